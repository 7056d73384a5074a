import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod/v4';
import { errorOf } from '../realN8n/answers';
import { type ChatMessage, type ChatModel, startChatModel } from '../realN8n/chatModel';
import { PACKAGE_NAME } from '../realN8n/hubProviders';
import { waitFor } from '../realN8n/http';
import type { Workflow, WorkflowNode } from '../realN8n/workflow';
import type { JsonObject, ProviderId } from '../../simulator/contract';
import { hubSignature } from '../../simulator/cloudApi/signature';
import { type Bench, openBench, URL_SECRET } from './bench';

jest.setTimeout(180_000);

const CUSTOMER = '12025550143';
const OTHER_CUSTOMER = '12025550142';

let bench: Bench;
let model: ChatModel;
beforeAll(async () => {
	bench = await openBench();
	model = await startChatModel((conversation) => `You said: ${lastOf(conversation)}`);
});
afterAll(async () => {
	await bench?.close();
	await model?.close();
});

const lastOf = (conversation: readonly ChatMessage[]): string =>
	String(conversation.at(-1)?.content);

/** The example as it is shipped: only provider and credentials are put in, as a person would. */
const example = z.looseObject({
	name: z.string(),
	nodes: z.array(
		z.looseObject({ type: z.string(), parameters: z.record(z.string(), z.unknown()) }),
	),
});

async function agentWorkflow(id: ProviderId, webhookId: string): Promise<Workflow> {
	const path = join(__dirname, '..', '..', 'examples', 'agent.json');
	const shipped = example.parse(JSON.parse(readFileSync(path, 'utf8')));
	const hub = await bench.credential(id);
	const openAi = await bench.client.createCredential({
		name: 'A stub model',
		type: 'openAiApi',
		data: { apiKey: 'not-a-key', url: model.url, header: false },
	});
	const nodes = shipped.nodes.map((node) => {
		const isHub = node.type.startsWith(PACKAGE_NAME);
		const isTrigger = node.type.endsWith('.whatsAppHubTrigger');
		const used = isHub ? hub : node.type.endsWith('.lmChatOpenAi') ? openAi : undefined;
		return {
			...node,
			parameters: {
				...node.parameters,
				...(isHub ? { provider: id } : {}),
				...(isTrigger ? { registration: 'manual' } : {}),
			},
			...(isTrigger ? { webhookId } : {}),
			...(used ? { credentials: { [used.type]: { id: used.id, name: used.name } } } : {}),
		} as unknown as WorkflowNode; // the file's own nodes, with what was put in
	});
	return { ...shipped, nodes } as unknown as Workflow; // as above
}

/** How each provider tells of a text, by its document, and what proves that it is from there. */
const calls = {
	cloudApi: (from: string, text: string, id: string) => {
		const { appSecret, phoneNumberId } = bench.simulator.accounts.cloudApi;
		const body = JSON.stringify({
			object: 'whatsapp_business_account',
			entry: [
				{
					id: '200000000000100',
					changes: [
						{
							field: 'messages',
							value: {
								messaging_product: 'whatsapp',
								metadata: { display_phone_number: '12025550100', phone_number_id: phoneNumberId },
								contacts: [{ profile: { name: 'Customer' }, wa_id: from }],
								messages: [
									{ from, id, timestamp: '1795168800', type: 'text', text: { body: text } },
								],
							},
						},
					],
				},
			],
		});
		return { body, headers: { 'x-hub-signature-256': hubSignature(appSecret, body) }, query: '' };
	},
	wawp: (from: string, text: string, id: string) => {
		const body = JSON.stringify({
			id: `evt_${id}`,
			timestamp: 1_795_168_805_123,
			session: 'default',
			engine: 'GOWS',
			event: 'message',
			payload: {
				id,
				timestamp: 1_795_168_800,
				from: `${from}@c.us`,
				fromMe: false,
				to: '12025550130@c.us',
				body: text,
				hasMedia: false,
			},
			me: { id: '12025550130@c.us', pushName: 'Tests' },
		});
		return { body, headers: {}, query: `?secret=${URL_SECRET}` };
	},
} as const;

const answered = (id: 'cloudApi' | 'wawp', request: JsonObject): unknown =>
	id === 'cloudApi'
		? [request.to, request.text, request.context]
		: [request.chatId, request.message, request.reply_to];

const expectedAnswer = (id: 'cloudApi' | 'wawp', to: string, text: string, quoted: string) =>
	id === 'cloudApi'
		? [`+${to}`, { body: text }, { message_id: quoted }]
		: [`${to}@c.us`, text, quoted];

describe.each(['cloudApi', 'wawp'] as const)('the example of an agent, by %s', (id) => {
	it('answers everybody in their own chat, without an expression of the person', async () => {
		const webhookId = randomUUID();
		const workflowId = await bench.client.createWorkflow(await agentWorkflow(id, webhookId));
		await bench.client.activate(workflowId);
		const callsBefore = model.calls().length;

		const write = async (from: string, text: string, messageId: string) => {
			const { body, headers, query } = calls[id](from, text, messageId);
			const known = bench.simulator.messages({ provider: id }).length;
			const response = await fetch(`${bench.n8n.url}/webhook/${webhookId}/webhook${query}`, {
				method: 'POST',
				headers: { 'content-type': 'application/json', ...headers },
				body,
			});
			expect(response.status).toBe(200);
			return await waitFor(`an answer to '${text}'`, 60_000, async () => {
				const [message] = bench.simulator.messages({ provider: id }).slice(known);
				if (message) return message.request;
				const [execution] = await bench.client.executions(workflowId);
				const error = execution && errorOf(execution);
				if (error !== undefined) throw new Error(error);
				return undefined;
			});
		};

		const idOf = (from: string, number: number) =>
			id === 'cloudApi'
				? `wamid.dGVzdA${number}==`
				: `false_${from}@c.us_3EB00000000000000${number}`;
		const conversation = [
			[CUSTOMER, 'Are you open?', idOf(CUSTOMER, 1)],
			[OTHER_CUSTOMER, 'Where are you?', idOf(OTHER_CUSTOMER, 2)],
			[CUSTOMER, 'And tomorrow?', idOf(CUSTOMER, 3)],
		] as const;
		for (const [from, text, messageId] of conversation) {
			const request = await write(from, text, messageId);
			expect(answered(id, request)).toEqual(
				expectedAnswer(id, from, `You said: ${text}`, messageId),
			);
		}
		// The memory is each chat's own: what the first has said comes again with the third, not with the second.
		const asked = model
			.calls()
			.slice(callsBefore)
			.map((messages) => JSON.stringify(messages));
		expect(asked).toHaveLength(3);
		expect(asked[1]).not.toContain('Are you open?');
		expect(asked[2]).toContain('Are you open?');
		await bench.client.deactivate(workflowId);
	});
});
