/** Does the work for each entry, so many at the same time, beginning in their order. */
export async function atOnce<T>(
	limit: number,
	entries: readonly T[],
	work: (entry: T, index: number) => Promise<void>,
): Promise<void> {
	const waiting = [...entries.entries()];
	const worker = async () => {
		for (let next = waiting.shift(); next; next = waiting.shift()) await work(next[1], next[0]);
	};
	await Promise.all(Array.from({ length: limit }, worker));
}
