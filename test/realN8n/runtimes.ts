import { readFileSync } from 'node:fs';
import { join } from 'node:path';

// The versions of n8n that the tests run on, and where they differ.

export type N8nVersion = '2.41.1' | '2.0.3';

/** One pinned n8n: what it needs to be installed and where its behaviour differs. */
export interface Runtime {
	version: N8nVersion;
	/** package.json, pnpm-workspace.yaml and pnpm-lock.yaml. */
	folder: string;
	/** Whether a Node of this version (`20.20.2`) may run it. */
	runsOn(nodeVersion: string): boolean;
	/** Packages with a native part that n8n cannot start without. */
	natives: readonly string[];
	/** What only this version understands; unknown module names make n8n refuse to start. */
	environment(url: string): Record<string, string>;
	/** Whether "activate" only begins the activation, whose result must be asked for afterwards. */
	publishesInBackground: boolean;
}

const folderOf = (version: N8nVersion) => join(__dirname, 'runtimes', version);

const runtimes: Readonly<Record<N8nVersion, Runtime>> = {
	'2.41.1': {
		version: '2.41.1',
		folder: folderOf('2.41.1'),
		// n8n says ">=24", but its isolated-vm ships no binary for the odd releases after that.
		runsOn: (nodeVersion) => nodeVersion.startsWith('24.'),
		natives: ['isolated-vm', 'sqlite3'],
		environment: (url) => ({
			N8N_WEBHOOK_URL: url,
			N8N_DISABLED_MODULES: 'mcp-registry,instance-ai,chat-hub,agents,agent-evals,quick-connect',
		}),
		publishesInBackground: true,
	},
	'2.0.3': {
		version: '2.0.3',
		folder: folderOf('2.0.3'),
		runsOn: (nodeVersion) => {
			const [major = 0, minor = 0] = nodeVersion.split('.').map(Number);
			return (major === 20 && minor >= 19) || major === 22 || major === 24;
		},
		natives: ['sqlite3'],
		environment: (url) => ({ WEBHOOK_URL: url, N8N_DISABLED_MODULES: 'chat-hub' }),
		publishesInBackground: false,
	},
};

export const NEWEST: N8nVersion = '2.41.1';
export const OLDEST: N8nVersion = '2.0.3';

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
