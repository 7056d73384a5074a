'use strict';
/**
 * How long a package's nodes and credentials take to load, and what they keep in memory, in a process
 * of its own: `node --expose-gc loadProbe.cjs <modules to load before, as JSON> <files, as JSON>`.
 */
const { basename } = require('node:path');

const [before, files] = process.argv.slice(2).map((list) => JSON.parse(list));
for (const name of before) require(name);
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
