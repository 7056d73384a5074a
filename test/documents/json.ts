import type { NodeParameterValueType } from 'n8n-workflow';
import { isObject, type JsonObject, without } from '../vendors/json';

/** What stands at a path such as `template.components.0.type`; undefined where it leads nowhere. */
export const at = (value: unknown, path: string): unknown =>
	path.split('.').reduce<unknown>(
		(current, name) =>
			typeof current === 'object' && current !== null && name in current
				? (current as JsonObject)[name] // arrays are read by their indices
				: undefined,
		value,
	);

/** The same as a person would put it into a field of the form. */
export const pick = (value: unknown, path: string): NodeParameterValueType =>
	at(value, path) as NodeParameterValueType; // documents are JSON, as parameters are

export const textAt = (value: unknown, path: string): string => String(at(value, path) ?? '');

/** The list at a path; none where there is no list. */
export const listAt = (value: unknown, path: string): unknown[] => {
	const found = at(value, path);
	return Array.isArray(found) ? found : [];
};

/** The object at a path; one without members where there is none. */
export const objectAt = (value: unknown, path: string): JsonObject => {
	const found = at(value, path);
	return isObject(found) ? found : {};
};

/** A copy in which what stands at a path is something else; undefined takes it away. */
export const changed = (body: JsonObject, path: string, value: unknown): JsonObject => {
	const [name = '', ...rest] = path.split('.');
	const inner = rest.length === 0 ? value : change(body[name], rest.join('.'), value);
	return inner === undefined ? without(body, name) : { ...body, [name]: inner };
};

const change = (inner: unknown, path: string, value: unknown): unknown => {
	if (!Array.isArray(inner)) return changed(isObject(inner) ? inner : {}, path, value);
	const [index = '', ...rest] = path.split('.');
	return inner.map((entry: unknown, position) =>
		String(position) !== index
			? entry
			: rest.length === 0
				? value
				: change(entry, rest.join('.'), value),
	);
};

/** A copy with something done to every text in it. */
export const withTexts = <T>(value: T, replace: (text: string) => string): T =>
	JSON.parse(
		JSON.stringify(value, (_name, each: unknown) =>
			typeof each === 'string' ? replace(each) : each,
		),
	) as T; // texts stay texts
