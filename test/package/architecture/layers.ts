import { type Import, importsOf } from './imports';
import type { Source } from './source';

// The table of layers, and every import that breaks it.

/** What the files of a layer may import; `types` are allowed as types only. */
interface Layer {
	readonly name: string;
	readonly files: RegExp;
	/** Layers by name, `itself` for files of the same layer (of the same provider). */
	readonly imports: readonly string[];
	readonly types?: readonly string[];
	/** Packages; `*` for any. */
	readonly packages: readonly string[];
	readonly packageTypes?: readonly string[];
}

const hub = String.raw`^nodes/WhatsAppHub`;

const belowN8n = [
	'core',
	'messages',
	'operations',
	'the registry',
	'the contract of providers',
	'outbound',
	'inbound',
];

/** The table of ARCHITECTURE.md. The first layer whose `files` match is the file's. */
const layers: readonly Layer[] = [
	{
		name: 'core',
		files: new RegExp(`${hub}/core/`),
		imports: ['itself'],
		packages: [
			'zod/v4',
			'node:crypto',
			// Bundled into the package.
			'libphonenumber-js/core',
			'libphonenumber-js/max/metadata',
		],
	},
	{
		name: 'messages',
		files: new RegExp(`${hub}/messages/`),
		imports: ['itself', 'core'],
		packages: ['zod/v4'],
		packageTypes: ['n8n-workflow'],
	},
	{
		name: 'operations',
		files: new RegExp(`${hub}/operations/`),
		imports: ['itself', 'core', 'messages'],
		packages: ['zod/v4'],
		packageTypes: ['n8n-workflow'],
	},
	{
		name: 'the registry',
		files: new RegExp(`${hub}/providers/index\\.ts$`),
		imports: ['a provider'],
		types: ['the contract of providers'],
		packages: [],
	},
	{
		name: 'the contract of providers',
		files: new RegExp(`${hub}/providers/contract/`),
		imports: ['itself', 'core'],
		types: ['messages', 'operations'],
		packages: ['zod/v4'],
		packageTypes: ['n8n-workflow'],
	},
	{
		name: 'what providers share',
		files: new RegExp(`${hub}/providers/[^/]+\\.ts$`),
		imports: ['itself', 'core'],
		types: ['messages', 'operations', 'the contract of providers'],
		packages: ['zod/v4'],
	},
	{
		name: 'a family of providers',
		files: new RegExp(`${hub}/providers/(meta|whatsAppWeb)/`),
		imports: ['itself', 'core', 'what providers share'],
		types: ['messages', 'operations', 'the contract of providers'],
		packages: ['zod/v4'],
	},
	{
		name: 'a provider',
		files: new RegExp(`${hub}/providers/([^/]+)/`),
		imports: [
			'itself',
			'core',
			'the contract of providers',
			'what providers share',
			'a family of providers',
		],
		types: ['messages', 'operations'],
		packages: ['zod/v4'],
		packageTypes: ['n8n-workflow'],
	},
	{
		name: 'outbound',
		files: new RegExp(`${hub}/outbound/`),
		imports: ['itself', 'core', 'the contract of providers'],
		types: ['messages', 'operations'],
		packages: [],
	},
	{
		name: 'inbound',
		files: new RegExp(`${hub}/inbound/`),
		imports: ['itself', 'core', 'the contract of providers'],
		types: ['messages', 'operations'],
		packages: [],
	},
	{
		name: 'the handlers',
		files: new RegExp(`${hub}/n8n/(?:handlers|lazyHandlers)\\.ts$`),
		imports: ['itself', 'a wing of n8n'],
		packages: [],
	},
	{
		// Form, lists, action and trigger see nothing of each other.
		name: 'a wing of n8n',
		files: new RegExp(`${hub}/n8n/([^/]+)/`),
		imports: ['itself', 'n8n', ...belowN8n],
		packages: ['zod/v4', 'n8n-workflow', 'node:crypto'],
	},
	{
		name: 'n8n',
		files: new RegExp(`${hub}/n8n/`),
		imports: ['itself', ...belowN8n],
		packages: ['zod/v4', 'n8n-workflow', 'node:crypto'],
	},
	{
		name: 'a node',
		files: new RegExp(`${hub}/[^/]+\\.node\\.ts$`),
		imports: ['the handlers', 'a wing of n8n'],
		packages: ['n8n-workflow'],
	},
	{
		name: 'credentials',
		files: /^credentials\//,
		imports: [],
		packages: [],
		packageTypes: ['n8n-workflow'],
	},
	{
		name: 'the simulator',
		files: /^simulator\/(?!.*\.test\.ts$)/,
		imports: ['itself'],
		packages: ['*'],
	},
];

/** Every import that the table does not allow, and every file that no layer knows, in a sentence. */
export const layerComplaints = (sources: readonly Source[]): string[] => {
	const paths = new Set(sources.map(({ path }) => path));
	return sources.flatMap((source) => {
		const layer = layerOf(source.path);
		if (layer === undefined) return [`${source.path} belongs to no layer`];
		return importsOf(source, paths).flatMap((edge) => complaintsAbout(layer, edge));
	});
};

const layerOf = (path: string): Layer | undefined => layers.find(({ files }) => files.test(path));

const complaintsAbout = (
	layer: Layer,
	{ from, specifier, target, isTypeOnly }: Import,
): string[] => {
	const as = isTypeOnly ? 'types of ' : '';
	if (!specifier.startsWith('.')) {
		const allowed = [...layer.packages, ...(isTypeOnly ? (layer.packageTypes ?? []) : [])];
		return allowed.includes(specifier) || allowed.includes('*')
			? []
			: [`${from} (${layer.name}) imports ${as}${specifier}`];
	}
	if (target === undefined)
		return [`${from} (${layer.name}) imports ${specifier}, out of its reach`];
	const other = layerOf(target)?.name ?? 'no layer';
	const relation = other === layer.name && isSamePart(layer, from, target) ? 'itself' : other;
	const allowed = [...layer.imports, ...(isTypeOnly ? (layer.types ?? []) : [])];
	return allowed.includes(relation)
		? []
		: [`${from} (${layer.name}) imports ${as}${target} (${other})`];
};

/** Two providers are one layer but two parts: what the pattern captures tells them apart. */
const isSamePart = ({ files }: Layer, from: string, target: string): boolean =>
	files.exec(from)?.[1] === files.exec(target)?.[1];

const provider = new RegExp(`${hub}/providers/([^/]+)/`);
const family = new RegExp(`${hub}/providers/(meta|whatsAppWeb)/`);

/** Every provider that takes from more than one family. */
export const familyComplaints = (sources: readonly Source[]): string[] => {
	const paths = new Set(sources.map(({ path }) => path));
	const families = new Map<string, Set<string>>();
	for (const source of sources) {
		if (layerOf(source.path)?.name !== 'a provider') continue;
		const [, id = ''] = provider.exec(source.path) ?? [];
		const taken = families.get(id) ?? new Set<string>();
		for (const { target } of importsOf(source, paths)) {
			const [, name] = family.exec(target ?? '') ?? [];
			if (name !== undefined) taken.add(name);
		}
		families.set(id, taken);
	}
	return [...families]
		.filter(([, taken]) => taken.size > 1)
		.map(([id, taken]) => `providers/${id} takes from ${[...taken].join(' and ')}`);
};
