import { createHmac } from 'node:crypto';

import { agreedRecipients, startSimulator } from '../index';
import type { Simulator } from '../index';
import { at, requestJson, sendText } from '../testing/sendRequests';
import { startWebhookReceiver } from '../testing/webhookReceiver';
import type { WebhookReceiver } from '../testing/webhookReceiver';

const patience = 10_000;
const to = agreedRecipients.readsMessages;

describe('YCloud', () => {
	let simulator: Simulator;
	let receiver: WebhookReceiver;
	let account: Simulator['accounts']['yCloud'];

	beforeAll(async () => {
		simulator = await startSimulator({ stepDelayMs: 5 });
		receiver = await startWebhookReceiver();
		account = simulator.accounts.yCloud;
	});
	beforeEach(() => {
		simulator.reset();
		receiver.received.length = 0;
	});
	afterAll(async () => {
		await simulator.close();
		await receiver.close();
	});

	const call = async (path: string, body?: unknown, method?: string, key = account.apiKey) =>
		await requestJson(account.baseUrl + path, {
			headers: { 'x-api-key': key },
			...(method === undefined ? {} : { method }),
			...(body === undefined ? {} : { body }),
		});
	const send = async (body: object, path = '/whatsapp/messages') =>
		await call(path, { from: account.phoneNumber, type: 'text', text: { body: 'Hello' }, ...body });

	it.each([
		['filters', { to, externalId: 'order-1', filterUnsubscribed: true, filterBlocked: true }],
		['a reply', { to, context: { message_id: 'wamid.BgNODYxNTU1MDE0Mw==' } }],
		[
			'a user id',
			{ recipient: 'US.13490000000000000001', customerProfile: { username: 'someone' } },
		],
		['direct send', { to, category: 'utility', ttlSeconds: 600 }],
		['both addresses', { to, recipient: 'US.13490000000000000001' }],
	])('accepts a documented send with %s', async (_name, body) => {
		const answer = await send(body);
		expect(answer.status).toBe(200);
		expect(answer.body).toMatchObject({
			from: account.phoneNumber,
			wabaId: account.businessAccountId,
			status: 'accepted',
		});
		expect(answer.body).not.toHaveProperty('wamid');
		expect(answer.headers.get('ycloud-request-id')).toMatch(/^req_/);
	});

	it('knows the wamid at once only when sending directly', async () => {
		const direct = await send({ to }, '/whatsapp/messages/sendDirectly');
		expect(at(direct.body, 'wamid')).toMatch(/^wamid\./);
	});

	it.each([
		['an unknown property', { to, recipientType: 'group' }, 400, 'PARAM_INVALID'],
		['no recipient', {}, 400, 'PARAM_MISSING'],
		['a recipient without plus', { to: '12025550143' }, 400, 'PARAM_INVALID'],
		['a text too long', { to, text: { body: 'x'.repeat(4097) } }, 400, 'PARAM_INVALID_LENGTH'],
		['no text', { to, text: undefined }, 400, 'PARAM_MISSING'],
		['its own id as reply', { to, context: { message_id: '63f5d602' } }, 400, 'PARAM_INVALID'],
		['a strange sender', { to, from: '+12025550199' }, 403, 'WHATSAPP_PHONE_NUMBER_UNAVAILABLE'],
		['the refused number', { to: agreedRecipients.refusedAtOnce }, 403, 'ACCOUNT_LIMITED'],
		['the limited number', { to: agreedRecipients.rateLimited }, 429, 'SENDER_RATE_LIMITED'],
	])('refuses %s', async (_name, body, status, code) => {
		const answer = await send(body);
		expect(answer.status).toBe(status);
		expect(at(answer.body, 'error')).toMatchObject({ status, code, message: expect.any(String) });
		expect(at(answer.body, 'error', 'requestId')).toBe(answer.headers.get('ycloud-request-id'));
		expect(answer.headers.has('retry-after')).toBe(status === 429);
		expect(simulator.requests()[0]).toMatchObject({ verdict: 'refused' });
	});

	it('refuses the filters when sending directly', async () => {
		for (const name of ['filterUnsubscribed', 'filterBlocked']) {
			const answer = await send({ to, [name]: true }, '/whatsapp/messages/sendDirectly');
			expect(at(answer.body, 'error')).toMatchObject({ code: 'PARAM_INVALID', target: name });
		}
	});

	it('refuses a wrong and a missing key', async () => {
		const wrong = await call('/balance', undefined, 'GET', 'wrong');
		expect(at(wrong.body, 'error')).toMatchObject({
			code: 'UNAUTHORIZED',
			message: 'INVALID_API_KEY',
		});
		const missing = await requestJson(`${account.baseUrl}/balance`);
		expect(missing.status).toBe(401);
	});

	it('answers balance, phone numbers and unknown paths', async () => {
		expect((await call('/balance')).body).toEqual({ amount: expect.any(Number), currency: 'USD' });
		const numbers = await call('/whatsapp/phoneNumbers?limit=1&includeTotal=true&page=2');
		expect(numbers.body).toMatchObject({ offset: 1, limit: 1, length: 1, total: 2 });
		const filtered = await call('/whatsapp/phoneNumbers?filter.wabaId=other');
		expect(filtered.body).toEqual({ offset: 0, limit: 10, length: 0, items: [] });
		expect(at((await call('/whatsapp/phoneNumbers?limit=101')).body, 'error', 'target')).toBe(
			'limit',
		);
		expect((await call('/whatsapp/messages', undefined, 'GET')).status).toBe(404);
	});

	describe('webhook endpoints', () => {
		const create = async (url = receiver.url) =>
			await call('/webhookEndpoints', { url, enabledEvents: ['whatsapp.message.updated'] });

		it('creates, lists, changes, rotates and deletes', async () => {
			const created = await create();
			expect(created.body).toMatchObject({ url: receiver.url, status: 'active' });
			expect(at(created.body, 'secret')).toMatch(/^whsec_/);
			const path = `/webhookEndpoints/${String(at(created.body, 'id'))}`;
			expect(at((await call('/webhookEndpoints?page=1&limit=5')).body, 'items')).toEqual([
				created.body,
			]);
			expect((await call(path)).body).toEqual(created.body);
			const changed = await call(path, { status: 'disabled' }, 'PATCH');
			expect(at(changed.body, 'status')).toBe('disabled');
			const rotated = await call(`${path}/rotateSecret`, undefined, 'POST');
			expect(at(rotated.body, 'secret')).not.toBe(at(created.body, 'secret'));
			expect((await call(path, undefined, 'DELETE')).status).toBe(200);
			expect(at((await call(path)).body, 'error', 'code')).toBe('NOT_FOUND');
		});

		it.each([
			['no events', { url: 'https://example.com/' }, 'PARAM_MISSING'],
			[
				'a strange event',
				{ url: 'https://example.com/', enabledEvents: ['message.sent'] },
				'PARAM_INVALID',
			],
			['no URL', { url: 'here', enabledEvents: ['contact.created'] }, 'PARAM_INVALID'],
			[
				'attributes without properties',
				{ url: 'https://example.com/', enabledEvents: ['contact.attributes_changed'] },
				'PARAM_MISSING',
			],
		])('refuses %s', async (_name, body, code) => {
			expect(at((await call('/webhookEndpoints', body)).body, 'error', 'code')).toBe(code);
		});

		it('refuses the twenty-first endpoint', async () => {
			for (let count = 0; count < 20; count += 1) {
				expect((await create(`${receiver.url}/${count}`)).status).toBe(200);
			}
			expect((await create()).status).toBe(403);
		});

		it('tells active endpoints the life of a message, signed with their own secret', async () => {
			const created = await create();
			const disabled = await create(`${receiver.url}/disabled`);
			const path = `/webhookEndpoints/${String(at(disabled.body, 'id'))}`;
			await call(path, { status: 'disabled' }, 'PATCH');
			const answer = await send({ to, externalId: 'order-1' });
			await simulator.idle(patience);
			expect(receiver.received.map(({ url }) => url)).toEqual(Array(3).fill('/webhook'));
			const events = receiver.received.map(({ rawBody }) => JSON.parse(rawBody) as unknown);
			expect(events.map((event) => at(event, 'whatsappMessage', 'status'))).toEqual([
				'sent',
				'delivered',
				'read',
			]);
			expect(events[0]).toMatchObject({
				type: 'whatsapp.message.updated',
				apiVersion: 'v2',
				whatsappMessage: { id: at(answer.body, 'id'), externalId: 'order-1' },
			});
			expect(at(events[0], 'whatsappMessage', 'wamid')).toMatch(/^wamid\./);
			for (const { headers, rawBody } of receiver.received) {
				const [, time] = /^t=(\d+),s=[0-9a-f]{64}$/.exec(headers['ycloud-signature'] ?? '') ?? [];
				const digest = createHmac('sha256', String(at(created.body, 'secret')))
					.update(`${time}.${rawBody}`)
					.digest('hex');
				expect(headers['ycloud-signature']).toBe(`t=${time},s=${digest}`);
				expect(headers['x-webhook-endpoint-id']).toBe(at(created.body, 'id'));
			}
			const retrieved = await call(`/whatsapp/messages/${String(at(answer.body, 'id'))}`);
			expect(at(retrieved.body, 'status')).toBe('read');
		});

		it('plays sent and failed for the failing number', async () => {
			await simulator.configureWebhook('yCloud', { url: receiver.url, hmacKey: 'whsec_known' });
			await sendText(simulator, 'yCloud', agreedRecipients.failsAfterSending);
			await simulator.idle(patience);
			const last = JSON.parse(receiver.received.at(-1)?.rawBody ?? '') as unknown;
			expect(at(last, 'whatsappMessage')).toMatchObject({ status: 'failed', errorCode: '131026' });
		});
	});
});
