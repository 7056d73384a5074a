import { createHmac } from 'node:crypto';

import { agreedRecipients, startSimulator } from '../index';
import type { Simulator } from '../index';
import { at, requestJson, sendText } from '../testing/sendRequests';
import { startWebhookReceiver } from '../testing/webhookReceiver';
import type { WebhookReceiver } from '../testing/webhookReceiver';

const patience = 10_000;
const chatId = '12025550143@c.us';

describe('Wawp', () => {
	let simulator: Simulator;
	let receiver: WebhookReceiver;
	let account: Simulator['accounts']['wawp'];

	beforeAll(async () => {
		simulator = await startSimulator({ stepDelayMs: 5 });
		receiver = await startWebhookReceiver();
		account = simulator.accounts.wawp;
	});
	beforeEach(() => {
		simulator.reset();
		receiver.received.length = 0;
	});
	afterAll(async () => {
		await simulator.close();
		await receiver.close();
	});

	const call = async (path: string, body: object) =>
		await requestJson(account.baseUrl + path, {
			body: { instance_id: account.instanceId, access_token: account.accessToken, ...body },
		});

	it.each([
		['a chat id', { chatId, message: 'Hi' }],
		['digits and a plus sign', { chatId: '+1 2025550143', message: 'Hi' }],
		['a reply', { chatId, message: 'Hi', reply_to: 'false_12025550143@c.us_AAAAAAAAAAAAAAAAAAAA' }],
		['nothing to reply to', { chatId, message: 'Hi', reply_to: null }],
	])('accepts a documented text with %s', async (_name, body) => {
		const answer = await call('/v2/send/text', body);
		expect(answer.status).toBe(200);
		expect(at(answer.body, 'id', '_serialized')).toMatch(/^true_12025550143@c\.us_3EB0/);
		expect(simulator.requests()[0]?.credentialsInUrl).toBeUndefined();
	});

	it.each(['120363000000000000@g.us', '120363000000000001@newsletter'])(
		'accepts %s',
		async (chat) => {
			expect((await call('/v2/send/text', { chatId: chat, message: 'Hi' })).status).toBe(200);
		},
	);

	it('accepts a documented link preview', async () => {
		const answer = await call('/v2/send/link-preview', {
			chatId: '12025550143',
			text: 'See https://example.com',
			url: 'https://example.com',
			title: 'Example',
			description: 'A site',
			thumbnail: 'https://example.com/a.jpg',
			linkPreviewHighQuality: true,
		});
		expect(answer.status).toBe(200);
		expect(at(answer.body, 'body')).toBe('See https://example.com');
	});

	it('answers in the shape of live instances when told to', async () => {
		simulator.settings.wawpShape = 'gows';
		const answer = await call('/v2/send/text', { chatId, message: 'Hi' });
		expect(at(answer.body, 'id')).toMatch(/^true_12025550143@c\.us_3EB0/);
		expect(at(answer.body, '_data', 'Info')).toMatchObject({
			ID: expect.stringMatching(/^3EB0/),
			Chat: '12025550143@s.whatsapp.net',
			Sender: '12025550130@s.whatsapp.net',
		});
	});

	it('takes credentials in the URL, but says so in the ledger', async () => {
		const query = new URLSearchParams({
			instance_id: account.instanceId,
			access_token: account.accessToken,
		});
		const url = `${account.baseUrl}/v2/send/text?${query.toString()}`;
		const answer = await requestJson(url, { body: { chatId, message: 'Hi' } });
		expect(answer.status).toBe(200);
		expect(simulator.requests()[0]).toMatchObject({ verdict: 'accepted', credentialsInUrl: true });
	});

	it.each([
		['no message', { chatId }, 400, 'Missing Required Parameter(s): message'],
		['no chat', { message: 'Hi' }, 400, 'Missing Required Parameter(s): chatId'],
		['a text instead of a message', { chatId, text: 'Hi' }, 400, 'message'],
		['an unknown property', { chatId, message: 'Hi', preview: true }, 400, 'preview'],
		['a message too long', { chatId, message: 'x'.repeat(4097) }, 400, '4096'],
		['a number beginning with 00', { chatId: '0012025550143', message: 'Hi' }, 400, 'chatId'],
		['the refused number', { chatId: '12025550198', message: 'Hi' }, 400, 'chatId'],
		['the limited number', { chatId: '12025550197', message: 'Hi' }, 429, 'Too many'],
		['a wrong token', { chatId, message: 'Hi', access_token: 'x' }, 401, 'Access Token'],
		['no token', { chatId, message: 'Hi', access_token: undefined }, 401, 'Access Token'],
		['a wrong instance', { chatId, message: 'Hi', instance_id: 'x' }, 404, 'instance'],
	])('refuses %s', async (_name, body, status, message) => {
		const answer = await call('/v2/send/text', body);
		expect(answer.status).toBe(status);
		expect(answer.body).toEqual({
			status,
			message: expect.stringContaining(message),
			error: expect.any(String),
		});
		expect(simulator.requests()[0]?.verdict).toBe('refused');
	});

	it('fails inside a 200 when told to', async () => {
		simulator.misbehave({ provider: 'wawp', kind: 'errorInSuccess' });
		simulator.misbehave({ provider: 'wawp', kind: 'errorInSuccess', variant: 'quota' });
		const failed = await call('/v2/send/text', { chatId, message: 'Hi' });
		expect(failed).toMatchObject({ status: 200, body: { status: 'error' } });
		const quota = await call('/v2/send/text', { chatId, message: 'Hi' });
		expect(quota).toMatchObject({ status: 200, body: { status: 'success' } });
		expect(simulator.messages()).toEqual([]);
	});

	it('tells the session and knows no other paths', async () => {
		expect((await call('/v2/session/info', {})).body).toMatchObject({ status: 'WORKING' });
		expect((await call('/v2/send/buttons', {})).status).toBe(404);
	});

	describe('webhooks', () => {
		const acknowledgements = () =>
			receiver.received.map(({ rawBody }) => at(JSON.parse(rawBody), 'payload', 'ackName'));

		it('plays the life to a URL with its own secret, unsigned', async () => {
			await simulator.configureWebhook('wawp', { url: `${receiver.url}?secret=abc` });
			const sent = await sendText(simulator, 'wawp', agreedRecipients.readsMessages);
			await simulator.idle(patience);
			expect(acknowledgements()).toEqual(['SERVER', 'DEVICE', 'READ']);
			const [first] = receiver.received;
			expect(first?.url).toBe('/webhook?secret=abc');
			expect(first?.headers).not.toHaveProperty('x-webhook-hmac');
			expect(JSON.parse(first?.rawBody ?? '')).toMatchObject({
				id: expect.stringMatching(/^evt_/),
				timestamp: expect.any(Number),
				session: 'default',
				engine: 'WEBJS',
				event: 'message.ack',
				payload: { id: at(sent.body, 'id', '_serialized'), chatId },
			});
		});

		it('plays the failure with SHA-512 signatures', async () => {
			const hmacKey = 'example-key';
			await simulator.configureWebhook('wawp', { url: receiver.url, hmacKey });
			await sendText(simulator, 'wawp', agreedRecipients.failsAfterSending);
			await simulator.idle(patience);
			expect(acknowledgements()).toEqual(['SERVER', 'ERROR']);
			for (const { headers, rawBody } of receiver.received) {
				const digest = createHmac('sha512', hmacKey).update(rawBody).digest('hex');
				expect(headers['x-webhook-hmac']).toBe(digest);
				expect(headers['x-webhook-hmac-algorithm']).toBe('sha512');
			}
		});
	});
});
