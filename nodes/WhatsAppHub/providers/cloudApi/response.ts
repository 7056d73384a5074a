import { z } from 'zod/v4';
import { showRecipient, shownTo } from '../../core/address';
import { unexpectedResponse } from '../../core/failure';
import type { HttpResponse } from '../../core/http';
import { lookUp } from '../../core/lookUp';
import { fail, type Outcome, succeed } from '../../core/outcome';
import type { SendResult } from '../../operations/envelope';
import type { DecodeContext } from '../contract/provider';

// Reads the answer to a send.
// Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/reference/whatsapp-business-phone-number/message-api (read 2026-11-20, v25.0)

const sendResponse = z.lazy(() =>
	z.object({
		contacts: z
			.array(z.object({ wa_id: z.string().nullish(), user_id: z.string().nullish() }))
			.nullish(),
		messages: z
			.array(
				z.object({
					id: z.string().min(1),
					message_status: z.string().nullish(),
					group_id: z.string().nullish(),
				}),
			)
			.min(1),
	}),
);

/**
 * What Meta says of a template that it does not send at once (pacing).
 *
 * Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/template-pacing (read 2026-11-20)
 */
const notYetSent: Readonly<Record<string, string>> = {
	held_for_quality_assessment:
		'Meta holds the message back until the quality of its template is known, and may drop it: wait for its status',
	paused:
		'Meta has paused the template of this message, and may not send it: look at the template in WhatsApp Manager',
};

export const decodeSend = (
	{ status, body }: HttpResponse,
	{ envelope, now }: DecodeContext,
): Outcome<SendResult> => {
	const parsed = sendResponse.safeParse(body);
	const message = parsed.data?.messages[0];
	if (message === undefined) return fail(unexpectedResponse('Cloud API', status));
	const contact = parsed.data?.contacts?.[0];
	// Absent and empty mean the same: a recipient known by user id only has no wa_id.
	const resolved = contact?.wa_id?.trim() || contact?.user_id || message.group_id;
	const warning = lookUp(notYetSent, message.message_status);
	return succeed({
		messageId: message.id,
		// Every message_status (accepted, held_for_quality_assessment, paused) comes before sent.
		status: 'queued',
		recipient: resolved ? showRecipient(resolved) : shownTo(envelope.to),
		correlationId: envelope.correlationId ?? message.id,
		ids: {
			wamid: message.id,
			...(message.message_status && { message_status: message.message_status }),
			...(contact?.wa_id && { wa_id: contact.wa_id }),
			...(contact?.user_id && { user_id: contact.user_id }),
			...(message.group_id && { group_id: message.group_id }),
		},
		...(warning !== undefined && { warnings: [warning] }),
		occurredAt: now.toISOString(),
	});
};
