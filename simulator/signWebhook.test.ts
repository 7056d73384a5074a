import { accountsAt } from './accounts';
import { signWebhook } from './index';

const accounts = accountsAt('');

/** Every digest below was computed by the openssl command line in its comment. */
describe('signing a webhook of one’s own', () => {
	it('signs for the Cloud API', () => {
		// printf '%s' '{"object":"x"}' | openssl dgst -sha256 -hmac 'simulated-cloud-api-app-secret'
		expect(signWebhook('cloudApi', accounts, '{"object":"x"}')).toEqual({
			'content-type': 'application/json',
			'x-hub-signature-256':
				'sha256=7bde09aa70426e5dc264a473b3f9f21de6375966bab4d9874a15cdbed063e364',
		});
	});

	it('signs for Periskope', () => {
		// printf '%s' '{"object":"x"}' | openssl dgst -sha256 -hmac 'simulated-periskope-signing-key'
		expect(signWebhook('periskope', accounts, '{"object":"x"}')).toEqual({
			'content-type': 'application/json',
			'x-periskope-signature': '4914a643a91ed6d468e954d38f131d6ec7aa47a2e4677a53460555de7cefc5ba',
		});
	});

	it('signs for YCloud with the endpoint’s secret, as old as it is told', () => {
		const headers = signWebhook('yCloud', accounts, '{}', { secret: 'whsec_a', ageSeconds: 3600 });
		const seconds = Number(/^t=(\d+),s=[0-9a-f]{64}$/.exec(headers['ycloud-signature'] ?? '')?.[1]);
		expect(Date.now() / 1000 - seconds).toBeGreaterThanOrEqual(3600);
		expect(() => signWebhook('yCloud', accounts, '{}')).toThrow('secret');
	});

	it('signs for Wawp when there is a key', () => {
		// printf '%s' '{"event":"message.ack"}' | openssl dgst -sha512 -hmac 'example-hmac-key'
		const rawBody = '{"event":"message.ack"}';
		expect(signWebhook('wawp', accounts, rawBody, { secret: 'example-hmac-key' })).toMatchObject({
			'x-webhook-hmac':
				'686e2b1a36299a612a931d65a8ad786c2d01442112c7a4ef769bda2cbd9f3ec6' +
				'6e150798d874f26a39c40fc843d067493961001307f0ccfe9c85e5c51c4a4186',
		});
		expect(signWebhook('wawp', accounts, rawBody)).toEqual({ 'content-type': 'application/json' });
	});

	it.each(['cloudApi', 'periskope'] as const)('forges for %s', (provider) => {
		const right = signWebhook(provider, accounts, '{}');
		const forged = signWebhook(provider, accounts, '{}', { forged: true });
		expect(Object.keys(forged)).toEqual(Object.keys(right));
		expect(forged).not.toEqual(right);
	});
});
