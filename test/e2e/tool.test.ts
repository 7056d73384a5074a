import { randomUUID } from 'node:crypto';
import { itemsOf } from '../n8n/answers';
import { sendParameters } from '../n8n/hubWorkflows';
import { waitFor } from '../n8n/http';
import { connect } from '../n8n/workflow';
import { type Bench, openBench } from './bench';

jest.setTimeout(60_000);

const TOOL = 'Send WhatsApp';

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

describe('the node as a tool of an AI agent', () => {
	it('sends the message that the agent fills in', async () => {
		const credential = await bench.credential('cloudApi');
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
					type: 'n8n-nodes-whatsapp-hub.whatsAppHubTool',
					typeVersion: 1,
					position: [0, 220],
					parameters: {
						descriptionType: 'manual',
						toolDescription: 'Sends a WhatsApp message',
						...sendParameters({
							provider: bench.providers.cloudApi,
							recipient: "={{ $fromAI('recipient', 'phone number of the recipient', 'string') }}",
							text: "={{ $fromAI('text', 'what to say', 'string') }}",
						}),
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
			const listed = await call(path, session, 'tools/list', {});
			expect(listed.text).toContain('Send_WhatsApp');
			expect(listed.text).toContain('phone number of the recipient');

			const answered = await call(path, session, 'tools/call', {
				name: 'Send_WhatsApp',
				arguments: { recipient: '+12025550143', text: 'Hello from an agent' },
			});
			const [accepted] = bench.simulator.messages({ provider: 'cloudApi' });
			expect(accepted?.request).toMatchObject({ text: { body: 'Hello from an agent' } });
			expect(answered.text).toContain(accepted?.id);
			await waitFor('the recorded execution', 20_000, async () => {
				const [execution] = await bench.client.executions(workflowId);
				return execution?.status === 'success' ? itemsOf(execution, TOOL) : undefined;
			});
		} finally {
			await bench.client.deactivate(workflowId);
		}
	});
});
