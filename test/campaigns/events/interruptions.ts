import { setTimeout as sleep } from 'node:timers/promises';
import type { Call } from './plan';
import type { Hold } from './trouble';

/** What befalls n8n while it is called. */
export interface Interruptions {
	readonly calls: readonly Call[];
	readonly holds: readonly Hold[];
	/** Called once, when half of the calls are answered; the others go on meanwhile. */
	half(): Promise<void>;
	/** Keeps n8n from writing to its database, until what it yields is called. */
	hold(): Promise<() => Promise<void>>;
}

export type InTurn = (work: () => Promise<void>) => Promise<void>;

/** An n8n that starts needs its database: a hold waits for the restart, and the restart for a hold. */
export function oneAtATime(): InTurn {
	let last = Promise.resolve();
	return async (work) => {
		const before = last;
		const mine = (async () => {
			// Whoever began what failed is told so; it is no reason to do nothing after it.
			await before.catch(() => undefined);
			await work();
		})();
		last = mine;
		await mine;
	};
}

/** What is done once in the middle, beside the calls. */
export function middleOf({ calls, half }: Interruptions, inTurn: InTurn) {
	let answered = 0;
	let isNow = false;
	let work: Promise<void> | undefined;
	const begin = async () => {
		isNow = true;
		await half();
		isNow = false;
	};
	return {
		isNow: () => isNow,
		countAnswer: () => {
			answered += 1;
			if (work !== undefined || answered < calls.length / 2) return;
			work = inTurn(begin);
			// A failure is thrown where the end is awaited, which is later than here.
			work.catch(() => undefined);
		},
		end: async () => await work,
	};
}

/** The stretches in which the database is held, beside the calls. */
export function holdsOf({ holds, hold }: Interruptions, inTurn: InTurn) {
	const works: Array<Promise<void>> = [];
	const holdFor = async (ms: number, tell: () => void) => {
		const release = await hold();
		tell();
		await sleep(ms);
		await release();
	};
	return {
		/** Resolves when the holds that begin with this call have begun. */
		begin: async (index: number) => {
			for (const { ms } of holds.filter(({ atCall }) => atCall === index)) {
				await new Promise<void>((resolve, reject) => {
					const work = inTurn(async () => await holdFor(ms, resolve));
					works.push(work);
					work.catch(reject);
				});
			}
		},
		end: async () => {
			await Promise.all(works);
		},
	};
}
