import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ensureOwner, type N8nClient } from '../../realN8n/client';
import { lockDatabase } from '../../realN8n/databaseLock';
import { hubProviders } from '../../realN8n/hubProviders';
import {
	EVENTS_NODE,
	type EventsSettings,
	eventsWorkflow,
	webhookUrl,
} from '../../realN8n/hubWorkflows';
import { waitFor } from '../../realN8n/http';
import { type N8n, startN8n } from '../../realN8n/launch';
import { isRunning, signalTo } from '../../realN8n/processes';
import { packTarball } from '../../realN8n/tarball';
import { startSimulator } from '../../../simulator';
import type { ProviderId, Simulator, SimulatorAccounts } from '../../../simulator/contract';
import { type Execution, execution } from './account';
import { startedItems } from './startedItems.cjs';
import type { Access, Traffic } from './traffic';
import { HMAC_KEY } from './wawp';
import { WEBHOOK_SECRET } from './yCloud';

// A real n8n with a listening trigger, which can be restarted or killed.

const UNFINISHED = ['new', 'running', 'waiting'];
/** n8n gives its executions half a minute to end, and would be killed by our own haste before. */
const ENDS_WITHIN_MS = 60_000;
/** For what n8n is at work on; what it has begun nothing with would wait for its next start. */
const AT_REST_WITHIN_MS = 20_000;
/** Long enough for what was answered to be among n8n's executions. */
const CALM_MS = 2_000;

/** A trigger that listens in the real n8n. */
export interface Listener {
	readonly workflowId: string;
	readonly access: Access;
}

export interface Stage {
	/** @param gather whether the trigger gathers events while n8n is busy */
	listen(id: ProviderId, traffic: Traffic, gather: boolean): Promise<Listener>;
	/** Ends n8n, in order or by force, and starts it again on the same data. */
	restart(kill: boolean): Promise<void>;
	/** Keeps n8n from writing to its database, until what it yields is called. */
	hold(): Promise<() => Promise<void>>;
	/** The executions that have ended, once none is under way, nor waits for n8n's next start. */
	ended(workflowId: string, withinMs: number): Promise<Execution[]>;
	close(): Promise<void>;
}

/** With a kill n8n keeps its successes: what the recorder had no time to see is read from n8n. */
export async function openStage(kill: boolean): Promise<Stage> {
	const folder = mkdtempSync(join(tmpdir(), 'whatsapp-hub-events-'));
	const record = join(folder, 'executions.jsonl');
	writeFileSync(record, '');
	const simulator = await startSimulator();
	let n8n: N8n | undefined;
	const close = async () => {
		await n8n?.stop();
		await simulator.close();
		rmSync(folder, { recursive: true, force: true });
	};
	try {
		n8n = await startN8n({
			tarball: await packTarball(),
			environment: {
				EXTERNAL_HOOK_FILES: join(__dirname, 'recorder.cjs'),
				WHATSAPP_HUB_EVENTS_RECORD: record,
				// The recorder has seen it; what stays with n8n is what has not ended well.
				EXECUTIONS_DATA_SAVE_ON_SUCCESS: kill ? 'all' : 'none',
			},
		});
		return { ...partsOf(n8n, await ensureOwner(n8n), simulator, record), close };
	} catch (error) {
		await close();
		throw error;
	}
}

function partsOf(
	n8n: N8n,
	client: N8nClient,
	simulator: Simulator,
	record: string,
): Omit<Stage, 'close'> {
	const providers = hubProviders(simulator.accounts);
	const isAtRest = async (workflowId: string): Promise<boolean> => {
		const until = Date.now() + AT_REST_WITHIN_MS;
		do {
			await sleep(CALM_MS);
			const left = [
				...(await client.executions(workflowId)),
				...(await client.runningExecutions(workflowId)),
			];
			if (!left.some(({ status }) => UNFINISHED.includes(status))) return true;
		} while (Date.now() < until);
		return false;
	};
	return {
		listen: async (id, { triggerOn, secrets }, gather) => {
			const provider = providers[id];
			const { label, credentialType: type, credentialData: data } = provider;
			const settings: EventsSettings = {
				name: `Events of ${label}`,
				provider,
				credential: await client.createCredential({
					name: label,
					type,
					data: { ...data, ...secrets },
				}),
				webhookId: `events-${id.toLowerCase()}`,
				triggerOn,
				registration: 'manual',
				options: gather ? { gatherEvents: true } : {},
			};
			const workflowId = await client.createWorkflow(eventsWorkflow(settings));
			await client.activate(workflowId);
			const url = webhookUrl(n8n.url, settings);
			return { workflowId, access: { url, key: keyOf(id, simulator.accounts) } };
		},
		restart: async (kill) => {
			const pid = n8n.processId();
			signalTo(pid, kill ? 'SIGKILL' : 'SIGTERM');
			await waitFor('n8n to end', ENDS_WITHIN_MS, async () => (isRunning(pid) ? undefined : true));
			await n8n.restart();
		},
		hold: async () => await lockDatabase(n8n),
		ended: async (workflowId, withinMs) => {
			if (!(await isAtRest(workflowId))) {
				// n8n has written down what it could not begin, or not how it ended: its next start settles both.
				await n8n.restart();
				await waitFor('the executions to end', withinMs, async () =>
					(await isAtRest(workflowId)) ? true : undefined,
				);
			}
			const recorded = readFileSync(record, 'utf8')
				.split('\n')
				.filter((line) => line !== '')
				.map((line) => execution.parse(JSON.parse(line)))
				.filter((each) => each.workflowId === workflowId);
			return [...recorded, ...(await unrecorded(client, workflowId, recorded))];
		},
	};
}

/** What n8n has in its list and the recorder has not seen, as n8n was killed in between. */
async function unrecorded(
	client: N8nClient,
	workflowId: string,
	recorded: readonly Execution[],
): Promise<Execution[]> {
	const seen = new Set(recorded.map(({ executionId }) => executionId));
	const left = (await client.executionIds(workflowId)).filter((id) => !seen.has(id));
	const found: Execution[] = [];
	for (const executionId of left) {
		const { status, data } = await client.execution(executionId);
		const started = startedItems(data, EVENTS_NODE);
		const known = { workflowId, executionId, status, older: false, unrecorded: true };
		found.push(execution.parse({ ...known, ...started }));
	}
	return found;
}

/** What the provider signs with. */
const keyOf = (id: ProviderId, { cloudApi, periskope }: SimulatorAccounts): string =>
	({
		cloudApi: cloudApi.appSecret,
		yCloud: WEBHOOK_SECRET,
		periskope: periskope.webhookSigningKey,
		wawp: HMAC_KEY,
	})[id];
