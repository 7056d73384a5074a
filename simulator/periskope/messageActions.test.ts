import { startSimulator } from '../index';
import type { JsonObject, Simulator } from '../index';
import { callPeriskope } from '../testing/callProviders';
import { at, sendText } from '../testing/sendRequests';

const patience = 10_000;
const chatId = '12025550143@c.us';
const wellFormed = `true_${chatId}_3EB0FFFFFFFF`;

describe('actions on messages of Periskope', () => {
	let simulator: Simulator;

	beforeAll(async () => {
		simulator = await startSimulator({ stepDelayMs: 5 });
	});
	beforeEach(() => simulator.reset());
	afterAll(async () => await simulator.close());

	const act = async (id: string, action: string, body?: JsonObject, phone?: string) =>
		await callPeriskope(simulator, `/message/${encodeURIComponent(id)}/${action}`, {
			method: 'POST',
			...(body === undefined ? {} : { body }),
			...(phone === undefined ? {} : { phone }),
		});
	const inbound = () => simulator.accounts.periskope.inboundMessageId;
	const sent = async () => {
		const answer = await sendText(simulator, 'periskope', '+12025550143', 'Hello');
		await simulator.idle(patience);
		return {
			queueId: String(at(answer.body, 'queue_id')),
			messageId: `true_${chatId}_${String(at(answer.body, 'unique_id'))}`,
		};
	};
	const found = async (id: string) =>
		(await callPeriskope(simulator, `/message/${encodeURIComponent(id)}`)).body;

	it.each([
		['react', { reaction: '😄' }],
		['edit', { edited_body: 'Hello again' }],
		['delete', undefined],
		['delete', {}],
		['forward', { forward_chat_ids: ['12025550142', '120363000000000000@g.us'] }],
		['pin', { pin: true }],
		['pin', { pin: false }],
	])('%s takes %j', async (action, body) => {
		const { queueId, messageId } = await sent();
		for (const id of [queueId, messageId, wellFormed]) {
			expect(await act(id, action, body)).toMatchObject({ status: 204, body: undefined });
		}
		simulator.settings.unknownMessageIds = 'refuse';
		const unknown = await act(wellFormed, action, body);
		expect(unknown).toMatchObject({ status: 404, body: { message: 'Message not found' } });
	});

	it.each([
		['react', {}, 'body.reaction'],
		['react', { reaction: '' }, 'body.reaction'],
		['react', { reaction: 'good' }, 'body.reaction'],
		['react', { reaction: '😄😄' }, 'body.reaction'],
		['react', { reaction: '😄', emoji: '😄' }, 'body.emoji'],
		['edit', {}, 'body.edited_body'],
		['edit', { message: 'Hello' }, 'body.edited_body'],
		['edit', { edited_body: '' }, 'body.edited_body'],
		['delete', { everyone: true }, 'body.everyone'],
		['forward', {}, 'body.forward_chat_ids'],
		['forward', { forward_chat_ids: [] }, 'body.forward_chat_ids'],
		['forward', { forward_chat_ids: '12025550142' }, 'body.forward_chat_ids'],
		['forward', { forward_chat_ids: ['+12025550142'] }, 'body.forward_chat_ids.0'],
		['forward', { forward_chat_ids: ['12025550198'] }, 'body.forward_chat_ids'],
		['pin', {}, 'body.pin'],
		['pin', { pin: 'true' }, 'body.pin'],
	])('%s refuses %j', async (action, body, field) => {
		const answer = await act(wellFormed, action, body);
		expect(answer).toMatchObject({ status: 422, body: { code: 'VALIDATION_ERROR' } });
		expect(at(answer.body, 'fields')).toHaveProperty([field]);
	});

	it.each(['3EB0FFFFFFFF', '5b1d2c3e-0000-4000-8000-000000000000', 'wamid.HBgL'])(
		'find nothing under %s',
		async (id) => expect((await act(id, 'pin', { pin: true })).status).toBe(404),
	);

	it('want a phone', async () => {
		const answer = await act(wellFormed, 'pin', { pin: true }, '');
		expect(answer.body).toMatchObject({ status: 422, message: 'Missing Header: {x-phone}' });
	});

	it('show on the message', async () => {
		const { messageId } = await sent();
		await act(messageId, 'edit', { edited_body: 'Hello again' });
		await act(messageId, 'react', { reaction: '👍' });
		await act(messageId, 'delete');
		expect(await found(messageId)).toMatchObject({
			body: 'Hello again',
			prev_body: 'Hello',
			has_reaction: true,
			is_deleted: true,
		});
	});

	it('edit neither polls nor what others wrote', async () => {
		const poll = { pollName: 'Which day?', pollOptions: ['Monday', 'Tuesday'] };
		const answer = await callPeriskope(simulator, '/message/send', {
			body: { chat_id: chatId, poll },
		});
		const edit = { edited_body: 'Hello' };
		expect((await act(String(at(answer.body, 'queue_id')), 'edit', edit)).status).toBe(422);
		expect((await act(inbound(), 'edit', edit)).status).toBe(422);
		expect((await act(inbound(), 'react', { reaction: '👍' })).status).toBe(204);
	});

	it('forward a message that lives on its own in each chat', async () => {
		await act(inbound(), 'forward', { forward_chat_ids: ['12025550142', '12025550199'] });
		await simulator.idle(patience);
		const [request] = simulator.requests();
		const messages = simulator.messages();
		expect(messages).toMatchObject([
			{ recipient: '12025550142@c.us', fate: 'read' },
			{ recipient: '12025550199@c.us', fate: 'failed' },
		]);
		expect(request?.messageIds).toEqual(messages.map(({ id }) => id));
		expect(await found(messages[0]?.id ?? '')).toMatchObject({
			body: 'Is my order ready?',
			is_forwarded: true,
			ack: '4',
		});
	});
});
