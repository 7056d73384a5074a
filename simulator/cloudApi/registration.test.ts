import { startSimulator } from '../index';
import type { JsonObject, Simulator } from '../index';
import { callSubscriptions } from '../testing/callApp';
import { callGraph } from '../testing/callBusinessApis';
import { at } from '../testing/sendRequests';
import { startWebhookReceiver } from '../testing/webhookReceiver';
import type { WebhookReceiver } from '../testing/webhookReceiver';

const verifyToken = 'verify-me';
const nothing = { app: null, wabaSubscribed: false, wabaOverride: null, phoneOverrides: {} };

describe('registration at the Cloud API', () => {
	let simulator: Simulator;
	let receiver: WebhookReceiver;
	let account: Simulator['accounts']['cloudApi'];
	let app: JsonObject;

	beforeAll(async () => {
		simulator = await startSimulator();
		receiver = await startWebhookReceiver(verifyToken);
		account = simulator.accounts.cloudApi;
		app = {
			object: 'whatsapp_business_account',
			callback_url: `${receiver.url}/app`,
			verify_token: verifyToken,
			fields: ['messages'],
			include_values: true,
		};
	});
	beforeEach(() => {
		simulator.reset();
		receiver.received.length = 0;
	});
	afterAll(async () => {
		await simulator.close();
		await receiver.close();
	});

	const subscribeApp = async (change: JsonObject = {}) =>
		await callSubscriptions(simulator, 'POST', { ...app, ...change });
	const subscribedApps = async (method: string, body?: unknown) =>
		await callGraph(simulator, `${account.businessAccountId}/subscribed_apps`, {
			method,
			...(body === undefined ? {} : { body }),
		});
	const overridePhone = async (url: string, id = account.phoneNumberId) =>
		await callGraph(simulator, id, {
			body: { webhook_configuration: { override_callback_uri: url, verify_token: verifyToken } },
		});
	const errorOf = ({ status, body }: { status: number; body: unknown }) => {
		return { status, code: at(body, 'error', 'code') };
	};

	it('begins with nothing', () => {
		expect(simulator.cloudRegistration()).toEqual(nothing);
	});

	describe('of the app', () => {
		it('keeps one callback, after it has proved itself', async () => {
			expect((await subscribeApp()).body).toEqual({ success: true });
			expect(receiver.received).toHaveLength(1);
			expect(receiver.received[0]?.url).toContain('hub.mode=subscribe');
			const listed = await callSubscriptions(simulator, 'GET');
			expect(listed.body).toEqual({
				data: [
					{
						object: 'whatsapp_business_account',
						callback_url: `${receiver.url}/app`,
						active: true,
						fields: [{ name: 'messages', version: 'v25.0' }],
					},
				],
			});
		});

		it.each([
			['an array', ['calls', 'security']],
			['commas', 'calls, security'],
			['the JSON of an array', '["calls","security"]'],
		])('adds fields to those that are there, named by %s', async (_name, fields) => {
			await subscribeApp();
			await subscribeApp({ fields, callback_url: `${receiver.url}/other` });
			expect(simulator.cloudRegistration().app).toEqual({
				callbackUrl: `${receiver.url}/other`,
				fields: ['messages', 'calls', 'security'],
			});
		});

		it.each<[string, JsonObject, number]>([
			['a field that does not exist', { fields: ['message'] }, 100],
			['no field', { fields: [] }, 100],
			['another object', { object: 'page' }, 100],
			['no token', { verify_token: '' }, 100],
			['no callback', { callback_url: undefined }, 100],
			['a parameter that does not exist', { callback: 'x' }, 100],
			['a callback that is no URL', { callback_url: 'n8n' }, 100],
			['a token that the callback does not know', { verify_token: 'other' }, 2200],
			['a callback beyond this machine', { callback_url: 'https://example.com' }, 2200],
		])('refuses %s', async (_name, change, code) => {
			expect(errorOf(await subscribeApp(change))).toEqual({ status: 400, code });
			expect(simulator.cloudRegistration()).toEqual(nothing);
		});

		it('deletes some fields, or all of them', async () => {
			await subscribeApp({ fields: ['messages', 'calls'] });
			const object = 'whatsapp_business_account';
			await callSubscriptions(simulator, 'DELETE', { object, fields: 'messages' });
			expect(simulator.cloudRegistration().app?.fields).toEqual(['calls']);
			const answer = await callSubscriptions(simulator, 'DELETE', { object });
			expect(answer.body).toEqual({ success: true });
			expect(simulator.cloudRegistration().app).toBeNull();
		});
	});

	describe('of the account', () => {
		const override = () => ({
			override_callback_uri: `${receiver.url}/waba`,
			verify_token: verifyToken,
		});
		const row = () => ({
			whatsapp_business_api_data: {
				id: account.appId,
				name: expect.any(String),
				link: expect.stringContaining(account.appId),
			},
		});

		it('comes, takes an override, gives it up and goes', async () => {
			await subscribeApp();
			expect((await subscribedApps('GET')).body).toEqual({ data: [] });
			expect((await subscribedApps('POST')).body).toEqual({ success: true });
			expect((await subscribedApps('GET')).body).toEqual({ data: [row()] });
			expect((await subscribedApps('POST', override())).body).toMatchObject({ success: true });
			expect((await subscribedApps('GET')).body).toEqual({
				data: [{ ...row(), override_callback_uri: `${receiver.url}/waba` }],
			});
			await subscribedApps('POST', {});
			expect(simulator.cloudRegistration()).toMatchObject({
				wabaSubscribed: true,
				wabaOverride: null,
			});
			expect((await subscribedApps('DELETE')).body).toEqual({ success: true });
			expect(simulator.cloudRegistration().wabaSubscribed).toBe(false);
		});

		it.each<[string, string[], boolean]>([
			['the app subscribes to messages', ['calls'], true],
			['the account is subscribed', ['messages'], false],
		])('refuses an override before %s', async (_name, fields, wabaSubscribed) => {
			const placed = { app: { callbackUrl: 'https://example.com/app', fields }, wabaSubscribed };
			simulator.setCloudRegistration(placed);
			const early = await subscribedApps('POST', override());
			expect(errorOf(early)).toEqual({ status: 400, code: 100 });
			expect(at(early.body, 'error', 'message')).toContain('Before override');
			expect(errorOf(await overridePhone(`${receiver.url}/phone`)).code).toBe(100);
			expect(simulator.cloudRegistration()).toEqual({ ...nothing, ...placed });
		});

		it.each<[string, (url: string) => JsonObject, number]>([
			['without its token', (url) => ({ override_callback_uri: url }), 100],
			['without its URL', () => ({ verify_token: verifyToken }), 100],
			[
				'of more than 200 characters',
				(url) => ({
					override_callback_uri: `${url}?${'x'.repeat(201 - url.length - 1)}`,
					verify_token: verifyToken,
				}),
				100,
			],
			['that fails', (url) => ({ override_callback_uri: url, verify_token: 'other' }), 2200],
		])('refuses an override %s', async (_name, body, code) => {
			await subscribeApp();
			await subscribedApps('POST');
			const answer = await subscribedApps('POST', body(receiver.url));
			expect(errorOf(answer)).toEqual({ status: 400, code });
			expect(simulator.cloudRegistration().wabaOverride).toBeNull();
		});

		it('takes an override of 200 characters', async () => {
			await subscribeApp();
			await subscribedApps('POST');
			const url = `${receiver.url}?${'x'.repeat(199 - receiver.url.length)}`;
			expect(url).toHaveLength(200);
			const body = { override_callback_uri: url, verify_token: verifyToken };
			expect((await subscribedApps('POST', body)).status).toBe(200);
		});

		it('refuses another account', async () => {
			expect((await callGraph(simulator, '1/subscribed_apps')).status).toBe(404);
		});
	});

	describe('of a phone number', () => {
		const configured = async (id: string) =>
			at(
				(await callGraph(simulator, `${id}?fields=webhook_configuration`)).body,
				'webhook_configuration',
			);

		it('shows every level that is set, at the number and in the list', async () => {
			expect(await configured(account.phoneNumberId)).toBeUndefined();
			await subscribeApp();
			await subscribedApps('POST');
			expect(await configured(account.phoneNumberId)).toEqual({
				application: `${receiver.url}/app`,
			});
			expect((await overridePhone(`${receiver.url}/phone`)).body).toEqual({ success: true });
			simulator.setCloudRegistration({ wabaOverride: 'https://example.com/theirs' });
			const levels = {
				whatsapp_business_account: 'https://example.com/theirs',
				application: `${receiver.url}/app`,
			};
			const own = { phone_number: `${receiver.url}/phone`, ...levels };
			expect(await configured(account.phoneNumberId)).toEqual(own);
			expect(await configured(account.secondPhoneNumberId)).toEqual(levels);
			const path = `${account.businessAccountId}/phone_numbers?fields=webhook_configuration`;
			expect((await callGraph(simulator, path)).body).toMatchObject({
				data: [{ webhook_configuration: own }, { webhook_configuration: levels }, {}],
			});
		});

		it('takes its override away with an empty text', async () => {
			simulator.setCloudRegistration({
				phoneOverrides: { [account.phoneNumberId]: 'https://example.com/theirs' },
			});
			const body = { webhook_configuration: { override_callback_uri: '' } };
			expect((await callGraph(simulator, account.phoneNumberId, { body })).status).toBe(200);
			expect(simulator.cloudRegistration()).toEqual(nothing);
		});

		it('refuses an override that fails, and a strange number', async () => {
			await subscribeApp();
			await subscribedApps('POST');
			receiver.answerNext.push({ status: 404, body: '' });
			const failed = await overridePhone(`${receiver.url}/phone`);
			expect(errorOf(failed)).toEqual({ status: 400, code: 2200 });
			expect(at(failed.body, 'error', 'message')).toContain('HTTP Status Code = 404');
			expect(errorOf(await overridePhone(`${receiver.url}/phone`, '1')).code).toBe(100);
			expect(simulator.cloudRegistration().phoneOverrides).toEqual({});
		});

		it('shows its state, which a test may change', async () => {
			const state = async () =>
				(await callGraph(simulator, `${account.phoneNumberId}?fields=status,platform_type`)).body;
			const id = account.phoneNumberId;
			expect(await state()).toEqual({ id, status: 'CONNECTED', platform_type: 'CLOUD_API' });
			simulator.settings.cloudPhoneStatus = 'DISCONNECTED';
			expect(await state()).toMatchObject({ status: 'DISCONNECTED' });
		});
	});

	it('keeps what a test has placed for somebody else, word for word', () => {
		const theirs = {
			app: { callbackUrl: 'https://example.com/theirs', fields: ['messages', 'security'] },
			wabaSubscribed: true,
			wabaOverride: 'https://example.com/waba',
			phoneOverrides: { [account.thirdPhoneNumberId]: 'https://example.com/phone' },
		};
		simulator.setCloudRegistration(theirs);
		expect(simulator.cloudRegistration()).toEqual(theirs);
		simulator.setCloudRegistration({ app: null });
		expect(simulator.cloudRegistration()).toEqual({ ...theirs, app: null });
	});
});
