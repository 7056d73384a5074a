import { providerIds } from '../../../simulator';
import { activate, type HostedTrigger, registrationBench } from './triggers';

const bench = registrationBench();

const registered = {
	cloudApi: () => {
		const { app, wabaOverride } = bench.simulator.cloudRegistration();
		return [app?.callbackUrl, wabaOverride].filter((url) => typeof url === 'string');
	},
	yCloud: () => bench.simulator.yCloudEndpoints().map(({ url }) => String(url)),
	periskope: () => [
		...new Set(bench.simulator.periskopeWebhooks().map(({ hook_url: url }) => String(url))),
	],
	wawp: () => bench.simulator.wawpWebhooks().map(({ url }) => String(url.split('?')[0])),
} as const;

/** The address of n8n changes, as when its WEBHOOK_URL does. */
const move = ({ production, host }: HostedTrigger): string => {
	production.webhookBaseUrl = host.url.replace('127.0.0.1', 'localhost');
	return `${production.webhookBaseUrl}/hook-id/webhook`;
};

describe.each(providerIds)('%s', (provider) => {
	it('has nothing left of an n8n that had another address', async () => {
		const trigger = await bench.trigger(provider);
		await activate(trigger.production);
		move(trigger);
		await trigger.production.hook('delete');
		expect(registered[provider]()).toEqual([]);
	});

	it('has the new address alone after the next activation', async () => {
		const trigger = await bench.trigger(provider);
		await activate(trigger.production);
		const url = move(trigger);
		expect(await trigger.production.hook('checkExists')).toBe(false);
		await trigger.production.hook('create');
		expect(new Set(registered[provider]())).toEqual(new Set([url]));
	});

	it('keeps production while a test listener knows of it', async () => {
		const { production, test, urls } = await bench.trigger(provider);
		await activate(production);
		Object.assign(test.staticData, JSON.parse(JSON.stringify(production.staticData)));
		await activate(test);
		await test.hook('delete');
		expect(new Set(registered[provider]())).toEqual(new Set([urls.production]));
	});
});

it.each(['yCloud', 'wawp'] as const)(
	'%s names an address of the same workflow that this n8n knows nothing of, and leaves it',
	async (provider) => {
		const trigger = await bench.trigger(provider);
		await activate(trigger.production);
		const url = move(trigger);
		delete trigger.production.staticData.registration;
		await activate(trigger.production);
		expect(registered[provider]().sort()).toEqual([trigger.urls.production, url].sort());
		expect(trigger.production.warnings.join()).toContain(trigger.urls.production);
	},
);

describe('a credential that was changed to another account', () => {
	it('says what stays where', async () => {
		const { production, urls } = await bench.trigger('wawp');
		await activate(production);
		const known = production.staticData.registration as { account: object };
		known.account = { name: 'the Wawp instance OLD at https://api.wawp.net', mark: 'another' };
		await production.hook('delete');
		expect(production.warnings).toEqual([
			`WhatsApp Hub Trigger: The webhook ${urls.production} stays registered with the Wawp instance OLD at https://api.wawp.net, which the credential no longer opens. Remove it there: the card of the instance on wawp.net`,
		]);
	});

	it('is the same account where only its key was', async () => {
		const { production } = await bench.trigger('yCloud');
		await activate(production);
		const known = production.staticData.registration as { account: object };
		known.account = { name: 'the YCloud account', mark: 'of the key before' };
		await production.hook('delete');
		expect(production.warnings).toEqual([]);
		expect(registered.yCloud()).toEqual([]);
	});
});

it('asks YCloud for the secret that another API key has sealed', async () => {
	const { production, host } = await bench.trigger('yCloud');
	await activate(production);
	const known = production.staticData.registration as { secret: string };
	known.secret = 'c2VhbGVkIGJ5IHRoZSBrZXkgYmVmb3JlLCB3aGljaCBpcyBnb25l';
	bench.simulator.receive('yCloud', { from: '+12025550143', text: 'Hello' });
	await bench.simulator.idle(5000);
	expect(host.items()).toMatchObject([{ event: 'message.received', text: 'Hello' }]);
	expect(production.staticData.registration).not.toMatchObject({ secret: known.secret });
});
