import { z } from 'zod/v4';
import type { ProviderIds } from '../core/eventBase';
import type { EventFailure } from '../core/failure';
import { idInput } from '../core/input';
import type { MessageStatus } from '../core/status';
import { messageIdField } from '../messages/messageId';
import { defineOperation } from './define';

/** How far a message got, in the words of the trigger's status events. */
export interface StatusReport {
	/** The id to reply to, react to or ask about. */
	readonly messageId: string;
	readonly status: MessageStatus;
	/** `+` and digits for a person, the chat, group or user id otherwise; null where not reported. */
	readonly recipient: string | null;
	/** Equal to the `correlationId` of the send and of all its events, as far as the provider still tells what was sent with it. */
	readonly correlationId: string;
	/** When it got there; when it was asked where the provider does not say. */
	readonly occurredAt: string;
	/** ISO 8601; null where not reached or not reported. */
	readonly timestamps: Readonly<Record<'queued' | 'sent' | 'delivered' | 'read', string | null>>;
	/** Set when the status is `failed`. */
	readonly error: EventFailure | null;
	readonly ids: ProviderIds;
}

export const getStatus = defineOperation<StatusReport>()({
	resource: 'message',
	label: 'Get Status',
	action: 'Get status of message',
	description: 'Ask how far a message got: queued, sent, delivered, read or failed',
	content: z.lazy(() => z.strictObject({ messageId: idInput('Message ID') })),
	fields: [messageIdField],
	read: ({ parameter }) => ({ messageId: parameter('messageId') }),
});
