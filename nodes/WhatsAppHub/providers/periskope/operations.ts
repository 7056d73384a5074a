import { succeed } from '../../core/outcome';
import { lastStep } from '../../core/step';
import { type ProviderOperations, unsupported } from '../provider';
import { type Account, apiUrl } from './account';
import { chatId, phoneHeader } from './envelope';

export const operations: ProviderOperations<Account> = {
	/** Docs: the vendor's SDK (periskope-client 1.1.3): a whole chat is read, not one message (read 2026-11-20). */
	markAsRead: {
		asks: ['sender', 'recipient'],
		run: ({ messageId }, { account, sender, to }) => {
			const chat = chatId(to);
			if (!chat.ok) return chat;
			const headers = phoneHeader({ sender, account });
			if (!headers.ok) return headers;
			return succeed(
				lastStep(
					{
						method: 'POST',
						url: apiUrl(account, 'chats', chat.value, 'read'),
						headers: headers.value,
					},
					() => succeed({ success: true as const, messageId }),
				),
			);
		},
	},
	mediaUpload: unsupported(
		"Periskope keeps no media: a file travels in its message, choose 'Input Item' in 'Take Media From'",
	),
};
