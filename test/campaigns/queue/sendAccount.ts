import { z } from 'zod/v4';
import type { AcceptedMessage } from '../../../simulator/contract';
import { type Batch, itemsOf, type Sender, textOf } from './sends';

// Compares what the provider received with what was ordered and answered.

export interface SendAccount {
	sender: Sender['name'];
	planned: number;
	once: number;
	twice: number;
	never: number;
	/** Of those, the ones that no answer calls a failure. */
	neverNorTold: number;
	/** Of the batches that were ordered once only. */
	twiceWithoutReason: number;
	/** Batches that had to be ordered again. */
	repeatedBatches: number;
	/** Items that the node left out because it had sent them before. */
	skipped: number;
	/** Items of which the node says that nobody knows whether they were sent. */
	unconfirmed: number;
	/** Items that contradict the provider. */
	untrue: number;
}

const item = z.looseObject({
	skipped: z.boolean().optional(),
	messageId: z.string().nullish(),
	error: z.looseObject({ accepted: z.enum(['no', 'unknown']) }).optional(),
});

/** Compares what the provider took with what was ordered and what n8n answered. */
export function accountOf(
	{ name, messages }: Sender,
	batches: readonly Batch[],
	accepted: readonly AcceptedMessage[],
): SendAccount {
	const counts = new Map<string, number>();
	for (const { request } of accepted) {
		const text = /Queue campaign, \w+ \d{6}/.exec(JSON.stringify(request))?.[0] ?? '';
		counts.set(text, (counts.get(text) ?? 0) + 1);
	}
	const countOf = (index: number) => counts.get(textOf(name, index)) ?? 0;
	const all = Array.from({ length: messages }, (_, index) => countOf(index));
	const own = batches.filter(({ sender }) => sender.name === name);
	const undisturbed = own.filter(({ answers }) => answers.length === 1);
	const answered = own.flatMap(({ first, answers }) =>
		(answers.at(-1) ?? []).map((answer, offset) => ({
			...item.parse(answer),
			index: first + offset,
			count: countOf(first + offset),
		})),
	);
	const failures = new Set(answered.filter(({ error }) => error).map(({ index }) => index));
	return {
		sender: name,
		planned: messages,
		once: all.filter((count) => count === 1).length,
		twice: all.filter((count) => count > 1).length,
		never: all.filter((count) => count === 0).length,
		neverNorTold: all.filter((count, index) => count === 0 && !failures.has(index)).length,
		twiceWithoutReason: undisturbed
			.flatMap((batch) => itemsOf(batch).map((_, offset) => countOf(batch.first + offset)))
			.filter((count) => count > 1).length,
		repeatedBatches: own.length - undisturbed.length,
		skipped: answered.filter(({ skipped }) => skipped).length,
		unconfirmed: answered.filter(({ error }) => error?.accepted === 'unknown').length,
		untrue: answered.filter(isUntrue).length,
	};
}

/** What is skipped is said to have been sent before. */
const isUntrue = ({ error, count }: z.output<typeof item> & { count: number }) => {
	if (error?.accepted === 'unknown') return false;
	return error ? count > 0 : count === 0;
};
