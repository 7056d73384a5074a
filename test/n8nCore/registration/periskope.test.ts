import { activate, refusalOf, registrationBench } from './triggers';

const bench = registrationBench();
const theirs = 'https://crm.example.com/hook';
const hooks = () =>
	bench.simulator
		.periskopeWebhooks()
		.map(({ hook_url: url, integration_name: event }) => `${String(url)} ${String(event)}`);

it('has a hook an event as long as the workflow is active, and leaves those of others', async () => {
	bench.simulator.addPeriskopeWebhook(theirs, ['message.ack.updated']);
	const { production, test, urls } = await bench.trigger('periskope');
	await activate(production);
	await activate(test);
	expect(hooks().sort()).toEqual(
		[
			`${theirs} message.ack.updated`,
			...[urls.production, urls.test].flatMap((url) => [
				`${url} message.ack.updated`,
				`${url} message.created`,
			]),
		].sort(),
	);
	await test.hook('delete');
	await production.hook('delete');
	expect(hooks()).toEqual([`${theirs} message.ack.updated`]);
});

it('says which credential is wrong', async () => {
	const { production } = await bench.trigger('periskope', {}, (values) => ({
		...values,
		whatsAppHubPeriskopeApi: { ...values.whatsAppHubPeriskopeApi, apiKey: 'revoked' },
	}));
	expect(await refusalOf(production)).toMatch(/API Key|API key/);
});
