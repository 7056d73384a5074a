import { startSimulator } from '../index';
import type { JsonObject, Simulator } from '../index';
import { callPeriskope } from '../testing/callProviders';
import { at } from '../testing/sendRequests';

const chatId = '12025550143@c.us';

describe('chats, contacts and schedules of Periskope', () => {
	let simulator: Simulator;

	beforeAll(async () => {
		simulator = await startSimulator({ stepDelayMs: 5 });
	});
	beforeEach(() => simulator.reset());
	afterAll(async () => await simulator.close());

	const get = async (path: string, phone?: string) =>
		await callPeriskope(simulator, path, phone === undefined ? {} : { phone });

	it('lists 25 chats by page', async () => {
		const first = (await get('/chats?offset=0&limit=10')).body;
		expect(first).toMatchObject({ from: 1, to: 10, count: 10, chats: { length: 10 } });
		expect(at(first, 'chats', 0)).toMatchObject({
			chat_id: '12025550150@c.us',
			chat_name: 'Customer 150',
			chat_type: 'user',
			org_phone: '12025550120@c.us',
		});
		const last = (await get('/chats?offset=20&limit=10')).body;
		expect(last).toMatchObject({ from: 21, to: 25, count: 5, chats: { length: 5 } });
		const beyond = (await get('/chats?offset=25')).body;
		expect(beyond).toMatchObject({ count: 0, chats: [] });
	});

	it('filters and fills up', async () => {
		const count = async (query: string) => at((await get(`/chats?${query}`)).body, 'count');
		expect(await count('chat_type=group')).toBe(1);
		expect(await count('chat_type=business')).toBe(1);
		expect(await count('chat_type=user')).toBe(23);
		expect(await count('label=Orders')).toBe(3);
		expect(await count('label=label-simulatedorders')).toBe(3);
		expect(await count('label=Others')).toBe(0);
		simulator.settings.chatFiller = 2000;
		expect(await count('limit=1999')).toBe(1999);
		expect(await count('limit=1999&offset=1999')).toBe(26);
	});

	it('has nothing for a phone that takes part in nothing', async () => {
		for (const phone of ['phone-simulatedtwo', '12025550129']) {
			expect(await get('/chats', phone)).toMatchObject({ status: 200, body: { count: 0 } });
		}
		expect((await get('/chats', '')).body).toMatchObject({ count: 25 });
	});

	it.each([
		['limit=2000', 'limit'],
		['limit=0', 'limit'],
		['limit=ten', 'limit'],
		['offset=-1', 'offset'],
		['chat_type=individual', 'chat_type'],
		['search=desk', 'search'],
	])('refuses %s', async (query, field) => {
		const answer = await get(`/chats?${query}`);
		expect(answer).toMatchObject({ status: 422, body: { code: 'VALIDATION_ERROR' } });
		expect(at(answer.body, 'fields')).toHaveProperty([field]);
	});

	it('says which limit is too large', async () => {
		const { body } = await get('/contacts?limit=10000');
		expect(body).toMatchObject({ message: 'Limit should be less than 2000' });
	});

	it('lists contacts without a phone', async () => {
		const page = (await get('/contacts?offset=23&limit=5', '')).body;
		expect(page).toMatchObject({
			from: 24,
			to: 24,
			count: 1,
			contacts: [{ contact_id: '12025550180@c.us', contact_name: 'Supplier desk' }],
		});
	});

	it('marks chats as read', async () => {
		const read = async (id: string, phone?: string) =>
			await callPeriskope(simulator, `/chats/${encodeURIComponent(id)}/read`, {
				method: 'POST',
				...(phone === undefined ? {} : { phone }),
			});
		for (const id of [chatId, '12025550143', '120363000000000000@g.us']) {
			expect((await read(id)).status).toBe(200);
		}
		expect(await read('somebody')).toMatchObject({
			status: 404,
			body: { message: 'Chat not found' },
		});
		expect((await read(chatId, '')).status).toBe(422);
	});

	describe('schedules', () => {
		const path = '/message/scheduled';
		const schedule = async (more: JsonObject = {}) =>
			await callPeriskope(simulator, path, {
				body: {
					chat_id: '12025550143',
					message: 'Hello',
					scheduled_at: '2099-02-01T09:00:00.000Z',
					...more,
				},
			});

		it('are made, listed and deleted, and send nothing', async () => {
			const repeat = { repeat_interval: 'week', repeat_value: 1, repeat_days: ['monday'] };
			const made = await schedule({ is_repeat: true, repeat_config: repeat });
			expect(made).toMatchObject({
				status: 200,
				body: { chat_id: chatId, message_payload: { message: 'Hello' }, status: 'scheduled' },
			});
			const id = String(at(made.body, 'scheduled_id'));
			expect((await get(path)).body).toMatchObject({
				count: 1,
				scheduled_messages: [{ scheduled_id: id, repeat_config: repeat }],
			});
			const remove = async () =>
				await callPeriskope(simulator, `${path}/${id}`, { method: 'DELETE' });
			expect((await remove()).body).toEqual({
				success: true,
				message: 'Scheduled message deleted',
				scheduled_id: id,
			});
			expect(await remove()).toMatchObject({
				status: 404,
				body: { message: 'Scheduled message not found' },
			});
			expect(simulator.messages()).toEqual([]);
		});

		it.each([
			['no time', { scheduled_at: undefined }, 'body.scheduled_at'],
			['a day', { scheduled_at: '2099-02-01' }, 'body.scheduled_at'],
			['no chat', { chat_id: undefined }, 'body.chat_id'],
			['no content', { message: undefined }, 'body.message'],
			[
				'an unknown interval',
				{ repeat_config: { repeat_interval: 'year' } },
				'body.repeat_config.repeat_interval',
			],
			[
				'unknown days',
				{ repeat_config: { repeat_days: ['mon'] } },
				'body.repeat_config.repeat_days.0',
			],
		])('are refused with %s', async (_name, more, field) => {
			const answer = await schedule(more);
			expect(answer.status).toBe(422);
			expect(at(answer.body, 'fields')).toHaveProperty([field]);
		});
	});
});
