// Guards against bodies nested so deep that n8n or our own code would fail on them.

/**
 * So deep may be nested what comes in. No provider's payload has more than twenty levels; n8n (2.41.1) shows
 * no list of executions that holds an item of some 4,500, and code that follows every level ends there too.
 */
const MAX_LEVELS = 100;

/** What stands where something was cut. */
export const CUT = `[Cut here: nested deeper than ${MAX_LEVELS} levels]`;

/** The value as it is; what lies deeper than that is cut, and a text says so. */
export const shallow = (value: unknown): unknown =>
	isWithin(value, MAX_LEVELS) ? value : cut(value, MAX_LEVELS);

/** Whether nothing in a value of JSON lies below so many levels of lists and objects. */
export const isWithin = (value: unknown, levels: number): boolean => {
	if (typeof value !== 'object' || value === null) return true;
	if (levels === 0) return false;
	return Object.values(value).every((member) => isWithin(member, levels - 1));
};

const cut = (value: unknown, levels: number): unknown => {
	if (typeof value !== 'object' || value === null) return value;
	if (levels === 0) return CUT;
	if (Array.isArray(value)) return value.map((member) => cut(member, levels - 1));
	return Object.fromEntries(
		Object.entries(value).map(([name, member]) => [name, cut(member, levels - 1)]),
	);
};
