import { type N8nVersion, NEWEST, runtimeOf } from './runtimes';

// Says what differs on a version, and whether README.md tells of it.

export interface Verdict {
	lines: string[];
	/** Whether it differs in what README.md says, and in nothing else. */
	isAsStated: boolean;
}

/** What is said of a version; each difference begins with what it is about, and a colon. */
export function verdictOf(
	version: N8nVersion,
	node: string,
	differences: readonly string[],
	stated = runtimeOf(version).statedDifferences,
): Verdict {
	const isStated = (difference: string) => stated.some((what) => difference.startsWith(`${what}:`));
	const gone = stated.filter((what) => !differences.some((found) => found.startsWith(`${what}:`)));
	const head = `On n8n ${version} (Node ${node}):`;
	const nothing = differences.length === 0 && gone.length === 0;
	return {
		lines: [
			nothing
				? `${head} nothing differs from n8n ${NEWEST}`
				: `${head} differs from n8n ${NEWEST}:`,
			...differences.map((found) => `- ${found}${isStated(found) ? ' (as README.md says)' : ''}`),
			...gone.map((what) => `- ${what}: README.md says that it differs, and it does not`),
		],
		isAsStated: gone.length === 0 && differences.every(isStated),
	};
}
