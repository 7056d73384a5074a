/**
 * Makes the package's few files of its many modules: n8n looks up and reads every file for itself, and
 * that takes longer than all that the files do.
 */
const { readFileSync } = require('node:fs');
const { readFile } = require('node:fs/promises');
const Module = require('node:module');
const { build } = require('esbuild');

/** Every n8n has them. A package may not bring its own. */
const hostPackages = ['n8n-workflow', 'zod/v4'];

const common = {
	bundle: true,
	external: hostPackages,
	format: 'cjs',
	platform: 'node',
	target: 'node20',
	logLevel: 'warning',
};

/** Asks for each of the host's packages once: at every `require` Node would search its folders anew. */
const hostPackagesOnce = {
	name: 'host packages once',
	setup({ onResolve, onLoad }) {
		const filter = new RegExp(`^(?:${hostPackages.join('|')})$`);
		onResolve({ filter }, ({ path, namespace }) =>
			namespace === 'host' ? { path, external: true } : { path, namespace: 'host' },
		);
		onLoad({ filter, namespace: 'host' }, ({ path }) => ({
			contents: `export * from ${JSON.stringify(path)};`,
		}));
	},
};

/** What the nodes leave to `n8n/handlers` stays in a file of its own, which is read when it is needed. */
const handlersApart = {
	name: 'handlers apart',
	setup({ onResolve }) {
		onResolve({ filter: /^\.\/handlers$/ }, () => ({ path: './n8n/handlers.js', external: true }));
	},
};

/** The forms follow from all the code there is; they are made here, so that none of it has to run. */
const formsMade = {
	name: 'forms made',
	setup({ onLoad }) {
		const filter = /[\\/]n8n[\\/]form[\\/](?:credentials|properties|triggerProperties)\.ts$/;
		onLoad({ filter }, async ({ path }) => ({ contents: asData(await run(path)) }));
	},
};

/** Tables of data are read faster as JSON than as code; the handlers read them when they are loaded. */
const tablesAsJson = {
	name: 'tables as JSON',
	setup({ onLoad }) {
		onLoad({ filter: /[\\/]libphonenumber-js[\\/]metadata\.max\.json\.js$/ }, async ({ path }) => {
			const table = JSON.parse(await readFile(path.replace(/\.js$/, ''), 'utf8'));
			return { contents: `export default JSON.parse(${JSON.stringify(JSON.stringify(table))});` };
		});
	},
};

/** A module whose functions yield the same; a new one each time, since n8n changes what it is given. */
const asData = (exports) =>
	Object.entries(exports)
		.map(([name, make]) => {
			const json = JSON.stringify(JSON.stringify(make()));
			return `export const ${name} = () => JSON.parse(${json});`;
		})
		.join('\n');

const run = async (path) => {
	const built = await build({ ...common, entryPoints: [path], write: false });
	const module = new Module(path);
	module.paths = Module._nodeModulePaths(path);
	module._compile(built.outputFiles[0].text, path);
	return module.exports;
};

const bundle = async () => {
	const { nodes, credentials } = JSON.parse(readFileSync('package.json', 'utf8')).n8n;
	const sourceOf = (path) => path.replace(/^dist\//, '').replace(/\.js$/, '.ts');
	const output = { ...common, outbase: '.', outdir: 'dist' };
	await Promise.all([
		build({
			...output,
			entryPoints: [...nodes, ...credentials].map(sourceOf),
			plugins: [handlersApart, formsMade],
			// Node's own `import` would keep handlers that n8n has unloaded for an update.
			supported: { 'dynamic-import': false },
		}),
		build({
			...output,
			entryPoints: ['nodes/WhatsAppHub/n8n/handlers.ts'],
			plugins: [hostPackagesOnce, tablesAsJson],
		}),
	]);
};

/** The libraries whose code stands among the handlers, and the papers under which they may. */
const bundled = { 'libphonenumber-js': ['LICENSE', 'LICENSE.Apache'] };

exports.bundle = bundle;
exports.bundled = bundled;
