/** A refusal without the entries that it names, for tests of what is wrong and not of where. */
export const withoutPlaces = (message: string): string =>
	[...new Set(message.split('; ').map((part) => part.replace(/ \(entry [\d › ]+\)$/, '')))].join(
		'; ',
	);
