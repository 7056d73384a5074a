/**
 * `npm run measure:load`: how long n8n takes to load the built package, in fresh processes one after
 * the other. Ends by itself after some seconds.
 */
import { project } from '../project';
import { loadPackage, type LoadReport } from './load';

const ROUNDS = 15;

const rounds = Array.from({ length: ROUNDS }, () => loadPackage(project));

type Watched = LoadReport['start'];

/** The median, and between which values it lies. */
const spread = (values: readonly number[]): string => {
	const sorted = [...values].sort((left, right) => left - right);
	const [least, median, most] = [0, Math.floor(ROUNDS / 2), ROUNDS - 1].map((index) =>
		sorted[index]?.toFixed(1),
	);
	return `${median} ms (${least} to ${most})`;
};

const describe = (what: string, part: (report: LoadReport) => Watched): string => {
	const parts = rounds.map(part);
	const wall = spread(parts.map(({ milliseconds }) => milliseconds));
	const processor = spread(parts.map(({ processorMilliseconds }) => processorMilliseconds));
	return `${what}: ${parts[0]?.modules.length} files in ${wall}, of the processor ${processor}`;
};

console.log(`Medians of ${ROUNDS} processes:`);
console.log(describe('At the start, nodes and credentials', ({ start }) => start));
console.log(describe('When a node is first used', ({ firstUse }) => firstUse));
console.log(`Schemas that are made for that: ${rounds[0]?.firstUse.schemas}`);
for (const { name, json } of rounds[0]?.forms ?? []) {
	console.log(`Description of ${name}: ${Buffer.byteLength(json)} bytes of JSON`);
}
