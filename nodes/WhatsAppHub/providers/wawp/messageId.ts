import { z } from 'zod/v4';
import { idOf } from '../../core/eventBase';
import { lenientText } from '../../core/lenient';
import type { MessageStatus } from '../../core/status';
import { lookUp } from '../../core/lookUp';

// Reads message IDs, which come in two shapes, and the stage that goes with one.

/**
 * A message's id comes in two shapes: an object (the seed's page, WEBJS engine) and a text
 * (GOWS engine, seen in production).
 */
const serialized = z.lazy(() =>
	z.union([
		z.string().min(1),
		z.object({ _serialized: z.string().min(1) }).transform((id) => id._serialized),
	]),
);

export const looseMessageId = serialized.nullish().catch(undefined);

/**
 * The id as no other message has it: two numbers of ours in one group hear of the same message, and a bare
 * id may be that of a message in another chat.
 */
export const unmistakable = (
	id: string,
	listener: string | null | undefined,
	chat: string | null | undefined,
): string => idOf(listener, id.includes('_') ? undefined : chat, id);

/** A bare id in the form of the whole one that stands beside it, which replies and reactions take. */
export const fullId = (whole: string, id: string): string => {
	const [direction, chat, , ...participant] = whole.split('_');
	const isBare = !id.includes('_') && chat !== undefined;
	return isBare ? [direction, chat, id, ...participant].join('_') : id;
};

/** The numbers that go with the names; Wawp's documents name 1 sent, 2 delivered, 3 read. */
const stageOfAck: Readonly<Record<string, MessageStatus>> = {
	'-1': 'failed',
	'0': 'queued',
	'1': 'sent',
	'2': 'delivered',
	'3': 'read',
	'4': 'played',
};

const stageOfAckName: Readonly<Record<string, MessageStatus>> = {
	ERROR: 'failed',
	PENDING: 'queued',
	SERVER: 'sent',
	DEVICE: 'delivered',
	READ: 'read',
	PLAYED: 'played',
};

export const ackFields = { ack: lenientText, ackName: lenientText };

/** The name decides: the documented sample has ack -1 beside the name PENDING. */
export const stageOf = (ack: {
	ack?: string | null | undefined;
	ackName?: string | null | undefined;
}): MessageStatus | undefined => lookUp(stageOfAckName, ack.ackName) ?? lookUp(stageOfAck, ack.ack);
