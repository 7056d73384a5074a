import { fetchAnew, waitFor } from '../../realN8n/http';
import type { N8n } from '../../realN8n/launch';

// Calls a workflow's URL, and waits out an n8n that is not ready yet.

/** Longer than any run here takes; what hangs longer ends the part, not the machine. */
const ENDS_WITHIN_MS = 240_000;
const LISTENS_WITHIN_MS = 60_000;

/**
 * Answers by which n8n says that it has not even looked at the workflow: it calls itself ready before
 * it listens to all of them (404), and not ready when a busy machine keeps it from its database (503).
 */
const NOT_YET = [404, 503];

/** Runs a workflow by its own address and yields its answer. */
export async function callWorkflow(
	{ url }: N8n,
	path: string,
	query: Record<string, string | number> = {},
): Promise<unknown> {
	const search = new URLSearchParams(
		Object.entries(query).map(([name, value]): [string, string] => [name, String(value)]),
	);
	const address = `${url}/webhook/${path}?${search.toString()}`;
	const response = await waitFor(`${path} to listen`, LISTENS_WITHIN_MS, async () => {
		const answer = await fetchAnew(address, { signal: AbortSignal.timeout(ENDS_WITHIN_MS) });
		return NOT_YET.includes(answer.status) ? undefined : answer;
	});
	if (response.ok) return await response.json();
	throw new Error(`${path} answered ${response.status}: ${(await response.text()).slice(0, 500)}`);
}
