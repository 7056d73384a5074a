'use strict';

/** How the tests name what the form cannot reach (test/documents/describeDocuments.ts). */
const unreachable = 'is out of the form’s reach: ';

/**
 * A jest reporter for `npm run report:documents`: a line for each provider with how many documented
 * requests the form reaches, then each that it does not reach with its reason, and what fails.
 */
class DocumentsReporter {
	onRunComplete(_contexts, { testResults }) {
		const tests = testResults.flatMap((result) => result.testResults);
		const providers = [...new Set(tests.map(({ ancestorTitles: [provider] }) => provider))].sort();
		for (const provider of providers) {
			const own = tests.filter(({ ancestorTitles: [each] }) => each === provider);
			for (const line of linesOf(provider, own)) console.log(line);
		}
		for (const { testFilePath, testExecError } of testResults) {
			if (testExecError) console.log(`${testFilePath} does not run: ${testExecError.message}`);
		}
	}
}

function linesOf(provider, tests) {
	const examples = [...new Set(tests.flatMap(({ ancestorTitles: [, each] }) => each ?? []))];
	const missed = examples.flatMap((example) => reasonFor(example, tests));
	const others = tests.filter(
		({ ancestorTitles: [, each], status }) => !each && status === 'failed',
	);
	const skipped = tests.find(({ status }) => status === 'pending');
	return [
		`${provider} ${examples.length - missed.length}/${examples.length}${skipped ? ` (${skipped.title})` : ''}`,
		...missed.map(({ example, reason }) => `  ${example}: ${reason}`),
		...others.map(({ title }) => `  fails: ${title}`),
	];
}

/** Why an example does not count as reached; nothing for one that does. */
function reasonFor(example, tests) {
	const own = tests.filter(({ ancestorTitles: [, each] }) => each === example);
	const failed = own.filter(({ status }) => status === 'failed');
	const told = own.find(({ title }) => title.startsWith(unreachable));
	if (failed.length > 0) {
		return [{ example, reason: `fails: ${failed.map(({ title }) => title).join('; ')}` }];
	}
	return told ? [{ example, reason: told.title.slice(unreachable.length) }] : [];
}

module.exports = DocumentsReporter;
