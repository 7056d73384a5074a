/**
 * What a JSON text says; throws where it is none. A byte order mark in front, as some servers and editors on
 * Windows put it there, is passed over, which RFC 8259 (8.1) allows whoever reads.
 */
export const readJson = (text: string): unknown => JSON.parse(text.replace(/^\ufeff/, ''));

/** The same, and `otherwise` where the text is no JSON. */
export const jsonOr = <T>(text: string, otherwise: T): unknown => {
	try {
		return readJson(text);
	} catch {
		return otherwise;
	}
};

/** Whether a text begins as a list or an object does in JSON. */
export const looksLikeJson = (text: string): boolean => /^\s*[[{]/.test(text);

/**
 * Whether a value is a bare object, whose fields are all that it is: no list, date, buffer or the like. One of
 * another realm, as expressions yield it, is one as well.
 */
export const isBareObject = (value: unknown): value is Readonly<Record<string, unknown>> => {
	if (typeof value !== 'object' || value === null) return false;
	const prototype: unknown = Object.getPrototypeOf(value);
	return prototype === null || Object.getPrototypeOf(prototype) === null;
};
