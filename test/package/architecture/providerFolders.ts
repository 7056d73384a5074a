import type { Source } from './source';

const required = [
	'account',
	'body',
	'encode',
	'event',
	'failure',
	'index',
	'options',
	'response',
	'webhook',
];

const allowed = [
	'accountEvent',
	'changeEvent',
	'content',
	'delivery',
	'message',
	'messageEvent',
	'messageId',
	'reports',
	'statusEvent',
	'subscription',
];

/** Every provider's folder that lacks a file, or has one that the recipe does not know. */
export const folderComplaints = (sources: readonly Source[]): string[] =>
	[...foldersIn(sources)].flatMap(([provider, files]) => [
		...required
			.filter((file) => !files.includes(file))
			.map((file) => `providers/${provider} has no ${file}.ts`),
		...files
			.filter((file) => ![...required, ...allowed].includes(file))
			.map((file) => `providers/${provider} has a ${file}.ts, which no recipe knows`),
	]);

const foldersIn = (sources: readonly Source[]): Map<string, string[]> => {
	const folders = new Map<string, string[]>();
	for (const { path } of sources) {
		const [, provider, file] = /\/providers\/([^/]+)\/(.+)\.ts$/.exec(path) ?? [];
		if (provider === undefined || file === undefined) continue;
		folders.set(provider, [...(folders.get(provider) ?? []), file]);
	}
	return folders;
};
