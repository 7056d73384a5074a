import { z } from 'zod/v4';
import { unexpectedResponse } from '../../core/failure';
import { fail, succeed } from '../../core/outcome';
import { lastStep } from '../../core/step';
import type { ProviderOperations } from '../provider';
import { type Account, graphUrl } from './account';
import { phoneNumberId } from './envelope';
import { mediaUpload } from './media';

const success = z.object({ success: z.literal(true) });

export const operations: ProviderOperations<Account> = {
	/** Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/mark-message-as-read (read 2026-11-20, v25.0) */
	markAsRead: {
		asks: ['sender'],
		run: ({ messageId }, { account, sender }) => {
			const from = phoneNumberId(sender);
			if (!from.ok) return from;
			return succeed(
				lastStep(
					{
						method: 'POST',
						url: graphUrl(account, from.value, 'messages'),
						body: { messaging_product: 'whatsapp', status: 'read', message_id: messageId },
					},
					({ status, body }) =>
						success.safeParse(body).success
							? succeed({ success: true as const, messageId })
							: fail(unexpectedResponse('Cloud API', status)),
				),
			);
		},
	},
	mediaUpload,
};
