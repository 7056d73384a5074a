import type { INodeProperties, NodeParameterValue } from 'n8n-workflow';

// Helpers for assembling forms: further display conditions, and grouping what belongs together.

type Conditions = Readonly<Record<string, readonly NodeParameterValue[]>>;

/** A field under further conditions beside its own; each condition names a field's values. */
export const showWhen = (field: INodeProperties, conditions: Conditions): INodeProperties => {
	const own = field.displayOptions ?? {};
	return {
		...field,
		// n8n adds to these lists: no two fields may share one, however deep it lies.
		...(field.options && { options: structuredClone(field.options) }),
		displayOptions: {
			...own,
			show: {
				...Object.fromEntries(
					Object.entries(conditions).map(([name, values]) => [name, [...values]]),
				),
				...own.show,
			},
		},
	};
};

/** Groups what stands under the same key, in the order of the first of each. */
export const groupBy = <T>(entries: readonly T[], keyOf: (entry: T) => string): T[][] => {
	const groups = new Map<string, T[]>();
	for (const entry of entries) {
		const key = keyOf(entry);
		groups.set(key, [...(groups.get(key) ?? []), entry]);
	}
	return [...groups.values()];
};
