import { startSimulator } from '../index';
import type { JsonObject, Simulator } from '../index';
import { postWawp, queryWawp } from '../testing/callProviders';
import { at, requestJson, sendText } from '../testing/sendRequests';

const patience = 10_000;
const chatId = '12025550143@c.us';
const strange = `true_${chatId}_3EB0FFFFFFFF`;

describe('actions and reads of Wawp', () => {
	let simulator: Simulator;

	beforeAll(async () => {
		simulator = await startSimulator({ stepDelayMs: 5 });
	});
	beforeEach(() => simulator.reset());
	afterAll(async () => await simulator.close());

	const act = async (method: string, path: string, body: JsonObject) =>
		await postWawp(simulator, path, { chatId, ...body }, method);
	const query = async (path: string, parameters: Record<string, string>) =>
		await queryWawp(simulator, path, parameters);
	const inbound = () => simulator.accounts.wawp.inboundMessageId;
	const sentId = async () =>
		String(at((await sendText(simulator, 'wawp', '+12025550143')).body, 'id', '_serialized'));
	const got = async (messageId: string) =>
		await act('POST', '/v2/messages/get', { messageId, downloadMedia: false });

	it.each([
		['POST', '/v2/send/seen', {}],
		['POST', '/v2/send/seen', { messageIds: [strange], participant: '12025550142@c.us' }],
		['POST', '/v2/send/start-typing', {}],
		['POST', '/v2/send/stop-typing', { chatId: '12025550143' }],
		['PUT', '/v2/send/reaction', { messageId: strange, reaction: '👍' }],
		['PUT', '/v2/send/reaction', { messageId: strange, reaction: '' }],
		['PUT', '/v2/messages/edit', { messageId: strange, text: 'Hello again' }],
		['POST', '/v2/send/poll/vote', { messageId: 'ABC123456789', votes: ['Monday'] }],
		['POST', '/v2/send/poll/vote', { messageId: strange, votes: [] }],
	])('%s %s takes %j', async (method, path, body) => {
		expect(await act(method, path, body)).toMatchObject({
			status: 200,
			body: { status: 'success' },
		});
		expect(simulator.messages()).toEqual([]);
		if (!('messageId' in body)) return;
		simulator.settings.unknownMessageIds = 'refuse';
		expect((await act(method, path, body)).status).toBe(404);
	});

	it.each([
		['POST', '/v2/send/seen', { chatId: 'somebody' }, 'chatId'],
		['POST', '/v2/send/seen', { messageIds: strange }, 'messageIds'],
		['POST', '/v2/send/seen', { messageIds: ['x'] }, 'messageIds'],
		['POST', '/v2/send/seen', { participant: 'x' }, 'participant'],
		['POST', '/v2/send/start-typing', { chatId: undefined }, 'chatId'],
		['POST', '/v2/send/stop-typing', { seconds: 5 }, 'seconds is not known'],
		['PUT', '/v2/send/reaction', { messageId: strange }, 'reaction'],
		['PUT', '/v2/send/reaction', { messageId: strange, reaction: 'good' }, 'reaction'],
		['PUT', '/v2/send/reaction', { reaction: '👍' }, 'messageId'],
		['PUT', '/v2/messages/edit', { messageId: strange }, 'text'],
		['PUT', '/v2/messages/edit', { messageId: strange, message: 'Hi' }, 'text'],
		['PUT', '/v2/messages/edit', { messageId: strange, text: '' }, 'text'],
		['POST', '/v2/send/poll/vote', { messageId: strange }, 'votes'],
		['POST', '/v2/send/poll/vote', { messageId: strange, votes: 'Monday' }, 'votes'],
		['POST', '/v2/messages/get', {}, 'messageId'],
		['POST', '/v2/messages/get', { messageId: strange, downloadMedia: 'no' }, 'downloadMedia'],
	])('%s %s refuses %j', async (method, path, body, message) => {
		const answer = await act(method, path, body);
		expect(answer).toMatchObject({ status: 400, body: { error: 'Bad Request' } });
		expect(at(answer.body, 'message')).toContain(message);
	});

	it('offers each by its own method only', async () => {
		const body = { messageId: strange, reaction: '👍', text: 'Hi' };
		expect((await act('POST', '/v2/send/reaction', body)).status).toBe(404);
		expect((await act('POST', '/v2/messages/edit', body)).status).toBe(404);
		expect((await query('/v2/messages/get', { chatId, messageId: strange })).status).toBe(404);
	});

	it('deletes by query and by body, with the credentials in the query', async () => {
		const remove = async (parameters: Record<string, string>, body?: JsonObject) =>
			await queryWawp(simulator, '/v2/messages/delete', parameters, {
				method: 'DELETE',
				...(body && { body }),
			});
		const messageId = await sentId();
		expect((await remove({ chatId, messageId })).status).toBe(200);
		expect((await got(messageId)).body).toMatchObject({ body: '' });
		expect((await remove({}, { chatId, messageId })).status).toBe(200);
		expect((await remove({ chatId }, { messageId })).status).toBe(200);
		expect((await remove({ chatId })).status).toBe(400);
		expect((await remove({ chatId, messageId }, { chatId })).status).toBe(400);
		expect((await act('DELETE', '/v2/messages/delete', { messageId })).status).toBe(401);
	});

	it('shows edits and reactions on the message', async () => {
		const messageId = await sentId();
		await act('PUT', '/v2/messages/edit', { messageId, text: 'Hello again' });
		await act('PUT', '/v2/send/reaction', { messageId, reaction: '👍' });
		await simulator.idle(patience);
		expect((await got(messageId)).body).toMatchObject({
			body: 'Hello again',
			hasReaction: true,
			ack: 3,
		});
		simulator.settings.wawpShape = 'gows';
		expect((await got(messageId)).body).toMatchObject({ id: messageId, ackName: 'READ' });
	});

	it('edits neither what others wrote nor what is no text', async () => {
		const poll = { name: 'Which day?', options: ['Monday', 'Tuesday'] };
		const sent = await act('POST', '/v2/send/poll', { poll });
		const pollId = String(at(sent.body, 'id', '_serialized'));
		for (const messageId of [inbound(), pollId]) {
			const edited = await act('PUT', '/v2/messages/edit', { messageId, text: 'Hi' });
			expect(edited.status).toBe(400);
		}
		const vote = async (messageId: string, votes: unknown[]) =>
			(await act('POST', '/v2/send/poll/vote', { messageId, votes })).status;
		expect(await vote(pollId, ['Monday', 1])).toBe(200);
		expect(await vote(pollId, ['Sunday'])).toBe(400);
		expect(await vote(pollId, [2])).toBe(400);
		expect(await vote(inbound(), ['Monday'])).toBe(400);
	});

	it('finds messages in their own chat only', async () => {
		expect((await got(inbound())).body).toMatchObject({ fromMe: false, from: chatId });
		expect((await got(strange)).status).toBe(404);
		const elsewhere = { chatId: '12025550142', messageId: inbound(), reaction: '👍' };
		expect((await act('PUT', '/v2/send/reaction', elsewhere)).status).toBe(400);
	});

	it('lists the messages of a chat, the newest first', async () => {
		const messageId = await sentId();
		const ids = async (parameters: Record<string, string>) => {
			const { body } = await query('/v2/chats/messages', { chatId, ...parameters });
			return Array.isArray(body)
				? body.map((entry: unknown) => at(entry, 'id', '_serialized'))
				: body;
		};
		expect(await ids({})).toEqual([messageId, inbound()]);
		expect(await ids({ limit: '1', downloadMedia: 'false' })).toEqual([messageId]);
		expect(await ids({ offset: '1', limit: '5' })).toEqual([inbound()]);
		expect(await ids({ chatId: '12025550142' })).toEqual([]);
		expect((await query('/v2/chats/messages', { chatId, limit: 'all' })).status).toBe(400);
		expect((await query('/v2/chats/messages', {})).status).toBe(400);
	});

	it('checks numbers', async () => {
		const check = async (phone: string) => await query('/v2/contacts/check-exists', { phone });
		const exists = { numberExists: true, chatId };
		expect((await check('+12025550143')).body).toEqual(exists);
		expect((await check('12025550143')).body).toEqual(exists);
		expect((await check('12025550199')).body).toEqual({ numberExists: false });
		for (const phone of ['0012025550143', '+1 202 555 0143', 'desk']) {
			expect((await check(phone)).status).toBe(400);
		}
	});

	it('tells about the session', async () => {
		expect((await query('/v2/session/me', {})).body).toEqual({
			id: '12025550130@c.us',
			pushName: 'Simulated Instance',
			platform: 'android',
		});
		expect((await query('/v2/session/info', {})).body).toMatchObject({ status: 'WORKING' });
		expect((await query('/v2/session/rate-limit', {})).body).toMatchObject({
			policies: [
				{ available: true, limits: { send_message_per_minute: expect.any(Number) } },
				{ available: true },
			],
			free_policies: expect.any(Array),
			has_active_plan: true,
		});
		expect((await query('/v2/session/me', { full: 'true' })).status).toBe(400);
		const { baseUrl } = simulator.accounts.wawp;
		expect((await requestJson(`${baseUrl}/v2/session/me`)).status).toBe(401);
	});
});
