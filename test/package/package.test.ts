import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, join, posix } from 'node:path';
import { providers } from '../../nodes/WhatsAppHub/providers';
import { WhatsAppHub } from '../../nodes/WhatsAppHub/WhatsAppHub.node';
import { WhatsAppHubTrigger } from '../../nodes/WhatsAppHub/WhatsAppHubTrigger.node';
import { sourcesBelow } from './architecture/source';
import { packCopy, type PackedPackage } from './builtPackage';
import { loadPackage, type LoadReport } from './load/load';
import { manifest, project } from './project';

/** The rules of all countries' phone numbers are a quarter of a megabyte of it. */
const MAX_UNPACKED_BYTES = 1_550_000;
/** Of 1,450; the others are put off by `z.lazy`, for a message needs but a few of them. */
const MAX_EARLY_SCHEMAS = 300;
/** What the nodes do, apart from their forms. */
const handlers = 'dist/nodes/WhatsAppHub/n8n/handlers.js';

const compiled = (folder: string, ending: string): string[] =>
	sourcesBelow(folder)
		.filter(({ path }) => path.endsWith(ending))
		.map(({ path }) => `dist/${path.replace(/\.ts$/, '.js')}`)
		.sort();

describe('package.json', () => {
	it('lists every node and every credential, and nothing else', () => {
		expect([...manifest.n8n.nodes].sort()).toEqual(compiled('nodes', '.node.ts'));
		expect([...manifest.n8n.credentials].sort()).toEqual(
			compiled('credentials', '.credentials.ts'),
		);
	});

	it('lists the credential of every provider', () => {
		const listed = manifest.n8n.credentials.map((path) => basename(path, '.credentials.js'));
		const named = providers.map(({ credential }) => credential.replace(/^w/, 'W'));
		expect(listed.sort()).toEqual(named.sort());
	});

	it('brings nothing along: the host has n8n-workflow and zod', () => {
		expect(manifest.peerDependencies).toEqual({ 'n8n-workflow': '*' });
		const { dependencies, optionalDependencies, bundledDependencies, bundleDependencies } =
			manifest;
		expect([dependencies, optionalDependencies]).toEqual([undefined, undefined]);
		expect([bundledDependencies, bundleDependencies]).toEqual([undefined, undefined]);
		expect(manifest.overrides).toBeUndefined();
	});

	it('runs nothing when it is installed, packed or published', () => {
		const lifecycle =
			/^(pre|post)?(install|uninstall|prepare|publish|publishOnly|pack|shrinkwrap|version)$|^dependencies$|^prepublish/;
		expect(Object.keys(manifest.scripts).filter((name) => lifecycle.test(name))).toEqual([]);
	});

	it('is found by n8n’s search for community nodes', () => {
		expect(manifest.keywords).toContain('n8n-community-node-package');
		expect(manifest.name).toMatch(/^n8n-nodes-/);
		expect(manifest.n8n.n8nNodesApiVersion).toBe(1);
	});
});

describe('the packed package', () => {
	let packed: PackedPackage;
	let loaded: LoadReport;
	beforeAll(() => {
		packed = packCopy();
		loaded = loadPackage(packed.folder);
	}, 300_000);
	afterAll(() => rmSync(packed.folder, { recursive: true, force: true }));

	it('holds the build, and beside it the papers only', () => {
		const papers = ['LICENSE.md', 'README.md', 'package.json'];
		expect(packed.paths.filter((path) => !path.startsWith('dist/'))).toEqual(papers);
	});

	it('holds a file a node and credential, one for what they do, and no map, declaration or test', () => {
		const { nodes, credentials } = manifest.n8n;
		expect(packed.paths.filter((path) => path.endsWith('.js'))).toEqual(
			[...nodes, ...credentials, handlers].sort(),
		);
		const others = packed.paths.filter((path) => path.startsWith('dist/') && !path.endsWith('.js'));
		expect(others.filter((path) => !/\.(svg|node\.json)$/.test(path))).toEqual([
			'dist/licences/libphonenumber-js/LICENSE',
			'dist/licences/libphonenumber-js/LICENSE.Apache',
		]);
	});

	it('holds all that package.json lists, and a codex and icons for every node', () => {
		const { nodes, credentials } = manifest.n8n;
		const codexes = nodes.map((path) => path.replace(/\.js$/, '.json'));
		const icons = nodes.map((path) => iconsNamedIn(join(packed.folder, path), path));
		expect(icons.filter(({ length }) => length !== 2)).toEqual([]);
		expect(packed.paths).toEqual(
			expect.arrayContaining([...nodes, ...credentials, ...codexes, ...icons.flat()]),
		);
		const badges = credentials.flatMap((path) => iconsNamedIn(join(packed.folder, path), path));
		expect(badges).toHaveLength(2 * credentials.length);
		expect(packed.paths).toEqual(expect.arrayContaining(badges));
	});

	it('brings the licence of every library whose code it holds, as its makers wrote it', () => {
		const code = readFileSync(join(packed.folder, handlers), 'utf8');
		const libraries = [...code.matchAll(/^\/\/ .*node_modules\/((?:@[^/]+\/)?[^/\n]+)\//gm)];
		const names = [...new Set(libraries.map(([, name = '']) => name))];
		expect(names).toEqual(['libphonenumber-js']);
		for (const name of names) {
			const shipped = readFileSync(join(packed.folder, 'dist/licences', name, 'LICENSE'), 'utf8');
			expect(shipped).toContain('The MIT License');
			expect(shipped).toBe(readFileSync(join(project, 'node_modules', name, 'LICENSE'), 'utf8'));
		}
	});

	it('leaves the rules of phone numbers to the handlers, which n8n does not read at its start', () => {
		const { nodes, credentials } = manifest.n8n;
		const withRules = [...nodes, ...credentials, handlers].filter((path) =>
			readFileSync(join(packed.folder, path), 'utf8').includes('country_calling_codes'),
		);
		expect(withRules).toEqual([handlers]);
	});

	it('shows the same forms as the source', () => {
		const made = new Map(
			loaded.forms.map(({ name, json }): [string, unknown] => [name, JSON.parse(json)]),
		);
		for (const { description } of [new WhatsAppHub(), new WhatsAppHubTrigger()]) {
			expect(made.get(description.name)).toEqual(description);
		}
	});

	it('reads the files that package.json lists when n8n starts, and no other', () => {
		const { nodes, credentials } = manifest.n8n;
		expect(loaded.start.modules.sort()).toEqual(
			[...nodes, ...credentials].map((path) => join(packed.folder, path)).sort(),
		);
	});

	it('makes no schema before a node is used, and then asks once for what n8n brings', () => {
		expect(loaded.start.requests).toEqual(['n8n-workflow']);
		expect(loaded.firstUse.modules).toEqual([join(packed.folder, handlers)]);
		expect(loaded.firstUse.requests.sort()).toEqual(['n8n-workflow', 'node:crypto', 'zod/v4']);
	});

	it('makes of its schemas only small parts before one is needed', () => {
		expect(loaded.firstUse.schemas).toBeLessThan(MAX_EARLY_SCHEMAS);
	});

	it('is small', () => {
		expect(packed.unpackedBytes).toBeLessThan(MAX_UNPACKED_BYTES);
	});
});

/** The icon files that a compiled class names, as paths in the package. */
const iconsNamedIn = (file: string, path: string): string[] =>
	[...readFileSync(file, 'utf8').matchAll(/["']file:([^"']+)["']/g)].map(([, icon = '']) =>
		posix.join(posix.dirname(path), icon),
	);

describe('lock files', () => {
	const runtimes = join(project, 'test', 'realN8n', 'runtimes');
	const locks = [
		join(project, 'package-lock.json'),
		join(__dirname, 'scanner', 'package-lock.json'),
		...readdirSync(runtimes).map((version) => join(runtimes, version, 'pnpm-lock.yaml')),
	];

	it.each(locks.map((lock) => [lock.slice(project.length + 1), lock]))(
		'name nobody’s registry: %s',
		(_name, lock) => {
			const text = readFileSync(lock, 'utf8');
			expect(
				text.match(/"resolved": *"[a-z+]+:|tarball: *['"]?https?:|https?:\/\/[^"'\s]*\.tgz/),
			).toBe(null);
			expect(text).toMatch(/sha512-/);
		},
	);
});
