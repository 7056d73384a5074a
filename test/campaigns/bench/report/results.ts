import { z } from 'zod/v4';
import { medianOf } from '../statistics';

// The file of results: its schema, and access to single figures.

export const partNames = [
	'sends',
	'limits',
	'distance',
	'scaling',
	'trigger',
	'lazy',
	'loading',
	'editor',
	'media',
] as const;
export type PartName = (typeof partNames)[number];

export const contenders = [
	'hub',
	'hubRemembering',
	'hubGathering',
	'builtIn',
	'floor',
	'none',
] as const;
export type Contender = (typeof contenders)[number];

/** What one round of a measurement yields, by the name of the figure. */
const round = z.record(z.string(), z.number());

const measurement = z.object({
	scenario: z.string(),
	contender: z.enum(contenders),
	rounds: z.array(round),
});

const versions = z.object({ package: z.string(), n8n: z.string(), node: z.string() });

const machine = z.object({
	processor: z.string(),
	cores: z.number(),
	memoryGigabytes: z.number(),
	system: z.string(),
});

/** Each part says itself when and where it was measured, for a run may renew only some of them. */
const part = z.object({
	measuredAt: z.string(),
	versions,
	machine,
	measurements: z.array(measurement),
});

export const results = z.object({ parts: z.partialRecord(z.enum(partNames), part) });

export type Round = z.output<typeof round>;
export type Measurement = z.output<typeof measurement>;
export type Part = z.output<typeof part>;
export type Results = z.output<typeof results>;

/** Where a figure stands. */
export interface Place {
	part: PartName;
	scenario: string;
	contender: Contender;
	figure: string;
}

/** The median over the rounds; undefined when it was not measured. */
export function medianAt(
	{ parts }: Results,
	{ part: name, scenario, contender, figure }: Place,
): number | undefined {
	const values = (parts[name]?.measurements ?? [])
		.filter((found) => found.scenario === scenario && found.contender === contender)
		.flatMap(({ rounds }) => rounds.flatMap((found) => found[figure] ?? []));
	return values.length === 0 ? undefined : medianOf(values);
}
