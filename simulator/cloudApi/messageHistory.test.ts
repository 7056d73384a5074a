import { startSimulator } from '../index';
import type { Simulator } from '../index';
import { callGraph, sendByGraph } from '../testing/callBusinessApis';
import { at } from '../testing/sendRequests';
import { startWebhookReceiver } from '../testing/webhookReceiver';
import type { WebhookReceiver } from '../testing/webhookReceiver';

const patience = 10_000;
const all =
	'id,message_id,events{delivery_status,timestamp,webhook_update_state,error_description,application,webhook_uri}';

describe('the history of messages of the Cloud API', () => {
	let simulator: Simulator;
	let receiver: WebhookReceiver;
	let account: Simulator['accounts']['cloudApi'];

	beforeAll(async () => {
		simulator = await startSimulator({ stepDelayMs: 5 });
		receiver = await startWebhookReceiver('verify-me');
		account = simulator.accounts.cloudApi;
	});
	beforeEach(() => {
		simulator.reset();
		simulator.settings.retryDelayMs = 5;
	});
	afterAll(async () => {
		await simulator.close();
		await receiver.close();
	});

	const ask = async (query: Record<string, string>, phone = account.phoneNumberId) =>
		await callGraph(simulator, `${phone}/message_history?${new URLSearchParams(query).toString()}`);
	const send = async (to = '+12025550143') => {
		const sent = await sendByGraph(simulator, { to, text: { body: 'Hi' } });
		return String(at(sent.body, 'messages', 0, 'id'));
	};
	const sent = async (to?: string) => {
		const wamid = await send(to);
		await simulator.idle(patience);
		return wamid;
	};
	const eventsOf = async (message_id: string) =>
		at((await ask({ message_id, fields: all })).body, 'data', 0, 'events', 'data');

	it('tells the ids alone where no fields are asked for', async () => {
		const wamid = await sent();
		const answer = await ask({ message_id: wamid });
		expect(answer.status).toBe(200);
		expect(at(answer.body, 'data')).toEqual([
			{ id: expect.stringMatching(/^\d{16}$/), message_id: wamid },
		]);
	});

	it('tells the stages of a life in UNIX seconds, without webhooks where nobody hears of them', async () => {
		const wamid = await sent();
		const stages = simulator.messages()[0]?.timeline.slice(1) ?? [];
		expect(stages).toHaveLength(3);
		expect(await eventsOf(wamid)).toEqual(
			stages.map(({ status, at: time }) => ({
				id: expect.stringMatching(/^\d+$/),
				delivery_status: status.toUpperCase(),
				timestamp: Math.floor(Date.parse(time) / 1000),
			})),
		);
	});

	it('tells of the webhooks which arrived, and why a message failed', async () => {
		await simulator.configureWebhook('cloudApi', { url: receiver.url, verifyToken: 'verify-me' });
		const told = {
			webhook_update_state: 'DELIVERED',
			application: { id: account.appId },
			webhook_uri: receiver.url,
		};
		expect(await eventsOf(await sent('+12025550199'))).toEqual([
			expect.objectContaining({ delivery_status: 'SENT', ...told }),
			expect.objectContaining({
				delivery_status: 'FAILED',
				error_description: 'Message undeliverable: the recipient cannot get this message.',
				...told,
			}),
		]);
	});

	it('tells of webhooks that nobody took', async () => {
		simulator.setCloudRegistration({
			app: { callbackUrl: 'http://127.0.0.1:9/closed', fields: ['messages'] },
			wabaSubscribed: true,
		});
		expect(at(await eventsOf(await sent()), 0)).toMatchObject({
			delivery_status: 'SENT',
			webhook_update_state: 'FAILED',
			webhook_uri: 'http://127.0.0.1:9/closed',
			error_description: 'Webhook endpoint did not answer',
		});
	});

	it('has one event for each URL that hears of a stage', async () => {
		for (const path of ['one', 'two']) {
			const url = `${receiver.url}/${path}`;
			await simulator.configureWebhook('cloudApi', { url, verifyToken: 'verify-me' });
		}
		const events = await eventsOf(await sent());
		expect(events).toHaveLength(6);
		expect(at(events, 1)).toMatchObject({
			delivery_status: 'SENT',
			webhook_uri: `${receiver.url}/two`,
		});
	});

	it('tells only the fields of events that are asked for, beside the id', async () => {
		const message_id = await sent();
		const answer = await ask({ message_id, fields: 'message_id,events{delivery_status}' });
		expect(at(answer.body, 'data', 0, 'events', 'data', 0)).toEqual({
			id: expect.any(String),
			delivery_status: 'SENT',
		});
	});

	it('lists the newest first, page by page in both directions', async () => {
		const wamids = [await send(), await send(), await send()].reverse();
		const idsIn = (body: unknown) =>
			(at(body, 'data') as unknown[]).map((row) => at(row, 'message_id'));
		const first = await ask({ limit: '2' });
		expect(idsIn(first.body)).toEqual(wamids.slice(0, 2));
		const after = String(at(first.body, 'paging', 'cursors', 'after'));
		const second = await ask({ limit: '2', after });
		expect(idsIn(second.body)).toEqual(wamids.slice(2));
		const before = String(at(second.body, 'paging', 'cursors', 'before'));
		expect(idsIn((await ask({ limit: '1', before })).body)).toEqual([wamids[1]]);
	});

	it('knows a message at the number alone that sent it', async () => {
		const message_id = await sent();
		const elsewhere = await ask({ message_id }, account.secondPhoneNumberId);
		expect(elsewhere).toMatchObject({ status: 200, body: { data: [] } });
		simulator.settings.cloudUnknownHistory = 'refuse';
		const refused = await ask({ message_id: 'wamid.UNKNOWN' });
		expect(refused.status).toBe(422);
		expect(at(refused.body, 'error')).toMatchObject({
			code: 100,
			message: 'The requested message_id was not found in the message history',
		});
	});

	it.each<[string, Record<string, string>]>([
		['an id of another kind', { message_id: '42' }],
		['a field that does not exist', { fields: 'id,status' }],
		['a field of events that does not exist', { fields: 'id,events{status}' }],
		['braces that stay open', { fields: 'id,events{id' }],
		['a parameter that does not exist', { messageId: 'wamid.X' }],
		['too large a page', { limit: '101' }],
		['an empty page', { limit: '0' }],
		['a cursor that is none', { before: 'x' }],
	])('refuses %s', async (_name, query) => {
		const answer = await ask(query);
		expect(answer.status).toBe(400);
		expect(at(answer.body, 'error', 'code')).toBe(100);
	});

	it('refuses another number, and a token that may not manage', async () => {
		const stranger = await ask({}, '1');
		expect([stranger.status, at(stranger.body, 'error', 'code')]).toEqual([404, 803]);
		simulator.settings.cloudToken = 'withoutPermission';
		const lacking = await ask({});
		expect([lacking.status, at(lacking.body, 'error', 'code')]).toEqual([403, 200]);
	});
});
