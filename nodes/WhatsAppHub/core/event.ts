import { createHash } from 'node:crypto';
import type { EventFailure } from './failure';
import type { MessageStatus } from './status';

/** The ids a provider documents, under its own names; only those that were given. */
export type ProviderIds = Readonly<Record<string, unknown>>;

interface EventBase {
	/** The same for every delivery of the same event, so that a redelivery can be told. */
	readonly eventId: string;
	/** The provider's own name of the event. */
	readonly providerEvent: string;
	/** ISO 8601. */
	readonly occurredAt: string;
	/** The provider's payload of this one event, untouched. */
	readonly raw: unknown;
}

/** A message of ours got further, or failed. */
export interface MessageStatusEvent extends EventBase {
	readonly event: 'message.status';
	/** The id to reply to, react to or ask about. */
	readonly messageId: string;
	readonly status: MessageStatus;
	/** `+` and digits for a person, the chat, group or user id otherwise; null where not told. */
	readonly recipient: string | null;
	/** Equal to the `correlationId` of the send: the person's own id, else the provider's that stays. */
	readonly correlationId: string;
	readonly ids: ProviderIds;
	/** Set when the status is `failed`. */
	readonly error: EventFailure | null;
	readonly pricing: unknown;
	readonly conversation: unknown;
}

/** Something this version does not understand. It keeps its payload and fails nothing. */
export interface UnknownEvent extends EventBase {
	readonly event: 'unknown';
	readonly messageId: string | null;
}

export type HubEvent = MessageStatusEvent | UnknownEvent;

/** An event that is not understood, kept whole; without an id of its own it gets one by content. */
export const unknownEvent = (
	event: Pick<UnknownEvent, 'providerEvent' | 'occurredAt' | 'raw'> & {
		readonly id?: string | null | undefined;
		readonly messageId?: string | null | undefined;
	},
): UnknownEvent => ({
	event: 'unknown',
	eventId: event.id || fingerprint(event.raw),
	providerEvent: event.providerEvent,
	messageId: event.messageId || null,
	occurredAt: event.occurredAt,
	raw: event.raw,
});

const fingerprint = (raw: unknown): string =>
	createHash('sha256')
		.update(JSON.stringify(raw) ?? '')
		.digest('hex')
		.slice(0, 32);

/** Only the ids that were given. */
export const givenIds = (
	ids: Readonly<Record<string, string | number | null | undefined>>,
): ProviderIds => {
	const given = Object.entries(ids).filter(
		([, id]) => id !== undefined && id !== null && id !== '',
	);
	return Object.fromEntries(given);
};
