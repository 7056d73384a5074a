'use strict';
const { writeFileSync } = require('node:fs');

/**
 * A jest reporter that leaves the counts of each project (layer) for check.mjs, in the file named
 * by WHATSAPP_HUB_LAYERS: jest's command line has no options for reporters.
 */
class LayerReporter {
	onRunComplete(_contexts, { testResults }) {
		const layers = {};
		for (const result of testResults) {
			const name = result.displayName?.name ?? layerOf(result.testFilePath);
			const layer = (layers[name] ??= { passed: 0, failed: 0, skipped: 0, seconds: 0 });
			layer.passed += result.numPassingTests;
			layer.failed += result.numFailingTests;
			layer.skipped += result.numPendingTests + result.numTodoTests;
			layer.seconds += (result.perfStats.end - result.perfStats.start) / 1000;
			// A file that does not even load has no tests to count, and must not pass unseen.
			if (result.testExecError && result.numFailingTests === 0) layer.failed += 1;
		}
		writeFileSync(process.env.WHATSAPP_HUB_LAYERS, JSON.stringify(layers));
	}
}

/** A file that does not load has no displayName; its folder has the same name as its project. */
function layerOf(path) {
	return path.match(/[\\/]test[\\/]([^\\/]+)[\\/]/)?.[1] ?? 'tests';
}

module.exports = LayerReporter;
