import { agreedRecipients, startSimulator } from '../index';
import type { Simulator } from '../index';
import { at, requestJson, sendText } from '../testing/sendRequests';
import { startWebhookReceiver } from '../testing/webhookReceiver';
import type { WebhookReceiver } from '../testing/webhookReceiver';

const patience = 10_000;
const theirs = { url: 'https://example.com/theirs', events: ['message'], is_active: 1 as const };

describe('Wawp webhooks made through the API', () => {
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

	const address = () => `${simulator.accounts.wawp.baseUrl}/v2/session/webhook`;
	const credentials = () => {
		const { instanceId, accessToken } = simulator.accounts.wawp;
		return { instance_id: instanceId, access_token: accessToken };
	};
	const list = async () =>
		await requestJson(`${address()}?${new URLSearchParams(credentials()).toString()}`);
	const replace = async (webhooks: unknown) =>
		await requestJson(address(), { body: { ...credentials(), webhooks } });
	const heard = () => receiver.received.map(({ rawBody }) => at(JSON.parse(rawBody), 'event'));

	it('takes a new list instead of the whole old one', async () => {
		simulator.setWawpWebhooks([theirs]);
		const own = { url: 'https://example.com/own', events: ['message.ack'], is_active: true };
		expect((await replace([own])).status).toBe(200);
		expect(simulator.wawpWebhooks()).toEqual([own]);
		expect((await replace([theirs, own])).body).toMatchObject({ webhooks: [theirs, own] });
		expect((await list()).body).toMatchObject({ webhooks: [theirs, own] });
	});

	it('lists the system’s own entry beside the others, and changes it by its URL alone', async () => {
		const before = at((await list()).body, 'systemConfig');
		await replace([theirs]);
		expect(at((await list()).body, 'systemConfig')).toEqual(before);
		expect(simulator.requests()[1]?.note).toBeUndefined();
		const changed = { url: at(before, 'url'), events: ['message'], is_active: false };
		await replace([theirs, changed]);
		expect((await list()).body).toEqual({ webhooks: [theirs], systemConfig: changed });
		expect(simulator.requests()[3]?.note).toContain('system');
	});

	it('answers the list alone when told to', async () => {
		simulator.settings.wawpWebhookAnswer = 'array';
		simulator.setWawpWebhooks([theirs]);
		expect((await list()).body).toEqual([theirs]);
	});

	it('refuses the free plan', async () => {
		simulator.settings.wawpPlan = 'free';
		for (const answer of [await list(), await replace([theirs])]) {
			expect(answer).toMatchObject({ status: 403, body: { error: 'subscription_required' } });
		}
		expect(simulator.wawpWebhooks()).toEqual([]);
	});

	it.each<[string, unknown]>([
		['no list', undefined],
		['an entry without a URL', [{ events: ['message'] }]],
		['an entry without events', [{ url: 'https://example.com' }]],
		['an address that is none', [{ url: 'n8n', events: ['message'] }]],
		['a name that is not known', [{ url: 'https://example.com', events: [], secret: 'x' }]],
	])('refuses %s', async (_name, webhooks) => {
		expect((await replace(webhooks)).status).toBe(400);
	});

	it('refuses a stranger', async () => {
		expect((await requestJson(address())).status).toBe(401);
	});

	it('brings each entry what it has chosen, to the URL with its query', async () => {
		simulator.setWawpWebhooks([
			{ url: `${receiver.url}?secret=abc`, events: ['message.ack'], is_active: 1 },
			{ url: `${receiver.url}?inactive`, events: ['message.ack'], is_active: 0 },
			{ url: `${receiver.url}?other`, events: ['session.status'] },
		]);
		await sendText(simulator, 'wawp', agreedRecipients.readsMessages);
		await simulator.idle(patience);
		expect(receiver.received.map(({ url }) => url)).toEqual(Array(3).fill('/webhook?secret=abc'));
		expect(heard()).toEqual(Array(3).fill('message.ack'));
		expect(receiver.received[0]?.headers).not.toHaveProperty('x-webhook-hmac');
	});

	it('tells of what somebody writes by two names, and by one to a URL entered by hand', async () => {
		const events = ['message', 'message.any'];
		simulator.setWawpWebhooks([{ url: `${receiver.url}?listed`, events }]);
		await simulator.configureWebhook('wawp', { url: `${receiver.url}?byHand` });
		simulator.receive('wawp', { from: '+12025550143', text: 'Hi' });
		await simulator.idle(patience);
		const byUrl = (url: string) =>
			simulator.deliveries({ url: `${receiver.url}?${url}` }).map(({ body }) => at(body, 'event'));
		expect(byUrl('listed')).toEqual(events);
		expect(byUrl('byHand')).toEqual(['message']);
	});
});
