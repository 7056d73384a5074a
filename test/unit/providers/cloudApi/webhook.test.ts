import { webhook } from '../../../../nodes/WhatsAppHub/providers/cloudApi/webhook';

const secrets = { keys: ['app-secret-of-the-test'], verifyToken: 'verify-word' };
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
		expect(
			webhook.handshake?.({ ...query, 'hub.verify_token': '' }, { keys: [], verifyToken: '' }),
		).toBeUndefined();
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
