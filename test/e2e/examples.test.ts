import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod/v4';
import { type Execution, itemsOf } from '../realN8n/answers';
import type { ProviderId } from '../realN8n/hubProviders';
import type { Workflow, WorkflowNode } from '../realN8n/workflow';
import type { RequestMisbehaviour } from '../../simulator/contract';
import { type Bench, openBench } from './bench';

jest.setTimeout(120_000);

const MESSAGE = { to: '+12025550143', text: 'Your order is on its way.' };

/** A definite refusal, however often it is tried. */
const REFUSED: RequestMisbehaviour = { kind: 'unauthorized' };
/** Taken, but nobody is told. */
const UNKNOWN: RequestMisbehaviour = { kind: 'serverError', status: 502, afterAccepting: true };

const target = z.object({ node: z.string(), type: z.string(), index: z.number() });
const workflow = z.object({
	name: z.string(),
	nodes: z.array(
		z.strictObject({
			id: z.string(),
			name: z.string(),
			type: z.string(),
			typeVersion: z.number(),
			position: z.tuple([z.number(), z.number()]),
			parameters: z.record(z.string(), z.unknown()),
			onError: z.literal('continueErrorOutput').optional(),
		}),
	),
	connections: z.record(z.string(), z.record(z.string(), z.array(z.array(target)))),
});

let bench: Bench;
beforeAll(async () => {
	bench = await openBench();
});
beforeEach(() => bench.simulator.reset());
afterAll(() => bench?.close());

const readExample = () =>
	workflow.parse(
		JSON.parse(readFileSync(join(__dirname, '..', '..', 'examples', 'failover.json'), 'utf8')),
	);

/** The node with what a person chooses in it: the credential and, where there is one, the sender. */
async function chosen(node: z.output<typeof workflow>['nodes'][number]): Promise<WorkflowNode> {
	const { onError, ...rest } = node;
	const kept = { ...rest, ...(onError && { onError }) };
	const provider = Object.values(bench.providers).find(({ id }) => id === node.parameters.provider);
	if (!provider) return kept;
	const { id, name, type } = await bench.credential(provider.id);
	const sender = { __rl: true, mode: 'id', value: provider.sender };
	return {
		...kept,
		parameters: { ...node.parameters, sender },
		credentials: { [type]: { id, name } },
	};
}

/** Imports the example, chooses in its nodes, and runs it while the providers misbehave. */
async function run(plan: Partial<Record<ProviderId, RequestMisbehaviour>>): Promise<Execution> {
	bench.simulator.misbehaveBy(({ provider }) => plan[provider]);
	const { name, nodes, connections } = readExample();
	const imported: Workflow = { name, nodes: await Promise.all(nodes.map(chosen)), connections };
	return await bench.client.runWorkflow(await bench.client.createWorkflow(imported), 'Start');
}

/** How many messages each of the two providers has taken. */
const taken = () => ({
	cloudApi: bench.simulator.messages({ provider: 'cloudApi' }).length,
	yCloud: bench.simulator.messages({ provider: 'yCloud' }).length,
});

describe('examples/failover.json', () => {
	it('holds nobody’s credential, sender or data', () => {
		const { nodes } = readExample();
		const sending = nodes.filter(({ parameters }) => parameters.provider !== undefined);
		expect(sending.map(({ parameters }) => parameters.sender)).toEqual([
			{ __rl: true, mode: 'list', value: '' },
			{ __rl: true, mode: 'list', value: '' },
		]);
	});

	it('sends through the first provider alone while that works', async () => {
		const execution = await run({});
		expect(execution.status).toBe('success');
		expect(taken()).toEqual({ cloudApi: 1, yCloud: 0 });
		expect(itemsOf(execution, 'Sent')).toMatchObject([{ provider: 'cloudApi' }]);
	});

	it('sends once through the second what the first has refused', async () => {
		const execution = await run({ cloudApi: REFUSED });
		expect(taken()).toEqual({ cloudApi: 0, yCloud: 1 });
		expect(itemsOf(execution, 'Sent')).toMatchObject([{ provider: 'yCloud' }]);
		const [message] = bench.simulator.messages({ provider: 'yCloud' });
		expect(message?.request).toMatchObject({ to: MESSAGE.to, text: { body: MESSAGE.text } });
		expect(itemsOf(execution, 'For a person to check')).toEqual([]);
	});

	it('leaves to a person what the first may have taken', async () => {
		const execution = await run({ cloudApi: UNKNOWN });
		expect(taken()).toEqual({ cloudApi: 1, yCloud: 0 });
		expect(itemsOf(execution, 'For a person to check')).toMatchObject([
			{
				...MESSAGE,
				provider: 'cloudApi',
				accepted: 'unknown',
				reason: expect.stringMatching(/\w/),
			},
		]);
	});

	it('leaves to a person what both have refused', async () => {
		const execution = await run({ cloudApi: REFUSED, yCloud: REFUSED });
		expect(taken()).toEqual({ cloudApi: 0, yCloud: 0 });
		expect(itemsOf(execution, 'For a person to check')).toMatchObject([
			{
				...MESSAGE,
				provider: 'yCloud',
				accepted: 'no',
				whatToDo: expect.stringMatching(/API Key/),
			},
		]);
	});
});
