/**
 * `npm run measure:load`: how long n8n takes to load the built package, in fresh processes one after
 * the other. Ends by itself after some seconds.
 */
import { project } from '../project';
import { loadPackage, type LoadReport } from './load';

const ROUNDS = 15;

const rounds = Array.from({ length: ROUNDS }, () => loadPackage(project));

const sorted = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);

const describe = (what: string, part: (report: LoadReport) => LoadReport['start']): string => {
	const parts = rounds.map(part);
	const times = sorted(parts.map(({ milliseconds }) => milliseconds));
	const [least, median, most] = [0, Math.floor(ROUNDS / 2), ROUNDS - 1].map((index) =>
		times[index]?.toFixed(1),
	);
	const files = parts[0]?.modules.length;
	return `${what}: ${files} files, ${median} ms (median of ${ROUNDS}; ${least} to ${most})`;
};

console.log(describe('At the start, nodes and credentials', ({ start }) => start));
console.log(describe('When a node is first used', ({ firstUse }) => firstUse));
for (const { name, json } of rounds[0]?.forms ?? []) {
	console.log(`Description of ${name}: ${Buffer.byteLength(json)} bytes of JSON`);
}
