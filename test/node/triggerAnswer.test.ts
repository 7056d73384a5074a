import { TriggerNode } from './engine/engine';

/** Without a request to any provider: the URL's secret alone decides. */
const credentials = {
	whatsAppHubWawpApi: {
		instanceId: 'INSTANCE',
		accessToken: 'token',
		baseUrl: 'http://127.0.0.1:9',
	},
};

const call = {
	method: 'POST',
	headers: {},
	query: { secret: 'url-word' },
	params: {},
	rawBody: Buffer.from(
		JSON.stringify({
			id: 'evt_1',
			timestamp: 1_795_168_805_123,
			event: 'message',
			payload: {
				id: 'false_12025550143@c.us_3EB0000000000000000002',
				timestamp: 1_795_168_800,
				from: '12025550143@c.us',
				fromMe: false,
				body: 'Hi',
			},
		}),
	),
};

it('answers a call itself, for n8n forgets what the trigger remembers where it answers later', async () => {
	const trigger = new TriggerNode(
		{ provider: 'wawp', registration: 'manual', urlKey: 'url-word', options: {} },
		credentials,
	);
	const sent: Array<number | string> = [];
	const response = {
		status: (code: number) => {
			sent.push(code);
			return response;
		},
		type: () => response,
		send: (body: string) => {
			sent.push(body);
			return response;
		},
	};
	const result = await trigger.receive('default', call, response);
	expect(sent).toEqual([200, '']);
	expect(result).toMatchObject({
		noWebhookResponse: true,
		workflowData: [[{ json: { event: 'message.received', text: 'Hi' } }]],
	});
});
