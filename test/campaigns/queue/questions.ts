import { randomUUID } from 'node:crypto';
import { itemsOf } from '../../realN8n/answers';
import type { N8nClient } from '../../realN8n/client';
import { fetchAnew, waitFor } from '../../realN8n/http';
import { hubProviders, PACKAGE_NAME } from '../../realN8n/hubProviders';
import { eventsWorkflow, reference } from '../../realN8n/hubWorkflows';
import { connect, type StoredCredential, type Workflow } from '../../realN8n/workflow';
import { atOnce } from './atOnce';
import type { Bench } from './bench';

// Executions sleep for answers in queue mode, while a worker is killed and n8n's main process starts again.

/** What became of the questions. */
export interface QuestionAccount {
	asked: number;
	/** Those that went on with what the right person tapped first. */
	right: number;
	wrong: number;
	/** Those that were never woken. */
	asleep: number;
	/** What the answers started beside. */
	startedBeside: number;
}

const AT_ONCE = 8;
const ASKED_WITHIN_MS = 180_000;
const ANSWERED_WITHIN_MS = 180_000;
const START = 'Somebody calls';
const ASK = 'Ask';
const AFTER = 'After the answer';
const STRANGER = '+12025550142';

export async function askInQueueMode(
	bench: Bench,
	credential: StoredCredential,
	count: number,
): Promise<QuestionAccount> {
	const { client, simulator, front } = bench;
	const provider = hubProviders(simulator.accounts).cloudApi;
	const hearerId = await client.createWorkflow(
		eventsWorkflow({
			name: 'Queue · hears',
			provider,
			credential,
			webhookId: randomUUID(),
			triggerOn: ['message.received'],
		}),
	);
	await client.activate(hearerId);
	const path = randomUUID();
	const askerId = await client.createWorkflow(askerWorkflow(bench, credential, path));
	await client.activate(askerId);

	const people = Array.from({ length: count }, (_, index) => `+1${200 + index}5550143`);
	const known = simulator.messages().length;
	await atOnce(AT_ONCE, people, async (to) => {
		const answer = await fetchAnew(`${front.url}/webhook/${path}`, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ to }),
		});
		await answer.arrayBuffer();
	});
	const questions = await waitFor('the questions', ASKED_WITHIN_MS, async () => {
		const sent = simulator.messages().slice(known);
		return await Promise.resolve(sent.length >= count ? sent : undefined);
	});
	await asleep(client, askerId, count);
	await Promise.all([bench.loseWorker(), bench.restartMain()]);

	const expected = new Map<string, boolean>();
	await atOnce(AT_ONCE, questions, async ({ id, recipient }, index) => {
		const from = `+${recipient.replace(/\D/g, '')}`;
		const choice = index % 2;
		expected.set(from, choice === 0);
		const tap = (who: string, which: number) =>
			simulator.receive('cloudApi', { from: who, tap: { of: id, choice: which } });
		if (index % 7 === 0) tap(STRANGER, 1 - choice);
		// Once only counts, whichever comes first of the same.
		for (let times = index % 5 === 0 ? 3 : 1; times > 0; times--) tap(from, choice);
		await Promise.resolve();
	});
	await waitFor('the answers', ANSWERED_WITHIN_MS, async () => {
		const [[left] = []] = await bench.services.query(
			`select count(*) from execution_entity where "workflowId" = '${askerId}' and status = 'waiting'`,
		);
		return left === '0' ? true : undefined;
	}).catch(() => undefined);
	await simulator.idle(60_000).catch(() => undefined);
	return await accountOf(bench, { askerId, hearerId, expected });
}

async function asleep(client: N8nClient, askerId: string, count: number): Promise<void> {
	await waitFor('the executions to sleep', ASKED_WITHIN_MS, async () => {
		const executions = await client.executions(askerId);
		const sleeping = executions.filter(({ status }) => status === 'waiting');
		// n8n lists at most so many at once.
		return sleeping.length >= Math.min(count, executions.length) && executions.length > 0
			? true
			: undefined;
	});
}

async function accountOf(
	{ client, services }: Bench,
	about: { askerId: string; hearerId: string; expected: ReadonlyMap<string, boolean> },
): Promise<QuestionAccount> {
	let right = 0;
	let wrong = 0;
	let sleeping = 0;
	for (const id of await client.executionIds(about.askerId)) {
		const execution = await client.execution(id);
		if (execution.status === 'waiting') {
			sleeping++;
			continue;
		}
		const [item] = itemsOf(execution, AFTER);
		const data = (item?.data ?? {}) as { approved?: unknown; responder?: { id?: unknown } };
		const isRight = about.expected.get(String(data.responder?.id)) === data.approved;
		if (execution.status === 'success' && isRight) right++;
		else wrong++;
	}
	const [[beside] = []] = await services.query(
		`select count(*) from execution_entity where "workflowId" = '${about.hearerId}'`,
	);
	return {
		asked: about.expected.size,
		right,
		wrong,
		asleep: sleeping,
		startedBeside: Number(beside),
	};
}

function askerWorkflow({ simulator }: Bench, credential: StoredCredential, path: string): Workflow {
	const provider = hubProviders(simulator.accounts).cloudApi;
	return {
		name: 'Queue · asks',
		nodes: [
			{
				id: randomUUID(),
				name: START,
				type: 'n8n-nodes-base.webhook',
				typeVersion: 2,
				position: [0, 0],
				parameters: { httpMethod: 'POST', path, responseMode: 'onReceived' },
				webhookId: path,
			},
			{
				id: randomUUID(),
				name: ASK,
				type: `${PACKAGE_NAME}.whatsAppHub`,
				typeVersion: 1,
				position: [240, 0],
				parameters: {
					provider: provider.id,
					operation: 'sendAndWait',
					sender: { __rl: true, mode: 'id', value: provider.sender },
					recipient: '={{ $json.body.to }}',
					message: 'Shall it be done?',
					options: { answerReaction: '' },
				},
				credentials: reference(credential),
			},
			{
				id: randomUUID(),
				name: AFTER,
				type: 'n8n-nodes-base.noOp',
				typeVersion: 1,
				position: [480, 0],
				parameters: {},
			},
		],
		connections: { ...connect(START, ASK), ...connect(ASK, AFTER) },
	};
}
