import { signWebhook, type Simulator, startSimulator } from '../../simulator';
import { tallyRows } from '../../nodes/WhatsAppHub/n8n/trigger/setUpCheck/tallyRows';
import { tallyOf, type TriggerTally } from '../../nodes/WhatsAppHub/n8n/trigger/tally';
import { TriggerNode } from './engine/engine';
import { credentialsFor } from './engine/hub';
import { hostTrigger, type TriggerHost } from './engine/triggerHost';

let simulator: Simulator;
const hosts: TriggerHost[] = [];

beforeAll(async () => {
	simulator = await startSimulator();
});
afterEach(async () => {
	jest.restoreAllMocks();
	await Promise.all(hosts.splice(0).map((host) => host.close()));
});
afterAll(async () => await simulator.close());

const listen = async (options = {}) => {
	const credentials = credentialsFor(simulator);
	const { whatsAppHubCloudApi: account = {} } = credentials;
	let reads = 0;
	Object.defineProperty(credentials, 'whatsAppHubCloudApi', {
		enumerable: true,
		get: () => {
			reads++;
			return account;
		},
	});
	const trigger = new TriggerNode(
		{ provider: 'cloudApi', triggerOn: ['message.status'], options },
		credentials,
	);
	const host = await hostTrigger(trigger);
	hosts.push(host);
	return { trigger, host, account, credentialReads: () => reads };
};

const status = (message: number, stage = 'sent') =>
	JSON.stringify({
		object: 'whatsapp_business_account',
		entry: [
			{
				id: '200000000000042',
				changes: [
					{
						field: 'messages',
						value: {
							metadata: { phone_number_id: '300000000000042' },
							statuses: [
								{
									id: `wamid.${message}`,
									status: stage,
									timestamp: '1795168800',
									recipient_id: '12025550143',
								},
							],
						},
					},
				],
			},
		],
	});

const deliver = async ({ url }: TriggerHost, body: string, secret?: string): Promise<number> => {
	const headers = signWebhook('cloudApi', simulator.accounts, body, secret ? { secret } : {});
	return (await fetch(url, { method: 'POST', headers, body })).status;
};

describe('forged calls', () => {
	it('have the credential read again once a second, however many come at once', async () => {
		const { host, credentialReads } = await listen();
		const began = performance.now();
		const clock = jest.spyOn(performance, 'now').mockReturnValue(began);
		const forged = async () =>
			await Promise.all(Array.from({ length: 50 }, () => deliver(host, status(1), 'not it')));
		expect(new Set(await forged())).toEqual(new Set([401]));
		// The first reading, and one for all that did not match it.
		expect(credentialReads()).toBe(2);
		clock.mockReturnValue(began + 999);
		await forged();
		expect(credentialReads()).toBe(2);
		clock.mockReturnValue(began + 1000);
		await forged();
		expect(credentialReads()).toBe(3);
	});

	it('leave a changed secret to count within a second', async () => {
		const { host, account } = await listen();
		expect(await deliver(host, status(1), 'not it')).toBe(401);
		Object.assign(account, { appSecret: 'the new secret' });
		const now = performance.now.bind(performance);
		jest.spyOn(performance, 'now').mockImplementation(() => now() + 1001);
		expect(await deliver(host, status(1), 'the new secret')).toBe(200);
		expect(await deliver(host, status(2))).toBe(401);
	});

	it('are counted', async () => {
		const { host } = await listen({ statusOrder: 'drop' });
		await deliver(host, status(1, 'read'));
		await deliver(host, status(1, 'read'));
		await deliver(host, status(1, 'delivered'));
		await deliver(host, status(2), 'not it');
		const [tally] = tallyOf('whatsAppHubCloudApi').slice(-1);
		expect(tally).toMatchObject({
			workflow: 'test',
			node: 'Node',
			calls: 3,
			refused: 1,
			events: 1,
			repeated: 1,
			late: 1,
			postponed: 0,
			since: expect.stringMatching(/^\d{4}-/),
			lastCallAt: expect.stringMatching(/^\d{4}-/),
		});
	});
});

describe('a stranger', () => {
	const answerTo = async (url: string, init?: RequestInit) => {
		const answer = await fetch(url, init);
		return [answer.status, await answer.text()];
	};
	const POST = { method: 'POST', body: '{}' };
	const told = '{"error":"This call is not authorized"}';

	it('is told nothing of what the credential lacks, nor which part of a call is wrong', async () => {
		const { trigger, host, account } = await listen();
		const headers = signWebhook('cloudApi', simulator.accounts, '{}', { secret: 'not it' });
		expect(await answerTo(host.url, POST)).toEqual([401, told]);
		expect(await answerTo(host.url, { ...POST, headers })).toEqual([401, told]);
		expect(await answerTo(`${host.url}?hub.mode=subscribe&hub.verify_token=x`)).toEqual([
			403,
			told,
		]);
		Object.assign(account, { appSecret: '' });
		const now = performance.now.bind(performance);
		jest.spyOn(performance, 'now').mockImplementation(() => now() + 60_001);
		expect(await answerTo(host.url, POST)).toEqual([401, told]);
		expect(
			trigger.callWarnings.map(
				(line) => /App Secret|missing|does not match|verify token/.exec(line)?.[0],
			),
		).toEqual(['missing', 'does not match', 'verify token', 'App Secret']);
		const [tally] = tallyOf('whatsAppHubCloudApi').slice(-1);
		expect(tally?.refusal).toMatch(/App Secret/);
	});

	it('fills a line of the log a minute', async () => {
		const { trigger, host } = await listen();
		const began = performance.now();
		const clock = jest.spyOn(performance, 'now').mockReturnValue(began);
		const call = async () => await fetch(host.url, POST);
		for (const later of [0, 1_000, 59_000, 60_001]) {
			clock.mockReturnValue(began + later);
			await call();
		}
		expect(trigger.callWarnings).toEqual([
			'WhatsApp Hub Trigger refused a webhook call: X-Hub-Signature-256 is missing',
			'WhatsApp Hub Trigger refused a webhook call: X-Hub-Signature-256 is missing (and 2 calls more since the last such line)',
		]);
	});
});

it('reads a call behind a byte order mark, which is signed with it', async () => {
	const { host } = await listen();
	expect(await deliver(host, `\ufeff${status(1)}`)).toBe(200);
	expect(host.items()).toMatchObject([{ event: 'message.status', messageId: 'wamid.1' }]);
});

describe('the count of a trigger', () => {
	it('outlives a restart of n8n, and takes back what n8n could not begin', async () => {
		const before = await listen();
		await deliver(before.host, status(1));
		before.host.breakDown(true);
		expect(await deliver(before.host, status(2))).toBe(500);
		before.host.breakDown(false);
		await deliver(before.host, status(2));
		const after = await listen();
		Object.assign(after.trigger.staticData, JSON.parse(JSON.stringify(before.trigger.staticData)));
		await deliver(after.host, status(3));
		const [tally] = tallyOf('whatsAppHubCloudApi').slice(-1);
		expect(tally).toMatchObject({ calls: 4, events: 3 });
	});

	it('says in Set-Up Check why the last call was refused, also of counts of an earlier version', () => {
		const tally: TriggerTally = {
			...{
				workflow: 'Orders',
				node: 'On WhatsApp',
				since: '2026-11-30T10:00:00Z',
				lastCallAt: null,
			},
			...{ calls: 0, refused: 2, refusal: 'X-Hub-Signature-256 does not match', events: 0 },
			...{ repeated: 0, late: 0, answers: 0, postponed: 0 },
		};
		const rows = (each: TriggerTally) => tallyRows([each], new Date()).map((row) => row.trim());
		expect(rows(tally)).toContain('last refusal: X-Hub-Signature-256 does not match');
		expect(rows({ ...tally, refusal: null }).join()).not.toContain('last refusal');
	});

	it('goes on from what an earlier version has written', async () => {
		const { trigger, host } = await listen();
		const earlier = {
			...{ since: '2026-01-01T00:00:00.000Z', lastCallAt: null, calls: 7, refused: 1 },
			...{ events: 7, repeated: 0, late: 0, postponed: 0 },
		};
		Object.assign(trigger.staticData, { tally: JSON.stringify(earlier) });
		await deliver(host, status(1));
		const [tally] = tallyOf('whatsAppHubCloudApi').slice(-1);
		expect(tally).toMatchObject({ calls: 8, refused: 1, refusal: null });
	});

	it('is written no more than once a minute for itself', async () => {
		const { trigger, host } = await listen({ statuses: ['failed'] });
		await deliver(host, status(1));
		const { tally: first } = trigger.staticData;
		await deliver(host, status(2));
		expect([typeof first, trigger.staticData.tally]).toEqual(['string', first]);
		const now = performance.now.bind(performance);
		jest.spyOn(performance, 'now').mockImplementation(() => now() + 60_001);
		await deliver(host, status(3));
		expect(JSON.parse(String(trigger.staticData.tally))).toMatchObject({ calls: 3, events: 0 });
	});
});
