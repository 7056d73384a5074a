import { agreedRecipients, startSimulator } from '../index';
import type { Simulator } from '../index';
import { callYCloud } from '../testing/callBusinessApis';
import { at, sendText } from '../testing/sendRequests';
import { startWebhookReceiver } from '../testing/webhookReceiver';
import type { WebhookReceiver } from '../testing/webhookReceiver';

const patience = 10_000;

describe('limits of YCloud’s endpoints', () => {
	let simulator: Simulator;
	let receiver: WebhookReceiver;

	beforeAll(async () => {
		simulator = await startSimulator({ stepDelayMs: 5 });
		receiver = await startWebhookReceiver();
	});
	beforeEach(() => {
		simulator.reset();
		receiver.received.length = 0;
	});
	afterAll(async () => {
		await simulator.close();
		await receiver.close();
	});

	const create = async (enabledEvents = ['whatsapp.message.updated']) =>
		await callYCloud(simulator, '/webhookEndpoints', {
			body: { url: receiver.url, enabledEvents },
		});

	it('counts and lists what belongs to somebody else', async () => {
		simulator.settings.yCloudEndpointFiller = 19;
		expect((await create()).status).toBe(200);
		const list = await callYCloud(simulator, '/webhookEndpoints?limit=100&includeTotal=true');
		expect(at(list.body, 'total')).toBe(20);
		expect(at(list.body, 'items', 19, 'url')).toBe(receiver.url);
		expect(simulator.yCloudEndpoints()).toEqual(at(list.body, 'items'));
		const refused = await create();
		expect(refused.status).toBe(403);
		expect(at(refused.body, 'error')).toMatchObject({
			status: 403,
			code: 'ACCOUNT_LIMITED',
			message: expect.stringContaining('20'),
			requestId: expect.stringMatching(/^req_/),
		});
	});

	it('brings nothing to a URL that was suspended, and leaves its endpoint there', async () => {
		const { body } = await create();
		simulator.suspendWebhook('yCloud', receiver.url);
		await sendText(simulator, 'yCloud', agreedRecipients.readsMessages);
		await simulator.idle(patience);
		expect(receiver.received).toEqual([]);
		const kept = await callYCloud(simulator, `/webhookEndpoints/${String(at(body, 'id'))}`);
		expect(at(kept.body, 'status')).toBe('disabled');
	});

	it('brings each endpoint the events that it has enabled', async () => {
		await create(['whatsapp.inbound_message.received']);
		simulator.receive('yCloud', { from: '+12025550143', text: 'Hi' });
		await sendText(simulator, 'yCloud', agreedRecipients.readsMessages);
		await simulator.idle(patience);
		expect(receiver.received.map(({ rawBody }) => at(JSON.parse(rawBody), 'type'))).toEqual([
			'whatsapp.inbound_message.received',
		]);
	});
});
