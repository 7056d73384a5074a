import { invalidInput, unexpectedResponse } from '../../core/failure';
import { fail, succeed } from '../../core/outcome';
import { lastStep } from '../../core/step';
import { firstTime, isoTime } from '../../core/time';
import { lookUp } from '../../core/lookUp';
import { linkDownload } from '../fileByLink';
import {
	noBroadcast,
	noChats,
	noContactCheck,
	noEdit,
	noForwarding,
	noMediaIds,
	noQueue,
	noSchedule,
	noTakingBack,
	noTypingEnd,
} from '../operationReasons';
import { type ProviderOperation, type ProviderOperations, unsupported } from '../contract/provider';
import { type Account, apiUrl } from './account';
import { decodeEventFailure } from './failure';
import { mediaUpload } from './media';
import { idsOf, messageIdOf, recipientOf, stageOf, stageTimes, whatsappMessage } from './message';
import { phoneNumberGetAll } from './phoneNumbers';
import { templateGet, templateGetAll, templatePreview } from './templates';

// Every operation, or why YCloud has none such.

/**
 * Docs: https://docs.ycloud.com/api-reference/whatsapp-inbound-messages/mark-message-as-read (read 2026-11-20, v2)
 * Docs: https://docs.ycloud.com/api-reference/whatsapp-inbound-messages/send-typing-indicator (read 2026-11-20, v2)
 *
 * Undocumented: the SDK and older pages have `typingIndicator` for the second path. The answers are
 * empty on some pages.
 */
const inboundSign = (sign: 'markAsRead' | 'typing') =>
	({
		asks: { sender: false, recipient: false, messageId: true },
		run: ({ messageId }, { account }) => {
			if (messageId === undefined) return fail(invalidInput("'Message ID' is empty"));
			return succeed(
				lastStep(
					{
						method: 'POST',
						url: apiUrl(account, 'whatsapp', 'inboundMessages', messageId, sign),
					},
					() => succeed({ success: true as const, messageId, recipient: null }),
				),
			);
		},
	}) satisfies ProviderOperation<'markAsRead', Account>;

export const operations: ProviderOperations<Account> = {
	markAsRead: inboundSign('markAsRead'),
	showTyping: inboundSign('typing'),
	stopTyping: noTypingEnd,
	/**
	 * Docs: https://docs.ycloud.com/api-reference/whatsapp-messages/retrieve-a-message (read 2026-11-20, v2)
	 *
	 * Undocumented: whether WhatsApp's own ID (wamid) is taken, as it is for inbound messages; it is
	 * passed on, for events name a message by it.
	 */
	getStatus: {
		asks: { sender: false, recipient: false },
		run: ({ messageId }, { account }) =>
			succeed(
				lastStep(
					{ method: 'GET', url: apiUrl(account, 'whatsapp', 'messages', messageId) },
					({ status: httpStatus, body }, now) => {
						const message = whatsappMessage.safeParse(body).data;
						const status = message && stageOf(message);
						if (message === undefined || status === undefined) {
							return fail(unexpectedResponse('YCloud', httpStatus));
						}
						const times = stageTimes(message);
						return succeed({
							messageId: messageIdOf(message),
							status,
							recipient: recipientOf(message),
							correlationId: message.externalId || message.id,
							occurredAt: firstTime(now, lookUp(times, status), message.updateTime),
							timestamps: {
								queued: isoTime(times.queued) ?? null,
								sent: isoTime(times.sent) ?? null,
								delivered: isoTime(times.delivered) ?? null,
								read: isoTime(times.read) ?? null,
							},
							error: status === 'failed' ? decodeEventFailure(message) : null,
							ids: idsOf(message),
						});
					},
				),
			),
	},
	edit: noEdit,
	delete: noTakingBack,
	forward: noForwarding,
	broadcast: noBroadcast,
	schedule: noSchedule,
	cancelScheduled: noSchedule,
	getScheduled: noSchedule,
	mediaUpload,
	/** Docs: https://docs.ycloud.com/api-reference/guides/whatsapp-platform/handle-whatsapp-inbound-messages (read 2026-11-20, v2) */
	mediaDownload: {
		asks: { sender: false, recipient: false, mediaId: false, mediaUrl: true },
		run: ({ mediaUrl, maxBytes }, { account }) =>
			linkDownload({
				provider: 'YCloud',
				link: mediaUrl,
				maxBytes,
				ownHosts: [account.baseUrl, 'https://api.ycloud.com'],
			}),
	},
	mediaUrlGet: noMediaIds,
	mediaDelete: unsupported(
		'YCloud has no way to remove an upload, which it forgets by itself after 30 days',
	),
	phoneNumberGetAll,
	chatGetAll: noChats,
	contactCheck: noContactCheck,
	queueGetJobs: noQueue,
	queueGetHealth: noQueue,
	queuePurge: noQueue,
	templateGet,
	templateGetAll,
	templatePreview,
};
