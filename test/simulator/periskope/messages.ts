import { randomUUID } from 'node:crypto';

import { behaviourOf, fateOf } from '../agreedRecipients';
import type { SimulatorAccounts } from '../contract';
import { newMessage } from '../core/acceptedMessages';
import { newStanzaId } from '../core/identifiers';
import type { Outcome, ReceivedRequest } from '../core/provider';
import {
	notFound,
	periskopeRefusal,
	periskopeSuccess,
	rateLimitDetails,
	schemaRefusal,
	validationError,
} from './errors';
import { checkQueueRequest, checkSendRequest, contentNotPlayed } from './messageSchema';
import type { SendRequest } from './messageSchema';
import { phoneOf } from './phones';
import { queueJob, messageStatus } from './messageStatus';
import type { QueuedMessage } from './messageStatus';

/** The messages of the organization and their queue. */
export class PeriskopeMessages {
	private readonly byUniqueId = new Map<string, QueuedMessage>();

	constructor(
		private readonly account: SimulatorAccounts['periskope'],
		private readonly eventFor: (queued: QueuedMessage) => Record<string, unknown>,
	) {}

	/** Promises the verdict on POST /message/send. Source: Periskope, read 2026-11-20. */
	judgeSend(request: ReceivedRequest): Outcome {
		const { body, bodyProblem } = request;
		if (bodyProblem !== undefined) return validationError('body', bodyProblem);
		const notPlayed = contentNotPlayed.find(
			(name) => typeof body === 'object' && body !== null && name in body,
		);
		if (notPlayed !== undefined) {
			return validationError(`body.${notPlayed}`, `the simulator does not play ${notPlayed} yet`);
		}
		const checked = checkSendRequest(body);
		if ('problem' in checked) return schemaRefusal(checked.problem);
		const { chat_id: chatId, message, poll } = checked.value;
		if (message === undefined && poll === undefined) {
			return validationError('body.message', 'at least one of message, media, poll is required');
		}
		const phone = phoneOf(request, this.account, chatId.endsWith('@g.us'));
		if ('refusal' in phone) return phone.refusal;
		return refusalByAgreement(chatId) ?? this.accept(checked.value, phone.digits);
	}

	/** Promises the verdict on GET /message/{unique_id}/status. Source: Periskope, read 2026-11-20. */
	judgeStatus(request: ReceivedRequest): Outcome {
		const phone = phoneOf(request, this.account, true);
		if ('refusal' in phone) return phone.refusal;
		const queued = this.byUniqueId.get(request.pathParameters['uniqueId'] ?? '');
		if (queued === undefined) return notFound('Message not found');
		return periskopeSuccess(messageStatus(queued));
	}

	/** Promises the verdict on POST /message/queues. Source: Periskope, read 2026-11-20. */
	judgeQueues(request: ReceivedRequest): Outcome {
		const phone = phoneOf(request, this.account, true);
		if ('refusal' in phone) return phone.refusal;
		// Here the body is optional: without one the whole queue is listed.
		if (request.rawBody === '') {
			return periskopeSuccess([...this.byUniqueId.values()].map(queueJob));
		}
		if (request.bodyProblem !== undefined) return validationError('body', request.bodyProblem);
		const checked = checkQueueRequest(request.body);
		if ('problem' in checked) return schemaRefusal(checked.problem);
		const { queue_id: queueId, broadcast_id: broadcastId } = checked.value;
		const jobs = [...this.byUniqueId.values()].filter(
			(queued) =>
				broadcastId === undefined && (queueId === undefined || queued.queueId === queueId),
		);
		return periskopeSuccess(jobs.map(queueJob));
	}

	clear(): void {
		this.byUniqueId.clear();
	}

	private accept(request: SendRequest, phone: string): Outcome {
		const chatId = request.chat_id.includes('@') ? request.chat_id : `${request.chat_id}@c.us`;
		const queueId = randomUUID();
		const uniqueId = newStanzaId();
		const messageId = `true_${chatId}_${uniqueId}`;
		const message = newMessage({
			provider: 'periskope',
			id: queueId,
			identifiers: { queue_id: queueId, unique_id: uniqueId, message_id: messageId },
			recipient: chatId,
			request: { ...request },
			fate: fateOf(chatId.split('@')[0] ?? ''),
		});
		const queued = { message, request, chatId, phone, queueId, uniqueId, messageId };
		this.byUniqueId.set(uniqueId, queued);
		const { baseUrl } = this.account;
		const outcome = periskopeSuccess({
			queue_id: queueId,
			queue_position: 0,
			status: 'queued',
			unique_id: uniqueId,
			track_by: {
				unique_id: `${baseUrl}/message/${uniqueId}/status`,
				queue_id: `${baseUrl}/message/queues?queue_id=${queueId}`,
			},
		});
		return { ...outcome, send: { message, updateFor: () => this.eventFor(queued) } };
	}
}

function refusalByAgreement(chatId: string): Outcome | undefined {
	const behaviour = behaviourOf(chatId.split('@')[0] ?? '');
	if (behaviour === 'refusedAtOnce') {
		return validationError('body.chat_id', 'this chat cannot be written to');
	}
	return behaviour === 'rateLimited' ? periskopeRefusal(rateLimitDetails) : undefined;
}
