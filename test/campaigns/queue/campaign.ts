import { setTimeout as sleep } from 'node:timers/promises';
import { startProgress } from '../../../scripts/progress.cjs';
import { hubProviders } from '../../realN8n/hubProviders';
import { waitFor } from '../../realN8n/http';
import type { StoredCredential } from '../../realN8n/workflow';
import type { Bench } from './bench';
import { accountOfEvents } from './eventAccount';
import { createListener, deliver, eventsOf } from './events';
import { askInQueueMode } from './questions';
import type { Executions, Findings } from './report';
import { accountOf } from './sendAccount';
import { offersOf, sendOnceOptions } from './sendOnce';
import { batchesOf, createSender, isBroken, order, type Sender } from './sends';

// Runs sends and events through an n8n in queue mode while a worker is killed.

export interface CampaignSettings {
	sends: number;
	events: number;
	/** How many executions sleep for an answer. */
	questions: number;
}

/** So that an execution lasts long enough to be killed in the middle. */
const ANSWER_TAKES_MS = 25;
/** The part of the messages that has been sent when a worker is killed. */
const KILL_AT = 0.4;
/** How often a caller comes back with what broke; once is enough unless the machine is very busy. */
const ROUNDS = 3;
const WITHIN_MS = 420_000;
const POLL_MS = 1_000;

/** Sends and events at once; a worker is killed in the middle; what broke is ordered again. */
export async function runCampaign(bench: Bench, settings: CampaignSettings): Promise<Findings> {
	const { client, simulator, collector, webhookUrls } = bench;
	simulator.misbehaveBy(() => ({ kind: 'slow', milliseconds: ANSWER_TAKES_MS }));
	const offers = offersOf(await client.nodeTypes());
	const credential = await createCredential(bench);
	const senders = await createSenders(bench, credential, settings.sends, offers.sendOnce);
	const provider = hubProviders(simulator.accounts).cloudApi;
	const listener = await createListener(client, provider, credential, collector.url);
	const events = eventsOf(settings.events);
	const batches = interleaved(senders.map(batchesOf));

	const progress = startProgress(`Sending ${settings.sends}, delivering ${settings.events} events`);
	await Promise.all([
		order(batches, webhookUrls),
		deliver(events, { urls: webhookUrls, accounts: simulator.accounts, listener, collector }),
		killInTheMiddle(bench, settings.sends),
	]);
	progress.note('ordering again what broke');
	for (let round = 0; round < ROUNDS; round++) await order(batches.filter(isBroken), webhookUrls);
	await untilQuiet(bench);
	progress.done();
	const questions = await askInQueueMode(bench, credential, settings.questions);

	const executions = [await executionsOf(bench, 'events', listener.workflowId)];
	for (const { name, workflowId } of senders) {
		executions.push(await executionsOf(bench, name, workflowId));
	}
	const accepted = simulator.messages({ provider: 'cloudApi' });
	return {
		offers,
		sends: senders.map((sender) => accountOf(sender, batches, accepted)),
		questions,
		events: accountOfEvents(events, collector.reports(), accepted),
		executions,
		eventExecutions: Object.values(executions[0]?.states ?? {}).reduce(
			(sum, count) => sum + count,
			0,
		),
	};
}

async function createCredential({ client, simulator }: Bench): Promise<StoredCredential> {
	const { label, credentialType, credentialData } = hubProviders(simulator.accounts).cloudApi;
	const name = `Queue · ${label}`;
	return await client.createCredential({ name, type: credentialType, data: credentialData });
}

/** Half of the messages with Send Once, where the node has it. */
async function createSenders(
	{ client, simulator }: Bench,
	credential: StoredCredential,
	sends: number,
	hasSendOnce: boolean,
): Promise<Sender[]> {
	const provider = hubProviders(simulator.accounts).cloudApi;
	const half = Math.floor(sends / 2);
	const parts = hasSendOnce
		? [
				{ name: 'plain', messages: sends - half, options: {} } as const,
				{ name: 'once', messages: half, options: sendOnceOptions } as const,
			]
		: [{ name: 'plain', messages: sends, options: {} } as const];
	const senders: Sender[] = [];
	for (const part of parts) {
		senders.push(await createSender(client, provider, credential, part));
	}
	return senders;
}

/** One of each in turn, so that the killed worker has some of both. */
function interleaved<T>(lists: readonly (readonly T[])[]): T[] {
	const longest = Math.max(...lists.map(({ length }) => length));
	return Array.from({ length: longest }, (_, index) =>
		lists.flatMap((list) => list.slice(index, index + 1)),
	).flat();
}

async function killInTheMiddle({ simulator, loseWorker }: Bench, sends: number): Promise<void> {
	await waitFor('the middle of the sending', WITHIN_MS, async () => {
		const sent = simulator.messages().length;
		return await Promise.resolve(sent >= sends * KILL_AT ? sent : undefined);
	});
	await loseWorker();
}

async function untilQuiet({ services }: Bench): Promise<void> {
	const unfinished =
		"select count(*) from execution_entity where status in ('new', 'running', 'waiting')";
	const deadline = Date.now() + WITHIN_MS;
	// What never ends shows in the account, by its state.
	while (Date.now() < deadline) {
		const [[count] = []] = await services.query(unfinished);
		if (count === '0') return;
		await sleep(POLL_MS);
	}
}

async function executionsOf(
	{ services }: Bench,
	name: string,
	workflowId: string,
): Promise<Executions> {
	const where = `"workflowId" = '${workflowId}'`;
	const rows = await services.query(
		`select status, count(*) from execution_entity where ${where} group by status order by status`,
	);
	return {
		name,
		states: Object.fromEntries(rows.map(([state = '', count]) => [state, Number(count)])),
	};
}
