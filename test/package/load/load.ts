import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { z } from 'zod/v4';

// Measures in a process of its own what loading the package takes.

const watched = z.object({
	/** What the package's files asked for. */
	requests: z.array(z.string()),
	/** The files that Node read for it. */
	modules: z.array(z.string()),
	milliseconds: z.number(),
	/** What of it the processor took, which a busy machine changes less. */
	processorMilliseconds: z.number(),
});

const report = z.object({
	start: watched,
	firstUse: watched.extend({
		/** How many schemas were made for it. */
		schemas: z.number(),
	}),
	forms: z.array(z.object({ name: z.string(), json: z.string() })),
});

export type LoadReport = z.output<typeof report>;

/** Loads a built package as n8n does, in a process of its own. */
export const loadPackage = (folder: string): LoadReport =>
	report.parse(
		JSON.parse(
			execFileSync(process.execPath, [join(__dirname, 'freshProcess.cjs'), folder], {
				encoding: 'utf8',
				maxBuffer: 16 * 1024 * 1024,
			}),
		),
	);
