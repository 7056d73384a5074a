import type { ChangeEvent } from './changeEvent';
import type { Chat, OwnNumber } from './conversation';
import { type EventBase, fingerprint, type ProviderIds } from './eventBase';
import type { EventFailure } from './failure';
import type { MessageEvent } from './messageEvent';
import type { MessageStatus } from './status';

/** A message of ours got further, or failed. */
export interface MessageStatusEvent extends EventBase {
	readonly event: 'message.status';
	/** The id to reply to, react to or ask about. */
	readonly messageId: string;
	readonly status: MessageStatus;
	/** `+` and digits for a person, the chat, group or user id otherwise; null where not reported. */
	readonly recipient: string | null;
	/** Which member of a group it concerns, where the provider reports that of each. */
	readonly participant: string | null;
	/** Equal to the `correlationId` of the send: the person's own id, else the provider's that stays. */
	readonly correlationId: string;
	readonly ids: ProviderIds;
	/** The number of ours that sent. */
	readonly to: OwnNumber;
	readonly chat: Chat;
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

/** What a webhook reports; `event` says which kind it is; the README describes every field. */
export type HubEvent = MessageStatusEvent | MessageEvent | ChangeEvent | UnknownEvent;

export type EventKind = HubEvent['event'];

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
