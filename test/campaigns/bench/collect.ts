import type { Contender, Measurement, Round } from './report/results';

/** Gathers the rounds of a part, in whichever order they are run. */
export interface Collection {
	add(scenario: string, contender: Contender, round: Round): void;
	measurements(): Measurement[];
}

export function openCollection(): Collection {
	const found = new Map<string, Measurement>();
	return {
		add: (scenario, contender, round) => {
			refuseNonsense(`${scenario}, ${contender}`, round);
			const key = `${scenario} ${contender}`;
			const measurement = found.get(key) ?? { scenario, contender, rounds: [] };
			measurement.rounds.push(round);
			found.set(key, measurement);
			const figures = Object.entries(round).map(([name, value]) => `${name} ${shown(value)}`);
			console.log(`  ${scenario}, ${contender}: ${figures.join(', ')}`);
		},
		measurements: () => [...found.values()],
	};
}

/** A share of nothing is no figure: when no message was accepted, the part has failed. */
function refuseNonsense(where: string, round: Round): void {
	for (const [name, value] of Object.entries(round)) {
		if (!Number.isFinite(value)) throw new Error(`${where}: ${name} came out as ${value}.`);
	}
}

/** The same list, begun one further on in each round, so that no one is always first. */
export function rotated<T>(list: readonly T[], round: number): T[] {
	const start = round % Math.max(1, list.length);
	return [...list.slice(start), ...list.slice(0, start)];
}

function shown(value: number): string {
	return Number.isInteger(value) ? String(value) : value.toPrecision(4);
}
