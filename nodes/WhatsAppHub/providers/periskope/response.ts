import { z } from 'zod/v4';
import { showAddress, showRecipient } from '../../core/address';
import { givenIds } from '../../core/eventBase';
import { unexpectedResponse } from '../../core/failure';
import type { HttpResponse } from '../../core/http';
import { looseText } from '../../core/loose';
import { fail, type Outcome, succeed } from '../../core/outcome';
import type { Sender } from '../../operations/listSenders';
import type { SendResult } from '../../operations/sendMessage';
import type { DecodeContext } from '../provider';

// Docs: https://docs.periskope.app/api-reference/message/send-message (read 2026-11-20, v1)

const queued = z.object({
	queue_id: z.string().min(1),
	/** Zero-based; a number in the examples, a text in the vendor's SDK. */
	queue_position: z.coerce.number().nullish().catch(undefined),
	/** Given "when available". */
	unique_id: looseText,
	track_by: z.unknown(),
});

export const decodeSend = (
	{ status, body }: HttpResponse,
	{ envelope, now }: DecodeContext,
): Outcome<SendResult> => {
	const parsed = queued.safeParse(body);
	if (!parsed.success) return fail(unexpectedResponse('Periskope', status));
	const {
		queue_id: queueId,
		queue_position: position,
		unique_id: uniqueId,
		track_by: trackBy,
	} = parsed.data;
	return succeed({
		// Every documented path with a {message_id} takes the queue_id as well, it is always there,
		// and events repeat it as sent_message_id.
		messageId: queueId,
		status: 'queued',
		recipient: showAddress(envelope.to),
		correlationId: queueId,
		ids: {
			...givenIds({ queue_id: queueId, queue_position: position, unique_id: uniqueId }),
			...(trackBy !== undefined && { track_by: trackBy }),
		},
		occurredAt: now.toISOString(),
	});
};

// Docs: https://docs.periskope.app/api-reference/phones/get-all-phones (read 2026-11-20, v1)
const phones = z.array(
	z.object({
		phone_id: looseText,
		org_phone: looseText,
		phone_name: looseText,
		wa_state: looseText,
	}),
);

export const decodeSenders = ({ status, body }: HttpResponse): Outcome<Sender[]> => {
	const parsed = phones.safeParse(body);
	if (!parsed.success) return fail(unexpectedResponse('Periskope', status));
	return succeed(
		parsed.data.flatMap((phone) => {
			const number = phone.org_phone ? showRecipient(phone.org_phone) : undefined;
			const value = number ?? phone.phone_id;
			const label = [number ?? phone.phone_id, phone.phone_name, phone.wa_state].filter(Boolean);
			return value ? [{ value, label: label.join(' · ') }] : [];
		}),
	);
};
