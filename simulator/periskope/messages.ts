import type { SimulatorAccounts, SimulatorSettings } from '../contract';
import type { Outcome, ReceivedRequest } from '../core/provider';
import { queryValue } from '../core/receivedRequest';
import { currentStatus } from '../core/acceptedMessages';
import { refusalByAgreement } from './agreements';
import { readBody } from './body';
import { readContent, receivedMedia } from './content';
import { wholeChatId } from './contentSchema';
import { notFound, periskopeSuccess, validationError } from './errors';
import { messageObject } from './messageObject';
import { checkSendRequest, checkSyncRequest } from './messageSchema';
import type { SendRequest } from './messageSchema';
import { messageStatus } from './messageStatus';
import type { MessageStore } from './messageStore';
import { phoneOf } from './phones';
import type { StoredMessage } from './storedMessage';

/** Sending, and asking for what was sent. */
export class PeriskopeMessages {
	constructor(
		private readonly account: SimulatorAccounts['periskope'],
		private readonly settings: SimulatorSettings,
		private readonly store: MessageStore,
	) {}

	/**
	 * Promises the verdict on POST /message/send.
	 * Docs: https://docs.periskope.app/api-reference/message/send-message (read 2026-11-20)
	 */
	judgeSend(request: ReceivedRequest): Outcome {
		const read = readBody(request, checkSendRequest);
		if ('refusal' in read) return read.refusal;
		return this.send(request, read.value, (stored) => this.queuedAnswer(stored));
	}

	/**
	 * Promises the verdict on POST /message/send-sync. The simulator does not wait: a setting says
	 * whether the time sufficed.
	 * Docs: https://docs.periskope.app/api-reference/message/send-message-sync (read 2026-11-20)
	 */
	judgeSendSync(request: ReceivedRequest): Outcome {
		const read = readBody(request, checkSyncRequest);
		if ('refusal' in read) return read.refusal;
		const { sync_timeout: inBody, ...message } = read.value;
		const inQuery = queryValue(request, 'sync_timeout');
		if (inQuery !== undefined && !(/^\d+(\.\d+)?$/.test(inQuery) && Number(inQuery) > 0)) {
			return validationError('query.sync_timeout', 'sync_timeout must be a number of seconds');
		}
		if (inBody !== undefined && inQuery !== undefined) {
			return validationError('body.sync_timeout', 'sync_timeout is in the query already');
		}
		return this.send(request, message, (stored) =>
			this.settings.periskopeSync === 'queued'
				? this.queuedAnswer(stored)
				: {
						status: 'sent',
						unique_id: stored.uniqueId,
						message: messageObject(stored, 'live', 'sent'),
					},
		);
	}

	/**
	 * Promises the verdict on GET /message/{unique_id}/status.
	 * Docs: https://docs.periskope.app/api-reference/message/message-status (read 2026-11-20)
	 */
	judgeStatus(request: ReceivedRequest): Outcome {
		const phone = phoneOf(request, this.account, true);
		if ('refusal' in phone) return phone.refusal;
		const stored = this.store.withUniqueId(request.pathParameters['messageId'] ?? '');
		return stored === undefined
			? notFound('Message not found')
			: periskopeSuccess(messageStatus(stored));
	}

	/**
	 * Promises the verdict on GET /message/{message_id}. What still waits in the queue is no message
	 * yet, so that nothing is found of it.
	 * Source: Periskope, "Get Message" reference and SDK, read 2026-11-20.
	 */
	judgeRetrieve(request: ReceivedRequest): Outcome {
		const phone = phoneOf(request, this.account, true);
		if ('refusal' in phone) return phone.refusal;
		const stored = this.store.find(request.pathParameters['messageId'] ?? '');
		const isWaiting = stored?.fromMe === true && currentStatus(stored.message) === 'accepted';
		if (stored === undefined || isWaiting) return notFound('Message not found');
		return periskopeSuccess(messageObject(stored, 'live'));
	}

	private send(
		request: ReceivedRequest,
		body: SendRequest,
		answerTo: (stored: StoredMessage) => unknown,
	): Outcome {
		const content = readContent(body, this.store, this.settings);
		if ('refusal' in content) return content.refusal;
		const phone = phoneOf(request, this.account, body.chat_id.endsWith('@g.us'));
		if ('refusal' in phone) return phone.refusal;
		const refusal = refusalByAgreement(body.chat_id);
		if (refusal !== undefined) return refusal;
		const chatId = wholeChatId(body.chat_id);
		const stored = this.store.add({ ...content, chatId, phone: phone.digits, request: body });
		return {
			...periskopeSuccess(answerTo(stored)),
			send: this.store.sendOf(stored),
			media: receivedMedia(content, stored.message.id, phone.digits),
		};
	}

	private queuedAnswer({ queueId, uniqueId }: StoredMessage) {
		const { baseUrl } = this.account;
		return {
			queue_id: queueId,
			queue_position: 0,
			status: 'queued',
			unique_id: uniqueId,
			// Undocumented: what the URLs look like; the page calls them ready to use.
			track_by: {
				unique_id: `${baseUrl}/message/${uniqueId}/status`,
				queue_id: `${baseUrl}/message/queues?queue_id=${String(queueId)}`,
			},
		};
	}
}
