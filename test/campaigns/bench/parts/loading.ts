import { dirname, join } from 'node:path';
import { z } from 'zod/v4';
import { capture } from '../../../../scripts/command.cjs';
import { PACKAGE_NAME } from '../../../realN8n/hubProviders';
import { type Installation, installN8n } from '../../../realN8n/install';
import { type N8n, startN8n } from '../../../realN8n/launch';
import { ageMilliseconds, cpuMilliseconds, residentBytes } from '../../../realN8n/processFigures';
import { packTarball } from '../../../realN8n/tarball';
import { manifest } from '../../../package/project';
import { type Collection, openCollection, rotated } from '../collect';
import type { Contender } from '../report/results';
import { loadings } from '../scenarios';
import type { BenchStage } from '../stage';
import { type MeasurePart, shareOf } from './part';

// Measures what the package costs before any of its nodes runs.

const LOADS_WITHIN_MS = 60_000;
/** Over the rounds: starts of n8n differ by more than the package takes of them. */
const MORE_STARTS = 5;

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
export const measureLoading: MeasurePart = async (stage, extent) => {
	const { rounds } = extent;
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
	await measureStarts(collection, rounds + shareOf(MORE_STARTS, extent));
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
async function measureStarts(collection: Collection, times: number): Promise<void> {
	const started: { contender: Contender; n8n: N8n }[] = [];
	try {
		started.push({ contender: 'hub', n8n: await startN8n({ tarball: await packTarball() }) });
		started.push({ contender: 'none', n8n: await startN8n() });
		for (let time = 0; time < times; time++) {
			for (const { contender, n8n } of rotated(started, time)) {
				await n8n.restart();
				const processId = n8n.processId();
				const milliseconds = ageMilliseconds(processId);
				collection.add(loadings.start, contender, {
					milliseconds,
					cpuMilliseconds: cpuMilliseconds(processId),
					bytes: residentBytes(processId),
				});
			}
		}
	} finally {
		for (const { n8n } of started) await n8n.stop();
	}
}
