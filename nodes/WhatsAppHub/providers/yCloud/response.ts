import { shownTo } from '../../core/address';
import { unexpectedResponse } from '../../core/failure';
import type { HttpResponse } from '../../core/http';
import { fail, type Outcome, succeed } from '../../core/outcome';
import { firstTime } from '../../core/time';
import type { SendResult } from '../../operations/envelope';
import type { DecodeContext } from '../contract/provider';
import { idsOf, messageIdOf, recipientOf, stageOf, whatsappMessage } from './message';

/** Reads the answer to a send. */
export const decodeSend = (
	{ status, body }: HttpResponse,
	{ envelope, now }: DecodeContext,
): Outcome<SendResult> => {
	const parsed = whatsappMessage.safeParse(body);
	if (!parsed.success) return fail(unexpectedResponse('YCloud', status));
	const message = parsed.data;
	return succeed({
		messageId: messageIdOf(message),
		status: stageOf(message) ?? 'queued',
		recipient: recipientOf(message) ?? shownTo(envelope.to),
		correlationId: message.externalId || envelope.correlationId || message.id,
		ids: idsOf(message),
		occurredAt: firstTime(now, message.updateTime, message.createTime),
	});
};
