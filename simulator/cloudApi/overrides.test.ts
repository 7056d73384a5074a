import { startSimulator } from '../index';
import type { Simulator } from '../index';
import { callGraph } from '../testing/callBusinessApis';
import { at } from '../testing/sendRequests';
import { startWebhookReceiver } from '../testing/webhookReceiver';
import type { WebhookReceiver } from '../testing/webhookReceiver';

const patience = 10_000;

describe('where webhooks of the Cloud API go', () => {
	let simulator: Simulator;
	let receiver: WebhookReceiver;
	let account: Simulator['accounts']['cloudApi'];

	beforeAll(async () => {
		simulator = await startSimulator({ stepDelayMs: 5 });
		receiver = await startWebhookReceiver('verify-me');
		account = simulator.accounts.cloudApi;
	});
	beforeEach(() => {
		simulator.reset();
		receiver.received.length = 0;
		simulator.setCloudRegistration({
			app: { callbackUrl: `${receiver.url}/app`, fields: ['messages', 'account_update'] },
			wabaSubscribed: true,
		});
	});
	afterAll(async () => {
		await simulator.close();
		await receiver.close();
	});

	const write = async (to = account.phoneNumberId) => {
		receiver.received.length = 0;
		simulator.receive('cloudApi', { from: '+12025550143', text: 'Hi', to });
		await simulator.idle(patience);
		return receiver.received.map(({ url }) => url);
	};
	const report = async (field: string) => {
		receiver.received.length = 0;
		simulator.deliverEvent('cloudApi', { field, value: { event: 'PARTNER_REMOVED' } });
		await simulator.idle(patience);
		return receiver.received.map(({ url }) => url);
	};

	it('goes to the app while nothing overrides it', async () => {
		expect(await write()).toEqual(['/webhook/app']);
	});

	it('goes to the account’s override, and to the number’s before that', async () => {
		simulator.setCloudRegistration({ wabaOverride: `${receiver.url}/waba` });
		expect(await write()).toEqual(['/webhook/waba']);
		simulator.setCloudRegistration({
			phoneOverrides: {
				[account.phoneNumberId]: `${receiver.url}/first`,
				[account.secondPhoneNumberId]: `${receiver.url}/second`,
			},
		});
		expect(await write()).toEqual(['/webhook/first']);
		expect(await write(account.secondPhoneNumberId)).toEqual(['/webhook/second']);
		expect(await write(account.thirdPhoneNumberId)).toEqual(['/webhook/waba']);
	});

	it('takes statuses of each number to where its messages go', async () => {
		simulator.setCloudRegistration({
			phoneOverrides: { [account.secondPhoneNumberId]: `${receiver.url}/second` },
		});
		const body = { messaging_product: 'whatsapp', to: '+12025550143', text: { body: 'Hi' } };
		await callGraph(simulator, `${account.secondPhoneNumberId}/messages`, { body });
		await simulator.idle(patience);
		expect(receiver.received.map(({ url }) => url)).toEqual(Array(3).fill('/webhook/second'));
		const change = at(JSON.parse(receiver.received[0]?.rawBody ?? ''), 'entry', 0, 'changes', 0);
		expect(at(change, 'value', 'metadata')).toEqual({
			display_phone_number: '12025550101',
			phone_number_id: account.secondPhoneNumberId,
		});
	});

	it('leaves what no override takes to the app', async () => {
		simulator.setCloudRegistration({ wabaOverride: `${receiver.url}/waba` });
		expect(await report('account_update')).toEqual(['/webhook/app']);
	});

	it('brings nothing of a field that the app does not subscribe to', async () => {
		expect(await report('security')).toEqual([]);
		simulator.setCloudRegistration({
			app: { callbackUrl: `${receiver.url}/app`, fields: ['account_update'] },
			wabaOverride: `${receiver.url}/waba`,
		});
		expect(await write()).toEqual([]);
	});

	it('brings nothing without the app or the account', async () => {
		simulator.setCloudRegistration({ wabaSubscribed: false });
		expect(await write()).toEqual([]);
		simulator.setCloudRegistration({ wabaSubscribed: true, app: null });
		expect(await write()).toEqual([]);
	});

	it('keeps bringing everything to every URL told at the console', async () => {
		for (const path of ['one', 'two']) {
			const url = `${receiver.url}/${path}`;
			await simulator.configureWebhook('cloudApi', { url, verifyToken: 'verify-me' });
		}
		expect(new Set(await write())).toEqual(new Set(['/webhook/one', '/webhook/two']));
		expect(simulator.cloudRegistration().app?.callbackUrl).toBe(`${receiver.url}/two`);
		simulator.removeWebhook('cloudApi', `${receiver.url}/two`);
		expect(await report('security')).toEqual(['/webhook/one']);
	});

	it('refuses a field that does not exist', () => {
		expect(() => simulator.deliverEvent('cloudApi', { field: 'x', value: {} })).toThrow('"x"');
	});
});
