import { activate, refusalOf, registrationBench } from './triggers';

const bench = registrationBench();
const urlsAtYCloud = () => bench.simulator.yCloudEndpoints().map(({ url }) => url);

it('has its endpoint as long as the workflow is active, beside that of a test', async () => {
	const { production, test, urls } = await bench.trigger('yCloud');
	await activate(production);
	await activate(test);
	expect(urlsAtYCloud()).toEqual([urls.production, urls.test]);
	await test.hook('delete');
	expect(urlsAtYCloud()).toEqual([urls.production]);
	await production.hook('delete');
	expect(urlsAtYCloud()).toEqual([]);
});

it('wakes an endpoint that YCloud has suspended', async () => {
	const { production, urls } = await bench.trigger('yCloud');
	await activate(production);
	bench.simulator.suspendWebhook('yCloud', urls.production);
	expect(await production.hook('checkExists')).toBe(false);
	await production.hook('create');
	expect(bench.simulator.yCloudEndpoints()).toMatchObject([
		{ url: urls.production, status: 'active' },
	]);
});

it('explains that an account has room for 20 endpoints, and leaves those of others', async () => {
	Object.assign(bench.simulator.settings, { yCloudEndpointFiller: 20 });
	const { production } = await bench.trigger('yCloud');
	const refusal = await refusalOf(production);
	expect(refusal).toContain('has 20 webhook endpoints, the most that it may have');
	expect(refusal).toContain('Developers > Webhooks');
	expect(urlsAtYCloud()).toHaveLength(20);
});

it('needs no room for an endpoint that is there already', async () => {
	const { production } = await bench.trigger('yCloud');
	await activate(production);
	Object.assign(bench.simulator.settings, { yCloudEndpointFiller: 19 });
	await production.hook('create');
	expect(urlsAtYCloud()).toHaveLength(20);
});

it('says which credential is wrong', async () => {
	const { production } = await bench.trigger('yCloud', {}, (values) => ({
		...values,
		whatsAppHubYCloudApi: { ...values.whatsAppHubYCloudApi, apiKey: 'revoked' },
	}));
	expect(await refusalOf(production)).toMatch(/API Key|API key/);
});
