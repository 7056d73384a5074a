import { sleep } from 'n8n-workflow';
import type { Clock } from '../outbound/clock';

// The real clock behind the waiting of a send; tests have one of their own.

/** So long at most goes by between the end of an execution and the end of its waiting. */
const SLICE_MS = 500;

const elapsed = (): number => performance.now();

export const systemClock: Clock = {
	elapsed,
	date: () => new Date(),
	random: Math.random,
	sleep: async (ms, isOver) => {
		const until = elapsed() + ms;
		for (let left = ms; left > 0 && !isOver(); left = until - elapsed()) {
			await sleep(Math.min(left, SLICE_MS));
		}
	},
};
