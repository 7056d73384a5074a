import { startSimulator } from '../index';
import type { Simulator } from '../index';
import { callGraphAs } from '../testing/callApp';
import { at, requestJson } from '../testing/sendRequests';

const managed = ['whatsapp_business_management', 'whatsapp_business_messaging'];

describe('tokens of the Cloud API', () => {
	let simulator: Simulator;
	let account: Simulator['accounts']['cloudApi'];
	let pair: string;

	beforeAll(async () => {
		simulator = await startSimulator();
		account = simulator.accounts.cloudApi;
		pair = `${account.appId}|${account.appSecret}`;
	});
	beforeEach(() => simulator.reset());
	afterAll(async () => await simulator.close());

	const wanted = () => ({
		client_id: account.appId,
		client_secret: account.appSecret,
		grant_type: 'client_credentials',
	});
	const ask = async (body: object) =>
		await callGraphAs(simulator, undefined, 'oauth/access_token', { body });
	const debug = async (asking: string, input: string) =>
		await callGraphAs(simulator, asking, `debug_token?input_token=${encodeURIComponent(input)}`);

	describe('oauth/access_token', () => {
		const url = () => `${account.baseUrl}/v25.0/oauth/access_token`;
		const queried = () => `${url()}?${new URLSearchParams(wanted()).toString()}`;

		it.each<[string, boolean, () => Promise<Response>]>([
			['a form', false, async () => await post(url(), new URLSearchParams(wanted()))],
			['the query of a POST', true, async () => await post(queried())],
			['the query of a GET', true, async () => await fetch(queried())],
		])('gives a token of the app for %s', async (_name, inUrl, request) => {
			const answer: unknown = await (await request()).json();
			expect(answer).toEqual({ access_token: expect.any(String), token_type: 'bearer' });
			expect(simulator.requests()[0]?.credentialsInUrl).toBe(inUrl ? true : undefined);
		});

		it('gives a token for JSON that the subscriptions take', async () => {
			const token = at((await ask(wanted())).body, 'access_token');
			expect(simulator.requests()[0]?.credentialsInUrl).toBeUndefined();
			const listed = await callGraphAs(simulator, String(token), `${account.appId}/subscriptions`);
			expect(listed).toMatchObject({ status: 200, body: { data: [] } });
		});

		it.each<[string, object, number, string]>([
			['a wrong secret', { client_secret: 'x' }, 1, 'Error validating client secret.'],
			['a wrong app', { client_id: '1' }, 101, 'Error validating application.'],
			['another grant', { grant_type: 'password' }, 100, 'Invalid parameter'],
			['no secret', { client_secret: undefined }, 100, 'Invalid parameter'],
		])('refuses %s', async (_name, change, code, message) => {
			const answer = await ask({ ...wanted(), ...change });
			expect(answer.status).toBe(400);
			expect(at(answer.body, 'error')).toMatchObject({
				code,
				message: expect.stringContaining(message),
			});
		});
	});

	describe('debug_token', () => {
		it('tells what a token may, asked by the app or by the token itself', async () => {
			for (const asking of [pair, account.accessToken]) {
				const answer = await debug(asking, account.accessToken);
				expect(answer.status).toBe(200);
				expect(at(answer.body, 'data')).toMatchObject({
					app_id: account.appId,
					is_valid: true,
					expires_at: 0,
					scopes: managed,
					granular_scopes: managed.map((scope) => {
						return { scope, target_ids: [account.businessAccountId] };
					}),
				});
			}
			expect(simulator.requests()[0]).toMatchObject({
				verdict: 'accepted',
				credentialsInUrl: true,
			});
		});

		it.each([
			['revoked', 460],
			['expired', 463],
		] as const)(
			'tells the app of a token that is %s, and the token nothing',
			async (fate, subcode) => {
				simulator.settings.cloudToken = fate;
				const answer = await debug(pair, account.accessToken);
				expect(at(answer.body, 'data')).toMatchObject({
					is_valid: false,
					error: { code: 190, subcode, message: expect.any(String) },
				});
				const self = await debug(account.accessToken, account.accessToken);
				expect(self.status).toBe(401);
				expect(at(self.body, 'error')).toMatchObject({ code: 190, error_subcode: subcode });
			},
		);

		it('shows a missing permission', async () => {
			simulator.settings.cloudToken = 'withoutPermission';
			const answer = await debug(pair, account.accessToken);
			expect(at(answer.body, 'data', 'is_valid')).toBe(true);
			expect(at(answer.body, 'data', 'scopes')).toEqual(['whatsapp_business_messaging']);
		});

		it('knows the app and no stranger', async () => {
			expect(at((await debug(pair, pair)).body, 'data')).toMatchObject({
				type: 'APP',
				is_valid: true,
			});
			expect(at((await debug(pair, 'other')).body, 'data', 'is_valid')).toBe(false);
			expect((await debug('other', account.accessToken)).status).toBe(401);
		});
	});

	describe('a token that lacks something', () => {
		const call = async (path: string, body?: unknown) =>
			await callGraphAs(simulator, account.accessToken, path, body === undefined ? {} : { body });
		const text = { messaging_product: 'whatsapp', to: '+12025550143', text: { body: 'Hi' } };

		it('can send without the permission to manage, and do nothing else', async () => {
			simulator.settings.cloudToken = 'withoutPermission';
			expect((await call(`${account.phoneNumberId}/messages`, text)).status).toBe(200);
			const paths = ['', '/phone_numbers', '/message_templates', '/subscribed_apps'];
			const nodes = [
				account.phoneNumberId,
				...paths.map((path) => account.businessAccountId + path),
			];
			for (const node of nodes) {
				const answer = await call(node);
				expect([node, answer.status]).toEqual([node, 403]);
				expect(at(answer.body, 'error', 'code')).toBe(200);
			}
			expect((await call(account.phoneNumberId, { webhook_configuration: {} })).status).toBe(403);
		});

		it('is refused everywhere once it is dead', async () => {
			simulator.settings.cloudToken = 'revoked';
			const answer = await call(`${account.phoneNumberId}/messages`, text);
			expect(answer.status).toBe(401);
			expect(at(answer.body, 'error')).toMatchObject({ code: 190, error_subcode: 460 });
			expect(simulator.messages()).toEqual([]);
		});
	});

	const post = async (url: string, body?: URLSearchParams) =>
		await fetch(url, { method: 'POST', ...(body === undefined ? {} : { body }) });

	it('takes no other token than the app’s for the subscriptions', async () => {
		const path = `${account.appId}/subscriptions`;
		const business = await callGraphAs(simulator, account.accessToken, path);
		expect(at(business.body, 'error', 'code')).toBe(15);
		expect((await callGraphAs(simulator, 'other', path)).status).toBe(401);
		expect((await requestJson(`${account.baseUrl}/v25.0/${path}`)).status).toBe(401);
		const other = await callGraphAs(simulator, pair, '1/subscriptions');
		expect(at(other.body, 'error')).toMatchObject({ code: 100, error_subcode: 33 });
	});
});
