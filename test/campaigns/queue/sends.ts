import { randomUUID } from 'node:crypto';
import { z } from 'zod/v4';
import type { N8nClient } from '../../realN8n/client';
import { fetchAnew } from '../../realN8n/http';
import type { HubProvider } from '../../realN8n/hubProviders';
import type { StoredCredential } from '../../realN8n/workflow';
import { atOnce } from './atOnce';
import { sendWorkflow } from './sendWorkflow';

/** A kind of workflow that sends: with Send Once, or without. */
export interface Sender {
	name: 'plain' | 'once';
	workflowId: string;
	path: string;
	messages: number;
}

/** What became of one batch, which one call orders; and of the call that repeats it. */
export interface Batch {
	sender: Sender;
	first: number;
	/** What n8n answered, call by call; undefined where it answered no list of items. */
	answers: Array<unknown[] | undefined>;
}

const ITEMS_PER_BATCH = 50;
const CALLS_AT_ONCE = 12;
const ANSWERED_WITHIN_MS = 240_000;

export async function createSender(
	client: N8nClient,
	provider: HubProvider,
	credential: StoredCredential,
	part: Pick<Sender, 'name' | 'messages'> & { options: Record<string, unknown> },
): Promise<Sender> {
	const path = randomUUID();
	const name = `Queue · sends (${part.name})`;
	const workflow = sendWorkflow({ name, path, provider, credential, options: part.options });
	const workflowId = await client.createWorkflow(workflow);
	await client.activate(workflowId);
	return { name: part.name, messages: part.messages, workflowId, path };
}

export const batchesOf = (sender: Sender): Batch[] =>
	Array.from({ length: Math.ceil(sender.messages / ITEMS_PER_BATCH) }, (_, index) => ({
		sender,
		first: index * ITEMS_PER_BATCH,
		answers: [],
	}));

/** Orders the batches, a dozen at a time, from one webhook process after the other. */
export async function order(batches: readonly Batch[], urls: readonly string[]): Promise<void> {
	await atOnce(CALLS_AT_ONCE, batches, async (batch, index) => {
		const url = `${urls[index % urls.length]}/webhook/${batch.sender.path}`;
		batch.answers.push(await call(url, itemsOf(batch)));
	});
}

/** Whether the caller has to order it again, as it knows nothing of all or of some messages. */
export const isBroken = ({ answers }: Batch): boolean => answers.at(-1) === undefined;

export const itemsOf = ({ sender, first }: Batch) =>
	Array.from({ length: Math.min(ITEMS_PER_BATCH, sender.messages - first) }, (_, offset) =>
		messageOf(sender, first + offset),
	);

async function call(url: string, items: object[]): Promise<unknown[] | undefined> {
	try {
		const response = await fetchAnew(url, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ items }),
			signal: AbortSignal.timeout(ANSWERED_WITHIN_MS),
		});
		const answer: unknown = await response.json();
		return response.ok ? z.array(z.unknown()).safeParse(answer).data : undefined;
	} catch {
		return undefined;
	}
}

/** The number of an area code's hundred that are reserved for fiction; everybody gets few. */
const messageOf = ({ name }: Sender, index: number) => ({
	to: `+1${210 + Math.floor(index / 100)}5550${100 + (index % 100)}`,
	text: textOf(name, index),
});

export const textOf = (name: Sender['name'], index: number) =>
	`Queue campaign, ${name} ${String(index).padStart(6, '0')}`;
