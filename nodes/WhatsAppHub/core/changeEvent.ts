import { type Chat, noChat, ownNumber, type OwnNumber, type Person, person } from './conversation';
import { type EventBase, fingerprint, type ProviderIds } from './eventBase';
import type { EventFailure } from './failure';
import type { ReceivedMedia } from './receivedContent';

/** What can change around the messages. */
export const changeEventKinds = [
	/** Something of a message that is not its text, such as a flag that the team has put on it. */
	'message.changed',
	'template.changed',
	/** A number of ours: its quality, name, limits or security. */
	'phone.changed',
	/** The connection of a number to a provider that works like WhatsApp Web. */
	'session.changed',
	'account.changed',
	'call.changed',
	'group.changed',
	/** Somebody wants marketing messages no more, or again. */
	'preferences.changed',
	/** Somebody's number, name or record. */
	'contact.changed',
	/** What has become of a payment that an order asked for. */
	'payment.changed',
	/** Who answers in a chat: a person, a program of ours, or another agent of the number. */
	'conversation.changed',
] as const;

export type ChangeEventKind = (typeof changeEventKinds)[number];

/** Something changed that is no message. All kinds have the same fields. */
export interface ChangeEvent extends EventBase {
	readonly event: ChangeEventKind;
	/** What of it changed: of a template `status`, `quality`, `category`, `content`. */
	readonly change: string;
	/**
	 * The new state: common words for sessions (`connected`, `connecting`, `scanQrCode`,
	 * `disconnected`, `failed`) and preferences (`stop`, `resume`), else the provider's.
	 */
	readonly value: string | null;
	readonly previous: string | null;
	readonly reason: string | null;
	readonly messageId: string | null;
	readonly ids: ProviderIds;
	/** Whom it is about, or who did it. */
	readonly from: Person;
	/** The number of ours that it concerns. */
	readonly to: OwnNumber;
	readonly chat: Chat;
	readonly template: TemplateReference | null;
	/** The recording of a call. */
	readonly media: ReceivedMedia | null;
	readonly error: EventFailure | null;
	/** The provider's own description of the change, under its own names. */
	readonly details: unknown;
}

export interface TemplateReference {
	readonly id: string | null;
	readonly name: string | null;
	readonly language: string | null;
	readonly category: string | null;
}

type Text = string | null | undefined;

/** What a provider reports of a change. */
export interface ChangeEventFields extends Omit<EventBase, 'eventId'> {
	readonly event: ChangeEventKind;
	/** Without an id of its own an event gets one by content. */
	readonly eventId?: Text;
	readonly change: string;
	readonly value?: Text;
	readonly previous?: Text;
	readonly reason?: Text;
	readonly messageId?: Text;
	readonly ids?: ProviderIds;
	readonly from?: Person;
	readonly to?: OwnNumber;
	readonly chat?: Chat;
	readonly template?: { readonly [K in keyof TemplateReference]?: Text } | undefined;
	readonly media?: ReceivedMedia | null;
	readonly error?: EventFailure | null;
	readonly details: unknown;
}

/** An event of what is given; everything else is there as null. */
export const changeEvent = (given: ChangeEventFields): ChangeEvent => ({
	event: given.event,
	eventId: given.eventId || fingerprint(given.raw),
	providerEvent: given.providerEvent,
	occurredAt: given.occurredAt,
	change: given.change,
	value: given.value || null,
	previous: given.previous || null,
	reason: given.reason || null,
	messageId: given.messageId || null,
	ids: given.ids ?? {},
	from: given.from ?? person(),
	to: given.to ?? ownNumber(),
	chat: given.chat ?? noChat,
	template: given.template
		? {
				id: given.template.id || null,
				name: given.template.name || null,
				language: given.template.language || null,
				category: given.template.category || null,
			}
		: null,
	media: given.media ?? null,
	error: given.error ?? null,
	details: given.details,
	raw: given.raw,
});
