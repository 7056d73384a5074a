import { type HubEvent, unknownEvent } from '../../core/event';
import { lookUp } from '../../core/lookUp';
import { firstTime } from '../../core/time';
import type { OwnPhones } from '../contract/webhook';
import { decodeGroup, decodeMessageChange, decodeSession } from './changeEvent';
import { type Payload, readPayload, readMessage } from './payload';
import { decodeCreated, decodeDeleted, decodeReaction, decodeUpdated } from './messageEvent';
import { ACK_UPDATED, decodeStatus } from './statusEvent';

// Turns a webhook body into an event: finds the reader by the event's name.

type Decoder = (payload: Payload) => HubEvent | undefined;

/**
 * By the event's name. What is not listed, such as tickets and notes of the team, stays whole as an unknown event.
 *
 * Docs: https://docs.periskope.app/api-reference/webhooks/introduction (read 2026-11-20, v1)
 */
const decoders: Readonly<Record<string, Decoder>> = {
	[ACK_UPDATED]: decodeStatus,
	'message.sent': decodeStatus,
	'message.delivered': decodeStatus,
	'message.read': decodeStatus,
	'message.failed': decodeStatus,
	'message.created': decodeCreated,
	'message.updated': (payload) => decodeUpdated(payload) ?? decodeMessageChange(payload),
	'message.flagged': decodeMessageChange,
	'message.unflagged': decodeMessageChange,
	'message.ticket.attached': decodeMessageChange,
	'message.deleted': decodeDeleted,
	'reaction.created': decodeReaction,
	'reaction.updated': decodeReaction,
	'org.phone.connected': decodeSession,
	'org.phone.disconnected': decodeSession,
	'org.phone.updated': decodeSession,
	'org.phone.qr': decodeSession,
	'chat.notification.created': decodeGroup,
};

export const decode = (raw: unknown, receivedAt: Date, ownPhones?: OwnPhones): HubEvent[] => {
	const payload = readPayload(raw, receivedAt, ownPhones);
	const event = lookUp(decoders, payload.name)?.(payload);
	return [event ?? notUnderstood(payload)];
};

const notUnderstood = ({ id, name, timestamp, data, raw, receivedAt }: Payload): HubEvent =>
	unknownEvent({
		id,
		messageId: readMessage(data)?.message_id,
		providerEvent: name,
		occurredAt: firstTime(receivedAt, timestamp),
		raw,
	});
