import { shownTo } from '../../core/address';
import { invalidInput } from '../../core/failure';
import { fail, succeed } from '../../core/outcome';
import { lastStep } from '../../core/step';
import { linkDownload } from '../fileByLink';
import {
	noBroadcast,
	noForwarding,
	noMediaIds,
	noUploads,
	noQueue,
	noSchedule,
} from '../operationReasons';
import { type ProviderOperations } from '../contract/provider';
import { noTemplates } from '../reasons';
import { type Account, apiUrl } from './account';
import { chatGetAll } from './chats';
import { chatId } from './envelope';
import { deleteMessage, edit, showTyping, stopTyping } from './messageActions';
import { contactCheck, getStatus, phoneNumberGetAll } from './reads';

// Every operation, or why Wawp has none such.

export const operations: ProviderOperations<Account> = {
	/** Docs: https://api.wawp.net/en/docs/v2/send/seen (read 2026-11-20, v2) */
	markAsRead: {
		asks: { sender: false, recipient: true, messageId: true },
		run: ({ messageId }, { account, to }) => {
			if (messageId === undefined) return fail(invalidInput("'Message ID' is empty"));
			const chat = chatId(to);
			if (!chat.ok) return chat;
			return succeed(
				lastStep(
					{
						method: 'POST',
						url: apiUrl(account, 'send', 'seen'),
						body: { chatId: chat.value, messageIds: [messageId] },
					},
					() => succeed({ success: true as const, messageId, recipient: shownTo(to) }),
				),
			);
		},
	},
	showTyping,
	stopTyping,
	getStatus,
	edit,
	delete: deleteMessage,
	forward: noForwarding,
	broadcast: noBroadcast,
	schedule: noSchedule,
	cancelScheduled: noSchedule,
	getScheduled: noSchedule,
	mediaUpload: noUploads,
	/**
	 * Docs: https://api.wawp.net/en/docs/message (read 2026-11-20, v2), for the links of media
	 *
	 * Undocumented: whether the files of its own host open without the credential.
	 */
	mediaDownload: {
		asks: { sender: false, recipient: false, mediaId: false, mediaUrl: true },
		run: ({ mediaUrl, maxBytes }, { account }) =>
			linkDownload({
				provider: 'Wawp',
				link: mediaUrl,
				maxBytes,
				ownHosts: [account.baseUrl, 'https://api.wawp.net'],
			}),
	},
	mediaUrlGet: noMediaIds,
	mediaDelete: noMediaIds,
	phoneNumberGetAll,
	chatGetAll,
	contactCheck,
	queueGetJobs: noQueue,
	queueGetHealth: noQueue,
	queuePurge: noQueue,
	templateGet: noTemplates,
	templateGetAll: noTemplates,
	templatePreview: noTemplates,
};
