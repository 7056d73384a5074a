import type { ProviderId } from '../../../simulator/contract';
import type { Account } from './account';
import { HUNG_UP, STARTING } from './attempt';
import type { Answers } from './deliver';
import { mismatchKinds } from './mismatch';
import type { Plan } from './plan';
import type { Settings } from './settings';

/** What one provider's part of a run came to. */
export interface Result {
	readonly id: ProviderId;
	readonly plan: Plan;
	readonly answers: Answers;
	readonly account: Account;
	readonly seconds: number;
}

const SHOWN_OF_A_KIND = 5;

/** The account for a person to read, in lines. */
export function describe(results: readonly Result[], { seed, kill, gather }: Settings): string[] {
	const rows = results.map(({ id, plan, answers, account, seconds }) => [
		id,
		plan.genuine.length,
		plan.redelivered,
		plan.forged.length,
		plan.calls.length,
		[...answers.attempts.values()].reduce((sum, count) => sum + count, 0),
		account.executions,
		account.cut,
		account.anew,
		account.once,
		account.leftOut,
		account.mismatches.length,
		seconds.toFixed(0),
	]);
	const ending = kill ? 'killed' : 'restarted';
	return [
		`Seed ${seed}; n8n ${ending} in the middle of each provider's calls${gather ? '; events gathered' : ''}`,
		...table([[...HEADINGS], ...rows.map((row) => row.map(String))]),
		...results.map(({ id, answers }) => `${id} answered: ${timesOf(answers.attempts)}`),
		...results.map(troubleOf),
		...results.flatMap(startingOf),
		...results.flatMap(leftOutOf),
		...results.flatMap(unrecordedOf),
		...results.flatMap(mismatchesOf),
		verdictOf(results),
	];
}

const HEADINGS = [
	'provider',
	'events',
	'repeated',
	'forged',
	'calls',
	'attempts',
	'executions',
	'cut off',
	'anew',
	'once',
	'left out',
	'mismatches',
	'seconds',
] as const;

function table(rows: ReadonlyArray<readonly string[]>): string[] {
	const widths = HEADINGS.map((_heading, column) =>
		Math.max(...rows.map((row) => row[column]?.length ?? 0)),
	);
	return rows.map((row) =>
		row
			.map((cell, column) =>
				column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
			)
			.join('  '),
	);
}

/** What the callers did to their own calls, and how long n8n was kept from its database. */
function troubleOf({ id, plan: { holds }, answers: { attempts, inFlight } }: Result): string {
	const seconds = holds.reduce((sum, { ms }) => sum + ms, 0) / 1000;
	const second = [...inFlight.values()].reduce((sum, count) => sum + count, 0);
	return [
		`${id}: database held ${holds.length} times, ${seconds.toFixed(1)} s in all`,
		`${attempts.get(HUNG_UP) ?? 0} deliveries hung up on`,
		`${second} second deliveries in flight${second === 0 ? '' : ` (${timesOf(inFlight)})`}`,
	].join('; ');
}

function timesOf(answers: ReadonlyMap<string, number>): string {
	return [...answers]
		.sort(([one], [other]) => one.localeCompare(other))
		.map(([answer, count]) => `${answer} ${count} times`)
		.join(', ');
}

/** What no node can mend: n8n takes these calls for nobody, and says that it has taken them. */
function startingOf({ id, answers: { attempts } }: Result): string[] {
	const count = attempts.get(STARTING) ?? 0;
	return count === 0
		? []
		: [
				`${id}: ${count} attempts met an n8n that answered 200 while it started; they were made again, as by a proxy that asks n8n whether it is ready. Without one they would be lost.`,
			];
}

function leftOutOf({ id, account: { leftOut } }: Result): string[] {
	return leftOut === 0
		? []
		: [
				`${id}: n8n carried out ${leftOut} executions at its start that it had written down and not begun; the trigger left out what had come again meanwhile.`,
			];
}

function unrecordedOf({ id, account: { unrecorded } }: Result): string[] {
	return unrecorded === 0
		? []
		: [
				`${id}: ${unrecorded} executions are counted by n8n's own list: it was killed before it told of their end.`,
			];
}

function mismatchesOf({ id, account: { mismatches } }: Result): string[] {
	return Object.entries(mismatchKinds).flatMap(([kind, meaning]) => {
		const found = mismatches.filter((mismatch) => mismatch.kind === kind);
		if (found.length === 0) return [];
		return [
			`${id}: ${found.length} ${meaning}`,
			...found.slice(0, SHOWN_OF_A_KIND).map(({ what }) => `  - ${what}`),
			...(found.length > SHOWN_OF_A_KIND ? ['  - …'] : []),
		];
	});
}

function verdictOf(results: readonly Result[]): string {
	const count = results.reduce((sum, { account }) => sum + account.mismatches.length, 0);
	if (count > 0) return `${count} mismatches.`;
	return 'Every genuine event was put out exactly once, and no other.';
}
