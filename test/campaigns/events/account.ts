import { z } from 'zod/v4';
import type { Answers } from './deliver';
import type { Mismatch } from './mismatch';
import type { Plan } from './plan';
import { type Happening, isoOf } from './traffic';

// Compares what a provider sent with the executions that n8n started.

const item = z.looseObject({ occurredAt: z.string(), event: z.string() });

/** What n8n wrote down of one execution. */
export const execution = z.object({
	workflowId: z.string(),
	executionId: z.string(),
	status: z.string(),
	/** Whether the trigger handed its items on; else n8n was ended before that. */
	ran: z.boolean(),
	/** Whether an n8n before the one that carried it out had written it down. */
	older: z.boolean(),
	/** Whether n8n was killed before the recorder saw its end: it is known from n8n's own list alone. */
	unrecorded: z.boolean().default(false),
	items: z.array(item),
});

export type Execution = z.output<typeof execution>;
export type Item = z.output<typeof item>;

/** What became of all that a provider told. */
export interface Account {
	readonly executions: number;
	/** How many genuine events were put out exactly once. */
	readonly once: number;
	/** How many executions n8n began and did not end well; it shows them to the person. */
	readonly cut: number;
	/** How many executions n8n carried out anew, under their number, when it had started again. */
	readonly anew: number;
	/**
	 * How many executions n8n (2.41.1), which had written them down and not begun them when it ended or answered an
	 * error, carried out after its next start, and the trigger left out: the events had come again meanwhile.
	 */
	readonly leftOut: number;
	/** How many are known from n8n's own list alone, as n8n was killed before it told the recorder. */
	readonly unrecorded: number;
	/** In sentences; none when all is as it must be. */
	readonly mismatches: readonly Mismatch[];
}

/** Compares what was told with what was started; nothing is left out of it. */
export function account(plan: Plan, answers: Answers, records: readonly Execution[]): Account {
	// What n8n cut off at its end it may begin anew: that is its own execution still, and no second one. One
	// that had ended well and ran again did start the workflow twice.
	const last = new Map(records.map(({ executionId }, index) => [executionId, index]));
	const executions = records.filter(
		({ executionId, status }, index) => status === 'success' || last.get(executionId) === index,
	);
	const items = new Map<string, Started[]>();
	for (const by of executions) {
		for (const each of by.items) {
			const known = items.get(each.occurredAt) ?? [];
			items.set(each.occurredAt, [...known, { ...each, by }]);
		}
	}
	const judged = plan.genuine.map((happening) =>
		judge(happening, begunOf(items.get(isoOf(happening.at)) ?? [])),
	);
	const told = new Set(plan.genuine.map(({ at }) => isoOf(at)));
	const forged = new Set(plan.forged.map(({ at }) => isoOf(at)));
	const strangers = [...items.entries()]
		.filter(([time]) => !told.has(time))
		.map(([time, [first]]): Mismatch => {
			const kind = forged.has(time) ? 'forged' : 'unknown';
			return { kind, what: `${first?.event} of ${time}` };
		});
	const nothing = executions.filter(({ items: started }) => started.length === 0);
	const empty = nothing
		.filter(({ older }) => !older)
		.map(({ executionId }): Mismatch => ({ kind: 'empty', what: `execution ${executionId}` }));
	return {
		executions: executions.length,
		anew: records.length - executions.length,
		cut: executions.filter(({ status }) => status !== 'success').length,
		once: judged.filter((mismatch) => mismatch === undefined).length,
		leftOut: nothing.filter(({ older }) => older).length,
		unrecorded: executions.filter(({ unrecorded }) => unrecorded).length,
		mismatches: [
			...judged.flatMap((mismatch) => mismatch ?? []),
			...strangers,
			...empty,
			...answers.mismatches,
		],
	};
}

type Started = Item & { readonly by: Execution };

/** What went on from the trigger, or else what n8n shows as cut off: nobody acts on that, but nobody misses it. */
const begunOf = (started: readonly Started[]): readonly Started[] =>
	started.some(({ by }) => by.ran) ? started.filter(({ by }) => by.ran) : started;

function judge({ at, expected }: Happening, items: readonly Started[]): Mismatch | undefined {
	const what = `${expected?.event} ${expected?.status ?? ''} of ${isoOf(at)}`;
	const [first] = items;
	if (first === undefined) return { kind: 'never', what };
	if (items.length > 1) {
		const ids = items.map(({ by }) => `${by.executionId} (${by.status})`).join(', ');
		return { kind: 'twice', what: `${what}, executions ${ids}` };
	}
	const differs = Object.entries(expected ?? {}).filter(([name, value]) => first[name] !== value);
	if (differs.length === 0) return undefined;
	const [[name, value] = []] = differs;
	return { kind: 'wrong', what: `${what}: ${name} is ${first[name ?? '']}, not ${value}` };
}
