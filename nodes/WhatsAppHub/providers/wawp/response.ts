import { z } from 'zod/v4';
import { shownTo, showRecipient } from '../../core/address';
import { givenIds } from '../../core/eventBase';
import { unexpectedResponse } from '../../core/failure';
import type { HttpResponse } from '../../core/http';
import { lenientText } from '../../core/lenient';
import { fail, type Outcome, succeed } from '../../core/outcome';
import { firstTime } from '../../core/time';
import type { Message } from '../../messages';
import type { Envelope, SendResult } from '../../operations/envelope';
import type { DecodeContext } from '../contract/provider';
import { bareId } from '../whatsAppWeb/messageId';
import { ackFields, looseMessageId, stageOf } from './messageId';

// Reads the answer to a send, in the shape of either engine.
// Docs: https://api.wawp.net/en/docs/v2/send/text (read 2026-11-20, v2)

// Undocumented: live answers have the form of the GOWS engine, as the vendor's WordPress plugin
// reads it: a text `id` and `_data.Info`.
const info = z.object({ ID: lenientText, Chat: lenientText });

const sent = z.lazy(() =>
	z.object({
		id: looseMessageId,
		key: z.object({ id: looseMessageId }).nullish().catch(undefined),
		_data: z
			.object({ id: looseMessageId, Info: info.nullish().catch(undefined) })
			.nullish()
			.catch(undefined),
		to: lenientText,
		timestamp: lenientText,
		...ackFields,
	}),
);

/** A message in an answer, whichever engine wrote it; undefined where the answer holds none. */
export const messageAnswer = (body: unknown) => {
	const answer = sent.safeParse(body).data;
	if (answer === undefined) return undefined;
	const engine = answer._data?.Info;
	const { timestamp, ack, ackName } = answer;
	return {
		messageId: answer.id || answer._data?.id || engine?.ID || answer.key?.id || undefined,
		chat: answer.to || engine?.Chat || undefined,
		timestamp,
		ack,
		ackName,
	};
};

export const decodeSend = (
	{ status, body }: HttpResponse,
	{ envelope, message, now }: DecodeContext,
): Outcome<SendResult> => {
	const answer = messageAnswer(body);
	const id = answer?.messageId;
	if (answer === undefined || id === undefined) {
		const target = targetOf(message);
		return target === undefined
			? fail(unexpectedResponse('Wawp', status))
			: succeed(doneTo(target, envelope, now));
	}
	const stage = stageOf(answer);
	const { chat } = answer;
	return succeed({
		messageId: id,
		// A send's answer says how far it got, never that it failed: that is an event's to say.
		status: stage === undefined || stage === 'failed' ? 'queued' : stage,
		recipient: chat ? showRecipient(chat) : shownTo(envelope.to),
		// Wawp carries nothing of ours; the bare id is the same whatever form the engine gives it.
		correlationId: bareId(id),
		ids: givenIds({ id, chatId: chat }),
		occurredAt: firstTime(now, answer.timestamp),
	});
};

/** The message that a reaction or a vote is about. */
const targetOf = (message: Message): string | undefined =>
	message.type === 'reaction' || message.type === 'pollVote'
		? message.content.messageId
		: undefined;

/**
 * Undocumented: what answers a reaction or a vote. Where the answer has no ID, the message that it is
 * about is all there is to know it by.
 */
const doneTo = (messageId: string, { to }: Envelope, now: Date): SendResult => ({
	messageId,
	status: 'sent',
	recipient: shownTo(to),
	correlationId: bareId(messageId),
	ids: { messageId },
	occurredAt: now.toISOString(),
});
