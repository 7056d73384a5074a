import { webhook, webhookSecrets } from '../../../../nodes/WhatsAppHub/providers/wawp/webhook';
import { form } from '../../../conformance/evidence';

const body = '{"event":"message.ack","payload":{}}';
// printf '%s' "$body" | openssl dgst -sha512 -hmac hmac-key-of-the-test
const sha512 =
	'40ce362285d07acfa45e2b99f8bb54baf9260caf368f78a116c6d33854c06ec0aa286576d44c9fea66a2fec7795db753e9d12ac3f6f6943083cfc8fa5d42bdf9';
// printf '%s' "$body" | openssl dgst -sha256 -hmac hmac-key-of-the-test
const sha256 = '8b522d5bd49e70a299738cc13c9e7cbba491fb95b5f388136d4be7770822fce8';
// printf '%s' "$body" | openssl dgst -sha512 -hmac url-secret-of-the-test
const sha512OfUrlSecret =
	'5a5525c189092d5995d6814c612caeb2693ab53129a469b230c574faa9a73df81785a95bc65dc41ce152aeacef05af86e6a51b3b40644679bf5ab25d25903595';

const account = {
	baseUrl: '',
	instanceId: 'A1B2',
	accessToken: 'token-of-the-test',
	urlSecret: 'url-secret-of-the-test',
	previousUrlSecret: undefined,
	hmacSecret: 'hmac-key-of-the-test',
};

const verify = (
	headers: Record<string, string>,
	query: Record<string, string> = { secret: 'url-secret-of-the-test' },
	change: Partial<Parameters<typeof webhookSecrets>[0]> = {},
	registeredSecret?: string,
) => {
	const secrets = webhookSecrets({ ...account, ...change }, form({}, {}, registeredSecret));
	if (!secrets.ok) throw new Error(secrets.failure.message);
	const request = { headers, query, rawBody: Buffer.from(body) };
	return webhook.verify(request, secrets.value, new Date()).genuine;
};

it.each([
	['no signature, though there is a key', {}, false],
	['a SHA-512 signature', { 'x-webhook-hmac': sha512 }, true],
	[
		'a SHA-512 signature that says so',
		{ 'x-webhook-hmac': sha512, 'x-webhook-hmac-algorithm': 'sha512' },
		true,
	],
	[
		'a SHA-256 signature that says so',
		{ 'x-webhook-hmac': sha256, 'x-webhook-hmac-algorithm': 'SHA256' },
		true,
	],
	['a SHA-256 signature that does not say so', { 'x-webhook-hmac': sha256 }, false],
	['another algorithm', { 'x-webhook-hmac': sha512, 'x-webhook-hmac-algorithm': 'md5' }, false],
	['a signature by another key', { 'x-webhook-hmac': sha512OfUrlSecret }, false],
])('judges %s', (_name, headers, genuine) => {
	expect(verify(headers)).toBe(genuine);
});

it.each([[{}], [{ secret: '' }], [{ secret: 'url-secret-of-the-tesT' }], [{ secret: 'other' }]])(
	'refuses the query %j even with a good signature',
	(query) => {
		expect(verify({ 'x-webhook-hmac': sha512 }, query)).toBe(false);
	},
);

describe('without a key', () => {
	const noKey = { hmacSecret: undefined };

	it('takes the secret in the URL alone', () => {
		expect(verify({}, undefined, noKey)).toBe(true);
	});

	it('takes a signature that was made with the secret in the URL, and no other', () => {
		expect(verify({ 'x-webhook-hmac': sha512OfUrlSecret }, undefined, noKey)).toBe(true);
		expect(verify({ 'x-webhook-hmac': sha512 }, undefined, noKey)).toBe(false);
	});
});

describe('the secret in the URL', () => {
	const made = { urlSecret: undefined, hmacSecret: undefined };
	// printf %s made-at-activation | openssl dgst -sha256
	const hash = '1ee2d5eb5dbaf2f2a55428fff74cd76e5c7f5f3d1961a988df341a721a1de428';

	it('that an activation made is known by its hash', () => {
		expect(verify({}, { secret: 'made-at-activation' }, made, hash)).toBe(true);
		expect(verify({}, { secret: hash }, made, hash)).toBe(false);
		expect(verify({}, { secret: 'another' }, made, hash)).toBe(false);
	});

	it('counts beside one that was typed later, until the next activation', () => {
		const typed = { urlSecret: 'typed', previousUrlSecret: 'before', hmacSecret: undefined };
		for (const secret of ['typed', 'before', 'made-at-activation']) {
			expect(verify({}, { secret }, typed, hash)).toBe(true);
		}
	});

	it('has to be typed where the URL is entered by hand', () => {
		const byHand = form({ registration: 'manual' }, {}, hash);
		expect(webhookSecrets({ ...account, ...made }, byHand)).toMatchObject({
			ok: false,
			failure: {
				message: expect.stringContaining("has no 'URL Secret'"),
				hint: expect.stringContaining('Enter a word of your own'),
			},
		});
	});
});
