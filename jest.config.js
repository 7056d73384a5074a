const { availableParallelism } = require('node:os');

const elsewhere = {
	simulator: 'simulator',
	events: 'test/campaigns/events',
	faults: 'test/campaigns/faults',
	queue: 'test/campaigns/queue',
};

const ownFiles = { '^.+\\.ts$': ['ts-jest', { tsconfig: 'tsconfig.test.json' }] };

/** Libraries are read once a worker, and not once a file of tests. */
const readingOnce = {
	testEnvironment: '<rootDir>/test/jest/oneContext.cjs',
	transform: {
		// All but what Jest itself is made of.
		'/node_modules/(?!@?jest|@sinonjs|@babel).+\\.c?js$': '<rootDir>/test/jest/readOnce.cjs',
		...ownFiles,
	},
	transformIgnorePatterns: [],
};

/** Its set-up runs outside of any environment. */
const endToEnd = {
	testEnvironment: 'node',
	transform: ownFiles,
	globalSetup: '<rootDir>/test/e2e/globalSetup.ts',
	globalTeardown: '<rootDir>/test/e2e/globalTeardown.ts',
};

const layer = (name) => ({
	displayName: name,
	rootDir: __dirname,
	testMatch: [`<rootDir>/${elsewhere[name] ?? `test/${name}`}/**/*.test.ts`],
	modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/test/realN8n/runtimes'],
	...(name === 'e2e' ? endToEnd : readingOnce),
	// n8n-core reads its environment when it is loaded.
	setupFiles: [
		...(['n8nCore', 'documents'].includes(name)
			? [
					'<rootDir>/test/n8nCore/engine/environment.ts',
					'<rootDir>/test/n8nCore/engine/withoutStore.ts',
				]
			: []),
		...(name === 'n8nCore' ? ['<rootDir>/test/n8nCore/engine/paceOfItsOwn.ts'] : []),
		...(name === 'documents' ? ['<rootDir>/test/documents/paceOfItsOwn.ts'] : []),
	],
});

/** One jest project per layer, so that a layer can be run and counted alone. */
module.exports = {
	// One more than there are cores: while a test waits for a provider's pace, another one may work.
	maxWorkers: availableParallelism() + 1,
	// Tests that may run beside each other (`it.concurrent`) wait most of their time.
	maxConcurrency: 12,
	// A hang ends some time; how fast a busy machine is decides on nothing.
	testTimeout: 60_000,
	projects: [
		'unit',
		'conformance',
		'contract',
		'documents',
		'simulator',
		'events',
		'n8nCore',
		'package',
		'faults',
		'queue',
		'e2e',
	].map(layer),
};
