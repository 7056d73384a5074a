import { createHmac } from 'node:crypto';

import { agreedRecipients, startSimulator } from '../index';
import type { Simulator } from '../index';
import { at, requestJson, sendText } from '../testing/sendRequests';
import { startWebhookReceiver } from '../testing/webhookReceiver';
import type { WebhookReceiver } from '../testing/webhookReceiver';

const patience = 10_000;
const hookUrl = 'https://hooks.example.com/a';
const unknownId = '00000000-0000-4000-8000-000000000000';
const ackUpdated = 'message.ack.updated';

describe('Periskope webhooks made through the API', () => {
	let simulator: Simulator;
	let receiver: WebhookReceiver;
	let account: Simulator['accounts']['periskope'];

	beforeAll(async () => {
		simulator = await startSimulator({ stepDelayMs: 5 });
		receiver = await startWebhookReceiver();
		account = simulator.accounts.periskope;
	});
	beforeEach(() => {
		simulator.reset();
		receiver.received.length = 0;
	});
	afterAll(async () => {
		await simulator.close();
		await receiver.close();
	});

	const call = async (method: string, path: string, body?: unknown) =>
		await requestJson(`${account.baseUrl}/webhooks${path}`, {
			method,
			headers: { authorization: `Bearer ${account.apiKey}` },
			...(body === undefined ? {} : { body }),
		});
	const create = async (integrationName: string | string[], url = hookUrl) =>
		(await call('POST', '', { hookUrl: url, integrationName })).body;
	const listed = async (query = '') => (await call('GET', query)).body;
	const playOneLife = async () => {
		await sendText(simulator, 'periskope', agreedRecipients.readsMessages);
		await simulator.idle(patience);
		return receiver.received.map(({ rawBody }) => at(JSON.parse(rawBody), 'data', 'ack'));
	};

	it('answers 201 with one row for each event, without a secret', async () => {
		const integrationName = ['message.created', ackUpdated];
		const answer = await call('POST', '', { name: 'n8n', hookUrl, integrationName });
		expect(answer.status).toBe(201);
		expect(answer.body).toEqual(
			integrationName.map((name) => ({
				id: expect.stringMatching(/^[0-9a-f-]{36}$/),
				subscribed_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+\+00:00$/),
				is_subscribed: true,
				integration_name: name,
				integration_type: 'webhook',
				type: 'webhook',
				integration_metadata: { id: at(answer.body, 0, 'integration_id'), name: 'n8n' },
				org_id: expect.any(String),
				hook_url: hookUrl,
				integration_id: expect.stringMatching(/^[0-9a-f-]{36}$/),
			})),
		);
		expect(at(answer.body, 0, 'id')).not.toBe(at(answer.body, 1, 'id'));
		expect(await listed()).toEqual(answer.body);
	});

	it('answers with one object when it is set to', async () => {
		simulator.settings.periskopeWebhookAnswer = 'object';
		const row = await create(['ticket.created', ackUpdated, ackUpdated]);
		expect(row).toMatchObject({
			integration_name: 'ticket.created',
			integration_metadata: { name: hookUrl },
		});
		expect(await listed()).toHaveLength(2);
	});

	it('takes every optional property', async () => {
		const optional = {
			type: 'api',
			integrationType: 'webhook',
			integrationMetadata: { flow: '7' },
		};
		const answer = await call('POST', '', { hookUrl, integrationName: ackUpdated, ...optional });
		expect(at(answer.body, 0)).toMatchObject({
			type: 'api',
			integration_metadata: { flow: '7', name: hookUrl },
		});
	});

	it.each([
		['no URL', { integrationName: ackUpdated }, 'body.hookUrl'],
		[
			'another protocol',
			{ hookUrl: 'ftp://a.example', integrationName: ackUpdated },
			'body.hookUrl',
		],
		['no event', { hookUrl }, 'body.integrationName'],
		['no event in the list', { hookUrl, integrationName: [] }, 'body.integrationName'],
		['an event that is no text', { hookUrl, integrationName: [7] }, 'body.integrationName.0'],
		['an unknown type', { hookUrl, integrationName: ackUpdated, type: 'fax' }, 'body.type'],
		['snake case', { hookUrl, integrationName: ackUpdated, hook_url: hookUrl }, 'body.hook_url'],
		...['sent', 'delivered', 'read', 'failed'].map((status): [string, object, string] => [
			`message.${status}`,
			{ hookUrl, integrationName: [ackUpdated, `message.${status}`] },
			'body.integrationName',
		]),
	])('refuses a new webhook with %s and keeps nothing', async (_name, body, field) => {
		const answer = await call('POST', '', body);
		expect(answer.status).toBe(422);
		expect(answer.body).toMatchObject({ code: 'VALIDATION_ERROR', status: 422 });
		expect(at(answer.body, 'fields')).toHaveProperty([field]);
		expect(simulator.requests()[0]?.verdict).toBe('refused');
		expect(await listed()).toEqual([]);
	});

	it('refuses a stranger', async () => {
		const headers = { authorization: 'Bearer wrong' };
		const answer = await requestJson(`${account.baseUrl}/webhooks`, { headers });
		expect(answer.status).toBe(401);
		expect(answer.body).toMatchObject({ code: 'UNAUTHORIZED_ERROR' });
	});

	it('lists by each filter and refuses an unknown one', async () => {
		const row = at(await create(ackUpdated), 0);
		const other = at(await create('note.created', 'https://hooks.example.com/b'), 0);
		await call('PATCH', `/${String(at(other, 'id'))}`, { isSubscribed: false, type: 'api' });
		const named = ['integration_name', 'is_subscribed', 'hook_url', 'integration_id', 'type'];
		for (const name of named) {
			const query = new URLSearchParams({ [name]: String(at(row, name)) });
			expect(await listed(`?${query.toString()}`)).toEqual([row]);
		}
		expect((await call('GET', '?is_subscribed=maybe')).status).toBe(422);
		expect((await call('GET', '?hookUrl=x')).status).toBe(422);
	});

	it('shows, changes and deletes a row', async () => {
		const row = at(await create('note.created'), 0);
		const path = `/${String(at(row, 'id'))}`;
		expect((await call('GET', path)).body).toEqual(row);
		const hook = 'http://127.0.0.1:5678/webhook';
		const change = { hookUrl: hook, integrationName: ackUpdated, isSubscribed: false, name: 'B' };
		const changed = await call('PATCH', path, change);
		expect(changed.status).toBe(200);
		expect(changed.body).toEqual({
			...(row as object),
			hook_url: hook,
			integration_name: ackUpdated,
			is_subscribed: false,
			integration_metadata: { id: at(row, 'integration_id'), name: 'B' },
		});
		for (const wrong of [{ integrationName: [ackUpdated] }, { integrationName: 'message.read' }]) {
			expect((await call('PATCH', path, wrong)).status).toBe(422);
		}
		expect(await call('DELETE', path)).toMatchObject({ status: 204, body: undefined });
		expect(await listed()).toEqual([]);
	});

	it.each(['GET', 'PATCH', 'DELETE'])('answers %s of an unknown id with 404', async (method) => {
		const answer = await call(method, `/${unknownId}`, method === 'PATCH' ? {} : undefined);
		expect(answer.body).toMatchObject({ code: 'NOT_FOUND_ERROR', status: 404 });
	});

	it('plays the life to a subscribed row, signed, once for each URL', async () => {
		await create([ackUpdated, 'message.created'], receiver.url);
		await create(ackUpdated, receiver.url);
		await simulator.configureWebhook('periskope', { url: receiver.url });
		expect(await playOneLife()).toEqual(['2', '3', '4']);
		for (const { headers, rawBody } of receiver.received) {
			const digest = createHmac('sha256', account.webhookSigningKey).update(rawBody).digest('hex');
			expect(headers['x-periskope-signature']).toBe(digest);
		}
	});

	it.each([
		['PATCH', { isSubscribed: false }],
		['PATCH', { integrationName: 'message.created' }],
		['DELETE', undefined],
	])('sends nothing to a row after %s %j', async (method, body) => {
		const row = at(await create(ackUpdated, receiver.url), 0);
		await call(method, `/${String(at(row, 'id'))}`, body);
		expect(await playOneLife()).toEqual([]);
	});

	it('forgets the rows with reset', async () => {
		await create(ackUpdated, receiver.url);
		simulator.reset();
		expect(await listed()).toEqual([]);
		expect(await playOneLife()).toEqual([]);
	});
});
