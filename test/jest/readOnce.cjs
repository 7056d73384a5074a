/**
 * Stands for a library's file, and hands out what Node's own `require` has made of it. Jest would read and run
 * every library anew for every file of tests, n8n's engine alone in three seconds. What is our own stays apart.
 */
module.exports = {
	process: (_source, file) => ({
		code: `module.exports = globalThis.requireOnce(${JSON.stringify(file)});`,
	}),
};
