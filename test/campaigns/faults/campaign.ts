import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod/v4';
import { errorOf, type Execution } from '../../realN8n/answers';
import type { N8nClient } from '../../realN8n/client';
import type { HubProvider } from '../../realN8n/hubProviders';
import { SEND_NODE, START_NODE } from '../../realN8n/hubWorkflows';
import type { StoredCredential } from '../../realN8n/workflow';
import { campaignWorkflow } from './campaignWorkflow';
import type { LatePort } from './latePort';
import type { Batch, Plan } from './plan';

/** What a campaign against one provider works with. */
export interface Lane {
	client: N8nClient;
	provider: HubProvider;
	plan: Plan;
	/** Never opened. */
	closedPort: LatePort;
	/** Opened while its execution runs. */
	latePort: LatePort;
	/** Where the same provider is reached over TLS. */
	secureUrl: string;
	options: Record<string, unknown>;
	/** When the executions must have ended, as `Date.now()` counts. */
	deadline: number;
	/** Told after every execution. */
	onBatch(sends: number): void;
}

/** What the node put out for each message, by its index. */
export type Results = Map<number, unknown[]>;

/** Long enough for the first messages of the execution to find the port closed. */
const PORT_OPENS_AFTER_MS = 1_500;

/**
 * Sends every message of the plan, one execution after the other; only the one that waits for a
 * silent provider runs beside them.
 */
export async function runLane(lane: Lane): Promise<Results> {
	const credentials = await credentialsOf(lane);
	const results: Results = new Map();
	const run = async (batches: readonly Batch[]) => {
		for (const batch of batches.filter(({ count }) => count > 0)) {
			const execution = await runBatch(lane, batch, credentials(batch.kind));
			collect(execution, batch, results);
			lane.onBatch(batch.count);
		}
	};
	const isSilent = ({ kind }: Batch) => kind === 'silent';
	await Promise.all([
		run(lane.plan.batches.filter(isSilent)),
		run(lane.plan.batches.filter((batch) => !isSilent(batch))),
	]);
	return results;
}

async function credentialsOf({ client, provider, closedPort, latePort, secureUrl }: Lane) {
	const create = async (
		name: string,
		port?: Pick<LatePort, 'urlAt'>,
	): Promise<StoredCredential> => {
		const baseUrl = z.string().parse(provider.credentialData.baseUrl);
		const data = { ...provider.credentialData, baseUrl: port?.urlAt(baseUrl) ?? baseUrl };
		return await client.createCredential({ name, type: provider.credentialType, data });
	};
	const usual = await create(`Faults · ${provider.label}`);
	const closed = await create(`Faults · ${provider.label}, closed port`, closedPort);
	const late = await create(`Faults · ${provider.label}, late port`, latePort);
	const secure = await create(`Faults · ${provider.label}, over TLS`, {
		urlAt: (url) => url.replace(new URL(url).origin, secureUrl),
	});
	return (kind: Batch['kind']): StoredCredential => {
		if (kind === 'overTls') return secure;
		if (kind === 'closedPort') return closed;
		return kind === 'latePort' ? late : usual;
	};
}

async function runBatch(
	{ client, provider, plan, latePort, options, deadline }: Lane,
	batch: Batch,
	credential: StoredCredential,
): Promise<Execution> {
	const name = `Faults · ${provider.label} · ${batch.kind} from ${batch.first}`;
	const items = plan.itemsOf(batch);
	const workflow = campaignWorkflow({ name, provider, credential, items, options });
	const id = await client.createWorkflow(workflow);
	const opened = batch.kind === 'latePort' ? openLater(latePort) : undefined;
	const withinMs = Math.max(0, deadline - Date.now());
	const execution = await client.runWorkflow(id, START_NODE, withinMs);
	await opened;
	const problem = errorOf(execution);
	if (execution.status !== 'success') throw new Error(`${name}: ${execution.status}: ${problem}`);
	return execution;
}

async function openLater(port: LatePort): Promise<void> {
	await sleep(PORT_OPENS_AFTER_MS);
	await port.open();
}

const paired = z.looseObject({ json: z.unknown(), pairedItem: z.object({ item: z.number() }) });

/** An item belongs to the message that it is paired with, as for every node behind this one. */
function collect({ data }: Execution, { first }: Batch, results: Results): void {
	const runs = data.resultData.runData[SEND_NODE] ?? [];
	for (const item of runs.flatMap((run) => run.data?.main?.[0] ?? [])) {
		const { json, pairedItem } = paired.parse(item);
		const index = first + pairedItem.item;
		results.set(index, [...(results.get(index) ?? []), json]);
	}
}
