import { createHmac } from 'node:crypto';

import { agreedRecipients, startSimulator } from '../index';
import type { Simulator } from '../index';
import { at, requestJson, sendText } from '../testing/sendRequests';
import { startWebhookReceiver } from '../testing/webhookReceiver';
import type { WebhookReceiver } from '../testing/webhookReceiver';

const patience = 10_000;
const chatId = '12025550143@c.us';

describe('Periskope', () => {
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

	const call = async (
		path: string,
		body?: unknown,
		phone: string | undefined = account.defaultPhone,
	) =>
		await requestJson(account.baseUrl + path, {
			headers: {
				authorization: `Bearer ${account.apiKey}`,
				...(phone === '' ? {} : { 'x-phone': phone }),
			},
			...(body === undefined ? {} : { body }),
		});

	it.each([
		[
			'a chat id',
			{ chat_id: chatId, message: 'Hi', options: { hide_url_preview: true } },
			'12025550120',
		],
		['digits only', { chat_id: '12025550143', message: 'Hi' }, 'phone-simulatedone'],
		[
			'a reply',
			{ chat_id: chatId, message: 'Hi', reply_to: `true_${chatId}_3EB0C62861` },
			'12025550120',
		],
		['a group without x-phone', { chat_id: '120363000000000000@g.us', message: 'Hi' }, ''],
	])('accepts a documented send with %s', async (_name, body, phone) => {
		const answer = await call('/message/send', body, phone);
		expect(answer.status).toBe(200);
		expect(answer.body).toEqual({
			queue_id: expect.stringMatching(/^[0-9a-f-]{36}$/),
			queue_position: 0,
			status: 'queued',
			unique_id: expect.stringMatching(/^3EB0/),
			track_by: { unique_id: expect.any(String), queue_id: expect.any(String) },
		});
	});

	it.each([
		[
			'an unknown key',
			{ chat_id: chatId, message: 'Hi', hide_url_preview: true },
			'body.hide_url_preview',
		],
		[
			'an unknown option',
			{ chat_id: chatId, message: 'Hi', options: { ptt: true } },
			'body.options.ptt',
		],
		['no chat', { message: 'Hi' }, 'body.chat_id'],
		['a plus sign', { chat_id: '+12025550143', message: 'Hi' }, 'body.chat_id'],
		['no content', { chat_id: chatId }, 'body.message'],
		['the refused number', { chat_id: '12025550198', message: 'Hi' }, 'body.chat_id'],
	])('refuses %s', async (_name, body, field) => {
		const answer = await call('/message/send', body);
		expect(answer.status).toBe(422);
		expect(answer.body).toMatchObject({ code: 'VALIDATION_ERROR', status: 422 });
		expect(at(answer.body, 'fields')).toHaveProperty([field]);
		expect(simulator.requests()[0]?.verdict).toBe('refused');
	});

	it('refuses a missing, ill-formed and unknown x-phone', async () => {
		const body = { chat_id: chatId, message: 'Hi' };
		const missing = await call('/message/send', body, '');
		expect(missing.body).toMatchObject({ status: 422, message: 'Missing Header: {x-phone}' });
		expect((await call('/message/send', body, '+12025550120')).status).toBe(422);
		expect((await call('/message/send', body, '12025550129')).status).toBe(404);
	});

	it('refuses a wrong token, the limited number and unknown paths', async () => {
		const headers = { authorization: 'Bearer wrong' };
		const wrong = await requestJson(`${account.baseUrl}/phones/all`, { headers });
		expect(wrong.body).toMatchObject({ code: 'UNAUTHORIZED_ERROR', status: 401 });
		const limited = await sendText(simulator, 'periskope', agreedRecipients.rateLimited);
		expect(limited.body).toMatchObject({ code: 'RATE_LIMIT_ERROR', status: 429 });
		expect((await call('/messages/send', { chat_id: chatId, message: 'Hi' })).status).toBe(404);
	});

	it('lists phones, statuses and queue jobs', async () => {
		expect(at((await call('/phones/all', undefined, '')).body, 0)).toMatchObject({
			org_phone: `${account.defaultPhone}@c.us`,
			phone_id: account.phoneId,
			wa_state: 'CONNECTED',
		});
		const sent = await sendText(simulator, 'periskope', agreedRecipients.readsMessages);
		await simulator.idle(patience);
		const status = await call(`/message/${String(at(sent.body, 'unique_id'))}/status`);
		expect(status.body).toMatchObject({
			status: 'read',
			ack: 4,
			queue_id: at(sent.body, 'queue_id'),
		});
		const jobs = await call('/message/queues', { queue_id: at(sent.body, 'queue_id') });
		expect(jobs.body).toHaveLength(1);
		expect((await call('/message/queues', { broadcast_id: 'no-uuid' })).status).toBe(422);
		expect((await call('/message/3EB000/status')).status).toBe(404);
	});

	describe('webhooks', () => {
		const events = () => receiver.received.map(({ rawBody }) => JSON.parse(rawBody) as unknown);

		it('plays the life in the live envelope with right signatures', async () => {
			await simulator.configureWebhook('periskope', { url: receiver.url });
			const sent = await sendText(simulator, 'periskope', agreedRecipients.readsMessages);
			await simulator.idle(patience);
			expect(events().map((event) => at(event, 'data', 'ack'))).toEqual(['2', '3', '4']);
			expect(events()[1]).toMatchObject({
				event_type: 'message.ack.updated',
				previous_attributes: { ack: '2' },
				data: { sent_message_id: at(sent.body, 'queue_id'), unique_id: at(sent.body, 'unique_id') },
			});
			for (const { headers, rawBody } of receiver.received) {
				const digest = createHmac('sha256', account.webhookSigningKey)
					.update(rawBody)
					.digest('hex');
				expect(headers['x-periskope-signature']).toBe(digest);
			}
		});

		it('plays the failure in the envelope of the documents', async () => {
			simulator.settings.periskopeEnvelope = 'docs';
			await simulator.configureWebhook('periskope', { url: receiver.url });
			await sendText(simulator, 'periskope', agreedRecipients.failsAfterSending);
			await simulator.idle(patience);
			expect(events().map((event) => at(event, 'event'))).toEqual(
				Array(2).fill('message.ack.updated'),
			);
			expect(at(events()[1], 'data', 'ack')).toBe('-1');
		});

		it('plays the four names of the send page', async () => {
			simulator.settings.periskopeEnvelope = 'seed';
			await simulator.configureWebhook('periskope', { url: receiver.url });
			const sent = await sendText(simulator, 'periskope', agreedRecipients.readsMessages);
			await sendText(simulator, 'periskope', agreedRecipients.failsAfterSending);
			await simulator.idle(patience);
			const names = new Set(events().map((event) => at(event, 'event')));
			expect(names).toEqual(
				new Set(['message.sent', 'message.delivered', 'message.read', 'message.failed']),
			);
			const queueIds = events().map((event) => at(event, 'data', 'queue_id'));
			expect(queueIds.filter((id) => id === at(sent.body, 'queue_id'))).toHaveLength(3);
		});
	});
});
