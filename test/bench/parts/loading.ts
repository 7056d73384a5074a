import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { z } from 'zod/v4';
import { capture } from '../../../scripts/command.cjs';
import { PACKAGE_NAME } from '../../n8n/hubProviders';
import { type Installation, installN8n } from '../../n8n/install';
import { startN8n } from '../../n8n/launch';
import { residentBytes } from '../../n8n/memory';
import { packTarball } from '../../n8n/tarball';
import { manifest } from '../../package/project';
import { type Collection, openCollection, rotated } from '../collect';
import { loadings } from '../scenarios';
import type { BenchStage } from '../stage';
import type { MeasurePart } from './part';

const LOADS_WITHIN_MS = 60_000;

const loaded = z.object({
	milliseconds: z.number(),
	heapBytes: z.number(),
	descriptionBytes: z.number(),
});

interface Package {
	contender: 'hub' | 'builtIn';
	files: readonly string[];
}

/** What the package costs where it is only installed: its code loaded, n8n started. */
export const measureLoading: MeasurePart = async (stage, { rounds }) => {
	const collection = openCollection();
	const installation = await installN8n(stage.n8n.version);
	const modules = dirname(dirname(dirname(installation.script)));
	const packages = packagesOf(stage, modules);
	for (let round = 0; round < rounds; round++) {
		for (const { contender, files } of rotated(packages, round)) {
			const load = async (before: readonly string[]) =>
				await loadAlone(installation, modules, before, files);
			collection.add(loadings.bare, contender, await load(['n8n-workflow']));
			// n8n itself and its other nodes have loaded the host's zod long before.
			collection.add(loadings.inN8n, contender, await load(['n8n-workflow', 'zod', 'zod/v4']));
		}
	}
	await measureStarts(collection, rounds);
	return collection.measurements();
};

function packagesOf({ n8n }: BenchStage, modules: string): Package[] {
	const ours = join(n8n.userFolder, '.n8n', 'nodes', 'node_modules', PACKAGE_NAME);
	const builtIn = [
		'nodes/WhatsApp/WhatsApp.node.js',
		'nodes/WhatsApp/WhatsAppTrigger.node.js',
		'credentials/WhatsAppApi.credentials.js',
		'credentials/WhatsAppTriggerApi.credentials.js',
	];
	const { nodes, credentials } = manifest.n8n;
	return [
		{ contender: 'hub', files: [...nodes, ...credentials].map((file) => join(ours, file)) },
		{
			contender: 'builtIn',
			files: builtIn.map((file) => join(modules, 'n8n-nodes-base', 'dist', file)),
		},
	];
}

async function loadAlone(
	{ node, environment }: Installation,
	modules: string,
	before: readonly string[],
	files: readonly string[],
) {
	const probe = join(__dirname, '..', 'loadProbe.cjs');
	const lists = [before, files].map((list) => JSON.stringify(list));
	const args = ['--expose-gc', probe, modules, ...lists];
	const output = await capture('Loading the package', node, args, {
		// As n8n does it: a community package finds n8n's own modules.
		env: { ...environment, NODE_PATH: modules },
		timeoutMs: LOADS_WITHIN_MS,
	});
	return loaded.parse(JSON.parse(output));
}

/** The start of an n8n that has its database already, with the package and without. */
async function measureStarts(collection: Collection, rounds: number): Promise<void> {
	const folder = mkdtempSync(join(tmpdir(), 'whatsapp-hub-starts-'));
	const contenders = ['hub', 'none'] as const;
	try {
		const tarball = await packTarball();
		for (const contender of contenders) {
			const withPackage = contender === 'hub' ? { tarball } : {};
			const userFolder = join(folder, contender);
			mkdirSync(userFolder);
			const n8n = await startN8n({ userFolder, ...withPackage });
			await n8n.stop();
		}
		for (let round = 0; round < rounds; round++) {
			for (const contender of rotated(contenders, round)) {
				collection.add(loadings.start, contender, await start(join(folder, contender)));
			}
		}
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

async function start(userFolder: string) {
	const began = performance.now();
	const n8n = await startN8n({ userFolder });
	const milliseconds = performance.now() - began;
	const bytes = residentBytes(n8n.processId());
	await n8n.stop();
	return { milliseconds, bytes };
}
