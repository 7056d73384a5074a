'use strict';
/**
 * How long a package's nodes and credentials take to load, and what they keep in memory, in a process
 * of its own: `node --expose-gc loadProbe.cjs <n8n's folder> <modules of n8n's to load before, as JSON>
 * <files, as JSON>`.
 */
const { createRequire } = require('node:module');
const { basename, join } = require('node:path');

const [host, ...lists] = process.argv.slice(2);
const [before, files] = lists.map((list) => JSON.parse(list));
// Not this project's own copies, which are nearer to this file.
const requireOfHost = createRequire(join(host, 'n8n.js'));
for (const name of before) requireOfHost(name);
globalThis.gc();
const heapBefore = process.memoryUsage().heapUsed;
const began = performance.now();
const instances = files.map((file) => {
	const loaded = require(file);
	const Class = loaded[basename(file).split('.')[0]];
	return new Class();
});
const milliseconds = performance.now() - began;
globalThis.gc();
const heapBytes = process.memoryUsage().heapUsed - heapBefore;
// A node is told by its description, a credential by its fields.
const descriptionBytes = instances
	.map(({ description, properties }) => JSON.stringify(description ?? properties).length)
	.reduce((sum, bytes) => sum + bytes, 0);
process.stdout.write(JSON.stringify({ milliseconds, heapBytes, descriptionBytes }));
