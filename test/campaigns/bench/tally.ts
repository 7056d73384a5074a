import { readFileSync, writeFileSync } from 'node:fs';

// Reads what the executions that events started have written down: how many items each had, and when.

export interface Tally {
	executions: number;
	items: number;
	/** When the last came; 0 before the first. */
	lastAt: number;
}

export const nothingTold: Tally = { executions: 0, items: 0, lastAt: 0 };

/** Of one line an execution: `<items> <time>`. A line that is still being written does not count. */
export function tallyOf(lines: string): Tally {
	return lines
		.split('\n')
		.slice(0, -1)
		.map((line) => line.split(' ').map(Number))
		.reduce<Tally>(
			({ executions, items, lastAt }, [count = NaN, at = NaN]) => ({
				executions: executions + 1,
				items: items + count,
				lastAt: Math.max(lastAt, at),
			}),
			nothingTold,
		);
}

/** Forgets what was written down before. */
export function clearTally(file: string): void {
	writeFileSync(file, '');
}

export function readTally(file: string): Tally {
	return tallyOf(readFileSync(file, 'utf8'));
}
