import { z } from 'zod/v4';
import { invalidInput, unexpectedResponse } from '../../core/failure';
import { fail, succeed } from '../../core/outcome';
import { lastStep } from '../../core/step';
import type { ProviderOperation } from '../contract/provider';
import { type Account, graphUrl } from './account';
import { phoneNumberId } from './envelope';

// Marks messages as read, and shows that an answer is being written.

const success = z.object({ success: z.literal(true) });

/** Both are one request; a typing indicator marks as read as well. */
const receipt = (extra: Readonly<Record<string, unknown>>) =>
	({
		asks: { sender: true, recipient: false, messageId: true },
		run: ({ messageId }, { account, sender }) => {
			if (messageId === undefined) return fail(invalidInput("'Message ID' is empty"));
			const from = phoneNumberId(sender);
			if (!from.ok) return from;
			return succeed(
				lastStep(
					{
						method: 'POST',
						url: graphUrl(account, from.value, 'messages'),
						body: {
							messaging_product: 'whatsapp',
							status: 'read',
							message_id: messageId,
							...extra,
						},
					},
					({ status, body }) =>
						success.safeParse(body).success
							? succeed({ success: true as const, messageId, recipient: null })
							: fail(unexpectedResponse('Cloud API', status)),
				),
			);
		},
	}) satisfies ProviderOperation<'markAsRead', Account>;

/** Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/mark-message-as-read (read 2026-11-20, v25.0) */
export const markAsRead: ProviderOperation<'markAsRead', Account> = receipt({});

/** Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/typing-indicators (read 2026-11-20, v25.0) */
export const showTyping: ProviderOperation<'showTyping', Account> = receipt({
	typing_indicator: { type: 'text' },
});
