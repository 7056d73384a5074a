import { z } from 'zod/v4';
import { shownTo } from '../../core/address';
import { unexpectedResponse } from '../../core/failure';
import type { HttpResponse } from '../../core/http';
import { looseText } from '../../core/loose';
import { fail, type Outcome, succeed } from '../../core/outcome';
import { firstTime } from '../../core/time';
import type { Sender } from '../../operations/listSenders';
import type { SendResult } from '../../operations/sendMessage';
import type { DecodeContext } from '../provider';
import { idsOf, messageIdOf, recipientOf, stageOf, whatsappMessage } from './message';

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

// Docs: https://docs.ycloud.com/api-reference/whatsapp-phone-numbers/list-phone-numbers (read 2026-11-20, v2)
const phoneNumberPage = z.object({
	items: z.array(z.object({ phoneNumber: z.string(), verifiedName: looseText })),
});

export const decodeSenders = ({ status, body }: HttpResponse): Outcome<Sender[]> => {
	const parsed = phoneNumberPage.safeParse(body);
	if (!parsed.success) return fail(unexpectedResponse('YCloud', status));
	return succeed(
		parsed.data.items.map(({ phoneNumber, verifiedName }) => ({
			value: phoneNumber,
			label: [phoneNumber, verifiedName].filter(Boolean).join(' · '),
		})),
	);
};
