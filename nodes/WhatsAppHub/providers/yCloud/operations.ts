import { succeed } from '../../core/outcome';
import { lastStep } from '../../core/step';
import type { ProviderOperations } from '../provider';
import { type Account, apiUrl } from './account';
import { mediaUpload } from './media';

export const operations: ProviderOperations<Account> = {
	/** Docs: https://docs.ycloud.com/api-reference/whatsapp-inbound-messages/mark-message-as-read (read 2026-11-20, v2) */
	markAsRead: {
		asks: [],
		run: ({ messageId }, { account }) =>
			succeed(
				lastStep(
					{
						method: 'POST',
						url: apiUrl(account, 'whatsapp', 'inboundMessages', messageId, 'markAsRead'),
					},
					() => succeed({ success: true as const, messageId }),
				),
			),
	},
	mediaUpload,
};
