import { waitFor } from '../n8n/http';
import type { N8n } from '../n8n/launch';

/** Longer than any run here takes; what hangs longer ends the part, not the machine. */
const ENDS_WITHIN_MS = 240_000;
const LISTENS_WITHIN_MS = 30_000;

type Query = Record<string, string | number>;

/** Runs a workflow by its own address and yields its answer. */
export async function callWorkflow(
	{ url }: N8n,
	path: string,
	query: Query = {},
): Promise<unknown> {
	const response = await ask(url, path, query);
	if (response.ok) return await response.json();
	throw new Error(`${path} answered ${response.status}: ${(await response.text()).slice(0, 500)}`);
}

/** The same for the first call after a start: n8n says that it is ready before it listens to all. */
export async function callWhenListening(
	{ url }: N8n,
	path: string,
	query: Query = {},
): Promise<unknown> {
	return await waitFor(`${path} to listen`, LISTENS_WITHIN_MS, async () => {
		const response = await ask(url, path, query);
		return response.ok ? await response.json() : undefined;
	});
}

async function ask(url: string, path: string, query: Query): Promise<Response> {
	const search = new URLSearchParams(
		Object.entries(query).map(([name, value]): [string, string] => [name, String(value)]),
	);
	const signal = AbortSignal.timeout(ENDS_WITHIN_MS);
	return await fetch(`${url}/webhook/${path}?${search.toString()}`, { signal });
}
