import { answer, call, type Evidence, form } from '../evidence';

// What the conformance suite needs to know of Cloud API.

const credentials = {
	baseUrl: 'https://graph.facebook.com',
	apiVersion: 'v25.0',
	businessAccountId: '300000000000001',
	appSecret: 'app-secret-of-the-test',
	verifyToken: 'verify-word',
};

const error = (code: number, message: string) => ({
	error: { message: `(#${code}) ${message}`, type: 'OAuthException', code, fbtrace_id: 'trace-1' },
});

const value = (statuses: unknown[]) => ({
	messaging_product: 'whatsapp',
	metadata: { display_phone_number: '12025550100', phone_number_id: '300000000000100' },
	statuses,
});

const status = (id: string, stage: string) => ({
	id,
	status: stage,
	timestamp: '1763640000',
	recipient_id: '12025550143',
});

const wrap = (...values: unknown[]) => ({
	object: 'whatsapp_business_account',
	entry: [
		{
			id: '300000000000001',
			changes: values.map((each) => ({ field: 'messages', value: each })),
		},
	],
});

export const cloudApi: Evidence = {
	credentials,
	sender: '300000000000100',
	group: { kind: 'group', id: 'Z3JvdXAtb2YtdGhlLXRlc3RzLTAwMQ==' },
	options: {},
	send: {
		answer: {
			messaging_product: 'whatsapp',
			contacts: [{ input: '+12025550143', wa_id: '12025550143' }],
			messages: [{ id: 'wamid.ONE', message_status: 'accepted' }],
		},
		messageId: 'wamid.ONE',
		correlationId: 'wamid.ONE',
		ids: { wamid: 'wamid.ONE', message_status: 'accepted', wa_id: '12025550143' },
	},
	failures: [
		{ response: answer(401, error(190, 'Token expired')), category: 'unauthorized', code: '190' },
		{
			response: answer(400, error(130429, 'Rate limit hit')),
			category: 'rateLimited',
			code: '130429',
		},
		{ response: answer(400, error(131030, 'Not allowed')), category: 'recipient', code: '131030' },
		{
			response: answer(400, error(131047, 'Re-engagement')),
			category: 'outsideWindow',
			code: '131047',
		},
		{ response: answer(404, error(132001, 'No template')), category: 'template', code: '132001' },
		{
			response: answer(
				422,
				error(100, 'The requested message_id was not found in the message history'),
			),
			category: 'notFound',
			code: '100',
		},
		{ response: answer(500, '<html>'), category: 'provider', code: undefined },
	],
	webhook: {
		form: form(),
		// printf '%s' '{"object":"whatsapp_business_account","entry":[]}' | openssl dgst -sha256 -hmac app-secret-of-the-test
		request: call('{"object":"whatsapp_business_account","entry":[]}', {
			'x-hub-signature-256':
				'sha256=b43e8fbff951dfdf5dfdf594ec217aa9a1501602cb98c9dcbdfa503e177f3190',
		}),
		now: '2026-11-20T12:00:00Z',
		header: 'x-hub-signature-256',
		status: wrap(value([status('wamid.ONE', 'delivered')])),
		batch: {
			payload: wrap(
				value([status('wamid.ONE', 'sent'), status('wamid.TWO', 'sent')]),
				value([status('wamid.ONE', 'delivered')]),
			),
			count: 3,
		},
		unknown: {
			payload: {
				object: 'whatsapp_business_account',
				entry: [
					{
						id: '300000000000001',
						changes: [{ field: 'flows', value: { event: 'FLOW_STATUS_CHANGE' } }],
					},
				],
			},
			providerEvent: 'flows',
		},
	},
	credentialsWithoutSecret: { ...credentials, appSecret: '' },
};
