const SingleContext = require('jest-environment-node-single-context');

/** All files of tests that a worker runs share one context, so that they can share what Node has loaded too. */
module.exports = class OneContext extends SingleContext {
	constructor(config, context) {
		super(config, context);
		this.global.requireOnce = require;
	}
};
