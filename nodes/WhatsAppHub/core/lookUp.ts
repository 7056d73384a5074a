/** Looks a provider's word up in a table of ours; a word such as `constructor` is not in it. */
export const lookUp = <T>(
	table: Readonly<Record<string, T>>,
	key: string | null | undefined,
): T | undefined => (key && Object.hasOwn(table, key) ? table[key] : undefined);
