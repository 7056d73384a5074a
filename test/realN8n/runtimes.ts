import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FetchableMajor } from './platform';

// The versions of n8n that the tests run on, and where they differ.

/** Newest first. */
export const n8nVersions = ['2.41.1', '2.20.12', '2.0.3'] as const;
export type N8nVersion = (typeof n8nVersions)[number];

/** One pinned n8n: what it needs to be installed and where its behaviour differs. */
export interface Runtime {
	version: N8nVersion;
	/** package.json, pnpm-workspace.yaml and pnpm-lock.yaml. */
	folder: string;
	/** Whether a Node of this version (`20.20.2`) may run it. */
	runsOn(nodeVersion: string): boolean;
	/** The major version of the Node that is fetched where the running one may not run it. */
	fetchedNode: FetchableMajor;
	/** Packages with a native part that n8n cannot start without. */
	natives: readonly string[];
	/** What only this version understands; unknown module names make n8n refuse to start. */
	environment(url: string): Record<string, string>;
	/** Whether "activate" only begins the activation, whose result must be asked for afterwards. */
	publishesInBackground: boolean;
	/** What differs from the newest, by the names that `npm run test:versions` has for it; README.md tells of it. */
	statedDifferences: readonly string[];
}

const folderOf = (version: N8nVersion) => join(__dirname, 'runtimes', version);

const runtimes: Readonly<Record<N8nVersion, Runtime>> = {
	'2.41.1': {
		version: '2.41.1',
		folder: folderOf('2.41.1'),
		// n8n says ">=24", but its isolated-vm ships no binary for the odd releases after that.
		runsOn: (nodeVersion) => nodeVersion.startsWith('24.'),
		fetchedNode: 24,
		natives: ['isolated-vm', 'sqlite3'],
		environment: (url) => ({
			N8N_WEBHOOK_URL: url,
			N8N_DISABLED_MODULES: 'mcp-registry,instance-ai,chat-hub,agents,agent-evals,quick-connect',
		}),
		publishesInBackground: true,
		statedDifferences: [],
	},
	'2.20.12': {
		version: '2.20.12',
		folder: folderOf('2.20.12'),
		// n8n says ">=22.16"; on 24 the newest is tried already.
		runsOn: (nodeVersion) => {
			const [major = 0, minor = 0] = nodeVersion.split('.').map(Number);
			return major === 22 && minor >= 16;
		},
		fetchedNode: 22,
		natives: ['isolated-vm', 'sqlite3'],
		environment: (url) => ({ WEBHOOK_URL: url, N8N_DISABLED_MODULES: 'chat-hub' }),
		publishesInBackground: false,
		statedDifferences: ['when a refused activation is said'],
	},
	'2.0.3': {
		version: '2.0.3',
		folder: folderOf('2.0.3'),
		runsOn: (nodeVersion) => {
			const [major = 0, minor = 0] = nodeVersion.split('.').map(Number);
			return (major === 20 && minor >= 19) || major === 22 || major === 24;
		},
		fetchedNode: 24,
		natives: ['sqlite3'],
		environment: (url) => ({ WEBHOOK_URL: url, N8N_DISABLED_MODULES: 'chat-hub' }),
		publishesInBackground: false,
		statedDifferences: [
			'Human Review',
			'when a refused activation is said',
			'the words for a refused activation',
			'an event that comes while n8n cannot write',
		],
	},
};

export const NEWEST: N8nVersion = n8nVersions[0];

/**
 * All but the newest; with `only` (`2.20.x`, `2.0.3`) those that it names, which may be the newest, to see
 * that nothing differs from itself. Yields an error if there is none.
 */
export function versionsToTry(only?: string): readonly N8nVersion[] {
	if (only === undefined) return n8nVersions.filter((version) => version !== NEWEST);
	const isMeant = (version: N8nVersion) =>
		only.endsWith('.x') ? version.startsWith(only.slice(0, -1)) : version === only;
	const chosen = n8nVersions.filter(isMeant);
	if (chosen.length > 0) return chosen;
	throw new Error(`There is no n8n ${only} here; there are ${n8nVersions.join(', ')}.`);
}

export function runtimeOf(version: N8nVersion): Runtime {
	return runtimes[version];
}

/** The three pinned files, in one string: any change of them asks for another installation. */
export function pinnedFiles(runtime: Runtime): { name: string; content: string }[] {
	return ['package.json', 'pnpm-workspace.yaml', 'pnpm-lock.yaml'].map((name) => ({
		name,
		content: readFileSync(join(runtime.folder, name), 'utf8'),
	}));
}
