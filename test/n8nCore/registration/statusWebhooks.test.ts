import type { INodeParameters } from 'n8n-workflow';
import { callGraph } from '../../../simulator/testing/callBusinessApis';
import { checkSetUp } from '../engine/engine';
import { credentialsFor } from '../engine/hub';
import { activate, registrationBench } from './triggers';

const bench = registrationBench();

const send = async (phoneNumberId: string) => {
	await callGraph(bench.simulator, `${phoneNumberId}/messages`, {
		body: { messaging_product: 'whatsapp', to: '+12025550143', text: { body: 'Hi' } },
	});
	await bench.simulator.idle(5000);
};

const check = async (form: INodeParameters = {}) => {
	const rows = await checkSetUp(
		{ provider: 'cloudApi', options: {}, ...form },
		credentialsFor(bench.simulator),
		'http://localhost:5678',
	);
	return { rows, text: rows.join(' ').replace(/\s+/g, ' ') };
};

it('says that there are none yet', async () => {
	const { rows, text } = await check();
	expect(rows[0]).toBe('✓ Ready');
	expect(text).toContain(
		' Latest status webhooks of +1 202-555-0100 · Simulated Shop: Meta has none on record',
	);
	expect(text).not.toContain('✓ Latest');
});

it('says how many arrived at this n8n', async () => {
	const { production, urls } = await bench.trigger('cloudApi');
	await activate(production);
	await send(bench.simulator.accounts.cloudApi.phoneNumberId);
	const { text } = await check();
	expect(text).toContain(
		`✓ Latest status webhooks of +1 202-555-0100 · Simulated Shop: 3 of 3 arrived at ${new URL(urls.production).host}`,
	);
});

it('says of the number of the registration that none arrived, and what to look at', async () => {
	const { secondPhoneNumberId } = bench.simulator.accounts.cloudApi;
	bench.simulator.settings.retryDelayMs = 5;
	bench.simulator.setCloudRegistration({
		app: { callbackUrl: 'http://localhost:1/webhook/1f0c/webhook', fields: ['messages'] },
		wabaSubscribed: true,
	});
	await send(secondPhoneNumberId);
	const { rows, text } = await check({
		registration: 'phoneNumber',
		phoneNumber: { __rl: true, mode: 'id', value: secondPhoneNumberId },
	});
	expect(rows[0]).toBe('? Cannot tell: compare the line marked ?');
	expect(text).toContain(
		'? Latest status webhooks: 0 of 3 arrived at localhost:1, 3 failed → Meta could not hand over the newest one (Webhook endpoint did not answer): see that n8n is running',
	);
});

it('asks an activation nothing of it', async () => {
	const { production } = await bench.trigger('cloudApi');
	await activate(production);
	expect(bench.simulator.requests({ path: 'message_history' })).toEqual([]);
});
