import { z } from 'zod/v4';
import { showAddress, showRecipient } from '../../core/address';
import { givenIds } from '../../core/eventBase';
import { unexpectedResponse } from '../../core/failure';
import type { HttpResponse } from '../../core/http';
import { looseText } from '../../core/loose';
import { fail, type Outcome, succeed } from '../../core/outcome';
import { firstTime } from '../../core/time';
import type { SendResult } from '../../operations/sendMessage';
import type { DecodeContext } from '../provider';
import { ackFields, bareId, looseMessageId, stageOf } from './messageId';

// Docs: https://api.wawp.net/en/docs/v2/send/text (read 2026-11-20, v2)

// Undocumented: live answers have the form of the GOWS engine, as the vendor's WordPress plugin
// reads it: a text `id` and `_data.Info`.
const info = z.object({ ID: looseText, Chat: looseText });

const sent = z.object({
	id: looseMessageId,
	key: z.object({ id: looseMessageId }).nullish().catch(undefined),
	_data: z
		.object({ id: looseMessageId, Info: info.nullish().catch(undefined) })
		.nullish()
		.catch(undefined),
	to: looseText,
	timestamp: looseText,
	...ackFields,
});

export const decodeSend = (
	{ status, body }: HttpResponse,
	{ envelope, now }: DecodeContext,
): Outcome<SendResult> => {
	const answer = sent.safeParse(body).data;
	const engine = answer?._data?.Info;
	const id = answer?.id || answer?._data?.id || engine?.ID || answer?.key?.id;
	if (!id) return fail(unexpectedResponse('Wawp', status));
	const stage = stageOf(answer ?? {});
	const chat = answer?.to || engine?.Chat;
	return succeed({
		messageId: id,
		// A send's answer says how far it got, never that it failed: that is an event's to say.
		status: stage === undefined || stage === 'failed' ? 'queued' : stage,
		recipient: chat ? showRecipient(chat) : showAddress(envelope.to),
		// Wawp carries nothing of ours; the bare id is the same whatever form the engine gives it.
		correlationId: bareId(id),
		ids: givenIds({ id, chatId: chat }),
		occurredAt: firstTime(now, answer?.timestamp),
	});
};
