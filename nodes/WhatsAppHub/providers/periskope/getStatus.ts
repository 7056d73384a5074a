import { z } from 'zod/v4';
import { type Failure, unexpectedResponse } from '../../core/failure';
import type { HttpRequest } from '../../core/http';
import { fail, type Outcome, succeed } from '../../core/outcome';
import { lastStep, type Step } from '../../core/step';
import type { StatusReport } from '../../operations/getStatus';
import type { ProviderOperation } from '../contract/provider';
import { type Account, apiUrl } from './account';
import { phoneHeader } from './envelope';
import { type Job, job, reportOf } from './message';

// Looks up how far a message got, first in the queue where only the queue ID is known.

const queueId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** `true_12025550143@c.us_3EB0…`: the third part is the unique ID; groups may add the author. */
const serialized = /^(?:true|false)_[^_]+_([^_]+)/;

/**
 * A send gives a queue ID, by which the queue names the unique ID that the status is asked by.
 *
 * Docs: https://docs.periskope.app/api-reference/message/message-status (read 2026-11-20, v1)
 * Docs: https://docs.periskope.app/api-reference/message/list-queue-jobs (read 2026-11-20, v1)
 */
export const getStatus: ProviderOperation<'getStatus', Account> = {
	asks: { sender: true, recipient: false },
	run: ({ messageId }, { account, sender }) => {
		const headers = phoneHeader({ sender, account });
		if (!headers.ok) return headers;
		const byUniqueId = (uniqueId: string): Step<StatusReport> =>
			lastStep(
				{
					method: 'GET',
					url: apiUrl(account, 'message', uniqueId, 'status'),
					headers: headers.value,
				},
				({ status, body }, now) => statusOf(job.safeParse(body).data, status, now),
			);
		if (!queueId.test(messageId)) {
			return succeed(byUniqueId(serialized.exec(messageId)?.[1] ?? messageId));
		}
		const asked: HttpRequest = {
			method: 'POST',
			url: apiUrl(account, 'message', 'queues'),
			headers: headers.value,
			body: { queue_id: messageId },
		};
		return succeed({
			request: asked,
			read: ({ status, body }, now) => {
				const jobs = z.array(job).safeParse(body).data;
				if (jobs === undefined) return fail(unexpectedResponse('Periskope', status));
				// A filter that the server does not know would yield the jobs of others.
				const own = jobs.find((each) => each.queue_id === messageId);
				if (own === undefined) return fail(notInQueue(messageId));
				if (own.unique_id) return succeed({ step: byUniqueId(own.unique_id) });
				const report = statusOf(own, status, now);
				return report.ok ? succeed({ result: report.value }) : report;
			},
		});
	},
};

const statusOf = (shown: Job | undefined, httpStatus: number, now: Date): Outcome<StatusReport> => {
	const report = shown && reportOf(shown, now);
	return report === undefined ? fail(unexpectedResponse('Periskope', httpStatus)) : succeed(report);
};

const notInQueue = (messageId: string): Failure => ({
	category: 'notFound',
	message: `Periskope's queue knows no message ${messageId}`,
	hint: "Check 'Message ID', and that 'Sender' is the phone that sent it; the 'unique_id' in 'ids' of the send works longer",
	accepted: 'no',
	origin: 'provider',
});
