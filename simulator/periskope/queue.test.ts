import { startSimulator } from '../index';
import type { JsonObject, Simulator } from '../index';
import { callPeriskope } from '../testing/callProviders';
import { at, sendText } from '../testing/sendRequests';

const patience = 10_000;
const slow = 60_000;
const unknownId = '5b1d2c3e-0000-4000-8000-000000000000';

describe('the queue of Periskope', () => {
	let simulator: Simulator;

	beforeAll(async () => {
		simulator = await startSimulator({ stepDelayMs: 5 });
	});
	beforeEach(() => simulator.reset());
	afterAll(async () => await simulator.close());

	const post = async (path: string, body?: JsonObject) =>
		await callPeriskope(simulator, path, { method: 'POST', ...(body && { body }) });
	const get = async (path: string) => await callPeriskope(simulator, path);
	const sentTo = async (phoneNumber: string) =>
		String(at((await sendText(simulator, 'periskope', phoneNumber)).body, 'queue_id'));
	const broadcast = async (more: JsonObject = {}) =>
		await post('/message/broadcast', {
			chat_ids: ['12025550142', '12025550199@c.us'],
			message: 'Hello {{name}}',
			...more,
		});

	it('lists jobs by id, by broadcast and altogether', async () => {
		const queueId = await sentTo('+12025550143');
		const broadcastId = at((await broadcast()).body, 'broadcast_id');
		const chats = async (body?: JsonObject) => {
			const jobs = (await post('/message/queues', body)).body;
			return Array.isArray(jobs) ? jobs.map((job: unknown) => at(job, 'chat_id')) : jobs;
		};
		const all = ['12025550143@c.us', '12025550142@c.us', '12025550199@c.us'];
		expect(await chats()).toEqual(all);
		expect(await chats({})).toEqual(all);
		expect(await chats({ queue_id: queueId })).toEqual(all.slice(0, 1));
		expect(await chats({ broadcast_id: broadcastId })).toEqual(all.slice(1));
		expect(await chats({ broadcast_id: unknownId })).toEqual([]);
		expect((await post('/message/queues', { id: queueId })).status).toBe(422);
	});

	it('tells its health', async () => {
		await sentTo('+12025550143');
		await sentTo('+12025550199');
		await simulator.idle(patience);
		simulator.settings.stepDelayMs = slow;
		await sentTo('+12025550143');
		await broadcast({ scheduled_at: '2099-01-01T00:00:00Z' });
		expect((await get('/message/queues/health')).body).toEqual({
			waiting: 1,
			active: 0,
			completed: 1,
			failed: 1,
			delayed: 2,
			paused: 0,
		});
	});

	it('purges what is named and still waits', async () => {
		simulator.settings.stepDelayMs = slow;
		const [first, second] = [await sentTo('+12025550142'), await sentTo('+12025550143')];
		const purged = await post('/message/queues/purge', { queue_ids: [first, unknownId] });
		expect(purged.body).toEqual({ purged: true, mode: 'queue_ids', queue_ids: [first] });
		expect(simulator.requests({ path: 'purge' })[0]).not.toHaveProperty('note');
		const broadcastId = at((await broadcast()).body, 'broadcast_id');
		const more = await post('/message/queues/purge', { broadcast_id: broadcastId });
		expect(more.body).toMatchObject({ mode: 'broadcast', queue_ids: { length: 2 } });
		expect((await post('/message/queues')).body).toMatchObject([{ queue_id: second }]);
	});

	it.each([
		['no body', undefined],
		['an empty body', {}],
	])('purges everything with %s, and the ledger says so', async (_name, body) => {
		simulator.settings.stepDelayMs = 200;
		const queueId = await sentTo('+12025550143');
		const answer = await post('/message/queues/purge', body);
		expect(answer.body).toEqual({ purged: true, mode: 'all', queue_ids: [queueId] });
		expect(simulator.requests({ path: 'purge' })[0]).toMatchObject({
			verdict: 'accepted',
			note: 'purged the whole queue: neither queue_ids nor broadcast_id was given',
		});
		await simulator.idle(patience);
		expect(simulator.messages()[0]?.timeline).toMatchObject([{ status: 'accepted' }]);
	});

	it('leaves alone what was sent', async () => {
		await sentTo('+12025550143');
		await simulator.idle(patience);
		expect((await post('/message/queues/purge')).body).toMatchObject({ queue_ids: [] });
		expect((await post('/message/queues')).body).toMatchObject([{ status: 'read' }]);
	});

	it.each([[{ queue_ids: [] }], [{ queue_ids: 'all' }], [{ queue_ids: ['x'] }], [{ all: true }]])(
		'refuses to purge %j',
		async (body) => expect((await post('/message/queues/purge', body)).status).toBe(422),
	);

	describe('with broadcasts', () => {
		it('sends each chat its own words and counts them', async () => {
			const answer = await broadcast({
				delay: 10,
				scheduled_at: '2025-02-06T11:21:00Z',
				variables: [{ chat_id: '12025550142', values: { name: 'Support desk' } }],
			});
			expect(answer.body).toEqual({ broadcast_id: expect.stringMatching(/^[0-9a-f-]{36}$/) });
			expect(simulator.requests()[0]?.messageIds).toHaveLength(2);
			await simulator.idle(patience);
			const id = String(at(answer.body, 'broadcast_id'));
			expect((await post('/message/queues', { broadcast_id: id })).body).toMatchObject([
				{ status: 'read', message: { body: 'Hello Support desk' } },
				{ status: 'failed', message: { body: 'Hello {{name}}' } },
			]);
			expect((await get(`/queue/broadcast?broadcast_id=${id}`)).body).toMatchObject({
				total_chats: 2,
				sent_chats: 1,
				failed_chats: 1,
				pending_chats: 0,
				delivered_percentage: 50,
				read_percentage: 50,
			});
		});

		it('keeps those for later', async () => {
			const answer = await broadcast({ scheduled_at: '2099-01-01T00:00:00Z' });
			await simulator.idle(patience);
			expect(simulator.messages()).toEqual([]);
			const id = String(at(answer.body, 'broadcast_id'));
			expect((await get(`/queue/broadcast?broadcast_id=${id}`)).body).toMatchObject({
				pending_chats: 2,
				broadcast_status: 'pending',
			});
		});

		it.each([
			['no chats', { chat_ids: undefined }, 'body.chat_ids'],
			['an empty list', { chat_ids: [] }, 'body.chat_ids'],
			['no content', { message: undefined }, 'body.message'],
			[
				'a time that is not UTC',
				{ scheduled_at: '2025-02-06T11:21:00+02:00' },
				'body.scheduled_at',
			],
			['a wait as text', { delay: '10' }, 'body.delay'],
			['options', { options: { hide_url_preview: true } }, 'body.options'],
			[
				'numbers as values',
				{ variables: [{ chat_id: '12025550142', values: { name: 5 } }] },
				'body.variables.0.values.name',
			],
			['the refused number', { chat_ids: ['12025550198'] }, 'body.chat_ids'],
		])('refuses %s', async (_name, more, field) => {
			const answer = await broadcast(more);
			expect(answer.status).toBe(422);
			expect(at(answer.body, 'fields')).toHaveProperty([field]);
		});

		it('knows no other broadcasts', async () => {
			expect((await get('/queue/broadcast')).status).toBe(422);
			expect((await get(`/queue/broadcast?broadcast_id=${unknownId}`)).status).toBe(404);
		});
	});
});
