import { z } from 'zod/v4';

/** The parts of n8n's answers that are used here; everything else in them is let through. */

const json = z.record(z.string(), z.unknown());

export const identified = z.looseObject({ id: z.string() });

export const inData = <T extends z.ZodType>(schema: T) => z.looseObject({ data: schema });

export const createdWorkflow = z.looseObject({ id: z.string(), versionId: z.string() });

export const credentialTest = z.object({
	status: z.enum(['OK', 'Error']),
	message: z.string(),
});

export const publication = z.looseObject({
	status: z.string(),
	triggers: z.array(z.looseObject({ errorMessage: z.string().nullish() })).nullish(),
});

export const startedRun = z.looseObject({ executionId: z.string() });

export const nodeType = z.looseObject({
	name: z.string(),
	iconUrl: z.union([z.string(), z.object({ light: z.string(), dark: z.string() })]).optional(),
});

const item = z.looseObject({ json });

const nodeRun = z.looseObject({
	data: z.looseObject({ main: z.array(z.array(item).nullable()).optional() }).optional(),
	error: z.looseObject({ message: z.string(), description: z.string().nullish() }).optional(),
});

export const execution = z.looseObject({
	id: z.coerce.string(),
	status: z.string(),
	mode: z.string(),
	// Missing as long as the execution has only just begun.
	data: z
		.looseObject({
			resultData: z.looseObject({
				runData: z.record(z.string(), z.array(nodeRun)).default({}),
				error: z.looseObject({ message: z.string() }).optional(),
			}),
			/** What n8n had still to run when it wrote the data down. */
			executionData: z.unknown().optional(),
		})
		.default({ resultData: { runData: {} } }),
});

export type Json = z.output<typeof json>;
/** A page of n8n's list of executions; the cursor asks for the next. */
export const executionPage = z.looseObject({
	data: z.array(z.looseObject({ id: z.coerce.string() })),
	nextCursor: z.string().nullable(),
});

export type Execution = z.output<typeof execution>;
export type NodeType = z.output<typeof nodeType>;

/** The items that a node put out on its first output in an execution, over all its runs. */
export function itemsOf(finished: Execution, nodeName: string): Json[] {
	const runs = finished.data.resultData.runData[nodeName] ?? [];
	return runs.flatMap((run) => (run.data?.main?.[0] ?? []).map((found) => found.json));
}

/** Why an execution failed, in n8n's words, or undefined. */
export function errorOf({ data: { resultData } }: Execution): string | undefined {
	const errors = Object.values(resultData.runData).flatMap((runs) => runs.map((run) => run.error));
	const first = errors.find((error) => error !== undefined);
	if (!first) return resultData.error?.message;
	return [first.message, first.description].filter(Boolean).join(': ');
}
