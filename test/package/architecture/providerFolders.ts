import type { Source } from './source';

// Which files every provider's folder must have.

/** What is to be found at the same place in each provider's folder; `changeEvent` where something reports changes. */
const required = [
	'account',
	'body',
	'carries',
	'decode',
	'encode',
	'envelope',
	'eventNames',
	'failure',
	'index',
	'messageEvent',
	'operations',
	'options',
	'payload',
	'registration',
	'response',
	'sendRate',
	'statusEvent',
	'webhook',
];

/** Folders beside the providers' that hold what all of them keep to, and what several share. */
const wings = ['contract', 'meta', 'whatsAppWeb'];

/** Names that say nothing of what a file holds. */
const vague = /^(?:utils?|helpers?|common|misc|types|shared|lib|functions)$/i;

/** Every provider's folder that lacks a file, or has one that is named by nothing. */
export const folderComplaints = (sources: readonly Source[]): string[] =>
	[...foldersIn(sources)].flatMap(([provider, files]) => [
		...required
			.filter(() => !wings.includes(provider))
			.filter((file) => !files.includes(file) && !files.includes(`${file}/index`))
			.map((file) => `providers/${provider} has no ${file}.ts`),
		...files
			.filter((file) => vague.test(file.split('/').at(-1) ?? ''))
			.map((file) => `providers/${provider} has a ${file}.ts, a name for anything`),
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
