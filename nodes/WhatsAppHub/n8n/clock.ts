import { sleep } from 'n8n-workflow';
import type { Clock } from '../outbound/clock';

/** So long at most goes by between the end of an execution and the end of its waiting. */
const SLICE_MS = 500;

export const systemClock: Clock = {
	now: Date.now,
	random: Math.random,
	sleep: async (ms, isOver) => {
		const until = Date.now() + ms;
		for (let left = ms; left > 0 && !isOver(); left = until - Date.now()) {
			await sleep(Math.min(left, SLICE_MS));
		}
	},
};
