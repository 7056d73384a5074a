import type { Message } from '../../../../nodes/WhatsAppHub/messages';
import { periskope } from '../../../../nodes/WhatsAppHub/providers/periskope';
import { messageEncoder } from '../encode';
import { NOW, operator } from '../operate';

const credentials = { baseUrl: 'https://api.periskope.app/v1', defaultPhone: '+1 202 555 0120' };
const operate = operator(periskope, credentials);
const url = (path: string) => `https://api.periskope.app/v1/${path}`;
const headers = { 'x-phone': '12025550120' };
const queueId = '5df4cb6d-9f2b-46b6-936e-8e6f4b1a5400';
const messageId = 'true_12025550143@c.us_3EB0A0A8F90A01259C81A3';
const text: Message = { type: 'text', content: { body: 'Hello {{name}}' } };

const job = {
	queue_id: queueId,
	unique_id: '3EB0A0A8F90A01259C81A3',
	message_id: messageId,
	chat_id: '12025550143@c.us',
	performed_by: 'api',
	status: 'read',
	status_description: 'Read by recipient.',
	ack: 4,
	timeline: { queued_at: '2026-04-01T14:23:21.279Z', sent_at: '2026-04-01T14:23:24.111Z' },
	attempts: 1,
};

const report = {
	messageId,
	status: 'read',
	recipient: '+12025550143',
	correlationId: queueId,
	occurredAt: NOW.toISOString(),
	timestamps: {
		queued: '2026-04-01T14:23:21.279Z',
		sent: '2026-04-01T14:23:24.111Z',
		delivered: null,
		read: null,
	},
	error: null,
	ids: {
		queue_id: queueId,
		unique_id: '3EB0A0A8F90A01259C81A3',
		message_id: messageId,
		ack: '4',
	},
};

describe('the status', () => {
	const ask = (id: string, ...bodies: unknown[]) =>
		operate('getStatus', {
			parameters: { messageId: id },
			answers: bodies.map((body) => ({ body })),
		});
	const statusRequest = {
		method: 'GET',
		url: url('message/3EB0A0A8F90A01259C81A3/status'),
		headers,
	};

	it.each([messageId, '3EB0A0A8F90A01259C81A3', 'true_120363@g.us_3EB0A0A8F90A01259C81A3_1@c.us'])(
		'is asked by the unique ID in %s',
		(id) => {
			expect(ask(id, job)).toEqual({ requests: [statusRequest], result: report });
		},
	);

	it('is asked of the queue first for the ID that a send gave', () => {
		expect(ask(queueId, [job], job)).toEqual({
			requests: [
				{ method: 'POST', url: url('message/queues'), headers, body: { queue_id: queueId } },
				statusRequest,
			],
			result: report,
		});
	});

	it('is that of the queue while there is no unique ID', () => {
		const waiting = { queue_id: queueId, chat_id: '12025550143@c.us', status: 'sending' };
		expect(ask(queueId, [waiting]).result).toMatchObject({
			messageId: queueId,
			status: 'sending',
			correlationId: queueId,
		});
	});

	it('is nobody else’s where the queue knows no such message', () => {
		for (const jobs of [[], [{ ...job, queue_id: 'another' }]]) {
			expect(ask(queueId, jobs).failure).toMatchObject({ category: 'notFound' });
		}
	});

	it('says why a message was not delivered', () => {
		const failed = { ...job, status: 'failed', ack: -1, status_description: 'Not on WhatsApp.' };
		expect(ask(messageId, failed).result).toMatchObject({
			status: 'failed',
			error: { message: 'Not on WhatsApp.', category: 'provider' },
		});
	});

	it.each([[{}], ['<html>'], [{ ...job, status: 'lost', ack: 99 }]])(
		'is not guessed from %j',
		(body) => {
			expect(ask(messageId, body).failure?.category).toBe('unexpectedResponse');
		},
	);
});

it.each([
	['edit', { editedText: 'New' }, 'edit', { edited_body: 'New' }, { success: true }],
	['delete', {}, 'delete', undefined, { deleted: true }],
	[
		'forward',
		{ recipients: '+12025550143, 120363000000000001@g.us; +1 202 555 0143' },
		'forward',
		{ forward_chat_ids: ['12025550143@c.us', '120363000000000001@g.us'] },
		{ success: true, recipients: ['+12025550143', '120363000000000001@g.us'] },
	],
] as const)('%s names the message in the path', (operation, extra, path, body, result) => {
	const done = operate(operation, {
		parameters: { messageId: 'true_12025550143@c.us_3EB0', ...extra },
		answers: [{ status: 204, body: '' }],
	});
	expect(done.requests).toEqual([
		{
			method: 'POST',
			url: url(`message/true_12025550143%40c.us_3EB0/${path}`),
			headers,
			...(body && { body }),
		},
	]);
	expect(done.result).toEqual({ messageId: 'true_12025550143@c.us_3EB0', ...result });
});

it.each([
	[[], "'Recipients' is empty"],
	['', "'Recipients' is empty"],
	[['+12025550143', ' '], "'Recipients' is empty (entry 2)"],
	[['+12025550143', 'nobody'], /^'Recipients' is neither a phone number .*\(entry 2\)$/],
	[{}, "'Recipients' must be a list of recipients"],
	['1@newsletter', "Periskope cannot send to 1@newsletter ('Recipient')"],
])('forwards to nobody for the recipients %j', (recipients, message) => {
	const { requests, failure } = operate('forward', { parameters: { messageId, recipients } });
	expect(requests).toEqual([]);
	expect(failure?.message).toEqual(
		typeof message === 'string' ? message : expect.stringMatching(message),
	);
});

describe('one person in two writings', () => {
	const recipients = ['+55 11 98555-0143', '+12025550143', '+55 11 8555-0143'];
	const shown = ['+5511985550143', '+12025550143'];
	const chats = ['5511985550143@c.us', '12025550143@c.us'];

	it('is forwarded to once, by the first', () => {
		const { requests, result } = operate('forward', { parameters: { messageId, recipients } });
		expect(requests).toMatchObject([{ body: { forward_chat_ids: chats } }]);
		expect(result).toMatchObject({ recipients: shown });
	});

	it('is in a broadcast once, by the first, with the values of either', () => {
		const variables = {
			'+5511985550143': { name: 'A' },
			'+551185550143': { city: 'B' },
		};
		const { requests, result } = operate('broadcast', {
			message: text,
			parameters: { recipients },
			options: { broadcastVariablesJson: variables },
			answers: [{ body: { broadcast_id: queueId } }],
		});
		expect(requests).toMatchObject([
			{
				body: {
					chat_ids: chats,
					variables: [{ chat_id: '5511985550143@c.us', values: { name: 'A', city: 'B' } }],
				},
			},
		]);
		expect(result).toMatchObject({ recipients: shown });
	});
});

describe('a broadcast', () => {
	it('has the documented body', () => {
		const { requests, result } = operate('broadcast', {
			message: text,
			replyTo: 'false_12025550143@c.us_3EB0',
			parameters: { recipients: ['+12025550143', '+12025550144'] },
			options: {
				broadcastDelay: 10,
				scheduledAt: '2026-12-24T18:00:00Z',
				broadcastVariables: {
					variable: [{ recipient: '+12025550143', name: 'name', value: 'A' }],
				},
				broadcastVariablesJson: '{ "12025550144": { "name": "B", "count": 2 } }',
			},
			answers: [{ body: { broadcast_id: queueId } }],
		});
		expect(requests).toEqual([
			{
				method: 'POST',
				url: url('message/broadcast'),
				headers,
				body: {
					chat_ids: ['12025550143@c.us', '12025550144@c.us'],
					message: 'Hello {{name}}',
					reply_to: 'false_12025550143@c.us_3EB0',
					delay: 10,
					scheduled_at: '2026-12-24T18:00:00.000Z',
					variables: [
						{ chat_id: '12025550143@c.us', values: { name: 'A' } },
						{ chat_id: '12025550144@c.us', values: { name: 'B', count: '2' } },
					],
				},
			},
		]);
		expect(result).toEqual({
			broadcastId: queueId,
			status: 'queued',
			recipients: ['+12025550143', '+12025550144'],
			scheduledAt: '2026-12-24T18:00:00.000Z',
			occurredAt: NOW.toISOString(),
		});
	});

	it.each([
		['an object', { '12025550144': { name: 'B' } }],
		['JSON of an object', '{ "12025550144": { "name": "B" } }'],
		['a list', [{ recipient: '+12025550144', name: 'name', value: 'B' }]],
		['JSON of a list', '[{ "recipient": "+12025550144", "name": "name", "value": "B" }]'],
	])('takes its variables from %s', (_what, broadcastVariablesJson) => {
		const { requests } = operate('broadcast', {
			message: text,
			parameters: { recipients: '["+12025550143", "+12025550144"]' },
			options: { broadcastVariablesJson },
			answers: [{ body: { broadcast_id: queueId } }],
		});
		expect(requests[0]?.body).toEqual({
			chat_ids: ['12025550143@c.us', '12025550144@c.us'],
			message: 'Hello {{name}}',
			variables: [{ chat_id: '12025550144@c.us', values: { name: 'B' } }],
		});
	});

	it.each([
		[
			{ broadcastVariablesJson: { '12025550199': { name: 'A' } } },
			"'Variables' has values for +12025550199, who is not in 'Recipients'",
		],
		[{ broadcastVariablesJson: '1' }, "'Variables (JSON)' must be a JSON object, but is a number"],
		[
			{ broadcastVariablesJson: '[1]' },
			"'Variables' has an entry that is a number, not an object with: recipient, name, value (entry 1)",
		],
		[
			{
				broadcastVariablesJson: [{ recipient: '+12025550143', name: 'n', value: 'A' }, { to: 'B' }],
			},
			"'Variables' has no part to, only: recipient, name, value (entry 2)",
		],
		[{ broadcastVariablesJson: { x: 'A' } }, /'Variables \(JSON\)' must hold an object/],
		[{ broadcastDelay: -1 }, "'Delay Between Messages (Seconds)' must be at least 0"],
		[{ scheduledAt: 'soon' }, "'Send At' must be a date and time such as 2026-12-24T18:00:00Z"],
		[
			{ broadcastVariables: { variable: [{ recipient: '+12025550143', value: 'A' }] } },
			/'Variable Name' is empty/,
		],
	])('is refused before it is sent for %j', (options, message) => {
		const { requests, failure } = operate('broadcast', {
			message: text,
			parameters: { recipients: ['+12025550143'] },
			options,
		});
		expect(requests).toEqual([]);
		expect(failure?.message).toEqual(
			typeof message === 'string' ? message : expect.stringMatching(message),
		);
	});
});

describe('a scheduled message', () => {
	const row = {
		scheduled_id: '00000000-0000-0000-0000-000000000000',
		org_phone: '12025550120@c.us',
		chat_id: '120363000000000001@g.us',
		message_payload: { message: 'Weekly', media: {} },
		scheduled_at: '2026-12-24T18:00:00.000Z',
		is_repeat: true,
		repeat_config: { repeat_interval: 'week', repeat_value: 1 },
		status: 'scheduled',
		created_at: '2026-11-20T09:30:00.000Z',
	};
	const shown = {
		scheduledId: '00000000-0000-0000-0000-000000000000',
		status: 'scheduled',
		recipient: '120363000000000001@g.us',
		sender: '+12025550120',
		scheduledAt: '2026-12-24T18:00:00.000Z',
		repetition: { repeat_interval: 'week', repeat_value: 1 },
		content: { message: 'Weekly', media: {} },
		createdAt: '2026-11-20T09:30:00.000Z',
		ids: { scheduled_id: '00000000-0000-0000-0000-000000000000' },
	};

	it('has the documented body', () => {
		const { requests, result } = operate('schedule', {
			message: text,
			to: 'chatGroup',
			parameters: { scheduledAt: '2026-12-24T18:00:00Z' },
			options: {
				repetition: {
					rule: {
						interval: 'week',
						every: 2,
						weekdays: ['monday', 'friday'],
						ends: '2027-12-31T00:00:00Z',
						timeZone: 'Europe/Berlin',
					},
				},
			},
			answers: [{ body: row }],
		});
		expect(requests).toEqual([
			{
				method: 'POST',
				url: url('message/scheduled'),
				headers,
				body: {
					chat_id: '120363000000000001@g.us',
					message: 'Hello {{name}}',
					scheduled_at: '2026-12-24T18:00:00.000Z',
					is_repeat: true,
					repeat_config: {
						repeat_interval: 'week',
						repeat_value: 2,
						repeat_days: ['monday', 'friday'],
						repeat_ends: '2027-12-31T00:00:00.000Z',
						timezone: 'Europe/Berlin',
					},
				},
			},
		]);
		expect(result).toEqual(shown);
	});

	it('comes once without a rule', () => {
		const { requests } = operate('schedule', {
			message: text,
			to: 'phone',
			parameters: { scheduledAt: '2026-12-24T18:00:00Z' },
			options: { repetition: {} },
			answers: [{ body: row }],
		});
		expect(requests[0]?.body).toEqual({
			chat_id: '12025550143@c.us',
			message: 'Hello {{name}}',
			scheduled_at: '2026-12-24T18:00:00.000Z',
		});
	});

	it('has weekdays in a weekly rule only', () => {
		const { failure } = operate('schedule', {
			message: text,
			to: 'phone',
			parameters: { scheduledAt: '2026-12-24T18:00:00Z' },
			options: { repetition: { rule: { interval: 'day', weekdays: ['monday'] } } },
		});
		expect(failure?.message).toBe("'Weekdays' go with a repetition every week only");
	});

	it('is cancelled by its ID', () => {
		const { requests, result } = operate('cancelScheduled', { parameters: { scheduledId: 'a/b' } });
		expect(requests).toEqual([{ method: 'DELETE', url: url('message/scheduled/a%2Fb'), headers }]);
		expect(result).toEqual({ deleted: true, scheduledId: 'a/b' });
	});

	it('is listed with others, also by a server that knows no offset', () => {
		const page = { from: 1, to: 500, count: 500, scheduled_messages: Array(500).fill(row) };
		const { requests, result } = operate('getScheduled', {
			parameters: { returnAll: true },
			answers: [{ body: page }],
		});
		expect(requests.map(({ query }) => query)).toEqual([
			{ offset: 0, limit: 500 },
			{ offset: 500, limit: 500 },
		]);
		expect(result).toHaveLength(500);
	});
});

describe('the queue', () => {
	it.each([
		[{}, {}],
		[{ queueId }, { queue_id: queueId }],
		[{ broadcastId: queueId }, { broadcast_id: queueId }],
	])('lists its jobs by %j', (options, body) => {
		const { requests, result } = operate('queueGetJobs', {
			parameters: { returnAll: false, limit: 1 },
			options,
			answers: [{ body: [job, job] }],
		});
		// It only reads, so that it may be asked again.
		expect(requests).toEqual([
			{ method: 'POST', url: url('message/queues'), headers, body, repeatable: true },
		]);
		expect(result).toEqual([{ ...report, attempts: 1 }]);
	});

	it('tells its counts', () => {
		const counts = { waiting: 0, active: 1, completed: 142, failed: 3, delayed: 5, paused: 0 };
		const { requests, result } = operate('queueGetHealth', { answers: [{ body: counts }] });
		expect(requests).toEqual([{ method: 'GET', url: url('message/queues/health'), headers }]);
		expect(result).toEqual(counts);
	});

	it.each([
		[{ purgeBy: 'queueIds', queueIds: [queueId] }, { queue_ids: [queueId] }],
		[{ purgeBy: 'broadcastId', broadcastId: queueId }, { broadcast_id: queueId }],
	])('is purged by %j', (parameters, body) => {
		const { requests, result } = operate('queuePurge', {
			parameters,
			answers: [{ body: { purged: true, mode: 'queue_ids', queue_ids: [queueId] } }],
		});
		expect(requests).toEqual([{ method: 'POST', url: url('message/queues/purge'), headers, body }]);
		expect(result).toEqual({ deleted: true, queueIds: [queueId], mode: 'queue_ids' });
	});

	it.each([
		[{ purgeBy: 'queueIds', queueIds: [] }, /'Queue IDs' has 0 entries/],
		[{ purgeBy: 'queueIds', queueIds: '' }, /'Queue IDs' has 0 entries/],
		[{ purgeBy: 'queueIds', queueIds: ['', ' '] }, /'Queue IDs' is empty/],
		[{ purgeBy: 'queueIds' }, /'Queue IDs' must be a list of texts, but is missing/],
		[{ purgeBy: 'broadcastId', broadcastId: ' ' }, /'Broadcast ID' is empty/],
		[{ purgeBy: 'broadcastId' }, /'Broadcast ID' is empty/],
		[{}, /'Remove By' must be one of/],
	])('is never purged of everything, as by %j', (parameters, message) => {
		const { requests, failure } = operate('queuePurge', { parameters });
		expect(requests).toEqual([]);
		expect(failure?.message).toMatch(message);
	});
});

describe('the list of chats', () => {
	const rows = (count: number) =>
		Array.from({ length: count }, () => ({
			chat_id: '120363000000000001@g.us',
			chat_name: 'Team',
			chat_type: 'group',
			org_phone: '12025550120@c.us',
			member_count: 3,
			updated_at: '2026-01-05 09:00:00+00',
		}));

	it('reads by offset until a page is not full', () => {
		const { requests, result } = operate('chatGetAll', {
			parameters: { returnAll: true },
			options: { chatType: 'group', chatLabel: 'Orders' },
			answers: [
				{ body: { from: 1, to: 500, count: 500, chats: rows(500) } },
				{ body: { from: 501, to: 502, count: 2, chats: rows(2) } },
			],
		});
		expect(requests.map((request) => [request.url, request.query])).toEqual([
			[url('chats'), { chat_type: 'group', label: 'Orders', offset: 0, limit: 500 }],
			[url('chats'), { chat_type: 'group', label: 'Orders', offset: 500, limit: 500 }],
		]);
		expect(result).toHaveLength(502);
		expect(result?.[0]).toMatchObject({
			chatId: '120363000000000001@g.us',
			name: 'Team',
			type: 'group',
			sender: '+12025550120',
			memberCount: 3,
			unreadCount: null,
			updatedAt: '2026-01-05T09:00:00.000Z',
		});
	});

	it.each([[0], [1.5], ['many']])('refuses the limit %p by its label', (limit) => {
		const { failure } = operate('chatGetAll', { parameters: { returnAll: false, limit } });
		expect(failure?.message).toMatch(/^'Limit' must be/);
	});

	it('is empty for a phone that takes part in none', () => {
		const answers = [{ body: { from: 0, to: 0, count: 0, chats: [] } }];
		expect(operate('chatGetAll', { parameters: { returnAll: true }, answers }).result).toEqual([]);
	});
});

describe('a download', () => {
	const download = (mediaUrl: string) =>
		operate('mediaDownload', {
			parameters: { mediaUrl },
			answers: [{ body: Buffer.from('x'), headers: { 'content-type': 'image/png' } }],
		});

	it('takes a path to be one of its API, and shows the key there', () => {
		const path = '/storage/v1/object/public/message-media/1/photo.png';
		const { requests, result } = download(path);
		expect(requests).toEqual([
			{
				method: 'GET',
				url: `https://api.periskope.app${path}`,
				download: { maxBytes: 100 * 1024 * 1024 },
			},
		]);
		expect(result).toMatchObject({ fileName: 'photo.png', mimeType: 'image/png' });
	});

	it.each([
		'https://storage.googleapis.com/periskope-attachments/1/photo.png',
		'//storage.googleapis.com/periskope-attachments/1/photo.png',
	])('shows it to no other host: %s', (link) => {
		const [request] = download(link).requests;
		expect(request).toMatchObject({
			url: 'https://storage.googleapis.com/periskope-attachments/1/photo.png',
			anonymous: true,
		});
		expect(request).not.toHaveProperty('headers');
	});
});

it('keeps the code that links a phone out of the list of phones', () => {
	const row = { phone_id: 'phone-abc', org_phone: null, phone_name: 'Shop', qr_code: 'secret' };
	const { result } = operate('phoneNumberGetAll', {
		parameters: { returnAll: true },
		answers: [{ body: [row] }],
	});
	expect(result).toMatchObject([{ sender: 'phone-abc', phoneNumber: null, name: 'Shop' }]);
	expect(JSON.stringify(result)).not.toContain('secret');
});

describe('a send that waits', () => {
	const waiting = (options: object) => messageEncoder(periskope, credentials, {}, options)(text);

	it.each([
		[{ waitForSent: true }, {}, 60_000],
		[{ waitForSent: true, syncTimeout: 90 }, { sync_timeout: 90 }, 130_000],
	])('goes to the endpoint that waits: %j', (options, extra, timeoutMs) => {
		expect(waiting(options)).toEqual({
			method: 'POST',
			url: url('message/send-sync'),
			headers,
			body: { chat_id: '12025550143@c.us', message: 'Hello {{name}}', ...extra },
			timeoutMs,
		});
	});

	it('does not wait when the switch is off', () => {
		expect(waiting({ waitForSent: false, syncTimeout: 5 })).toEqual({
			method: 'POST',
			url: url('message/send'),
			headers,
			body: { chat_id: '12025550143@c.us', message: 'Hello {{name}}' },
		});
	});

	const decode = (body: unknown) =>
		periskope.decodeSend(
			{ status: 200, headers: {}, body },
			{
				envelope: {
					to: undefined,
					sender: undefined,
					replyTo: undefined,
					correlationId: undefined,
				},
				message: text,
				now: NOW,
			},
		);

	it('yields the final ID, and the correlation ID of the events', () => {
		const message = {
			message_id: messageId,
			unique_id: '3EB0A0A8F90A01259C81A3',
			sent_message_id: queueId,
			chat_id: '12025550143@c.us',
			ack: '2',
		};
		expect(decode({ status: 'sent', unique_id: '3EB0A0A8F90A01259C81A3', message })).toEqual({
			ok: true,
			value: {
				messageId,
				status: 'sent',
				recipient: '+12025550143',
				correlationId: queueId,
				ids: {
					queue_id: queueId,
					unique_id: '3EB0A0A8F90A01259C81A3',
					message_id: messageId,
					ack: '2',
				},
				occurredAt: NOW.toISOString(),
			},
		});
	});

	it('is queued as any other when the time was up', () => {
		expect(decode({ status: 'queued', queue_id: queueId })).toMatchObject({
			ok: true,
			value: { messageId: queueId, status: 'queued', correlationId: queueId },
		});
	});

	it('is not understood without any ID', () => {
		expect(decode({ status: 'sent' })).toMatchObject({
			ok: false,
			failure: { category: 'unexpectedResponse', accepted: 'unknown' },
		});
	});
});
