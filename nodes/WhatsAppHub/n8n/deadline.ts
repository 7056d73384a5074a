// Ends work that takes too long or outlives its execution.

/** So that the error looks like the network's own. */
const endedBy = (code: 'ETIMEDOUT' | 'ERR_CANCELED'): Error =>
	Object.assign(new Error(`The exchange was ended: ${code}`), { code });

/**
 * Waits for a work no longer than that, and no longer than the execution goes on. The work gets a
 * signal and is not waited for: work that ignores the signal must not hold anybody up.
 */
export const withinTime = async <T>(
	milliseconds: number,
	execution: AbortSignal | undefined,
	work: (signal: AbortSignal) => Promise<T>,
): Promise<T> => {
	const ending = new AbortController();
	const deadline = AbortSignal.timeout(Math.ceil(milliseconds));
	return await new Promise<T>((resolve, reject) => {
		const onDeadline = () => end('ETIMEDOUT');
		const onCancel = () => end('ERR_CANCELED');
		const settle = () => {
			// A signal that is listened to is kept, and a deadline may lie an hour ahead.
			deadline.removeEventListener('abort', onDeadline);
			execution?.removeEventListener('abort', onCancel);
		};
		const end = (code: 'ETIMEDOUT' | 'ERR_CANCELED') => {
			settle();
			ending.abort();
			reject(endedBy(code));
		};
		deadline.addEventListener('abort', onDeadline);
		execution?.addEventListener('abort', onCancel);
		work(ending.signal).then(resolve, reject).finally(settle);
	});
};
