import { succeed } from '../../core/outcome';
import { lastStep } from '../../core/step';
import { type ProviderOperations, unsupported } from '../provider';
import { type Account, apiUrl } from './account';
import { chatId } from './envelope';

export const operations: ProviderOperations<Account> = {
	/** Docs: https://api.wawp.net/en/docs/v2/send/seen (read 2026-11-20, v2) */
	markAsRead: {
		asks: ['recipient'],
		run: ({ messageId }, { account, to }) => {
			const chat = chatId(to);
			if (!chat.ok) return chat;
			return succeed(
				lastStep(
					{
						method: 'POST',
						url: apiUrl(account, 'send', 'seen'),
						body: { chatId: chat.value, messageIds: [messageId] },
					},
					() => succeed({ success: true as const, messageId }),
				),
			);
		},
	},
	mediaUpload: unsupported(
		"Wawp keeps no media: a file travels in its message, choose 'Input Item' in 'Take Media From'",
	),
};
