// Checks labels for n8n's title case.

/** Words that n8n's titles leave in lower case, unless they come first. */
const small = new Set('a an and as at by for from in of on or the to with'.split(' '));

/** The label itself when it is not in title case: an empty list says that it is. */
export const untitled = (label: string): string[] => {
	const words = label.split(/[\s/-]+/).filter((word) => /^\p{Letter}/u.test(word));
	const wrong = words.filter(
		(word, index) => !/^\p{Lu}/u.test(word) && (index === 0 || !small.has(word)),
	);
	return wrong.length > 0 || words.length === 0 ? [label] : [];
};
