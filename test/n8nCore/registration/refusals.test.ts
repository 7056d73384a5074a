import type { INodeParameters } from 'n8n-workflow';
import { providerIds, type ProviderId } from '../../../simulator';
import type { CredentialValues } from '../engine/credentialsHelper';
import { checkSetUp } from '../engine/engine';
import { credentialsFor } from '../engine/hub';
import { activate, refusalOf, registrationBench } from './triggers';

const bench = registrationBench();
const theirs = 'https://crm.example.com/somebody-elses';

const credentialOf = {
	cloudApi: 'whatsAppHubCloudApi',
	yCloud: 'whatsAppHubYCloudApi',
	periskope: 'whatsAppHubPeriskopeApi',
	wawp: 'whatsAppHubWawpApi',
} as const;

interface Refusal {
	readonly form?: INodeParameters;
	/** What is wrong in the credential. */
	readonly credential?: Readonly<Record<string, string>>;
	/** What is wrong at the provider. */
	readonly spoil?: () => void;
}

const set = (settings: object) => () => Object.assign(bench.simulator.settings, settings);
const registered = (state: object) => () => bench.simulator.setCloudRegistration(state);
const othersApp = { callbackUrl: theirs, fields: ['messages'] };
const nothing = { triggerOn: ['unknown'] };
const unreadable = { options: { notFrom: '011 98555-0143' } };

/** Every reason for which an activation is refused. */
const refusals: { readonly [P in ProviderId]: Readonly<Record<string, Refusal>> } = {
	cloudApi: {
		'a token that was withdrawn': { spoil: set({ cloudToken: 'revoked' }) },
		'a token that has expired': { spoil: set({ cloudToken: 'expired' }) },
		'a token without a permission': { spoil: set({ cloudToken: 'withoutPermission' }) },
		'no App Secret': { credential: { appSecret: '' } },
		'another App Secret': { credential: { appSecret: 'of-another-app' } },
		'another App ID': { credential: { appId: '999999' } },
		'a version that has ended': { credential: { apiVersion: 'v19.0' } },
		'no version': { credential: { apiVersion: 'newest' } },
		'an account that is not one': { credential: { businessAccountId: '999999' } },
		'a number that is not chosen': { form: { registration: 'phoneNumber' } },
		'a number that is not connected': {
			form: { registration: 'phoneNumber', phoneNumber: { __rl: true, mode: 'id', value: 'own' } },
			spoil: set({ cloudPhoneStatus: 'DISCONNECTED' }),
		},
		'an account that sends elsewhere': {
			spoil: registered({ app: othersApp, wabaSubscribed: true, wabaOverride: theirs }),
		},
		'an app that sends elsewhere': {
			form: { registration: 'app' },
			spoil: registered({ app: othersApp, wabaSubscribed: true }),
		},
		'an app that does not subscribe to the field': {
			spoil: registered({ app: { ...othersApp, fields: ['account_update'] } }),
		},
		'events that come to the app only': { form: { triggerOn: ['template.changed'] } },
		'no events': { form: nothing },
		'a number that cannot be read': { form: unreadable },
		'Meta, which cannot reach this n8n': {
			credential: { baseUrl: 'https://graph.facebook.com' },
		},
		'no Verify Token by hand': {
			form: { registration: 'manual' },
			credential: { verifyToken: '' },
		},
	},
	yCloud: {
		'a key that was withdrawn': { credential: { apiKey: 'revoked-key' } },
		'no address': { credential: { baseUrl: 'none' } },
		'no room': { spoil: set({ yCloudEndpointFiller: 20 }) },
		'no events': { form: nothing },
		'a number that cannot be read': { form: unreadable },
		'no Webhook Secret by hand': { form: { registration: 'manual' } },
	},
	periskope: {
		'a key that was withdrawn': { credential: { apiKey: 'revoked-key' } },
		'no Webhook Signing Key': { credential: { webhookSigningSecret: '' } },
		'no events': { form: nothing },
		'a number that cannot be read': { form: unreadable },
		'no Webhook Signing Key by hand': {
			form: { registration: 'manual' },
			credential: { webhookSigningSecret: '' },
		},
	},
	wawp: {
		'a token that was withdrawn': { credential: { accessToken: 'revoked-token' } },
		'the free plan': { spoil: set({ wawpPlan: 'free' }) },
		'no events': { form: nothing },
		'a number that cannot be read': { form: unreadable },
		'no such country by hand': {
			form: { registration: 'manual', options: { defaultCountry: 'Brasil' } },
		},
		'no URL Secret by hand': { form: { registration: 'manual' }, credential: { urlSecret: '' } },
	},
};

const cases = (Object.keys(refusals) as ProviderId[]).flatMap((provider) =>
	Object.entries(refusals[provider]).map(([name, refusal]) => ({ provider, name, ...refusal })),
);

const changed = (
	provider: ProviderId,
	values: CredentialValues,
	credential: Refusal['credential'] = {},
): CredentialValues => ({
	...values,
	[credentialOf[provider]]: { ...values[credentialOf[provider]], ...credential },
});

const formOf = (form: INodeParameters = {}): INodeParameters =>
	form.phoneNumber === undefined
		? form
		: {
				...form,
				phoneNumber: {
					__rl: true,
					mode: 'id',
					value: bench.simulator.accounts.cloudApi.phoneNumberId,
				},
			};

/** What is said, whatever the rows in which it stands; the editor knows no whole URL. */
const plain = (text: string): string =>
	text
		.replace(/[\s→]+/g, '')
		.replace(/http:\/\/(127\.0\.0\.1|localhost):\d+[a-z/-]*?(?=isnot)/, 'URL')
		.replace(/\./g, '');

/** The message, without the provider's code. */
const reasonIn = (refusal: string): string =>
	(refusal.split('\n')[0] ?? '').replace(/ \([\w-]+\)$/, '');

const secretsIn = (values: CredentialValues): string[] =>
	Object.values(values)
		.flatMap((fields) => Object.entries(fields))
		.filter(([field]) => /token|secret|key/i.test(field))
		.flatMap(([, value]) => [String(value), encodeURIComponent(String(value))])
		.filter((secret) => secret.length >= 6);

describe.each(cases)('$provider, with $name', ({ provider, form, credential, spoil }) => {
	it('is refused in the words of the Set-Up Check, which hold no secret', async () => {
		const parameters = formOf(form);
		const { production } = await bench.trigger(provider, parameters, (values) =>
			changed(provider, values, credential),
		);
		spoil?.();
		const values = changed(provider, credentialsFor(bench.simulator), credential);
		const rows = await checkSetUp(
			{ provider, options: {}, ...parameters },
			values,
			'http://localhost:5678',
		);
		const refusal = await refusalOf(production);
		expect(refusal).not.toBe('activated');
		expect(rows[0]).toMatch(/^✗ [1-9] things? to mend$/);
		expect(plain(rows.join(''))).toContain(plain(reasonIn(refusal)));
		for (const row of rows) expect([...row].length).toBeLessThanOrEqual(55);
		const secrets = secretsIn(values);
		expect(secrets.length).toBeGreaterThan(0);
		for (const secret of secrets) expect(rows.join('') + refusal).not.toContain(secret);
	});
});

describe.each(providerIds)('%s', (provider) => {
	it('is ready where the activation works', async () => {
		const { production } = await bench.trigger(provider);
		const rows = await checkSetUp(
			{ provider, options: {} },
			credentialsFor(bench.simulator),
			'http://localhost:5678',
		);
		expect(rows[0]).toBe('✓ Ready');
		expect(rows.filter((row) => !/^(✓| {3})/.test(row))).toEqual([]);
		await activate(production);
	});

	it('leaves nothing in the workflow that opens it', async () => {
		const { production, host } = await bench.trigger(provider, {}, (values) =>
			changed(provider, values, { urlSecret: '', verifyToken: '' }),
		);
		await activate(production);
		const kept = JSON.stringify(production.staticData);
		expect(kept).toContain('"registration"');
		const made = [
			...bench.simulator.wawpWebhooks().map(({ url }) => new URL(url).searchParams.get('secret')),
			...bench.simulator.yCloudEndpoints().map(({ secret }) => secret),
			...bench.simulator
				.requests({ provider: 'cloudApi' })
				.flatMap(({ body }) => /"verify_token":"([^"]+)"/.exec(JSON.stringify(body))?.[1] ?? []),
		].map(String);
		for (const secret of [...made, ...secretsIn(production.credentials)]) {
			expect(kept).not.toContain(secret);
		}
		// And what is kept is enough.
		bench.simulator.receive(provider, { from: '+12025550143', text: 'Hello' });
		await bench.simulator.idle(5000);
		expect(host.items()).toMatchObject([{ event: 'message.received', text: 'Hello' }]);
	});
});

it('is open where only the person can tell whose the webhook is', async () => {
	bench.simulator.setCloudRegistration({
		app: othersApp,
		wabaSubscribed: true,
		wabaOverride: 'http://localhost:5678/webhook/1f0c/webhook',
	});
	const rows = await checkSetUp(
		{ provider: 'cloudApi', options: {} },
		credentialsFor(bench.simulator),
		'http://localhost:5678',
	);
	expect(rows[0]).toBe('? Cannot tell: compare the line marked ?');
	expect(plain(rows.join(''))).toContain(plain('That is right if it is the URL of this workflow'));
});
