import { shownTo } from '../../core/address';
import { succeed } from '../../core/outcome';
import { lastStep } from '../../core/step';
import { linkDownload } from '../fileByLink';
import { noContactCheck, noMediaIds, noUploads } from '../operationReasons';
import { type ProviderOperations, unsupported } from '../contract/provider';
import { noTemplates } from '../reasons';
import { type Account, apiUrl } from './account';
import { broadcast } from './broadcasts';
import { chatGetAll } from './chats';
import { chatId, phoneHeader } from './envelope';
import { forward, deleteMessage, edit } from './messageActions';
import { phoneNumberGetAll } from './phoneNumbers';
import { queueGetHealth, queueGetJobs, queuePurge } from './queue';
import { cancelScheduled, getScheduled, schedule } from './scheduled';
import { getStatus } from './getStatus';

// Every operation, or why Periskope has none such.

const noTyping = unsupported('Its API cannot show that somebody types', "use 'Mark as Read'");

export const operations: ProviderOperations<Account> = {
	/** Docs: the vendor's SDK (periskope-client 1.1.3): a whole chat is read, not one message (read 2026-11-20). */
	markAsRead: {
		asks: { sender: true, recipient: true, messageId: false },
		run: (_input, { account, sender, to }) => {
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
					() =>
						succeed({
							success: true as const,
							messageId: null,
							recipient: shownTo(to),
						}),
				),
			);
		},
	},
	showTyping: noTyping,
	stopTyping: noTyping,
	getStatus,
	edit,
	delete: deleteMessage,
	forward,
	broadcast,
	schedule,
	cancelScheduled,
	getScheduled,
	mediaUpload: noUploads,
	/**
	 * Undocumented: where the files are. Messages name them by a path of the API's host, or on
	 * storage.googleapis.com, which refuses a request that carries the API key (both in production
	 * code that receives them).
	 */
	mediaDownload: {
		asks: { sender: false, recipient: false, mediaId: false, mediaUrl: true },
		run: ({ mediaUrl, maxBytes }, { account }) =>
			linkDownload({
				provider: 'Periskope',
				// Events name the API's usual host; a proxy or test server stands in its place here too.
				link: mediaUrl?.replace(/^https:\/\/api\.periskope\.app(?=\/)/, hostOf(account)),
				maxBytes,
				ownHosts: [account.baseUrl],
			}),
	},
	mediaUrlGet: noMediaIds,
	mediaDelete: noMediaIds,
	phoneNumberGetAll,
	chatGetAll,
	contactCheck: noContactCheck,
	queueGetJobs,
	queueGetHealth,
	queuePurge,
	templateGet: noTemplates,
	templateGetAll: noTemplates,
	templatePreview: noTemplates,
};

const hostOf = ({ baseUrl }: Account): string => new URL(baseUrl).origin;
