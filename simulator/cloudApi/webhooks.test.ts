import { createHmac } from 'node:crypto';

import { agreedRecipients, startSimulator, userIdOf } from '../index';
import type { Simulator } from '../index';
import { at, requestJson, sendText, textRequest } from '../testing/sendRequests';
import { startWebhookReceiver } from '../testing/webhookReceiver';
import type { WebhookReceiver } from '../testing/webhookReceiver';

const verifyToken = 'verify-me';
const patience = 10_000;

describe('Cloud API webhooks', () => {
	let simulator: Simulator;
	let receiver: WebhookReceiver;

	beforeAll(async () => {
		simulator = await startSimulator({ stepDelayMs: 5 });
		receiver = await startWebhookReceiver(verifyToken);
	});
	beforeEach(() => {
		simulator.reset();
		receiver.received.length = 0;
	});
	afterAll(async () => {
		await simulator.close();
		await receiver.close();
	});

	const listen = async () =>
		await simulator.configureWebhook('cloudApi', { url: receiver.url, verifyToken });
	const posts = () => receiver.received.filter(({ method }) => method === 'POST');
	const statuses = () =>
		posts().map(({ rawBody }) =>
			at(JSON.parse(rawBody), 'entry', 0, 'changes', 0, 'value', 'statuses', 0),
		);

	it('keeps a callback only after the challenge came back', async () => {
		await expect(
			simulator.configureWebhook('cloudApi', { url: receiver.url, verifyToken: 'other' }),
		).rejects.toThrow('could not be validated');
		receiver.answerNext.push({ status: 200, body: '"1234"' });
		await expect(listen()).rejects.toThrow('could not be validated');
		await listen();
		expect(receiver.received.at(-1)?.url).toContain('hub.mode=subscribe');
	});

	it('plays sent, delivered and read with right signatures', async () => {
		await listen();
		const { cloudApi: account } = simulator.accounts;
		const { readsMessages } = agreedRecipients;
		const documented = textRequest(simulator.accounts, 'cloudApi', readsMessages, 'Hello');
		const answer = await requestJson(documented.url, {
			headers: documented.headers,
			body: { ...documented.body, biz_opaque_callback_data: 'commande-é' },
		});
		await simulator.idle(patience);
		expect(statuses().map((status) => at(status, 'status'))).toEqual(['sent', 'delivered', 'read']);
		const id = at(answer.body, 'messages', 0, 'id');
		expect(statuses()[0]).toMatchObject({
			id,
			recipient_id: '12025550143',
			biz_opaque_callback_data: 'commande-é',
			pricing: { billable: false },
		});
		expect(statuses()[1]).not.toHaveProperty('pricing');
		for (const { rawBody, headers } of posts()) {
			expect(rawBody).toContain('commande-\\u00e9');
			const digest = createHmac('sha256', account.appSecret).update(rawBody).digest('hex');
			expect(headers['x-hub-signature-256']).toBe(`sha256=${digest}`);
		}
		const value = at(JSON.parse(posts()[0]?.rawBody ?? ''), 'entry', 0, 'changes', 0, 'value');
		expect(value).toMatchObject({
			messaging_product: 'whatsapp',
			metadata: { display_phone_number: '12025550100', phone_number_id: account.phoneNumberId },
		});
	});

	it('plays sent and failed for the failing number', async () => {
		await listen();
		await sendText(simulator, 'cloudApi', agreedRecipients.failsAfterSending);
		await simulator.idle(patience);
		expect(statuses().map((status) => at(status, 'status'))).toEqual(['sent', 'failed']);
		expect(at(statuses()[1], 'errors', 0, 'code')).toBe(131026);
	});

	it('names only the user id of a recipient who hides the number', async () => {
		await listen();
		const { hidesPhoneNumber } = agreedRecipients;
		await sendText(simulator, 'cloudApi', hidesPhoneNumber);
		await simulator.idle(patience);
		expect(statuses()).toHaveLength(3);
		for (const status of statuses()) {
			expect(status).not.toHaveProperty('recipient_id');
			expect(at(status, 'recipient_user_id')).toBe(userIdOf(hidesPhoneNumber.slice(1)));
		}
	});

	it('puts several statuses into one request when told to', async () => {
		await listen();
		simulator.misbehave({ provider: 'cloudApi', kind: 'webhookBatched' });
		await Promise.all([
			sendText(simulator, 'cloudApi', agreedRecipients.readsMessages),
			sendText(simulator, 'cloudApi', agreedRecipients.failsAfterSending),
		]);
		await simulator.idle(patience);
		const sizes = posts().map(({ rawBody }) => {
			const list = at(JSON.parse(rawBody), 'entry', 0, 'changes', 0, 'value', 'statuses');
			return Array.isArray(list) ? list.length : 0;
		});
		expect(Math.max(...sizes)).toBeGreaterThan(1);
		expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(5);
	});
});
