import type { IExecuteFunctions } from 'n8n-workflow';

export type ParameterContext = Pick<IExecuteFunctions, 'getNodeParameter'>;

/** The fields of the node's form, item by item. */
export interface Fields {
	/** Undefined for a field that the form does not show now. */
	readonly read: (name: string, itemIndex: number) => unknown;
}

/**
 * n8n resolves a field anew for every item, which takes longer than all else that is done for it; so
 * a field that holds no expression is resolved once, and is the same for all.
 */
export const fieldsOf = (context: ParameterContext): Fields => {
	const constants = new Map<string, unknown>();
	const isLocatorOf = new Map<string, boolean>();
	const readFirst = (name: string, itemIndex: number): unknown => {
		const raw: unknown = context.getNodeParameter(name, itemIndex, null, { rawExpressions: true });
		if (holdsExpression(raw)) {
			isLocatorOf.set(name, isLocator(raw));
			return readResolved(context, name, itemIndex, isLocator(raw));
		}
		const value = readResolved(context, name, itemIndex, isLocator(raw));
		constants.set(name, value);
		return value;
	};
	return {
		read: (name, itemIndex) => {
			if (constants.has(name)) return constants.get(name);
			const isLocatorThere = isLocatorOf.get(name);
			return isLocatorThere === undefined
				? readFirst(name, itemIndex)
				: readResolved(context, name, itemIndex, isLocatorThere);
		},
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
const readResolved = (
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
	context.getNodeParameter(name, itemIndex, undefined, { extractValue: true });

const isLocator = (value: unknown): boolean =>
	typeof value === 'object' && value !== null && '__rl' in value;
