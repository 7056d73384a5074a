import { type Goal, goals } from './goals';
import { medianAt, type Results } from './results';

/** A goal, and what was measured of it; undefined when a figure of it is missing. */
export interface Judgement extends Pick<Goal, 'part' | 'what' | 'comparison' | 'bound'> {
	value: number | undefined;
	passed: boolean | undefined;
}

export function judge(results: Results): Judgement[] {
	return goals.map(({ part, what, comparison, bound, value: valueOf }) => {
		const value = valueOf((scenario, contender, figure) =>
			medianAt(results, { part, scenario, contender, figure }),
		);
		const passed = value === undefined ? undefined : isWithin(value, comparison, bound);
		return { part, what, value, comparison, bound, passed };
	});
}

/** One line for the terminal. */
export function describeTarget({ what, value, comparison, bound, passed }: Judgement): string {
	const verdict = { true: 'pass', false: 'MISS', undefined: 'not measured' }[String(passed)];
	const measured = value === undefined ? '' : `${value.toFixed(2)}, `;
	return `${verdict?.padEnd(13)} ${what}: ${measured}${comparison} ${bound}`;
}

function isWithin(value: number, comparison: Judgement['comparison'], bound: number): boolean {
	return comparison === 'at least' ? value >= bound : value <= bound;
}
