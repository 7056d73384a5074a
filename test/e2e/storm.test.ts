import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { errorOf } from '../realN8n/answers';
import { type ProviderId, PACKAGE_NAME } from '../realN8n/hubProviders';
import { EVENTS_NODE, eventsWorkflow, SEND_NODE, sendParameters } from '../realN8n/hubWorkflows';
import { waitFor } from '../realN8n/http';
import { connect, type Workflow } from '../realN8n/workflow';
import { type Bench, openBench } from './bench';

jest.setTimeout(180_000);

const providerIds = ['cloudApi', 'periskope', 'wawp', 'yCloud'] as const;
const CUSTOMER = '+12025550143';
/** So long nothing more may come. */
const QUIET_MS = 15_000;
const BRAKE = 20;

let bench: Bench;
beforeAll(async () => {
	bench = await openBench();
});
beforeEach(() => bench.simulator.reset());
afterAll(() => bench?.close());

/** The trigger, and behind it one node that writes to whoever it told of. */
async function answering(
	id: ProviderId,
	parameters: Record<string, unknown>,
	triggerOn?: readonly string[],
): Promise<Workflow> {
	const credential = await bench.credential(id);
	const { nodes, ...rest } = eventsWorkflow({
		name: `e2e answers (${id})`,
		provider: bench.providers[id],
		credential,
		webhookId: randomUUID(),
	});
	const [trigger] = nodes.map((node) => {
		// As the form is when nobody has touched 'Trigger On'.
		const parameters: Record<string, unknown> = { ...node.parameters, triggerOn };
		if (triggerOn === undefined) delete parameters.triggerOn;
		return { ...node, parameters };
	});
	if (trigger === undefined) throw new Error('An events workflow has no trigger.');
	return {
		...rest,
		nodes: [
			trigger,
			{
				id: 'answer',
				name: SEND_NODE,
				type: `${PACKAGE_NAME}.whatsAppHub`,
				typeVersion: 1,
				position: [260, 0],
				parameters: { provider: id, resource: 'message', ...parameters },
				credentials: { [credential.type]: { id: credential.id, name: credential.name } },
			},
		],
		connections: connect(EVENTS_NODE, SEND_NODE),
	};
}

const reply = { operation: 'reply', messageType: 'text', textBody: 'We have got your message.' };

/** Publishes the workflow for the time in which `work` is done. */
async function published<T>(workflow: Workflow, work: (id: string) => Promise<T>): Promise<T> {
	const workflowId = await bench.client.createWorkflow(workflow);
	await bench.client.activate(workflowId);
	try {
		return await work(workflowId);
	} finally {
		await bench.client.deactivate(workflowId);
	}
}

const sentBy = (provider: ProviderId) => bench.simulator.messages({ provider });

const errorsOf = async (workflowId: string): Promise<string[]> =>
	(await bench.client.executions(workflowId)).flatMap((execution) => errorOf(execution) ?? []);

async function untilOneIsSent(id: ProviderId): Promise<void> {
	bench.simulator.receive(id, { from: CUSTOMER, text: 'Hello' });
	await waitFor('the answer', 60_000, async () => await Promise.resolve(sentBy(id)[0]));
	await sleep(QUIET_MS);
}

describe.each(providerIds)('one message to a workflow that answers, by %s', (id) => {
	it('has one answer with the trigger as it comes, and nothing fails', async () => {
		await published(await answering(id, reply), async (workflowId) => {
			await untilOneIsSent(id);
			expect(sentBy(id)).toHaveLength(1);
			expect(await errorsOf(workflowId)).toEqual([]);
			expect(await bench.client.executions(workflowId)).toHaveLength(1);
		});
	});

	it('has one answer where the trigger listens to statuses too, which say that there is nothing to answer', async () => {
		const both = ['message.received', 'message.status'];
		await published(await answering(id, reply, both), async (workflowId) => {
			await untilOneIsSent(id);
			expect(sentBy(id)).toHaveLength(1);
			const errors = await errorsOf(workflowId);
			expect(errors.length).toBeGreaterThan(0);
			expect(errors.filter((error) => !/delivery status: there is nothing/.test(error))).toEqual(
				[],
			);
		});
	});
});

it('a workflow that writes whenever it hears a status ends at the brake', async () => {
	const id = 'periskope';
	const parameters = sendParameters({
		provider: bench.providers[id],
		recipient: '={{ $json.chat.id }}',
		text: 'Have you read it?',
	});
	const workflow = await answering(id, parameters, ['message.received', 'message.status']);
	await published(workflow, async (workflowId) => {
		bench.simulator.receive(id, { from: CUSTOMER, text: 'Hello' });
		const error = await waitFor('the brake', 120_000, async () =>
			(await errorsOf(workflowId)).find((each) => /answers itself/.test(each)),
		);
		expect(error).toMatch(/20 answers.*within 24 hours/);
		await sleep(QUIET_MS);
		expect(sentBy(id)).toHaveLength(BRAKE);
	});
});
