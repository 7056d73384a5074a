import type { IDataObject } from 'n8n-workflow';
import type { CredentialValues } from '../engine/credentialsHelper';
import { activate, refusalOf, registrationBench, until, VERIFY_TOKEN } from './triggers';

const bench = registrationBench();
const state = () => bench.simulator.cloudRegistration();

const blank = { app: null, wabaSubscribed: false, wabaOverride: null, phoneOverrides: {} };
const theirs = 'http://127.0.0.1:9/somebody-elses';
const withSecrets = (secrets: Record<string, string>) => (values: CredentialValues) => ({
	...values,
	whatsAppHubCloudApi: { ...values.whatsAppHubCloudApi, ...secrets },
});

const phoneNumberId = () => bench.simulator.accounts.cloudApi.phoneNumberId;

const phone = () => ({
	registration: 'phoneNumber',
	phoneNumber: { __rl: true, mode: 'id', value: phoneNumberId() },
});

/** An app that is set up as Meta's own guide says, with a webhook of somebody else. */
const othersApp = { callbackUrl: theirs, fields: ['messages', 'account_update'] };

describe('the webhook of the business account', () => {
	it('is there as long as the workflow is active, with all that it needs', async () => {
		const { production, urls } = await bench.trigger('cloudApi');
		await activate(production);
		expect(state()).toEqual({
			app: { callbackUrl: urls.production, fields: ['messages'] },
			wabaSubscribed: true,
			wabaOverride: urls.production,
			phoneOverrides: {},
		});
		expect(await production.hook('checkExists')).toBe(true);
		await production.hook('delete');
		expect(state()).toEqual(blank);
	});

	it('leaves the webhook of the app and of a number alone', async () => {
		const before = {
			app: othersApp,
			wabaSubscribed: true,
			wabaOverride: null,
			phoneOverrides: { [phoneNumberId()]: theirs },
		};
		bench.simulator.setCloudRegistration(before);
		const { production, urls } = await bench.trigger('cloudApi');
		await activate(production);
		expect(state()).toEqual({ ...before, wabaOverride: urls.production });
		await production.hook('delete');
		expect(state()).toEqual(before);
	});

	it('receives what is written to the account', async () => {
		const { production, host } = await bench.trigger('cloudApi');
		await activate(production);
		bench.simulator.receive('cloudApi', { from: '+12025550143', text: 'Hello' });
		await bench.simulator.idle(5000);
		expect(host.items()).toMatchObject([{ event: 'message.received', text: 'Hello' }]);
	});

	it('is shared with a test listener, which production does not notice', async () => {
		const { production, test, urls, host, tested } = await bench.trigger('cloudApi');
		await activate(production);
		await activate(test);
		expect(state().wabaOverride).toMatch(`${urls.production}?listeners=`);
		expect(await production.hook('checkExists')).toBe(true);
		bench.simulator.receive('cloudApi', { from: '+12025550143', text: 'Hello' });
		await bench.simulator.idle(5000);
		await until(() => tested.items().length > 0);
		expect(host.items()).toMatchObject([{ event: 'message.received', text: 'Hello' }]);
		expect(tested.items()).toMatchObject([{ event: 'message.received', text: 'Hello' }]);
		await test.hook('delete');
		expect(state()).toMatchObject({ wabaOverride: urls.production, wabaSubscribed: true });
		await production.hook('delete');
		expect(state()).toEqual(blank);
	});

	it('is taken from a listener that n8n left behind', async () => {
		const { production, test, urls, switchOff } = await bench.trigger('cloudApi');
		await activate(test);
		switchOff('test');
		await activate(production);
		expect(state().wabaOverride).toBe(urls.production);
		expect(production.warnings.join()).toContain('n8n does not have any more');
		await test.hook('delete');
		expect(state().wabaOverride).toBe(urls.production);
	});

	it('is not taken from somebody else, whose URL the message names', async () => {
		const before = { ...blank, app: othersApp, wabaSubscribed: true, wabaOverride: theirs };
		bench.simulator.setCloudRegistration(before);
		const { production } = await bench.trigger('cloudApi');
		const refusal = await refusalOf(production);
		expect(refusal).toContain(`already sends its events to ${theirs}`);
		expect(refusal).toContain("'Replace Other Webhook'");
		expect(state()).toEqual(before);
		// n8n deletes after a failed activation too.
		await production.hook('delete');
		expect(state()).toEqual(before);
	});

	it('is put back where the person let it be replaced', async () => {
		const other = await bench.trigger('cloudApi', {}, withSecrets({ verifyToken: 'their-word' }));
		const before = {
			...blank,
			app: othersApp,
			wabaSubscribed: true,
			wabaOverride: other.urls.production,
		};
		bench.simulator.setCloudRegistration(before);
		const { production, urls } = await bench.trigger(
			'cloudApi',
			{ options: { replaceWebhook: true } },
			withSecrets({ replacedVerifyToken: 'their-word' }),
		);
		await activate(production);
		expect(state().wabaOverride).toBe(urls.production);
		expect(await production.hook('checkExists')).toBe(true);
		await production.hook('delete');
		expect(state()).toEqual(before);
	});

	describe('that held a secret in its URL', () => {
		const replaceTheirs = async () => {
			const other = await bench.trigger('cloudApi', {}, withSecrets({ verifyToken: 'their-word' }));
			const theirUrl = `${other.urls.production}?token=secret-of-theirs`;
			bench.simulator.setCloudRegistration({
				...blank,
				app: othersApp,
				wabaSubscribed: true,
				wabaOverride: theirUrl,
			});
			let account: IDataObject = {};
			const { production } = await bench.trigger(
				'cloudApi',
				{ options: { replaceWebhook: true } },
				(values) => {
					const changed = withSecrets({ replacedVerifyToken: 'their-word' })(values);
					account = changed.whatsAppHubCloudApi ?? {};
					return changed;
				},
			);
			await activate(production);
			return { production, theirUrl, account };
		};
		/** Of the Meta app and of the credential, at a time. */
		const changeAppSecret = (account: IDataObject, previousAppSecret?: string) => {
			Object.assign(account, { appSecret: 'the-app-secret-of-later', previousAppSecret });
			Object.assign(bench.simulator.accounts.cloudApi, { appSecret: 'the-app-secret-of-later' });
		};
		let appSecret: string;
		beforeEach(() => {
			({ appSecret } = bench.simulator.accounts.cloudApi);
		});
		afterEach(() => {
			Object.assign(bench.simulator.accounts.cloudApi, { appSecret });
		});

		it('is kept where nobody can read it, and put back whole', async () => {
			const { production, theirUrl } = await replaceTheirs();
			expect(JSON.stringify(production.staticData)).toContain('"sealed"');
			expect(JSON.stringify(production.staticData)).not.toMatch(
				/secret-of-theirs|hook-id\/webhook\?/,
			);
			await production.hook('create');
			await production.hook('delete');
			expect(state().wabaOverride).toBe(theirUrl);
		});

		it('is put back with the App Secret before', async () => {
			const { production, theirUrl, account } = await replaceTheirs();
			changeAppSecret(account, appSecret);
			await production.hook('create');
			await production.hook('delete');
			expect(state().wabaOverride).toBe(theirUrl);
		});

		it('is said not to be put back where the App Secret is another one, also after an activation', async () => {
			const { production, account } = await replaceTheirs();
			changeAppSecret(account);
			await production.hook('create');
			await production.hook('delete');
			expect(state().wabaOverride).toBeNull();
			expect(production.warnings.join()).toMatch(
				/webhook at 127\.0\.0\.1:\d+, which this trigger had replaced, was not put back.*App Secret/,
			);
		});

		it('is put back as an earlier version has kept it', async () => {
			const { production, theirUrl } = await replaceTheirs();
			const kept = production.staticData.registration as { memory: IDataObject };
			kept.memory.replaced = { url: theirUrl };
			await production.hook('delete');
			expect(state().wabaOverride).toBe(theirUrl);
		});
	});

	it('is taken away where nothing is known to put back', async () => {
		bench.simulator.setCloudRegistration({
			app: othersApp,
			wabaSubscribed: true,
			wabaOverride: theirs,
		});
		const { production } = await bench.trigger('cloudApi', { options: { replaceWebhook: true } });
		await activate(production);
		await production.hook('delete');
		expect(state().wabaOverride).toBeNull();
	});

	it('keeps the subscription that another number has come to need', async () => {
		const { production } = await bench.trigger('cloudApi');
		await activate(production);
		bench.simulator.setCloudRegistration({ phoneOverrides: { [phoneNumberId()]: theirs } });
		await production.hook('delete');
		expect(state()).toMatchObject({ wabaSubscribed: true, wabaOverride: null });
		expect(state().app).not.toBeNull();
	});
});

describe('the webhook of a phone number', () => {
	it('is that number’s alone, as long as the workflow is active', async () => {
		bench.simulator.setCloudRegistration({
			app: othersApp,
			wabaOverride: theirs,
			wabaSubscribed: true,
		});
		const before = state();
		const { production, urls } = await bench.trigger('cloudApi', phone());
		await activate(production);
		expect(state()).toEqual({ ...before, phoneOverrides: { [phoneNumberId()]: urls.production } });
		expect(await production.hook('checkExists')).toBe(true);
		await production.hook('delete');
		expect(state()).toEqual(before);
	});

	it('needs to know which number', async () => {
		const { production } = await bench.trigger('cloudApi', { registration: 'phoneNumber' });
		expect(await refusalOf(production)).toContain("'Phone Number' is empty");
	});

	it('is refused to a number that is not connected', async () => {
		Object.assign(bench.simulator.settings, { cloudPhoneStatus: 'DISCONNECTED' });
		const { production } = await bench.trigger('cloudApi', phone());
		const refusal = await refusalOf(production);
		expect(refusal).toContain('The phone number is DISCONNECTED');
		expect(refusal).toContain('WhatsApp Manager');
		expect(state()).toEqual(blank);
	});
});

describe('the webhook of the app', () => {
	const form = { registration: 'app', triggerOn: ['message.received', 'template.changed'] };
	const fields = [
		'message_template_components_update',
		'message_template_quality_update',
		'message_template_status_update',
		'messages',
		'template_category_update',
	];

	it('carries what no other webhook can', async () => {
		const { production, urls } = await bench.trigger('cloudApi', form);
		await activate(production);
		expect(state()).toMatchObject({ wabaSubscribed: true, wabaOverride: null });
		expect(state().app?.callbackUrl).toBe(urls.production);
		expect([...(state().app?.fields ?? [])].sort()).toEqual(fields);
		expect(await production.hook('checkExists')).toBe(true);
		await production.hook('delete');
		expect(state()).toEqual(blank);
	});

	it('is shared with a test listener, with its fields', async () => {
		const { production, test, urls } = await bench.trigger('cloudApi', form);
		await activate(production);
		await activate(test);
		expect(state().app?.callbackUrl).toMatch(`${urls.production}?listeners=`);
		await test.hook('delete');
		expect(state().app?.callbackUrl).toBe(urls.production);
		expect([...(state().app?.fields ?? [])].sort()).toEqual(fields);
	});

	it('is not taken from somebody else', async () => {
		bench.simulator.setCloudRegistration({ app: othersApp });
		const { production } = await bench.trigger('cloudApi', form);
		const refusal = await refusalOf(production);
		expect(refusal).toContain(`The Meta app already sends its events to ${theirs}`);
		expect(refusal).toContain("'Business Account' or 'Phone Number'");
		expect(state().app).toEqual(othersApp);
	});

	it('is what events need that come nowhere else', async () => {
		const { production } = await bench.trigger('cloudApi', { triggerOn: ['template.changed'] });
		const refusal = await refusalOf(production);
		expect(refusal).toContain('message_template_status_update');
		expect(refusal).toContain("Choose 'Meta App' in 'Registration'");
		expect(state()).toEqual(blank);
	});
});

describe('what is not set up', () => {
	it('is named: a field that the app of somebody else does not subscribe to', async () => {
		bench.simulator.setCloudRegistration({ app: { ...othersApp, fields: ['account_update'] } });
		const { production } = await bench.trigger('cloudApi');
		const refusal = await refusalOf(production);
		expect(refusal).toContain('does not subscribe to the webhook field messages');
		expect(refusal).toContain('WhatsApp > Configuration');
		expect(state().wabaOverride).toBeNull();
	});

	it.each([
		['revoked', 'has expired or was withdrawn', 'system user token'],
		['expired', 'has expired', 'system user token'],
		['withoutPermission', 'lacks the permission whatsapp_business_management', 'both permissions'],
	] as const)('is named: a token that is %s', async (cloudToken, said, remedy) => {
		Object.assign(bench.simulator.settings, { cloudToken });
		const { production } = await bench.trigger('cloudApi');
		const refusal = await refusalOf(production);
		expect(refusal).toContain(said);
		expect(refusal).toContain(remedy);
	});

	it('is named: a secret that is not the one of the app', async () => {
		const { production } = await bench.trigger('cloudApi', {}, (values) => ({
			...values,
			whatsAppHubCloudApi: { ...values.whatsAppHubCloudApi, appSecret: 'another' },
		}));
		expect(await refusalOf(production)).toContain("'App ID' and 'App Secret'");
	});

	it('is named: a version that Meta no longer serves', async () => {
		const { production } = await bench.trigger('cloudApi', {}, (values) => ({
			...values,
			whatsAppHubCloudApi: { ...values.whatsAppHubCloudApi, apiVersion: 'v19.0' },
		}));
		expect(await refusalOf(production)).toContain('no longer serves version v19.0');
	});

	it('is named: a URL that does not answer Meta’s question', async () => {
		const { production, host } = await bench.trigger('cloudApi');
		await host.close();
		const refusal = await refusalOf(production);
		expect(refusal).toContain('Meta did not take the webhook URL');
		expect(refusal).toContain('reachable from the internet');
	});

	it('lets no secret but the token into an address', async () => {
		const { production } = await bench.trigger('cloudApi');
		await activate(production);
		const { appSecret } = bench.simulator.accounts.cloudApi;
		const requests = bench.simulator.requests({ provider: 'cloudApi' });
		expect(JSON.stringify(requests.map(({ query, path }) => [path, query]))).not.toContain(
			appSecret,
		);
		expect(requests.filter(({ credentialsInUrl }) => credentialsInUrl)).toMatchObject([
			{ path: expect.stringContaining('debug_token') },
		]);
		expect(JSON.stringify(requests)).toContain(VERIFY_TOKEN);
	});
});
