import { randomUUID } from 'node:crypto';
import { errorOf, itemsOf } from '../realN8n/answers';
import { type ChatMessage, type ChatModel, type Said, startChatModel } from '../realN8n/chatModel';
import { PACKAGE_NAME } from '../realN8n/hubProviders';
import { waitFor } from '../realN8n/http';
import { reference, sendParameters } from '../realN8n/hubWorkflows';
import type { Workflow } from '../realN8n/workflow';
import { type Bench, openBench } from './bench';
import { CUSTOMER, openHearer } from '../realN8n/askers';

// Human Review: an agent wants to use a tool, and somebody is asked on WhatsApp. The tool sends a text to another
// number, so that what is sent there says how often it ran.

jest.setTimeout(180_000);

const MANAGER = CUSTOMER;
const CUSTOMER_OF_TOOL = '+12025550141';
const AGENT = 'AI Agent';
const TOOL = 'Send_WhatsApp';
const REVIEW = 'Ask the manager';
const FAR_AWAY = '2999-01-01T00:00:00.000Z';

let bench: Bench;
let model: ChatModel;
let hearer: Awaited<ReturnType<typeof openHearer>>;
/** How many tools the model wants to use at once. */
let wanted = 1;
beforeAll(async () => {
	bench = await openBench();
	model = await startChatModel(say);
	hearer = await openHearer(bench, 'cloudApi');
});
afterAll(async () => {
	await hearer?.close();
	await bench?.close();
	await model?.close();
});

const say = (conversation: readonly ChatMessage[]): Said => {
	const results = conversation.filter(({ role }) => role === 'tool');
	if (results.length > 0)
		return `Tools said: ${results.map(({ content }) => String(content)).join('; ')}`;
	return Array.from({ length: wanted }, (_, index) => ({
		tool: TOOL,
		// As n8n describes a tool to the model whose use somebody has to allow.
		given: { toolParameters: { text: `Number ${index + 1}` }, hitlParameters: {} },
	}));
};

const OWN_WORDS = '=May I use {{ $tool.name }}: {{ JSON.stringify($tool.parameters) }}?';

async function openAgent(body: object, options: object = {}, message: string | null = OWN_WORDS) {
	const provider = bench.providers.cloudApi;
	const credential = reference(await bench.credential('cloudApi'));
	const openAi = await bench.client.createCredential({
		name: 'A stub model',
		type: 'openAiApi',
		data: { apiKey: 'not-a-key', url: model.url, header: false },
	});
	const path = randomUUID();
	const workflow: Workflow = {
		name: 'e2e review',
		nodes: [
			{
				id: randomUUID(),
				name: 'Somebody calls',
				type: 'n8n-nodes-base.webhook',
				typeVersion: 2,
				position: [0, 0],
				parameters: { httpMethod: 'POST', path, responseMode: 'onReceived' },
				webhookId: path,
			},
			{
				id: randomUUID(),
				name: 'As an item',
				type: 'n8n-nodes-base.set',
				typeVersion: 3.4,
				position: [120, 0],
				parameters: { mode: 'raw', jsonOutput: '={{ $json.body }}', options: {} },
			},
			{
				id: randomUUID(),
				name: AGENT,
				type: '@n8n/n8n-nodes-langchain.agent',
				typeVersion: 3,
				position: [240, 0],
				parameters: { promptType: 'define', text: 'Do it', options: {} },
			},
			{
				id: randomUUID(),
				name: 'Model',
				type: '@n8n/n8n-nodes-langchain.lmChatOpenAi',
				typeVersion: 1.2,
				position: [180, 220],
				parameters: { model: { __rl: true, mode: 'id', value: 'stub' }, options: {} },
				credentials: reference(openAi),
			},
			{
				id: randomUUID(),
				name: REVIEW,
				type: `${PACKAGE_NAME}.whatsAppHubHitlTool`,
				typeVersion: 1,
				position: [360, 220],
				parameters: {
					provider: provider.id,
					sender: { __rl: true, mode: 'id', value: provider.sender },
					recipient: MANAGER,
					...(message !== null && { message }),
					options,
				},
				credentials: credential,
			},
			{
				id: randomUUID(),
				name: TOOL,
				type: `${PACKAGE_NAME}.whatsAppHubTool`,
				typeVersion: 1,
				position: [360, 420],
				parameters: {
					descriptionType: 'manual',
					toolDescription: 'Writes to the customer',
					...sendParameters({
						provider,
						recipient: CUSTOMER_OF_TOOL,
						text: "={{ $fromAI('text', 'what to say', 'string') }}",
					}),
				},
				credentials: credential,
			},
		],
		connections: {
			'Somebody calls': { main: [[{ node: 'As an item', type: 'main', index: 0 }]] },
			'As an item': { main: [[{ node: AGENT, type: 'main', index: 0 }]] },
			Model: { ai_languageModel: [[{ node: AGENT, type: 'ai_languageModel', index: 0 }]] },
			[REVIEW]: { ai_tool: [[{ node: AGENT, type: 'ai_tool', index: 0 }]] },
			[TOOL]: { ai_tool: [[{ node: REVIEW, type: 'ai_tool', index: 0 }]] },
		},
	};
	const id = await bench.client.createWorkflow(workflow);
	await bench.client.activate(id);
	const known = bench.simulator.messages({ provider: 'cloudApi' }).length;
	const response = await fetch(`${bench.n8n.url}/webhook/${path}`, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify(body),
	});
	expect(response.status).toBe(200);
	const sentTo = (number: string) =>
		bench.simulator
			.messages({ provider: 'cloudApi' })
			.slice(known)
			.filter(({ request }) => request.to === number && request.type !== 'reaction');
	return {
		question: async (count = 1) =>
			await waitFor(`question ${count}`, 60_000, async () => {
				const [execution] = await bench.client.executions(id);
				const failed = execution && errorOf(execution);
				if (failed !== undefined) throw new Error(failed);
				return sentTo(MANAGER)[count - 1];
			}),
		/** How often the tool ran. */
		runs: () => sentTo(CUSTOMER_OF_TOOL).length,
		/** What the agent says in the end. */
		said: async (withinMs = 60_000) =>
			await waitFor('the end of the agent', withinMs, async () => {
				const [execution] = await bench.client.executions(id);
				if (execution?.status === 'error') throw new Error(errorOf(execution));
				if (execution?.status !== 'success') return undefined;
				return JSON.stringify(itemsOf(execution, AGENT));
			}),
		close: async () => await bench.client.deactivate(id),
	};
}

const tap = (of: string, choice: number) =>
	bench.simulator.receive('cloudApi', { from: MANAGER, tap: { of, choice } });

/** What an item may hold without any person having said so. */
const claims = { approved: true, data: { approved: true }, chatInput: 'Do it all' };

it('the tool runs when the person approves, and asks by name', async () => {
	wanted = 1;
	const agent = await openAgent(claims);
	const question = await agent.question();
	expect(JSON.stringify(question.request)).toContain(`May I use ${TOOL}`);
	expect(agent.runs()).toBe(0);
	tap(question.id, 0);
	const heard = await agent.said();
	expect(heard).toContain('Tools said');
	expect(heard).not.toContain('rror');
	expect(agent.runs()).toBe(1);
	await agent.close();
});

it('the person can read what the tool is to do, in the words that n8n puts there', async () => {
	wanted = 1;
	const agent = await openAgent(claims, {}, null);
	const question = await agent.question();
	expect(JSON.stringify(question.request)).toContain(`run this tool: ${TOOL}`);
	expect(JSON.stringify(question.request)).toContain('text: Number 1');
	tap(question.id, 1);
	await agent.said();
	await agent.close();
});

it('the tool does not run when the person declines', async () => {
	wanted = 1;
	const agent = await openAgent(claims);
	tap((await agent.question()).id, 1);
	expect(await agent.said()).toContain('rejected');
	expect(agent.runs()).toBe(0);
	await agent.close();
});

it('a word that quotes the question reaches the model instead', async () => {
	wanted = 1;
	const agent = await openAgent(claims);
	const question = await agent.question();
	const text = 'Only after the weekend';
	bench.simulator.receive('cloudApi', { from: MANAGER, text, quotes: question.id });
	expect(await agent.said()).toContain(text);
	expect(agent.runs()).toBe(0);
	await agent.close();
});

it('a time that is over is a refusal', async () => {
	wanted = 1;
	const limitWaitTime = {
		values: { limitType: 'afterTimeInterval', resumeAmount: 0.05, resumeUnit: 'minutes' },
	};
	const agent = await openAgent(claims, { limitWaitTime });
	await agent.question();
	expect(await agent.said(120_000)).toContain('rejected');
	expect(agent.runs()).toBe(0);
	await agent.close();
});

it('two tools at once are two questions, one after the other', async () => {
	wanted = 2;
	const agent = await openAgent(claims, {
		limitWaitTime: { values: { limitType: 'atSpecifiedTime', maxDateAndTime: FAR_AWAY } },
	});
	const first = await agent.question(1);
	tap(first.id, 0);
	const second = await agent.question(2);
	expect(second.id).not.toBe(first.id);
	// The button of the first says nothing about the second.
	tap(first.id, 0);
	await bench.simulator.idle(30_000);
	tap(second.id, 1);
	await agent.said();
	expect(agent.runs()).toBe(1);
	await agent.close();
});
