import { wawp } from '../../../../nodes/WhatsAppHub/providers/wawp';
import { NOW, operator } from '../operate';

const operate = operator(wawp, { baseUrl: 'https://api.wawp.net' });
const url = (path: string) => `https://api.wawp.net/v2/${path}`;
const messageId = 'true_12025550143@c.us_3EB0AAAAAAAAAAAAAAAA';

it.each([
	['showTyping', 'send/start-typing'],
	['stopTyping', 'send/stop-typing'],
] as const)('posts the chat for %s', (operation, path) => {
	const { requests, result } = operate(operation, { to: 'phone' });
	expect(requests).toEqual([
		{ method: 'POST', url: url(path), body: { chatId: '12025550143@c.us' } },
	]);
	expect(result).toEqual({ success: true, messageId: null, recipient: '+12025550143' });
});

it('edits with PUT, and deletes by the query', () => {
	const edit = operate('edit', {
		to: 'phone',
		parameters: { messageId, editedText: 'New' },
	});
	expect(edit.requests).toEqual([
		{
			method: 'PUT',
			url: url('messages/edit'),
			body: { chatId: '12025550143@c.us', messageId, text: 'New' },
		},
	]);
	const removed = operate('delete', { to: 'phone', parameters: { messageId } });
	expect(removed.requests).toEqual([
		{
			method: 'DELETE',
			url: url('messages/delete'),
			query: { chatId: '12025550143@c.us', messageId },
		},
	]);
	expect([edit.result, removed.result]).toEqual([
		{ success: true, messageId },
		{ deleted: true, messageId },
	]);
});

describe('the chats', () => {
	const chat = {
		id: '12025550143@c.us',
		name: 'Front desk',
		unreadCount: 5,
		lastMessage: { id: '3EB0AAAA', body: 'Hello', timestamp: 1793000000 },
	};
	const group = { id: '120363000000000001@g.us', name: null };
	const ask = (body: unknown, parameters: object = { returnAll: true }) =>
		operate('chatGetAll', { parameters: { ...parameters }, answers: [{ body: body as object }] });

	it.each([
		['an object with numbers for keys, as the example has it', { 0: chat, 1: group }],
		['a list, as the prose has it', [chat, group]],
	])('are read from %s', (_what, body) => {
		const { requests, result } = ask(body);
		expect(requests).toEqual([{ method: 'GET', url: url('chats/overview') }]);
		expect(result).toEqual([
			{
				chatId: '12025550143@c.us',
				name: 'Front desk',
				type: 'user',
				recipient: '+12025550143',
				sender: null,
				memberCount: null,
				unreadCount: 5,
				isArchived: null,
				isMuted: null,
				createdAt: null,
				// date -u -d @1793000000
				updatedAt: '2026-10-26T07:33:20.000Z',
				details: chat,
			},
			expect.objectContaining({
				chatId: '120363000000000001@g.us',
				name: null,
				type: 'group',
				recipient: '120363000000000001@g.us',
				updatedAt: null,
			}),
		]);
	});

	it('end where they were limited, and may be none', () => {
		expect(ask([chat, group], { returnAll: false, limit: 1 }).result).toHaveLength(1);
		expect(ask({}).result).toEqual([]);
		expect(ask([]).result).toEqual([]);
	});

	it('are no list where the answer is none', () => {
		expect(ask({ error: 'No.' }).failure).toMatchObject({ category: 'unexpectedResponse' });
	});
});

describe('the status', () => {
	const ask = (body: object) =>
		operate('getStatus', { to: 'phone', parameters: { messageId }, answers: [{ body }] });

	it.each([
		[
			'the documented form',
			{ id: { _serialized: messageId }, ack: 3, timestamp: 1763640000, to: '12025550143@c.us' },
		],
		[
			'the live form',
			{
				id: messageId,
				ack: 3,
				ackName: 'READ',
				timestamp: 1763640000,
				_data: { Info: { ID: '3EB0AAAAAAAAAAAAAAAA', Chat: '12025550143@s.whatsapp.net' } },
			},
		],
	])('is read from %s', (_form, body) => {
		const { requests, result } = ask(body);
		expect(requests).toEqual([
			{
				method: 'POST',
				url: url('messages/get'),
				body: { chatId: '12025550143@c.us', messageId, downloadMedia: false },
				repeatable: true,
			},
		]);
		expect(result).toMatchObject({
			messageId,
			status: 'read',
			recipient: '+12025550143',
			correlationId: '3EB0AAAAAAAAAAAAAAAA',
			occurredAt: NOW.toISOString(),
			timestamps: { queued: '2025-11-20T12:00:00.000Z', read: null },
			error: null,
		});
	});

	it('is queued for the documented -1 that is named PENDING, and failed for ERROR', () => {
		expect(ask({ id: messageId, ack: -1, ackName: 'PENDING' }).result).toMatchObject({
			status: 'queued',
		});
		expect(ask({ id: messageId, ack: -1, ackName: 'ERROR' }).result).toMatchObject({
			status: 'failed',
			error: { category: 'provider' },
		});
	});

	it('is not asked of a message that was received', () => {
		const { requests, failure } = operate('getStatus', {
			to: 'phone',
			parameters: { messageId: 'false_12025550143@c.us_3EB0' },
		});
		expect(requests).toEqual([]);
		expect(failure?.message).toMatch(/^'Message ID' names a message that you received/);
	});
});

describe('the check of a number', () => {
	const check = (phoneNumber: unknown, body: unknown = {}) =>
		operate('contactCheck', { parameters: { phoneNumber }, answers: [{ body }] });

	it.each([
		[{ numberExists: true, chatId: '12025550143@c.us' }, true, '12025550143@c.us'],
		[{ numberExists: true }, true, '12025550143@c.us'],
		[{ exists: false, chatId: null }, false, null],
	])('understands %j', (body, exists, chatId) => {
		const { requests, result } = check('+1 (202) 555-0143', body);
		expect(requests).toEqual([
			{ method: 'GET', url: url('contacts/check-exists'), query: { phone: '12025550143' } },
		]);
		expect(result).toEqual({ exists, chatId, phone: '+12025550143' });
	});

	it('refuses what is no number, by its label', () => {
		expect(check('nobody').failure?.message).toMatch(/^'Phone Number' is neither/);
	});

	it('does not take an unknown answer for a no', () => {
		expect(check('+12025550143', { status: 'ok' }).failure?.category).toBe('unexpectedResponse');
	});
});

it("shows the instance's number, and never the code that links a phone", () => {
	const { result } = operate('phoneNumberGetAll', {
		parameters: { returnAll: true },
		answers: [{ body: { name: 'default', status: 'SCAN_QR_CODE', qr: 'data:image/png;base64,x' } }],
	});
	expect(result).toEqual([
		{
			sender: null,
			phoneNumber: null,
			name: null,
			status: 'SCAN_QR_CODE',
			qualityRating: null,
			messagingLimit: null,
			ids: { session: 'default' },
			details: {},
		},
	]);
});
