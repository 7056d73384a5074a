import { verifyTokenOf } from '../../../../nodes/WhatsAppHub/providers/cloudApi/registration/verifyToken';
import { webhook, webhookSecrets } from '../../../../nodes/WhatsAppHub/providers/cloudApi/webhook';
import { form } from '../../../conformance/evidence';

// printf %s verify-word | openssl dgst -sha256
const secrets = {
	keys: ['app-secret-of-the-test'],
	verifyTokenHash: '9a6b1f89f480d1c17d6d46c57f675aa1f05c718406c01c4e030c91feb7c29e16',
};
const query = {
	'hub.mode': 'subscribe',
	'hub.challenge': '1158201444',
	'hub.verify_token': 'verify-word',
};

describe('handshake', () => {
	it('echoes the challenge', () => {
		expect(webhook.handshake?.(query, secrets)).toBe('1158201444');
	});

	it.each([
		['a wrong token', { ...query, 'hub.verify_token': 'verify-worD' }],
		['no token', { 'hub.mode': 'subscribe', 'hub.challenge': '1' }],
		['another mode', { ...query, 'hub.mode': 'unsubscribe' }],
		['nothing', {}],
	])('refuses %s', (_name, given) => {
		expect(webhook.handshake?.(given, secrets)).toBeUndefined();
	});

	it('refuses an empty token when none is set', () => {
		expect(webhook.handshake?.({ ...query, 'hub.verify_token': '' }, { keys: [] })).toBeUndefined();
	});
});

it('verifies the bytes, not the JSON: Meta escapes what is not ASCII', () => {
	// printf '%s' '{"name":"Caf\u00e9"}' | openssl dgst -sha256 -hmac app-secret-of-the-test
	const signature = 'sha256=87635ff7728321df8f68dc1b141124352833263f83b13db96d04b9c35332b9b3';
	const judge = (body: string) =>
		webhook.verify(
			{ headers: { 'x-hub-signature-256': signature }, query: {}, rawBody: Buffer.from(body) },
			secrets,
			new Date(),
		).genuine;
	expect(judge('{"name":"Caf\\u00e9"}')).toBe(true);
	expect(judge('{"name":"Café"}')).toBe(false);
});

it('accepts either of two app secrets', () => {
	const request = {
		headers: {
			'x-hub-signature-256':
				'sha256=b43e8fbff951dfdf5dfdf594ec217aa9a1501602cb98c9dcbdfa503e177f3190',
		},
		query: {},
		rawBody: Buffer.from('{"object":"whatsapp_business_account","entry":[]}'),
	};
	const keys = ['the-new-one', 'app-secret-of-the-test'];
	expect(webhook.verify(request, { keys }, new Date()).genuine).toBe(true);
	expect(webhook.verify(request, { keys: ['the-new-one'] }, new Date()).genuine).toBe(false);
	expect(webhook.verify(request, { keys: [] }, new Date()).genuine).toBe(false);
});

describe('the verify token', () => {
	const account = {
		baseUrl: 'https://graph.facebook.com',
		apiVersion: 'v25.0',
		businessAccountId: '200000000000042',
		accessToken: '',
		appSecret: 'app-secret-of-the-test',
		previousAppSecret: undefined,
		verifyToken: undefined,
		replacedVerifyToken: undefined,
	};

	it('that nobody typed follows from the App Secret and the path of the webhook', () => {
		// printf %s 'verify|hook-id' | openssl dgst -sha256 -hmac app-secret-of-the-test
		const token = 'fcd770ae35ef908fed438b73b900e60842e9f969e0efa8b5db206a220d0e7fe2';
		expect(verifyTokenOf(account, { path: 'hook-id' })).toBe(token);
		expect(verifyTokenOf(account, { path: 'another' })).not.toBe(token);
		expect(verifyTokenOf({ ...account, appSecret: 'another' }, { path: 'hook-id' })).not.toBe(
			token,
		);
		// printf %s … | openssl dgst -sha256
		expect(webhookSecrets(account, form())).toMatchObject({
			value: {
				verifyTokenHash: '29393429bda81bc014bdb92768281624034363db71da08d215bdbe9d0ad9947b',
			},
		});
	});

	it('that was typed goes before it', () => {
		expect(verifyTokenOf({ ...account, verifyToken: 'word' }, { path: 'hook-id' })).toBe('word');
	});

	it('has to be typed where Meta is told by hand', () => {
		expect(webhookSecrets(account, form({ registration: 'manual' }))).toMatchObject({
			ok: false,
			failure: {
				message: expect.stringContaining("has no 'Verify Token'"),
				hint: expect.stringContaining('Enter a word of your own'),
			},
		});
	});
});
