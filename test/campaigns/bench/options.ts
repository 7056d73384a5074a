import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod/v4';
import { project } from '../../package/project';
import { type PartName, partNames } from './report/results';

// Reads the command line of the benchmark.

export interface BenchOptions {
	only: readonly PartName[];
	rounds: number;
	/** The share of the full counts, 0 to 1. */
	share: number;
	/** Where the results are written, and read from for the parts that are not run. */
	out: string;
}

const given = z.object({
	only: z
		.string()
		.default(partNames.join(','))
		.transform((list) => list.split(','))
		.pipe(z.array(z.enum(partNames))),
	rounds: z.coerce.number().int().min(1).max(20).default(3),
	share: z.coerce.number().gt(0).max(1).default(1),
	out: z.string().optional(),
});

/** Yields an error that names what is not understood. */
export function readOptions(args: readonly string[]): BenchOptions {
	const { values } = parseArgs({
		args: [...args],
		options: {
			only: { type: 'string' },
			rounds: { type: 'string' },
			share: { type: 'string' },
			out: { type: 'string' },
		},
	});
	const parsed = given.safeParse(values);
	if (!parsed.success) throw new Error(z.prettifyError(parsed.error));
	const { only, rounds, share, out } = parsed.data;
	// A look at small counts must not replace the documented figures.
	const usual = share < 1 ? join(project, 'artifacts', 'bench') : join(project, 'docs');
	return { only, rounds, share, out: out ?? usual };
}
