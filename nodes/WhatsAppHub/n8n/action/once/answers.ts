import type { IExecuteFunctions } from 'n8n-workflow';
import { z } from 'zod/v4';
import { markOf } from '../../../core/eventBase';

// Tells the answers that one node gives to one event apart, the same in every execution that the event starts.

/** One of the answers to an event. */
export interface Answer {
	/** By which another execution knows it. */
	readonly key: string;
	/** It has been sent, now or before: the next one is another. */
	readonly isThrough: () => void;
}

const known = z
	.object({
		/** The answers that are through, counted from 0. */
		through: z.array(z.number()),
		/** By the node's run: those that were when it began. A run that n8n repeats gives the same answers again. */
		runs: z.record(z.string(), z.array(z.number())),
	})
	.catch({ through: [], runs: {} });

const NAME = 'answersTo';

/**
 * A loop or two branches run a node several times, each time with other events, and a loop may try again what was
 * not confirmed. So neither the node's runs count nor its items, but the answers to this very event
 * that are not through. That is kept with the execution, which may wait.
 *
 * @param place how many of the run's items before this one come from the same event
 */
export const answerTo = (
	context: IExecuteFunctions,
	eventId: string,
	run: number,
	place: number,
): Answer => {
	const kept = context.getContext('node');
	const name = `${NAME}:${markOf(eventId)}`;
	const read = () => known.parse(kept[name]);
	const { through, runs } = read();
	const before = runs[run] ?? through;
	if (runs[run] === undefined) kept[name] = { through, runs: { ...runs, [run]: through } };
	const answer = freeAt(place, before);
	return {
		key: JSON.stringify([eventId, answer]),
		isThrough: () => {
			const now = read();
			if (!now.through.includes(answer)) {
				kept[name] = { ...now, through: [...now.through, answer] };
			}
		},
	};
};

/** The number at a place among those that are not taken. */
const freeAt = (place: number, taken: readonly number[]): number => {
	let number = 0;
	for (let left = place; ; number++) {
		if (taken.includes(number)) continue;
		if (left === 0) return number;
		left--;
	}
};
