import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod/v4';

/** The project's root. */
export const project = join(__dirname, '..', '..');

const manifestSchema = z.looseObject({
	name: z.string(),
	files: z.array(z.string()),
	keywords: z.array(z.string()),
	peerDependencies: z.unknown(),
	dependencies: z.unknown(),
	optionalDependencies: z.unknown(),
	bundledDependencies: z.unknown(),
	bundleDependencies: z.unknown(),
	overrides: z.unknown(),
	scripts: z.record(z.string(), z.string()),
	n8n: z.object({
		n8nNodesApiVersion: z.number(),
		nodes: z.array(z.string()),
		credentials: z.array(z.string()),
	}),
});

/** The package.json, as far as the tests look at it. */
export const manifest = manifestSchema.parse(
	JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')),
);
