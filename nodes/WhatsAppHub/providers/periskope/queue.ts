import { z } from 'zod/v4';
import { unexpectedResponse } from '../../core/failure';
import { parseInput } from '../../core/input';
import { lenientText, readableRows } from '../../core/lenient';
import { fail, succeed } from '../../core/outcome';
import { lastStep } from '../../core/step';
import type { ProviderOperation } from '../contract/provider';
import { type Account, apiUrl } from './account';
import { phoneHeader } from './envelope';
import { job, reportOf } from './message';

// Lists, checks and empties the queue of outgoing messages.

/** Docs: https://docs.periskope.app/api-reference/message/list-queue-jobs (read 2026-11-20, v1) */
export const queueGetJobs: ProviderOperation<'queueGetJobs', Account> = {
	asks: { sender: true, recipient: false },
	run: ({ limit, queueId, broadcastId }, { account, sender }) => {
		const headers = phoneHeader({ sender, account });
		if (!headers.ok) return headers;
		return succeed(
			lastStep(
				{
					method: 'POST',
					url: apiUrl(account, 'message', 'queues'),
					repeatable: true,
					headers: headers.value,
					body: {
						...(queueId !== undefined && { queue_id: queueId }),
						...(broadcastId !== undefined && { broadcast_id: broadcastId }),
					},
				},
				({ status, body }, now) => {
					const jobs = readableRows(body, job);
					if (jobs === undefined) return fail(unexpectedResponse('Periskope', status));
					const reports = jobs.flatMap((each) => {
						const report = reportOf(each, now);
						return report === undefined ? [] : [{ ...report, attempts: each.attempts ?? null }];
					});
					return succeed(reports.slice(0, limit));
				},
			),
		);
	},
};

const looseCount = z.number().nullish().catch(undefined);

const health = z
	.object({
		waiting: looseCount,
		active: looseCount,
		completed: looseCount,
		failed: looseCount,
		delayed: looseCount,
		paused: looseCount,
	})
	.refine((counts) => Object.values(counts).some((count) => typeof count === 'number'));

/** Docs: https://docs.periskope.app/api-reference/message/queue-health (read 2026-11-20, v1) */
export const queueGetHealth: ProviderOperation<'queueGetHealth', Account> = {
	asks: { sender: true, recipient: false },
	run: (_input, { account, sender }) => {
		const headers = phoneHeader({ sender, account });
		if (!headers.ok) return headers;
		return succeed(
			lastStep(
				{
					method: 'GET',
					url: apiUrl(account, 'message', 'queues', 'health'),
					headers: headers.value,
				},
				({ status, body }) => {
					const counts = health.safeParse(body).data;
					if (counts === undefined) return fail(unexpectedResponse('Periskope', status));
					const { waiting, active, completed, failed, delayed, paused } = counts;
					return succeed({
						waiting: waiting ?? null,
						active: active ?? null,
						completed: completed ?? null,
						failed: failed ?? null,
						delayed: delayed ?? null,
						paused: paused ?? null,
					});
				},
			),
		);
	},
};

/** An empty body would remove everything that waits: it never passes. */
const purgeBody = z.lazy(() =>
	z.union(
		[
			z.strictObject({ queue_ids: z.array(z.string().min(1)).min(1) }),
			z.strictObject({ broadcast_id: z.string().min(1) }),
		],
		{ error: "'Queue IDs' or 'Broadcast ID' must name what to remove" },
	),
);

const purged = z.lazy(() =>
	z.object({
		purged: z.boolean(),
		mode: lenientText,
		queue_ids: z.array(z.string()).nullish().catch(undefined),
	}),
);

/** Docs: https://docs.periskope.app/api-reference/message/purge-queue-jobs (read 2026-11-20, v1) */
export const queuePurge: ProviderOperation<'queuePurge', Account> = {
	asks: { sender: true, recipient: false },
	run: (input, { account, sender }) => {
		const headers = phoneHeader({ sender, account });
		if (!headers.ok) return headers;
		const body = parseInput(
			purgeBody,
			input.by === 'queueIds' ? { queue_ids: input.queueIds } : { broadcast_id: input.broadcastId },
		);
		if (!body.ok) return body;
		return succeed(
			lastStep(
				{
					method: 'POST',
					url: apiUrl(account, 'message', 'queues', 'purge'),
					headers: headers.value,
					body: body.value,
				},
				({ status, body: answer }) => {
					const parsed = purged.safeParse(answer).data;
					if (parsed === undefined) return fail(unexpectedResponse('Periskope', status));
					return succeed({
						deleted: parsed.purged,
						queueIds: parsed.queue_ids ?? [],
						mode: parsed.mode || null,
					});
				},
			),
		);
	},
};
