import { startSimulator } from './index';
import type { Simulator } from './index';
import { at, requestJson } from './testing/sendRequests';

describe('registrations over HTTP', () => {
	let simulator: Simulator;

	beforeAll(async () => {
		simulator = await startSimulator();
	});
	beforeEach(() => simulator.reset());
	afterAll(async () => await simulator.close());

	const ask = async (path: string, body?: unknown) =>
		await requestJson(`${simulator.url}/_simulator/${path}`, body === undefined ? {} : { body });

	it('shows and places those of the Cloud API', async () => {
		const placed = { app: { callbackUrl: 'https://example.com', fields: ['calls'] } };
		expect((await ask('cloud-registration', placed)).body).toMatchObject(placed);
		expect((await ask('cloud-registration')).body).toEqual(simulator.cloudRegistration());
		expect((await ask('cloud-registration', { app: {} })).status).toBe(400);
	});

	it('shows and places those of Wawp, Periskope and YCloud', async () => {
		const list = [{ url: 'https://example.com', events: ['message'] }];
		expect((await ask('wawp-webhooks', list)).body).toEqual(list);
		expect((await ask('wawp-webhooks')).body).toEqual(list);
		const row = { url: 'https://example.com', events: ['message.created'] };
		expect((await ask('periskope-webhooks', row)).body).toEqual(simulator.periskopeWebhooks());
		await ask('suspend-webhook', { provider: 'periskope', url: 'https://example.com' });
		expect(at((await ask('periskope-webhooks')).body, 0, 'is_subscribed')).toBe(false);
		await ask('settings', { yCloudEndpointFiller: 2 });
		expect((await ask('ycloud-endpoints')).body).toHaveLength(2);
	});

	it('lets somebody write and an event happen', async () => {
		const written = await ask('receive', { provider: 'wawp', from: '+12025550143', text: 'Hi' });
		expect(at(written.body, 'id')).toMatch(/^false_12025550143@c\.us_3EB0/);
		const event = { event: 'session.status', payload: { status: 'STOPPED' } };
		expect((await ask('deliver-event', { provider: 'wawp', event })).body).toEqual({ done: true });
		expect((await ask('receive', { provider: 'wawp', from: 'me', text: 'Hi' })).status).toBe(400);
	});

	it('lets somebody answer, tap and write in a group', async () => {
		const tap = { kind: 'list', id: 'r1', title: 'First', description: 'd' };
		const from = '+12025550143';
		const answers = [
			{ provider: 'cloudApi', from, tap, quotes: 'wamid.A', at: '2026-11-20T10:00:00Z' },
			{ provider: 'wawp', from, text: 'Hi', group: '120363040506070809@g.us' },
		];
		for (const answer of answers) expect((await ask('receive', answer)).status).toBe(200);
		const refused = [
			[{ tap: { of: 'wamid.B', choice: 0 } }, 'No message with the id "wamid.B" was accepted'],
			[{ tap: { of: 'wamid.B', choice: -1 } }, 'tap.choice must be >= 0'],
			[{ tap: { kind: 'link', id: 'x', title: 'X' } }, 'tap.kind must be equal to one of'],
			[{ tap: { kind: 'list', id: 'x' } }, "tap.title must have required property 'title'"],
			[{ text: 'Hi', at: 'yesterday' }, 'at must match format "date-time"'],
		] as const;
		for (const [message, reason] of refused) {
			const answer = await ask('receive', { provider: 'cloudApi', from, ...message });
			expect(answer.status).toBe(400);
			expect(at(answer.body, 'error')).toContain(reason);
		}
	});

	it.each([
		['cloudToken', 'expired'],
		['cloudPhoneStatus', 'FLAGGED'],
		['wawpPlan', 'free'],
		['wawpWebhookAnswer', 'array'],
	])('changes %s', async (name, value) => {
		expect((await ask('settings', { [name]: value })).body).toMatchObject({ [name]: value });
		expect((await ask('settings', { [name]: 'other' })).status).toBe(400);
	});
});
