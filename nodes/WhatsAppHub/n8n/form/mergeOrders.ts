/**
 * One list of all that stands in several lists, each thing once and nowhere before what precedes it
 * in one of them. Where the lists contradict each other, the earlier list wins.
 */
export const mergeOrders = <T>(lists: ReadonlyArray<readonly T[]>): T[] => {
	const before = new Map<T, Set<T>>();
	for (const list of lists) {
		list.forEach((entry, index) => {
			const known = before.get(entry) ?? new Set<T>();
			for (const earlier of list.slice(0, index)) known.add(earlier);
			before.set(entry, known);
		});
	}
	const merged: T[] = [];
	while (before.size > 0) {
		const waiting = [...before.keys()];
		const next = waiting.find((entry) =>
			waiting.every((other) => other === entry || before.get(entry)?.has(other) !== true),
		);
		const [first] = waiting;
		const chosen = next ?? first;
		if (chosen === undefined) break;
		merged.push(chosen);
		before.delete(chosen);
	}
	return merged;
};
