import { z } from 'zod/v4';
import { type HubEvent, unknownEvent } from '../../core/event';
import { lookUp } from '../../core/lookUp';
import { decodeCall, decodeGroup, decodePresence, decodeSession } from './changeEvent';
import { type Payload, readPayload } from './payload';
import {
	decodeEdited,
	decodeMessage,
	decodeReaction,
	decodeRevoked,
	decodeVote,
} from './messageEvent';
import { looseMessageId } from './messageId';
import { decodeStatus } from './statusEvent';

// Turns a webhook body into an event: finds the reader by the event's name.

/** Undefined for what is not understood, `'copy'` for what comes by another name too. */
type Decoder = (call: Payload) => HubEvent | 'copy' | undefined;

/**
 * By the event's name. What is not listed stays whole as an unknown event: so `message.ack.group`, with which
 * WAHA, the engine behind Wawp, reports each member, and which no page or list of Wawp's names.
 *
 * Docs: https://api.wawp.net/en/docs/message (read 2026-11-20, v2)
 */
const decoders: Readonly<Record<string, Decoder>> = {
	'message.ack': decodeStatus,
	message: decodeMessage,
	'message.any': decodeMessage,
	'message.edited': decodeEdited,
	'message.revoked': decodeRevoked,
	'message.reaction': decodeReaction,
	'poll.vote': decodeVote,
	'session.status': decodeSession,
	'call.received': decodeCall,
	'call.accepted': decodeCall,
	'call.rejected': decodeCall,
	'presence.update': decodePresence,
	'group.v2.join': decodeGroup,
	'group.v2.leave': decodeGroup,
	'group.v2.update': decodeGroup,
	'group.v2.participants': decodeGroup,
	'group.participants.update': decodeGroup,
};

export const decode = (raw: unknown, receivedAt: Date): HubEvent[] => {
	const call = readPayload(raw, receivedAt);
	const event = lookUp(decoders, call.name)?.(call);
	if (event === 'copy') return [];
	return [event ?? notUnderstood(call)];
};

const notUnderstood = ({ id, name, occurredAt, payload, raw }: Payload): HubEvent =>
	unknownEvent({
		id,
		messageId: z.object({ id: looseMessageId }).safeParse(payload).data?.id,
		providerEvent: name,
		occurredAt,
		raw,
	});
