/** By the mark of an event: the handover by which it counts as handed over. The newest last. */
export type Owners = Map<string, string>;

/**
 * How many events are remembered with their handover: those that n8n may have written down and not begun
 * when it ends, and some that follow. In a text of 10 kB, where each came by a call of its own.
 */
export const REMEMBERED_OWNERS = 500;

/** As one text: each handover with the marks that follow each other under it. */
export const writeOwners = (owners: Iterable<readonly [mark: string, id: string]>): string => {
	const groups: string[] = [];
	let last: string | undefined;
	for (const [mark, id] of owners) {
		groups.push(id === last ? mark : `${last === undefined ? '' : ' '}${id}.${mark}`);
		last = id;
	}
	return groups.join('');
};

/** What `writeOwners` wrote; nothing of what is no such text. */
export const readOwners = (text: unknown): Array<readonly [mark: string, id: string]> =>
	typeof text === 'string'
		? text.split(' ').flatMap((group) => {
				const [id = '', marks = ''] = group.split('.');
				return (marks.match(/[\w-]{8}/g) ?? []).map((mark) => [mark, id] as const);
			})
		: [];
