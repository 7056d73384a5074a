import type { Clock } from '../../../nodes/WhatsAppHub/outbound/clock';

/** A clock whose time passes only when everybody waits, and then at once. */
export const startVirtualClock = (): Clock & {
	readonly run: (work: Promise<unknown>) => Promise<void>;
} => {
	let now = 0;
	let sleepers: Array<{ readonly at: number; readonly wake: () => void }> = [];
	/** All that can be done without time passing. */
	const settle = async () => await new Promise((resolve) => setImmediate(resolve));
	return {
		elapsed: () => now,
		date: () => new Date(now),
		random: () => 0,
		sleep: async (ms) =>
			await new Promise<void>((resolve) => {
				sleepers.push({ at: now + ms, wake: resolve });
			}),
		run: async (work) => {
			let isDone = false;
			void work.finally(() => {
				isDone = true;
			});
			await settle();
			while (!isDone) {
				const next = Math.min(...sleepers.map(({ at }) => at));
				if (next === Infinity) throw new Error('Everybody waits for nothing');
				now = next;
				const due = sleepers.filter(({ at }) => at <= now);
				sleepers = sleepers.filter(({ at }) => at > now);
				for (const { wake } of due) wake();
				await settle();
			}
		},
	};
};
