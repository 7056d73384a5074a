import type { SimulatorAccounts } from '../contract';
import { currentStatus } from '../core/acceptedMessages';
import type { Outcome, ReceivedRequest } from '../core/provider';
import { readOptionalBody } from './body';
import { periskopeSuccess } from './errors';
import { queueJob } from './messageStatus';
import type { MessageStore } from './messageStore';
import { phoneOf } from './phones';
import { checkPurgeRequest, checkQueueRequest } from './queueSchema';
import type { PurgeRequest } from './queueSchema';
import type { StoredMessage } from './storedMessage';

// Lists, measures and empties the queue of outgoing messages.

const isWaiting = ({ message }: StoredMessage) => currentStatus(message) === 'accepted';

/** The queue of the organization, which remembers what has left it. */
export class PeriskopeQueue {
	constructor(
		private readonly account: SimulatorAccounts['periskope'],
		private readonly store: MessageStore,
	) {}

	/**
	 * Promises the verdict on POST /message/queues.
	 * Source: Periskope, "List All Message Queues" reference and SDK, read 2026-11-20.
	 */
	judgeList(request: ReceivedRequest): Outcome {
		const phone = phoneOf(request, this.account, true);
		if ('refusal' in phone) return phone.refusal;
		const read = readOptionalBody(request, checkQueueRequest);
		if ('refusal' in read) return read.refusal;
		const { queue_id: queueId, broadcast_id: broadcastId } = read.value ?? {};
		const jobs = this.store
			.all()
			.filter(
				(stored) =>
					(queueId === undefined || stored.queueId === queueId) &&
					(broadcastId === undefined || stored.broadcastId === broadcastId),
			);
		return periskopeSuccess(jobs.map(queueJob));
	}

	/**
	 * Promises the verdict on GET /message/queues/health.
	 * Source: Periskope, "Get Status of Message Queues" reference and SDK, read 2026-11-20.
	 */
	judgeHealth(request: ReceivedRequest): Outcome {
		const phone = phoneOf(request, this.account, true);
		if ('refusal' in phone) return phone.refusal;
		const jobs = this.store.all();
		const waiting = jobs.filter(isWaiting);
		const delayed = waiting.filter(({ scheduledAt }) => scheduledAt !== undefined).length;
		const failed = jobs.filter(({ message }) => currentStatus(message) === 'failed').length;
		return periskopeSuccess({
			waiting: waiting.length - delayed,
			active: 0,
			completed: jobs.length - waiting.length - failed,
			failed,
			delayed,
			paused: 0,
		});
	}

	/**
	 * Promises the verdict on POST /message/queues/purge. Without a choice of jobs everything that
	 * waits is purged, and the ledger says so.
	 * Source: Periskope, "Purge Message Queues" reference and SDK, read 2026-11-20.
	 */
	judgePurge(request: ReceivedRequest): Outcome {
		const phone = phoneOf(request, this.account, true);
		if ('refusal' in phone) return phone.refusal;
		const read = readOptionalBody(request, checkPurgeRequest);
		if ('refusal' in read) return read.refusal;
		const choice = read.value ?? {};
		const purged = this.store
			.all()
			.filter((stored) => isWaiting(stored) && isChosen(stored, choice));
		for (const stored of purged) this.store.purge(stored);
		const mode = modeOf(choice);
		const answer = { purged: true, mode, queue_ids: purged.map(({ queueId }) => queueId) };
		return {
			...periskopeSuccess(answer),
			...(mode === 'all'
				? { note: 'purged the whole queue: neither queue_ids nor broadcast_id was given' }
				: {}),
		};
	}
}

function isChosen(stored: StoredMessage, choice: PurgeRequest): boolean {
	const { queue_ids: queueIds, broadcast_id: broadcastId } = choice;
	return (
		(queueIds === undefined || queueIds.includes(stored.queueId ?? '')) &&
		(broadcastId === undefined || stored.broadcastId === broadcastId)
	);
}

function modeOf({ queue_ids: queueIds, broadcast_id: broadcastId }: PurgeRequest) {
	if (queueIds !== undefined) return 'queue_ids';
	return broadcastId === undefined ? 'all' : 'broadcast';
}
