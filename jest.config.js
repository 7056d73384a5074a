const layer = (name, extra = {}) => ({
	displayName: name,
	rootDir: __dirname,
	testMatch: [`<rootDir>/test/${name}/**/*.test.ts`],
	testEnvironment: 'node',
	transform: {
		'^.+\\.ts$': ['ts-jest', { tsconfig: 'tsconfig.test.json', isolatedModules: true }],
	},
	...extra,
});

/** One jest project per layer, so that a layer can be run and counted alone. */
module.exports = {
	projects: [
		layer('unit'),
		layer('conformance'),
		layer('contract'),
		layer('simulator'),
		layer('node'),
		layer('package'),
		layer('e2e'),
	],
};
