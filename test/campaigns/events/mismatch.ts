/** How what was started can differ from what was told. */
export const mismatchKinds = {
	never: 'genuine events that started nothing',
	twice: 'genuine events that started more than once',
	wrong: 'events of which the item says something else',
	forged: 'forged events that started something',
	unknown: 'items of no event that was told',
	empty: 'executions without an item',
	refused: 'calls of the provider that were never taken',
	unsent: 'time that was too short for all calls',
	taken: 'forged calls that were not refused',
} as const;

export interface Mismatch {
	readonly kind: keyof typeof mismatchKinds;
	readonly what: string;
}
