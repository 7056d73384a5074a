import type { IDataObject } from 'n8n-workflow';

/** An expression that n8n need not be asked for; undefined where its value is one for n8n to give. */
export type PlainExpression = (json: IDataObject) => string | number | boolean | undefined;

const placeholder = /\{\{\s*\$json((?:\.[A-Za-z_]\w*)+)\s*\}\}/;

/** Text and placeholders, one after another: split at the placeholders' paths. */
const partsOf = (template: string): string[] => template.split(new RegExp(placeholder, 'g'));

/**
 * Expressions such as `={{ $json.phone }}` and `=Hello {{ $json.name }}` are most of what forms hold,
 * and n8n takes as long to resolve one as to send a message. What they yield is no more than what
 * stands in the item. Undefined for every other expression.
 */
export const plainExpression = (raw: unknown): PlainExpression | undefined => {
	if (typeof raw !== 'string' || !raw.startsWith('=')) return undefined;
	const parts = partsOf(raw.slice(1));
	const texts = parts.filter((_, index) => index % 2 === 0);
	if (parts.length === 1 || texts.some((text) => /[{}\\]/.test(text))) return undefined;
	const paths = parts.map((part, index) => (index % 2 === 0 ? [] : part.slice(1).split('.')));
	const isBare = parts.length === 3 && texts.every((text) => text === '');
	if (isBare) return (json) => valueAt(json, paths[1] ?? []);
	return (json) => {
		let text = '';
		for (const [index, part] of parts.entries()) {
			const value = index % 2 === 0 ? part : valueAt(json, paths[index] ?? []);
			if (value === undefined) return undefined;
			text += String(value);
		}
		return text;
	};
};

const valueAt = (json: IDataObject, path: readonly string[]) => {
	let value: unknown = json;
	for (const name of path) {
		if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name))
			return undefined;
		value = Reflect.get(value, name);
	}
	return isPlain(value) ? value : undefined;
};

const isPlain = (value: unknown): value is string | number | boolean =>
	typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
