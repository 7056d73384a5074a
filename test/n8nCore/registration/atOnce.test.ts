import { activate, registrationBench } from './triggers';

const bench = registrationBench();
const FIVE = [1, 2, 3, 4, 5];

/** Triggers of five workflows, each with a URL of its own. */
const five = async (provider: 'wawp' | 'yCloud' | 'periskope') =>
	await Promise.all(FIVE.map(async () => await bench.trigger(provider)));

const theirs = {
	url: 'https://crm.example.com/hook?key=1',
	events: ['message'],
	is_active: 1 as const,
};

const atWawp = () => bench.simulator.wawpWebhooks().map(({ url }) => url.split('?')[0]);
const atYCloud = () => bench.simulator.yCloudEndpoints().map(({ url }) => url);
const atPeriskope = () => [
	...new Set(bench.simulator.periskopeWebhooks().map(({ hook_url: url }) => url)),
];

describe('five workflows that are published at once', () => {
	it.each([
		['wawp', atWawp],
		['yCloud', atYCloud],
		['periskope', atPeriskope],
	] as const)(
		'are all registered with %s, and all taken out again',
		async (provider, registered) => {
			const triggers = await five(provider);
			await Promise.all(triggers.map(async ({ production }) => await activate(production)));
			expect(registered().sort()).toEqual(triggers.map(({ urls }) => urls.production).sort());
			await Promise.all(triggers.map(async ({ production }) => await production.hook('delete')));
			expect(registered()).toEqual([]);
		},
	);

	it('take nothing of somebody else out of Wawp’s list', async () => {
		bench.simulator.setWawpWebhooks([theirs]);
		const triggers = await five('wawp');
		await Promise.all(triggers.map(async ({ production }) => await activate(production)));
		expect(bench.simulator.wawpWebhooks()).toHaveLength(6);
		await Promise.all(triggers.map(async ({ production }) => await production.hook('delete')));
		expect(bench.simulator.wawpWebhooks()).toEqual([theirs]);
	});
});

describe('a list that somebody else writes at the same time', () => {
	it('has the trigger in the end', async () => {
		const { production, urls } = await bench.trigger('wawp');
		const created = production.hook('create');
		const begun = async () => {
			while (atWawp().length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
		};
		await begun();
		// Somebody who had read the list before writes it back.
		bench.simulator.setWawpWebhooks([theirs]);
		await created;
		expect(bench.simulator.wawpWebhooks()).toHaveLength(2);
		expect(atWawp()).toContain(urls.production);
	});

	it('fails loudly where it never lasts', async () => {
		const { production } = await bench.trigger('wawp');
		const spoiling = setInterval(() => bench.simulator.setWawpWebhooks([theirs]), 10);
		try {
			await expect(production.hook('create')).rejects.toMatchObject({
				message: expect.stringContaining('Somebody else keeps writing the list of webhooks'),
			});
		} finally {
			clearInterval(spoiling);
		}
	});
});

it.each([
	['yCloud', () => bench.simulator.yCloudEndpoints().length],
	['periskope', () => bench.simulator.periskopeWebhooks().length],
	['wawp', () => bench.simulator.wawpWebhooks().length],
] as const)(
	'%s has one registration of a trigger that is activated twice at once',
	async (provider, count) => {
		const { production } = await bench.trigger(provider);
		await Promise.all([production.hook('create'), production.hook('create')]);
		expect(count()).toBe(provider === 'periskope' ? 2 : 1);
		expect(await production.hook('checkExists')).toBe(true);
		await production.hook('delete');
		expect(count()).toBe(0);
	},
);

it('two that other processes have made become one at the next activation', async () => {
	const { production, urls } = await bench.trigger('yCloud');
	const { baseUrl, apiKey } = bench.simulator.accounts.yCloud;
	for (let process = 0; process < 2; process++) {
		await fetch(`${baseUrl}/webhookEndpoints`, {
			method: 'POST',
			headers: { 'x-api-key': apiKey, 'content-type': 'application/json' },
			body: JSON.stringify({ url: urls.production, enabledEvents: ['whatsapp.message.updated'] }),
		});
	}
	expect(await production.hook('checkExists')).toBe(false);
	await production.hook('create');
	expect(atYCloud()).toEqual([urls.production]);
	await production.hook('delete');
	expect(atYCloud()).toEqual([]);
});
