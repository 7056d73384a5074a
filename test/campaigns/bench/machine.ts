import { cpus, totalmem, type as systemType } from 'node:os';
import { z } from 'zod/v4';
import { capture } from '../../../scripts/command.cjs';
import { installN8n } from '../../realN8n/install';
import type { N8n } from '../../realN8n/launch';
import { manifest } from '../../package/project';
import type { Part } from './report/results';

// Describes the machine and the versions, which every figure depends on.

const GIGABYTE = 1024 ** 3;

/** The machine, as far as a figure depends on it. */
export function describeMachine(): Part['machine'] {
	const processors = cpus();
	return {
		processor: processors[0]?.model.trim() ?? 'unknown',
		cores: processors.length,
		memoryGigabytes: Math.round(totalmem() / GIGABYTE),
		system: `${systemType()} ${process.arch}`,
	};
}

export async function describeVersions({ version }: N8n): Promise<Part['versions']> {
	const { node } = await installN8n(version);
	const running = await capture('Asking for the version of Node', node, ['--version']);
	const ours = z.string().parse(manifest.version);
	return { package: ours, n8n: version, node: running.trim().replace(/^v/, '') };
}
