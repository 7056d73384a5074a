// Access to parsed JSON of unknown shape.

export type JsonObject = Record<string, unknown>;

export const isObject = (value: unknown): value is JsonObject =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value at a path of names; the error names the first one that is missing. */
export const at = (value: unknown, ...path: readonly string[]): unknown =>
	path.reduce<unknown>((current, name) => {
		if (!isObject(current) || !(name in current)) {
			throw new Error(`'${name}' of ${path.join(' > ')} is not there`);
		}
		return current[name];
	}, value);

/** The same, where it must be an object. */
export const objectAt = (value: unknown, ...path: readonly string[]): JsonObject => {
	const found = at(value, ...path);
	if (!isObject(found)) throw new Error(`${path.join(' > ')} is not an object`);
	return found;
};

/** The same object without some of its members. */
export const without = (object: object, ...names: readonly string[]): JsonObject =>
	Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name)));

/** What the other side receives: keys without a value do not travel. */
export const asReceived = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** A schema document whose objects take the properties that they name and no others. */
export const closed = (document: unknown): JsonObject => {
	const root = close(document);
	if (!isObject(root)) throw new Error('The document is not an object');
	return root;
};

const close = (value: unknown): unknown => {
	if (Array.isArray(value)) return value.map(close);
	if (!isObject(value)) return value;
	const members = Object.fromEntries(
		Object.entries(value).map(([name, member]) => [name, close(member)]),
	);
	const isSchema = value.type === 'object' && isObject(value.properties);
	return isSchema ? { additionalProperties: false, ...members } : members;
};
