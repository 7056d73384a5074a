import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ModuleKind, ScriptTarget, transpileModule } from 'typescript';

// Installs the nodes that measure, as a community package of their own.

export const PROBE_NAME = 'n8n-nodes-bench-probe';

const SOURCES = join(__dirname, 'probe');

/** Puts the nodes that make items, take the time and set the floor into an n8n, as a package. */
export function installProbe(userFolder: string): void {
	const folder = join(userFolder, '.n8n', 'nodes', 'node_modules', PROBE_NAME);
	mkdirSync(folder, { recursive: true });
	const nodes = readdirSync(SOURCES).map((file) => {
		const source = readFileSync(join(SOURCES, file), 'utf8');
		const { outputText } = transpileModule(source, {
			compilerOptions: { module: ModuleKind.CommonJS, target: ScriptTarget.ES2022 },
		});
		const compiled = `${basename(file, '.ts')}.js`;
		writeFileSync(join(folder, compiled), outputText);
		return compiled;
	});
	const n8n = { n8nNodesApiVersion: 1, nodes, credentials: [] };
	const manifest = { name: PROBE_NAME, version: '1.0.0', n8n };
	writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
}
