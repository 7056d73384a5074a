import type { IDataObject } from 'n8n-workflow';

/** How far an item got. */
export type Progress = 'done' | 'refused' | 'unknown' | 'notBegun';

/** What became of all items of an execution that ended early, in a form to look at and to read. */
export interface ExecutionSummary {
	readonly sentence: string;
	readonly fields: IDataObject;
}

/** @param isOnce whether what was sent is left out of the next run */
export const summaryOf = (
	progress: ReadonlyArray<Progress | undefined>,
	isOnce: boolean,
): ExecutionSummary => {
	const indexes = (wanted: Progress) =>
		[...progress.keys()].filter((index) => (progress[index] ?? 'notBegun') === wanted);
	const [done, refused, unknown, notBegun] = [
		indexes('done'),
		indexes('refused'),
		indexes('unknown'),
		indexes('notBegun'),
	];
	const parts = [
		`${done.length} of ${progress.length} items were done`,
		...(unknown.length > 0 ? [`${unknown.length} may have been`] : []),
		`${refused.length} failed`,
		`${notBegun.length} were not begun`,
	];
	const again =
		done.length + unknown.length === 0
			? ''
			: isOnce
				? ". In a second run 'Send Once' leaves out what was done"
				: ". A second run sends all of them again: the option 'Send Once' leaves out what was done";
	return {
		sentence: `${parts.join(', ')}; 'delivery' in the details names them${again}`,
		fields: {
			items: progress.length,
			done: rangesOf(done),
			failed: rangesOf(refused),
			unknown: rangesOf(unknown),
			notBegun: rangesOf(notBegun),
		},
	};
};

/** `0-4, 7`: short, however many there are. */
const rangesOf = (indexes: readonly number[]): string => {
	const ranges: Array<{ first: number; last: number }> = [];
	for (const index of indexes) {
		const current = ranges.at(-1);
		if (current?.last === index - 1) current.last = index;
		else ranges.push({ first: index, last: index });
	}
	return ranges
		.map(({ first, last }) => (first === last ? String(first) : `${first}-${last}`))
		.join(', ');
};
