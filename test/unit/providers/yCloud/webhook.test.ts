import { sealedSecret } from '../../../../nodes/WhatsAppHub/providers/yCloud/endpointSecret';
import { webhook, webhookSecrets } from '../../../../nodes/WhatsAppHub/providers/yCloud/webhook';
import { form } from '../../../conformance/evidence';

const secret = 'whsec_test_6c2f0f6c3a6d4b16';
const other = ['whsec_wrong_b7678c2e', 'whsec_previous_73d42e64'];
const compact = '{"id":"evt_01","type":"whatsapp.inbound_message.received","apiVersion":"v2"}';
const compactSignature = '4ee5dc4c43b9d27aa16b9e46a59ea8700d0b3b90d9da6139a302aa7a55cbdaa1';

const verify = (
	body: string,
	header: string | undefined,
	keys: readonly string[],
	now: number,
	toleranceSeconds?: number,
) =>
	webhook.verify(
		{
			headers: header === undefined ? {} : { 'ycloud-signature': header },
			query: {},
			rawBody: Buffer.from(body),
		},
		{ keys, ...(toleranceSeconds !== undefined && { toleranceSeconds }) },
		new Date(now * 1000),
	);

// The digests are those of YCloud's Developer Kit (webhook signature vectors, read 2026-11-20).
describe("YCloud's published vectors", () => {
	it.each([
		['compact JSON', compact, compactSignature, [secret], 1700000100, true],
		[
			'UTF-8 and white space',
			'{\n  "id": "evt_中文",\n  "type": "whatsapp.message.updated",\n  "note": "café ☕"\n}\n',
			'0fa8dbc23f4532dd2fbb37bba1d902826cb6831b50f198d827f9bf3945e5802c',
			[secret],
			1700000000,
			true,
		],
		[
			'the second of two secrets',
			'{"id":"evt_rotate","type":"contact.created","apiVersion":"v2"}',
			'52b57aa863700b50a2c1afe17f5d95e631c0de78f0f07174273dd70b4b903d87',
			other,
			1700000050,
			true,
		],
		['a wrong secret', compact, compactSignature, ['whsec_wrong_b7678c2e'], 1700000000, false],
		['a stale timestamp', compact, compactSignature, [secret], 1700000301, false],
	])('%s', (_name, body, signature, keys, now, genuine) => {
		expect(verify(body, `t=1700000000,s=${signature}`, keys, now).genuine).toBe(genuine);
	});
});

const header = `t=1700000000,s=${compactSignature}`;

it.each([
	[1700000300, true],
	[1700000301, false],
	[1699999700, true],
	[1699999699, false],
])('allows five minutes either way (now %d)', (now, genuine) => {
	expect(verify(compact, header, [secret], now).genuine).toBe(genuine);
});

it('takes another tolerance, and 0 for any age', () => {
	expect(verify(compact, header, [secret], 1700007200, 7200).genuine).toBe(true);
	expect(verify(compact, header, [secret], 1700007201, 7200).genuine).toBe(false);
	expect(verify(compact, header, [secret], 1800000000, 0).genuine).toBe(true);
});

it.each([
	[undefined],
	[''],
	[compactSignature],
	[`s=${compactSignature}`],
	[`s=${compactSignature},t=1700000000`],
	[`t=,s=${compactSignature}`],
	[`t=abc,s=${compactSignature}`],
	[`t=1700000001,s=${compactSignature}`],
	[`t=-1700000000,s=${compactSignature}`],
	[`${header},v=1`],
])('refuses the header %j', (value) => {
	expect(verify(compact, value, [secret], 1700000000).genuine).toBe(false);
});

it('names what to adjust for a late call', () => {
	expect(verify(compact, header, [secret], 1700000400)).toEqual({
		genuine: false,
		reason: "YCloud-Signature is 400 seconds off, more than 'Signature Tolerance' allows",
	});
});

const account = {
	baseUrl: '',
	apiKey: 'key',
	webhookSecret: undefined,
	previousWebhookSecret: undefined,
};

describe("'Signature Tolerance'", () => {
	const read = (signatureTolerance: unknown) =>
		webhookSecrets(
			account,
			form({}, { signatureTolerance }, sealedSecret('whsec_of-the-test', account)),
		);

	it.each([
		[undefined, 300],
		[600, 600],
		['600', 600],
		[0, 0],
	])('%j allows %d seconds', (given, toleranceSeconds) => {
		expect(read(given)).toEqual({
			ok: true,
			value: { keys: ['whsec_of-the-test'], toleranceSeconds },
		});
	});

	it.each([[''], ['soon'], [-1]])('does not switch the check off for %j', (given) => {
		expect(read(given)).toMatchObject({ ok: false });
	});
});

describe('the secret of the endpoint', () => {
	const sealed = sealedSecret('whsec_of-the-test', account);

	it('is kept so that nobody reads it, and is opened by the API key alone', () => {
		expect(sealed).not.toContain('whsec');
		expect(Buffer.from(sealed, 'base64').toString('latin1')).not.toContain('whsec');
		expect(webhookSecrets(account, form({}, {}, sealed))).toMatchObject({
			value: { keys: ['whsec_of-the-test'] },
		});
		expect(webhookSecrets({ ...account, apiKey: 'another' }, form({}, {}, sealed))).toMatchObject({
			ok: false,
			failure: { message: 'The secret of the YCloud webhook is not known' },
		});
	});

	it.each([['whsec_of-the-test'], [''], ['AAAA'], [`${sealed.slice(0, -4)}AAAA`]])(
		'is not taken from %j, which nobody has sealed',
		(kept) => {
			expect(webhookSecrets(account, form({}, {}, kept))).toMatchObject({ ok: false });
		},
	);

	it('has to be typed where the endpoint was made by hand; the one before it counts too', () => {
		const byHand = form({ registration: 'manual' }, {}, sealed);
		expect(webhookSecrets(account, byHand)).toMatchObject({
			ok: false,
			failure: { message: expect.stringContaining("has no 'Webhook Secret'") },
		});
		const typed = { ...account, webhookSecret: 'whsec_new', previousWebhookSecret: 'whsec_before' };
		expect(webhookSecrets(typed, byHand)).toMatchObject({
			value: { keys: ['whsec_new', 'whsec_before'] },
		});
	});
});
