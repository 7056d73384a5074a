/**
 * `node freshProcess.cjs <package>`: does with a built package what n8n does with it at its start, and then what
 * n8n does when a node is first used, each once in this fresh process. Prints what it saw as JSON.
 */
const Module = require('node:module');
const { join } = require('node:path');

const folder = process.argv[2];
const { n8n } = require(join(folder, 'package.json'));
// n8n has it loaded long before it comes to the packages, and with it zod.
require(require.resolve('n8n-workflow', { paths: [folder] }));

/** What the package's files ask for, and the modules that are loaded for it. */
const watch = (work) => {
	const requests = new Set();
	const load = Module._load;
	const known = new Set(Object.keys(require.cache));
	Module._load = function (request, parent, ...rest) {
		if (parent?.filename.startsWith(join(folder, 'dist'))) requests.add(request);
		return load.call(this, request, parent, ...rest);
	};
	const processorStart = process.cpuUsage();
	const start = performance.now();
	const result = work();
	const milliseconds = performance.now() - start;
	const { user, system } = process.cpuUsage(processorStart);
	Module._load = load;
	const modules = Object.keys(require.cache).filter((path) => !known.has(path));
	const processorMilliseconds = (user + system) / 1000;
	return {
		result,
		seen: { requests: [...requests], modules, milliseconds, processorMilliseconds },
	};
};

/** Counts the schemas that are made from now on; those that are put off until they are needed are none. */
const countSchemas = () => {
	const path = require.resolve('zod/v4', { paths: [folder] });
	const zod = require(path);
	const count = { made: 0 };
	const counted = ([name, value]) => {
		if (typeof value !== 'function' || !/^[a-z]/.test(name) || name === 'lazy')
			return [name, value];
		const make = (...given) => {
			count.made++;
			return value(...given);
		};
		return [name, make];
	};
	const z = Object.fromEntries(Object.entries(zod.z).map(counted));
	require.cache[path].exports = { ...zod, z };
	return count;
};

const classesIn = (paths) =>
	paths.flatMap((path) => Object.values(require(join(folder, path))).map((Class) => new Class()));

const start = watch(() => classesIn([...n8n.nodes, ...n8n.credentials]));
const schemas = countSchemas();
const firstUse = watch(() => require(join(folder, 'dist/nodes/WhatsAppHub/n8n/handlers.js')));

const forms = start.result.map((each) => each.description ?? each);
const report = {
	start: start.seen,
	firstUse: { ...firstUse.seen, schemas: schemas.made },
	forms: forms.map((form) => ({ name: form.name, json: JSON.stringify(form) })),
};
process.stdout.write(JSON.stringify(report));
