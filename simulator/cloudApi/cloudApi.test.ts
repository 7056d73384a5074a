import { agreedRecipients, startSimulator } from '../index';
import type { Simulator } from '../index';
import { at, requestJson } from '../testing/sendRequests';

describe('Cloud API', () => {
	let simulator: Simulator;
	let account: Simulator['accounts']['cloudApi'];

	beforeAll(async () => {
		simulator = await startSimulator({ stepDelayMs: 5 });
		account = simulator.accounts.cloudApi;
	});
	beforeEach(() => {
		simulator.reset();
	});
	afterAll(async () => {
		await simulator.close();
	});

	const graph = async (path: string, body?: unknown, token = account.accessToken) =>
		await requestJson(`${account.baseUrl}/${path}`, {
			headers: { authorization: `Bearer ${token}` },
			...(body === undefined ? {} : { body }),
		});
	const send = async (body: object) =>
		await graph(`${account.apiVersion}/${account.phoneNumberId}/messages`, {
			messaging_product: 'whatsapp',
			type: 'text',
			text: { body: 'Hello' },
			...body,
		});

	describe('documented sends', () => {
		const to = '+12025550143';
		it.each([
			[
				'a preview',
				{
					recipient_type: 'individual',
					to,
					text: { body: 'https://example.com', preview_url: true },
				},
			],
			['a reply', { to, context: { message_id: 'wamid.HBgLMTIwMjU1NTAxNDMVAgA=' } }],
			['callback data', { to, biz_opaque_callback_data: 'x'.repeat(512) }],
			['an identity check', { to, recipient_identity_key_hash: 'c2ltdWxhdGVk' }],
			['a direct utility text', { to, category: 'utility', ttl_seconds: 43_200 }],
			[
				'a direct text with a name',
				{ to, category: 'utility', direct_send_config: { template_name: 'parcel_today' } },
			],
			['a direct password', { to, category: 'authentication', ttl_seconds: 900 }],
			['no type, which means text', { to, type: undefined }],
			['the longest body', { to, text: { body: 'x'.repeat(4096) } }],
			['a written number', { to: '+1 (202) 555-0143' }],
		])('accepts %s', async (_name, body) => {
			const answer = await send(body);
			expect(answer.status).toBe(200);
			expect(at(answer.body, 'contacts', 0, 'wa_id')).toBe('12025550143');
			expect(at(answer.body, 'messages', 0, 'id')).toMatch(/^wamid\./);
			expect(answer.headers.get('facebook-api-version')).toBe('v25.0');
		});

		it('answers a business-scoped user id with user_id and no wa_id', async () => {
			const recipient = 'US.13490000000000000001';
			const answer = await send({ recipient });
			expect(at(answer.body, 'contacts')).toEqual([{ input: recipient, user_id: recipient }]);
		});

		it('answers a group with its group_id', async () => {
			const group = 'Y2FwaV9ncm91cDoxMjAyNTU1MDE0Mw';
			const answer = await send({ recipient_type: 'group', to: group });
			expect(answer.status).toBe(200);
			expect(at(answer.body, 'messages', 0, 'group_id')).toBe(group);
		});
	});

	it('puts the business country code before a number without its plus sign', async () => {
		const full = await send({ to: '12025550143' });
		expect(at(full.body, 'contacts', 0)).toEqual({ input: '12025550143', wa_id: '112025550143' });
		const national = await send({ to: '2025550143' });
		expect(at(national.body, 'contacts', 0, 'wa_id')).toBe('12025550143');
	});

	describe('refusals', () => {
		const to = '+12025550143';
		it.each([
			['an unknown property', { to, ttl: 60 }, 100, 'ttl'],
			['an unknown property inside', { to, text: { body: 'x', preview: true } }, 100, 'preview'],
			['a lifetime alone', { to, ttl_seconds: 600 }, 100, 'category'],
			['a password for too long', { to, category: 'authentication', ttl_seconds: 901 }, 100, '900'],
			[
				'a name without a category',
				{ to, direct_send_config: { template_name: 'x' } },
				100,
				'utility',
			],
			['direct marketing', { to, category: 'marketing' }, 100, 'category'],
			['no recipient', {}, 100, 'to is required'],
			['a wrong product', { to, messaging_product: 'sms' }, 100, 'messaging_product'],
			['a body too long', { to, text: { body: 'x'.repeat(4097) } }, 100, '4096'],
			['callback data too long', { to, biz_opaque_callback_data: 'x'.repeat(513) }, 100, '512'],
			['an ill-typed preview_url', { to, text: { body: 'x', preview_url: 'yes' } }, 100, 'boolean'],
			['a message without text', { to, text: undefined }, 131008, 'text is required'],
			['a text without body', { to, text: {} }, 131008, 'text.body'],
			['a group type with a number', { to, recipient_type: 'group' }, 131009, 'group'],
			['an individual type with a group', { to: 'Y2FwaV9ncm91cDox' }, 131009, 'phone number'],
			['the own number', { to: '+12025550100' }, 131021, 'same'],
			['the refused number', { to: agreedRecipients.refusedAtOnce }, 131030, 'allowed list'],
			['the limited number', { to: agreedRecipients.rateLimited }, 130429, 'too many'],
		])('refuses %s', async (_name, body, code, detail) => {
			const answer = await send(body);
			expect(answer.status).toBe(400);
			expect(at(answer.body, 'error', 'code')).toBe(code);
			expect(at(answer.body, 'error', 'error_data', 'details')).toContain(detail);
			expect(at(answer.body, 'error', 'fbtrace_id')).toEqual(expect.any(String));
			const [entry] = simulator.requests();
			expect(entry).toMatchObject({ verdict: 'refused', reason: expect.stringContaining(detail) });
			expect(simulator.messages()).toEqual([]);
		});

		it('refuses a wrong token with error 190', async () => {
			const answer = await graph(`v25.0/${account.businessAccountId}`, undefined, 'wrong');
			expect(answer.status).toBe(401);
			expect(at(answer.body, 'error')).toMatchObject({ code: 190, type: 'OAuthException' });
		});

		it('refuses a strange phone number id, version, path and content type', async () => {
			const text = { messaging_product: 'whatsapp', to, text: { body: 'x' } };
			const strange = await graph('v25.0/1/messages', text);
			expect(at(strange.body, 'error')).toMatchObject({ code: 100, error_subcode: 33 });
			const version = await graph(`v99.0/${account.phoneNumberId}/messages`, text);
			expect(version.status).toBe(400);
			const path = await graph(`v25.0/${account.phoneNumberId}/message`, text);
			expect(path.status).toBe(400);
			const form = await fetch(`${account.baseUrl}/v25.0/${account.phoneNumberId}/messages`, {
				method: 'POST',
				headers: { authorization: `Bearer ${account.accessToken}` },
				body: new URLSearchParams({ to }),
			});
			expect(form.status).toBe(400);
			expect(simulator.requests().map(({ verdict }) => verdict)).toEqual(Array(4).fill('refused'));
		});
	});

	it('serves an expired version by the oldest one still alive', async () => {
		const answer = await graph(`v13.0/${account.businessAccountId}?fields=id,name`);
		expect(answer.status).toBe(200);
		expect(answer.headers.get('facebook-api-version')).toBe('v21.0');
		expect(answer.body).toEqual({ id: account.businessAccountId, name: expect.any(String) });
	});

	it('has phone numbers to fill a page', async () => {
		simulator.settings.phoneNumberFiller = 40;
		const first = await graph(`v25.0/${account.businessAccountId}/phone_numbers`);
		expect(at(first.body, 'data')).toHaveLength(25);
		const after = String(at(first.body, 'paging', 'cursors', 'after'));
		const rest = await graph(`v25.0/${account.businessAccountId}/phone_numbers?after=${after}`);
		expect(at(rest.body, 'data')).toHaveLength(18);
		expect(at(rest.body, 'paging')).not.toHaveProperty('next');
	});

	it('pages through the phone numbers by cursor', async () => {
		const ids: unknown[] = [];
		let next: unknown = `${account.baseUrl}/v25.0/${account.businessAccountId}/phone_numbers?limit=2`;
		while (typeof next === 'string') {
			const headers = { authorization: `Bearer ${account.accessToken}` };
			const page = await requestJson(next, { headers });
			const data = at(page.body, 'data');
			if (Array.isArray(data)) ids.push(...data.map((row) => at(row, 'id')));
			next = at(page.body, 'paging', 'next');
		}
		expect(ids).toEqual([account.phoneNumberId, '300000000000101', '300000000000102']);
		const wrong = await graph(`v25.0/${account.businessAccountId}/phone_numbers?fields=nme`);
		expect(at(wrong.body, 'error', 'code')).toBe(100);
		const many = await graph(`v25.0/${account.businessAccountId}/phone_numbers?limit=101`);
		expect(many.status).toBe(400);
		const other = await graph('v25.0/1/phone_numbers');
		expect(at(other.body, 'error', 'code')).toBe(803);
	});
});
