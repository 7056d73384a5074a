import { posix } from 'node:path';
import type { Source } from './source';

// Compares ARCHITECTURE.md with the folders that exist.

const hub = 'nodes/WhatsAppHub/';

/**
 * Every folder and every loose file of the house that the map does not name. A folder's files are named by
 * their folder; those of a provider's by the paragraph on providers' folders.
 */
export const mapComplaints = (sources: readonly Source[], map: string): string[] => {
	const places = new Set(
		sources
			.filter(({ path }) => path.startsWith(hub))
			.map(({ path }) => placeOf(path.slice(hub.length))),
	);
	return [...places]
		.filter((place) => place !== undefined)
		.filter((place) => !map.includes(`\`${place}\``))
		.map((place) => `ARCHITECTURE.md does not name ${place}`);
};

/** What the map has to name for a file: its folder, or itself where it lies beside folders. */
const placeOf = (path: string): string | undefined => {
	const folder = posix.dirname(path);
	if (folder === '.') return undefined;
	if (folder === 'providers' || folder === 'n8n') return path;
	const [first, second] = folder.split('/');
	if (first === 'providers') return wings.includes(second ?? '') ? folder : 'providers/<id>';
	return folder;
};

/** Every file of the house that the document names and that is not there (any more). */
export const deadPathComplaints = (sources: readonly Source[], document: string): string[] => {
	const paths = new Set(sources.map(({ path }) => path));
	const named = [...document.matchAll(/`((?:[\w]+\/)+[\w.]+\.ts)`/g)].map(([, path = '']) => path);
	return [...new Set(named)]
		.filter((path) => !paths.has(path) && !paths.has(hub + path))
		.map((path) => `ARCHITECTURE.md names ${path}, which is not there`);
};

const wings = ['contract', 'meta', 'whatsAppWeb'];
