import { startSimulator } from '../index';
import type { Simulator } from '../index';
import { at, requestJson } from '../testing/sendRequests';
import { startWebhookReceiver } from '../testing/webhookReceiver';
import type { WebhookReceiver } from '../testing/webhookReceiver';

const patience = 10_000;
const theirUrl = 'https://example.com/theirs';

describe('Periskope’s rows of somebody else', () => {
	let simulator: Simulator;
	let receiver: WebhookReceiver;

	beforeAll(async () => {
		simulator = await startSimulator();
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

	const call = async (method: string, path = '', body?: unknown) => {
		const { baseUrl, apiKey } = simulator.accounts.periskope;
		const headers = { authorization: `Bearer ${apiKey}` };
		const sent = body === undefined ? {} : { body };
		return await requestJson(`${baseUrl}/webhooks${path}`, { method, headers, ...sent });
	};
	const write = async () => {
		simulator.receive('periskope', { from: '+12025550143', text: 'Hi' });
		await simulator.idle(patience);
	};

	it('stay as they are while others come, change and go', async () => {
		const theirs = simulator.addPeriskopeWebhook(theirUrl, ['message.created', 'chat.created']);
		expect(theirs.map((row) => row['integration_name'])).toEqual([
			'message.created',
			'chat.created',
		]);
		expect((await call('GET')).body).toEqual(theirs);
		const own = await call('POST', '', {
			hookUrl: receiver.url,
			integrationName: ['message.created'],
		});
		const path = `/${String(at(own.body, 0, 'id'))}`;
		await call('PATCH', path, { integrationName: 'message.updated' });
		expect(simulator.periskopeWebhooks()).toHaveLength(3);
		await call('DELETE', path);
		expect(simulator.periskopeWebhooks()).toEqual(theirs);
		expect(simulator.requests().every(({ verdict }) => verdict === 'accepted')).toBe(true);
	});

	it('hear of nothing but their own event, and of nothing once suspended', async () => {
		simulator.addPeriskopeWebhook(`${receiver.url}/created`, ['message.created']);
		simulator.addPeriskopeWebhook(`${receiver.url}/statuses`, ['message.ack.updated']);
		await write();
		expect(receiver.received.map(({ url }) => url)).toEqual(['/webhook/created']);
		simulator.suspendWebhook('periskope', `${receiver.url}/created`);
		await write();
		expect(receiver.received).toHaveLength(1);
		expect(simulator.periskopeWebhooks().map((row) => row['is_subscribed'])).toEqual([false, true]);
	});

	it('are of events that Periskope knows', () => {
		expect(() => simulator.addPeriskopeWebhook(theirUrl, ['message.sent'])).toThrow('message.sent');
	});
});
