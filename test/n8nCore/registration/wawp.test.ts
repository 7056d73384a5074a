import { activate, refusalOf, registrationBench, URL_SECRET } from './triggers';

const bench = registrationBench();

const theirs = {
	url: 'https://crm.example.com/hook?key=1',
	events: ['message'],
	is_active: 1 as const,
};

describe.each(['object', 'array'] as const)('Wawp’s list, answered as %s', (wawpWebhookAnswer) => {
	beforeEach(() => {
		Object.assign(bench.simulator.settings, { wawpWebhookAnswer });
	});

	it('has the trigger as long as the workflow is active, and everybody else all the time', async () => {
		bench.simulator.setWawpWebhooks([theirs]);
		const { production, urls } = await bench.trigger('wawp');
		await activate(production);
		expect(bench.simulator.wawpWebhooks()).toEqual([
			theirs,
			{
				url: `${urls.production}?secret=${URL_SECRET}`,
				events: ['message', 'message.ack'],
				is_active: true,
			},
		]);
		expect(await production.hook('checkExists')).toBe(true);
		await production.hook('delete');
		expect(bench.simulator.wawpWebhooks()).toEqual([theirs]);
	});
});

it('has the test listener beside production', async () => {
	const { production, test, urls } = await bench.trigger('wawp');
	await activate(production);
	await activate(test);
	const bare = () => bench.simulator.wawpWebhooks().map(({ url }) => url.split('?')[0]);
	expect(bare()).toEqual([urls.production, urls.test]);
	await test.hook('delete');
	expect(bare()).toEqual([urls.production]);
});

it('mends an entry that was switched off, has too few events or another secret', async () => {
	const { production, urls } = await bench.trigger('wawp');
	const own = {
		url: `${urls.production}?secret=${URL_SECRET}`,
		events: ['message', 'message.ack'],
	};
	for (const broken of [
		{ ...own, is_active: false },
		{ ...own, events: ['message'], is_active: true },
		{ ...own, url: `${urls.production}?secret=before`, is_active: true },
	]) {
		bench.simulator.setWawpWebhooks([broken]);
		expect(await production.hook('checkExists')).toBe(false);
		await production.hook('create');
		expect(bench.simulator.wawpWebhooks()).toEqual([{ ...own, is_active: true }]);
	}
});

it('receives what is written to the instance', async () => {
	const { production, host } = await bench.trigger('wawp');
	await activate(production);
	bench.simulator.receive('wawp', { from: '+12025550143', text: 'Hello' });
	await bench.simulator.idle(5000);
	expect(host.items()).toMatchObject([{ event: 'message.received', text: 'Hello' }]);
});

it('says on the free plan what to do, and shows no secret', async () => {
	Object.assign(bench.simulator.settings, { wawpPlan: 'free' });
	const { production } = await bench.trigger('wawp');
	const refusal = await refusalOf(production);
	expect(refusal).toContain("Wawp's free plan does not let n8n set the webhook");
	expect(refusal).toContain("a word of your own in the credential's 'URL Secret'");
	expect(refusal).toContain("choose 'Manual' in 'Registration'");
	expect(refusal).not.toContain(URL_SECRET);
});

it('says which credential is wrong', async () => {
	const { production } = await bench.trigger('wawp', {}, (values) => ({
		...values,
		whatsAppHubWawpApi: { ...values.whatsAppHubWawpApi, accessToken: 'revoked' },
	}));
	expect(await refusalOf(production)).toContain("Check 'Access Token' in the credential");
});
