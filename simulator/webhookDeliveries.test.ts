import { createHmac } from 'node:crypto';

import { agreedRecipients, startSimulator } from './index';
import type { Delivery, ProviderId, Simulator } from './index';
import { isLoopbackHost } from './core/loopbackUrl';
import { at, sendText } from './testing/sendRequests';
import { startWebhookReceiver } from './testing/webhookReceiver';
import type { WebhookReceiver } from './testing/webhookReceiver';

const to = agreedRecipients.readsMessages;
const patience = 10_000;
const knownKey = 'whsec_known';
const signatureHeader: Record<ProviderId, string> = {
	cloudApi: 'x-hub-signature-256',
	yCloud: 'ycloud-signature',
	periskope: 'x-periskope-signature',
	wawp: 'x-webhook-hmac',
};

describe('webhook deliveries', () => {
	let simulator: Simulator;
	let receiver: WebhookReceiver;

	beforeAll(async () => {
		simulator = await startSimulator({ stepDelayMs: 5 });
		receiver = await startWebhookReceiver();
	});
	beforeEach(() => {
		simulator.reset();
		simulator.settings.retryDelayMs = 5;
		receiver.received.length = 0;
	});
	afterAll(async () => {
		await simulator.close();
		await receiver.close();
	});

	const configure = async (provider: ProviderId) =>
		await simulator.configureWebhook(provider, {
			url: receiver.url,
			verifyToken: 'verify-me',
			hmacKey: knownKey,
		});
	const bodies = (deliveries: Delivery[]) => deliveries.map(({ rawBody }) => rawBody);

	it('tries three times and keeps every attempt', async () => {
		await configure('wawp');
		receiver.answerNext.push({ status: 500, body: '' }, { status: 302, body: '' });
		await sendText(simulator, 'wawp', agreedRecipients.failsAfterSending);
		await simulator.idle(patience);
		const attempts = simulator.deliveries({ provider: 'wawp', url: receiver.url });
		expect(attempts).toHaveLength(4);
		expect(attempts.filter(({ answeredStatus }) => answeredStatus === 200)).toHaveLength(2);
		expect(attempts.filter(({ attempt }) => attempt > 1).length).toBeGreaterThan(0);
	});

	it('gives up after the third attempt at a closed port', async () => {
		const closed = await startWebhookReceiver();
		await closed.close();
		await simulator.configureWebhook('periskope', { url: closed.url });
		await sendText(simulator, 'periskope', agreedRecipients.failsAfterSending);
		await simulator.idle(patience);
		const attempts = simulator.deliveries();
		expect(attempts.map(({ attempt }) => attempt).sort()).toEqual([1, 1, 2, 2, 3, 3]);
		for (const delivery of attempts) {
			expect(delivery.error).toEqual(expect.any(String));
			expect(delivery.answeredStatus).toBeUndefined();
		}
	});

	it('delivers to several URLs and not to a removed one', async () => {
		for (const path of ['/one', '/two', '/three']) {
			await simulator.configureWebhook('periskope', { url: receiver.url + path });
		}
		await simulator.configureWebhook('periskope', { url: `${receiver.url}/one` });
		simulator.removeWebhook('periskope', `${receiver.url}/three`);
		await sendText(simulator, 'periskope', to);
		const deliveries = await simulator.waitForDeliveries(6, patience);
		expect(deliveries.filter(({ url }) => url.endsWith('/one'))).toHaveLength(3);
		expect(deliveries.filter(({ url }) => url.endsWith('/two'))).toHaveLength(3);
		await expect(simulator.waitForDeliveries(7, 20)).rejects.toThrow('condition not met');
	});

	describe.each(Object.keys(signatureHeader) as ProviderId[])('%s', (provider) => {
		it('sends the same event twice when told to', async () => {
			await configure(provider);
			simulator.misbehave({ provider, kind: 'webhookDuplicate' });
			await sendText(simulator, provider, to);
			await simulator.idle(patience);
			const sent = bodies(simulator.deliveries());
			expect(sent).toHaveLength(4);
			expect(sent[0]).toBe(sent[1]);
		});

		it('sends events in another order when told to', async () => {
			await configure(provider);
			simulator.misbehave({ provider, kind: 'webhookReordered' });
			await sendText(simulator, provider, to);
			await simulator.idle(patience);
			const order = simulator.deliveries().map(({ body }) => statusIn(body));
			expect(order).toEqual(['delivered', 'sent', 'read']);
		});

		it('sends a wrong and a missing signature when told to', async () => {
			await configure(provider);
			simulator.misbehave({ provider, kind: 'webhookWrongSignature' });
			simulator.misbehave({ provider, kind: 'webhookMissingSignature' });
			await sendText(simulator, provider, to);
			await simulator.idle(patience);
			const judged = simulator.deliveries().map((delivery) => {
				const signature = delivery.headers[signatureHeader[provider]];
				if (signature === undefined) return 'missing';
				return signature.endsWith(rightDigest(simulator, delivery)) ? 'right' : 'wrong';
			});
			expect(judged).toEqual(['wrong', 'missing', 'right']);
		});
	});

	it('sends an old timestamp when told to', async () => {
		await configure('yCloud');
		simulator.misbehave({ provider: 'yCloud', kind: 'webhookStaleTimestamp', ageSeconds: 86_400 });
		await sendText(simulator, 'yCloud', to);
		await simulator.idle(patience);
		const [stale, fresh] = simulator
			.deliveries()
			.map(({ headers }) => Number(/^t=(\d+)/.exec(headers['ycloud-signature'] ?? '')?.[1]));
		expect((fresh ?? 0) - (stale ?? 0)).toBeGreaterThan(80_000);
	});

	it('refuses to deliver anywhere but on this machine', async () => {
		for (const url of [
			'http://192.0.2.1/',
			'https://example.com/',
			'http://localhost.example.com/',
		]) {
			await expect(simulator.configureWebhook('periskope', { url })).rejects.toThrow('loopback');
		}
		await expect(simulator.configureWebhook('wawp', { url: 'ftp://127.0.0.1/' })).rejects.toThrow(
			'http',
		);
		expect(['localhost', '127.8.9.1', '[::1]', '::1'].every(isLoopbackHost)).toBe(true);
		expect(['127.example.com', '0.0.0.0', '[::2]', '10.0.0.1'].some(isLoopbackHost)).toBe(false);
	});

	it('accepts a public YCloud endpoint, but writes down that it did not deliver there', async () => {
		const { baseUrl, apiKey } = simulator.accounts.yCloud;
		const url = 'https://example.com/webhook';
		await fetch(`${baseUrl}/webhookEndpoints`, {
			method: 'POST',
			headers: { 'x-api-key': apiKey, 'content-type': 'application/json' },
			body: JSON.stringify({ url, enabledEvents: ['whatsapp.message.updated'] }),
		});
		await sendText(simulator, 'yCloud', agreedRecipients.failsAfterSending);
		await simulator.idle(patience);
		expect(simulator.deliveries({ url }).map(({ attempt }) => attempt)).toEqual([1, 1]);
		expect(simulator.deliveries({ url })[0]?.error).toContain('loopback');
	});

	it('forgets lives, URLs and plans at a reset', async () => {
		await configure('periskope');
		simulator.settings.stepDelayMs = 60_000;
		await sendText(simulator, 'periskope', to);
		simulator.reset();
		await simulator.idle(patience);
		expect(simulator.messages()).toEqual([]);
		await sendText(simulator, 'periskope', to);
		await simulator.idle(patience);
		expect(simulator.deliveries()).toEqual([]);
		expect(simulator.messages()[0]?.timeline).toHaveLength(4);
	});
});

/** Promises the digest that a receiver computes by itself from what was delivered. */
function rightDigest({ accounts }: Simulator, { provider, rawBody, headers }: Delivery): string {
	const digest = (algorithm: string, key: string, text: string) =>
		createHmac(algorithm, key).update(text).digest('hex');
	switch (provider) {
		case 'cloudApi':
			return digest('sha256', accounts.cloudApi.appSecret, rawBody);
		case 'periskope':
			return digest('sha256', accounts.periskope.webhookSigningKey, rawBody);
		case 'wawp':
			return digest('sha512', knownKey, rawBody);
		case 'yCloud': {
			const time = /^t=(\d+)/.exec(headers['ycloud-signature'] ?? '')?.[1] ?? '';
			return digest('sha256', knownKey, `${time}.${rawBody}`);
		}
	}
}

function statusIn(body: unknown): unknown {
	const meta = at(body, 'entry', 0, 'changes', 0, 'value', 'statuses', 0, 'status');
	const names: Record<string, string> = { '2': 'sent', '3': 'delivered', '4': 'read' };
	const web: Record<string, string> = { SERVER: 'sent', DEVICE: 'delivered', READ: 'read' };
	return (
		meta ??
		at(body, 'whatsappMessage', 'status') ??
		names[String(at(body, 'data', 'ack'))] ??
		web[String(at(body, 'payload', 'ackName'))]
	);
}
