import type { IExecuteFunctions } from 'n8n-workflow';
import { z } from 'zod/v4';
import { fromExpression } from '../ownFault';
import { plainExpression, type PlainExpression } from './plainExpression';

// Reads the node's parameters for each item, resolving as few expressions as possible.

export type ParameterContext = Pick<IExecuteFunctions, 'getNodeParameter' | 'getInputData'>;

/** The fields of the node's form, item by item. */
export interface Fields {
	/** Undefined for a field that the form does not show now. */
	readonly read: (name: string, itemIndex: number) => unknown;
	/** What a field says of how its value was chosen; undefined for one that holds the value alone. */
	readonly choice: (name: string, itemIndex: number) => Choice | undefined;
}

/** How somebody has chosen what a resource locator holds. */
const choice = z.object({
	__rl: z.literal(true),
	mode: z.string().optional(),
	/** The words of the list's entry. */
	cachedResultName: z.string().optional(),
});

export type Choice = z.output<typeof choice>;

type Reading = (itemIndex: number) => unknown;

/**
 * n8n resolves a field again for every item, which takes longer than all else that is done for it; so
 * each field is looked at once, and read in the cheapest way that yields the same.
 */
export const fieldsOf = (context: ParameterContext): Fields => {
	const readings = new Map<string, Reading>();
	const read = (name: string, itemIndex: number): unknown => {
		const known = readings.get(name);
		if (known !== undefined) return known(itemIndex);
		const raw: unknown = context.getNodeParameter(name, itemIndex, null, {
			rawExpressions: true,
		});
		const byHost: Reading = (index) => readByHost(context, name, index, isLocator(raw));
		const value = byHost(itemIndex);
		readings.set(name, readingOf(context, { raw, value, itemIndex }, byHost));
		return value;
	};
	return {
		choice: (name, itemIndex) =>
			choice.safeParse(context.getNodeParameter(name, itemIndex, null, { rawExpressions: true }))
				.data,
		read: (name, itemIndex) => fromExpression(() => read(name, itemIndex)),
	};
};

interface FirstRead {
	readonly raw: unknown;
	readonly value: unknown;
	readonly itemIndex: number;
}

/** How a field is read from the second item on. */
const readingOf = (
	context: ParameterContext,
	{ raw, value, itemIndex }: FirstRead,
	byHost: Reading,
): Reading => {
	if (!holdsExpression(raw)) return () => value;
	const plain = plainExpression(raw);
	if (plain === undefined) return byHost;
	const byItem = readPlain(context, plain);
	// n8n has the last word on what an expression means: one difference, and it is asked each time.
	return byItem(itemIndex) === value ? (index) => byItem(index) ?? byHost(index) : byHost;
};

const readPlain = (context: ParameterContext, plain: PlainExpression): Reading => {
	const items = context.getInputData();
	return (index) => {
		const item = items[index];
		return item && plain(item.json);
	};
};

/** Whether n8n would resolve anything in a value, however deep it lies. */
const holdsExpression = (raw: unknown): boolean => {
	if (typeof raw === 'string') return raw.startsWith('=');
	if (typeof raw !== 'object' || raw === null) return false;
	return Object.values(raw).some(holdsExpression);
};

/**
 * A resource locator yields its value, whichever mode it was chosen in; for a field that is not shown
 * n8n would throw without a value to fall back on.
 */
const readByHost = (
	context: ParameterContext,
	name: string,
	itemIndex: number,
	isLocatorThere: boolean,
): unknown => {
	if (isLocatorThere) return readLocator(context, name, itemIndex);
	const value: unknown = context.getNodeParameter(name, itemIndex, null);
	if (value === null) return undefined;
	return isLocator(value) ? readLocator(context, name, itemIndex) : value;
};

const readLocator = (context: ParameterContext, name: string, itemIndex: number): unknown =>
	valueIn(context.getNodeParameter(name, itemIndex, undefined, { extractValue: true }));

/** A field that is no resource locator for n8n may hold one, which it had from another form. */
const valueIn = (value: unknown): unknown =>
	isLocator(value) ? valueIn(z.object({ value: z.unknown() }).parse(value).value) : value;

const isLocator = (value: unknown): boolean =>
	typeof value === 'object' && value !== null && '__rl' in value;
