/**
 * Holds source and build against n8n's official scanner, as n8n does before it verifies a community
 * package: `node --import tsx test/package/scan.ts`. Inline comments cannot switch a rule off.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod/v4';
import { capture } from '../../scripts/command.cjs';
import { explain } from '../../scripts/explain.cjs';
import { manifest, project } from './project';
import { installScanner } from './scanner/installation';

/** What is published, beside the papers. */
const shipped = ['dist/**/*.js', 'package.json'];

const verdict = z.object({
	passed: z.boolean(),
	message: z.string().optional(),
	details: z.string().optional(),
});

/** The scanner's verdict on some of the project's files; none given: on its own choice of sources. */
const scan = async (scanner: string, patterns: readonly string[]) => {
	const script = join(__dirname, 'scanner', 'analyze.mjs');
	const output = await capture('Running n8n’s package scanner', process.execPath, [
		script,
		scanner,
		project,
		...patterns,
	]);
	return verdict.parse(JSON.parse(output.trim().split('\n').at(-1) ?? ''));
};

const main = async (): Promise<boolean> => {
	const missing = [...manifest.n8n.nodes, ...manifest.n8n.credentials].filter(
		(path) => !existsSync(join(project, path)),
	);
	// The scanner passes what it does not find.
	if (missing.length > 0) throw new Error(`${missing.join(', ')} not built: npm run build`);
	const scanner = await installScanner();
	const [source, dist] = await Promise.all([scan(scanner, []), scan(scanner, shipped)]);
	const legs = { source, dist };
	for (const [leg, { passed, message, details }] of Object.entries(legs)) {
		const findings = [message, details].filter((text) => text !== undefined).join('\n');
		console.log(passed ? `${leg}: passed` : `${leg}: FAILED\n${findings}`);
	}
	return Object.values(legs).every(({ passed }) => passed);
};

main().then(
	(passed) => {
		process.exitCode = passed ? 0 : 1;
	},
	(error: unknown) => {
		console.error(`\n${explain(error)}`);
		process.exitCode = 1;
	},
);
