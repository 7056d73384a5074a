import type { HttpRequest } from '../../../../nodes/WhatsAppHub/core/http';
import { fail, succeed } from '../../../../nodes/WhatsAppHub/core/outcome';
import type { Exchange } from '../../../../nodes/WhatsAppHub/providers/contract/registration';
import { lookAtStatusWebhooks } from '../../../../nodes/WhatsAppHub/providers/cloudApi/registration/statusWebhooks';

const account = {
	baseUrl: 'https://graph.facebook.com',
	apiVersion: 'v25.0',
	accessToken: 'token of the tests',
	businessAccountId: '200000000000042',
	appSecret: 'secret of the tests',
	previousAppSecret: undefined,
	verifyToken: undefined,
	replacedVerifyToken: undefined,
} as const;

const numbers = {
	data: [{ id: '300000000000100', display_phone_number: '+1 202-555-0100' }],
};

/** Answers in their order; a text is why the request is refused. */
const look = async (phoneNumberId: string, ...answers: unknown[]) => {
	const requests: HttpRequest[] = [];
	const exchange: Exchange = async (request) => {
		const body = answers[requests.push(request) - 1];
		return await Promise.resolve(
			typeof body === 'string'
				? fail({ category: 'forbidden', message: body, accepted: 'no', origin: 'provider' })
				: succeed({ status: 200, headers: {}, body }),
		);
	};
	const app = { id: '400000000000007', token: 'token of the app' };
	const check = await lookAtStatusWebhooks({ account, exchange, app, phoneNumberId });
	return { check, requests };
};

const url = 'https://n8n.example.com/webhook/4d1c/webhook?listeners=1';

const told = (webhook_update_state: string | undefined, timestamp: number, over: object = {}) => ({
	delivery_status: 'SENT',
	timestamp,
	webhook_update_state,
	webhook_uri: url,
	...over,
});

const history = (...events: unknown[]) => ({
	data: [{ id: '1', message_id: 'wamid.ONE', events: { data: events } }],
});

const chosen = '300000000000200';

it('asks for the latest messages of the number of the registration', async () => {
	const { requests } = await look(chosen, history());
	expect(requests).toEqual([
		{
			method: 'GET',
			url: 'https://graph.facebook.com/v25.0/300000000000200/message_history',
			query: {
				limit: 25,
				fields:
					'id,message_id,events{delivery_status,timestamp,webhook_update_state,error_description,application,webhook_uri}',
			},
		},
	]);
});

it('takes the first number of an account, and names it', async () => {
	const { check, requests } = await look('', numbers, history(told('DELIVERED', 1793000000)));
	expect(requests.map((request) => [request.url, request.query?.limit])).toEqual([
		['https://graph.facebook.com/v25.0/200000000000042/phone_numbers', 1],
		['https://graph.facebook.com/v25.0/300000000000100/message_history', 25],
	]);
	expect(check).toEqual({
		label: 'Latest status webhooks of +1 202-555-0100',
		verdict: { ok: true, value: '1 of 1 arrived at n8n.example.com' },
	});
});

it('counts what became of them, host by host', async () => {
	const { check } = await look(
		chosen,
		history(
			told('DELIVERED', 1793000300),
			told('FAILED', 1793000200),
			told('PENDING', 1793000400),
			told('RETRYING', 1793000100),
			told('LOST', 1793000050),
			told('DELIVERED', 1793000000, { webhook_uri: 'https://old.example.com:8443/x' }),
			told('DELIVERED', 1793000000, { webhook_uri: undefined }),
		),
	);
	expect(check).toEqual({
		label: 'Latest status webhooks',
		verdict: {
			ok: true,
			value:
				'1 of 5 arrived at n8n.example.com, 1 failed, 1 on the way, 1 tried again, 1 LOST; 1 of 1 arrived at old.example.com:8443; 1 of 1 arrived at an address that Meta does not name',
		},
	});
});

it.each(['FAILED', 'RETRYING'])('doubts the address where the newest is %s', async (state) => {
	const { check } = await look(
		chosen,
		history(
			told('DELIVERED', 1793000000),
			told(state, 1793000060, { error_description: 'Webhook endpoint returned HTTP 500' }),
			told('PENDING', 1793000120),
		),
	);
	expect(check.verdict.ok).toBe(true);
	expect(check.unless).toBe(
		'Meta could not hand over the newest one (Webhook endpoint returned HTTP 500): see that n8n is running, that the internet reaches it at n8n.example.com, and that the workflow there is active',
	);
});

it('does not take why a message failed for why its webhook did', async () => {
	const { check } = await look(
		chosen,
		history(
			told('FAILED', 1793000000, {
				delivery_status: 'FAILED',
				error_description: 'Message undeliverable',
			}),
		),
	);
	expect(check.unless).toMatch(/^Meta could not hand over the newest one: see/);
});

it('leaves out what other apps were told', async () => {
	const { check } = await look(
		chosen,
		history(
			told('FAILED', 1793000060, { application: { id: '400000000000008' } }),
			told('DELIVERED', 1793000000, { application: { id: '400000000000007' } }),
		),
	);
	expect(check).toEqual({
		label: 'Latest status webhooks',
		verdict: { ok: true, value: '1 of 1 arrived at n8n.example.com' },
	});
});

it.each<[string, string, unknown[], string]>([
	['no messages', chosen, [{ data: [] }], 'Meta has none on record'],
	['no webhooks', chosen, [history(told(undefined, 1793000000))], 'Meta has none on record'],
	[
		'no permission',
		chosen,
		['The access token lacks a permission for this'],
		'Meta does not show them: The access token lacks a permission for this',
	],
	[
		'an answer that is none',
		chosen,
		[{ data: 'none' }],
		'Meta does not show them: Cloud API answered in a form its documentation does not describe',
	],
	['no number', '', [{ data: [] }], 'Meta does not show them: the account has no phone number'],
	['numbers that cannot be read', '', ['No'], 'Meta does not show them: No'],
])('says so and nothing more with %s', async (_name, phoneNumberId, answers, value) => {
	const { check } = await look(phoneNumberId, ...answers);
	expect(check).toEqual({
		label: 'Latest status webhooks',
		verdict: { ok: true, value },
		isNote: true,
	});
});
