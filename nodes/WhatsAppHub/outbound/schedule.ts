import type { IsOver } from './clock';
import type { Slots } from './slots';

/** What is to be done for an item. */
export interface Job {
	/** Jobs of one lane are done one after the other, in the order of the items. */
	readonly lane: string | undefined;
	readonly run: () => Promise<void>;
}

export interface Schedule {
	readonly count: number;
	/** Reads an item; the next one is not read before. */
	readonly prepare: (index: number) => Promise<Job>;
	readonly slots: Slots;
	readonly isOver: IsOver;
	/** Resolves at the next sign that there may be room. */
	readonly room: () => Promise<void>;
	/** Gives that sign. */
	readonly onDone: () => void;
}

/** So many items are read before those in front of them are done: the memory stays flat. */
const MOST_READ = 1000;
/** Enough that a slot which becomes free finds an item ready. */
const READY = 20;

/**
 * Does the jobs of all items at once, as far as their lanes and the slots allow, and reads them only
 * as fast as they are done.
 */
export const runJobs = async (schedule: Schedule): Promise<void> => {
	const { count, prepare, slots, isOver, room, onDone } = schedule;
	const lanes = new Map<string, Promise<void>>();
	const running = new Set<Promise<void>>();
	for (let index = 0; index < count && !isOver(); index++) {
		while (running.size >= MOST_READ || slots.waiting() >= READY) await room();
		if (isOver()) break;
		const job = await prepare(index);
		const work = inLane(lanes, job).finally(() => {
			running.delete(work);
			onDone();
		});
		running.add(work);
	}
	await Promise.all(running);
};

const inLane = async (lanes: Map<string, Promise<void>>, { lane, run }: Job): Promise<void> => {
	if (lane === undefined) return await run();
	const before = lanes.get(lane);
	const work = before === undefined ? run() : before.then(run);
	lanes.set(lane, work);
	await work;
	if (lanes.get(lane) === work) lanes.delete(lane);
};

/** Who waits goes on at the next notice. */
export const startSignal = () => {
	let wake: () => void = () => undefined;
	let next: Promise<void> | undefined;
	return {
		notify: () => {
			next = undefined;
			wake();
		},
		wait: async () => {
			next ??= new Promise((resolve) => {
				wake = resolve;
			});
			await next;
		},
	};
};
