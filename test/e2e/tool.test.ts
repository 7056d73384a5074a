import { randomUUID } from 'node:crypto';
import { itemsOf } from '../realN8n/answers';
import { sendParameters } from '../realN8n/hubWorkflows';
import { waitFor } from '../realN8n/http';
import { PACKAGE_NAME } from '../realN8n/hubProviders';
import { connect } from '../realN8n/workflow';
import type { ProviderId } from '../../simulator/contract';
import { type Bench, openBench } from './bench';

jest.setTimeout(60_000);

const TOOL = 'Send WhatsApp';
const RECIPIENT = '+12025550143';

let bench: Bench;
beforeAll(async () => {
	bench = await openBench();
});
afterAll(() => bench?.close());

/** One call of n8n's MCP server, which offers tools without any language model. */
async function call(path: string, session: string | undefined, method: string, params: object) {
	const answer = await fetch(`${bench.n8n.url}/mcp/${path}`, {
		method: 'POST',
		headers: {
			'content-type': 'application/json',
			accept: 'application/json, text/event-stream',
			...(session ? { 'mcp-session-id': session } : {}),
		},
		body: JSON.stringify({ jsonrpc: '2.0', method, params, id: 1 }),
	});
	const text = await answer.text();
	expect([answer.status, text]).toEqual([200, expect.anything()]);
	return { text, session: answer.headers.get('mcp-session-id') ?? session };
}

interface OfferedTool {
	/** What an agent gets to know about the tool. */
	listed: string;
	use(given: object): Promise<string>;
	/** Waits until n8n has recorded that the tool ran without trouble. */
	recorded(): Promise<void>;
}

/** Offers the node, with some of its fields left to the agent, while `work` goes on. */
async function withTool(
	id: ProviderId,
	parameters: object,
	work: (tool: OfferedTool) => Promise<void>,
): Promise<void> {
	const credential = await bench.credential(id);
	const path = randomUUID();
	const workflowId = await bench.client.createWorkflow({
		name: 'e2e tool',
		nodes: [
			{
				id: 'mcp',
				name: 'MCP',
				type: '@n8n/n8n-nodes-langchain.mcpTrigger',
				typeVersion: 2,
				position: [0, 0],
				parameters: { path },
				webhookId: path,
			},
			{
				id: 'tool',
				name: TOOL,
				type: `${PACKAGE_NAME}.whatsAppHubTool`,
				typeVersion: 1,
				position: [0, 220],
				parameters: {
					descriptionType: 'manual',
					toolDescription: 'Speaks WhatsApp',
					provider: id,
					...parameters,
				},
				credentials: { [credential.type]: { id: credential.id, name: credential.name } },
			},
		],
		connections: connect(TOOL, 'MCP', 'ai_tool'),
	});
	await bench.client.activate(workflowId);
	try {
		const { session } = await call(path, undefined, 'initialize', {
			protocolVersion: '2025-03-26',
			capabilities: {},
			clientInfo: { name: 'e2e', version: '1' },
		});
		const { text: listed } = await call(path, session, 'tools/list', {});
		expect(listed).toContain('Send_WhatsApp');
		await work({
			listed,
			use: async (given) =>
				(await call(path, session, 'tools/call', { name: 'Send_WhatsApp', arguments: given })).text,
			recorded: async () => {
				await waitFor('the recorded execution', 20_000, async () => {
					const [execution] = await bench.client.executions(workflowId);
					return execution?.status === 'success' ? itemsOf(execution, TOOL) : undefined;
				});
			},
		});
	} finally {
		await bench.client.deactivate(workflowId);
	}
}

const sender = (id: ProviderId) => ({
	__rl: true,
	mode: 'id',
	value: bench.providers[id].sender,
});

describe('the node as a tool of an AI agent', () => {
	it('sends the message that the agent fills in', async () => {
		const parameters = sendParameters({
			provider: bench.providers.cloudApi,
			recipient: "={{ $fromAI('recipient', 'phone number of the recipient', 'string') }}",
			text: "={{ $fromAI('text', 'what to say', 'string') }}",
		});
		await withTool('cloudApi', parameters, async (tool) => {
			expect(tool.listed).toContain('phone number of the recipient');
			const answered = await tool.use({ recipient: RECIPIENT, text: 'Hello from an agent' });
			const [accepted] = bench.simulator.messages({ provider: 'cloudApi' });
			expect(accepted?.request).toMatchObject({ text: { body: 'Hello from an agent' } });
			expect(answered).toContain(accepted?.id);
			await tool.recorded();
		});
	});

	it.each([
		['a list', ['A-2002', 'one lamp', 'ready', 'A-2002']],
		['named values', { header: 'A-2002', body_1: 'one lamp', body_2: 'ready', button_1: 'A-2002' }],
	])('fills the template that the agent names with %s', async (_what, values) => {
		const sentBefore = bench.simulator.messages().length;
		const parameters = {
			resource: 'message',
			operation: 'sendTemplate',
			sender: sender('cloudApi'),
			recipient: "={{ $fromAI('recipient', 'phone number of the recipient', 'string') }}",
			template: {
				__rl: true,
				mode: 'name',
				value: "={{ $fromAI('template', 'name and language of the template', 'string') }}",
			},
			templateInput: 'list',
			templateValues: "={{ $fromAI('values', 'what fills the template', 'json') }}",
			options: {},
		};
		await withTool('cloudApi', parameters, async (tool) => {
			const answered = await tool.use({
				recipient: RECIPIENT,
				template: 'order_update|en_US',
				values,
			});
			const [accepted] = bench.simulator.messages().slice(sentBefore);
			expect(answered).toContain(accepted?.id);
			const text = (value: string) => ({ type: 'text', text: value });
			expect(accepted?.request).toMatchObject({
				template: {
					name: 'order_update',
					language: { code: 'en_US' },
					components: [
						{ type: 'header', parameters: [text('A-2002')] },
						{ type: 'body', parameters: [text('one lamp'), text('ready')] },
						{ type: 'button', sub_type: 'url', index: '0', parameters: [text('A-2002')] },
					],
				},
			});
		});
	});

	it.each([
		['a list of the form', { interactiveButtonsFrom: 'list' }, 'interactiveButtonsList'],
		['the place of the fields', {}, 'interactiveButtons'],
	])('sends as many buttons as the agent gives into %s', async (_what, chosen, field) => {
		const parameters = {
			resource: 'message',
			operation: 'send',
			sender: sender('cloudApi'),
			recipient: RECIPIENT,
			messageType: 'buttons',
			interactiveBody: 'Which room?',
			...chosen,
			[field]: "={{ $fromAI('rooms', 'the rooms that are free, with title and id', 'json') }}",
			options: {},
		};
		await withTool('cloudApi', parameters, async (tool) => {
			expect(tool.listed).toContain('the rooms that are free, with title and id');
			const sentBefore = bench.simulator.messages().length;
			await tool.use({ rooms: [{ title: 'Room A', id: 'a' }, 'Room B'] });
			const [accepted] = bench.simulator.messages().slice(sentBefore);
			const reply = (id: string, title: string) => ({ type: 'reply', reply: { id, title } });
			expect(accepted?.request).toMatchObject({
				interactive: { action: { buttons: [reply('a', 'Room A'), reply('Room B', 'Room B')] } },
			});
			const refused = await tool.use({ rooms: [{ title: 'Room A', identity: 'a' }] });
			expect(refused).toContain("'Buttons' has no part identity, only: title, id (entry 1)");
			expect(bench.simulator.messages()).toHaveLength(sentBefore + 1);
		});
	});

	it('tells the agent what is missing, and sends nothing', async () => {
		const sentBefore = bench.simulator.messages().length;
		const parameters = {
			resource: 'message',
			operation: 'sendTemplate',
			sender: sender('cloudApi'),
			recipient: RECIPIENT,
			template: { __rl: true, mode: 'name', value: 'order_update|en_US' },
			templateInput: 'list',
			templateValues: "={{ $fromAI('values', 'what fills the template', 'json') }}",
			options: {},
		};
		await withTool('cloudApi', parameters, async (tool) => {
			const answered = await tool.use({ values: ['A-2002', 'one lamp'] });
			expect(answered).toMatch(/Body|4 values|2 values/);
			expect(bench.simulator.messages()).toHaveLength(sentBefore);
		});
	});

	it('asks how far a message got', async () => {
		const sent = await bench.send('yCloud', RECIPIENT);
		await bench.simulator.idle(20_000);
		const parameters = {
			resource: 'message',
			operation: 'getStatus',
			messageId: "={{ $fromAI('id', 'the id of the message', 'string') }}",
			options: {},
		};
		await withTool('yCloud', parameters, async (tool) => {
			const answered = await tool.use({ id: sent.messageId });
			expect(answered).toContain(sent.messageId);
			expect(answered).toMatch(/\\"status\\":\s*\\"read\\"/);
		});
	});
});
