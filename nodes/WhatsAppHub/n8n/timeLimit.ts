/** Calls back once so many milliseconds are over, whatever the clock of the day says; keeps no process alive. */
export const elapsed = async (ms: number): Promise<void> =>
	await new Promise((resolve) => {
		const limit = AbortSignal.timeout(Math.max(0, Math.ceil(ms)));
		limit.addEventListener('abort', () => resolve(), { once: true });
	});
