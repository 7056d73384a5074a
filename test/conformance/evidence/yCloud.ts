import { sealedSecret } from '../../../nodes/WhatsAppHub/providers/yCloud/endpointSecret';
import { answer, call, type Evidence, form } from '../evidence';

// What the conformance suite needs to know of YCloud.

const error = (status: number, code: string) => ({
	error: { status, code, message: 'In the words of YCloud', requestId: 'req_1' },
});

const message = (status: string) => ({
	id: 'ycloud-message-1',
	wamid: 'wamid.ONE',
	wabaId: '300000000000001',
	from: '+12025550110',
	to: '+12025550143',
	type: 'text',
	text: { body: 'Hello' },
	status,
	updateTime: '2026-11-20T12:00:00.000Z',
});

export const yCloud: Evidence = {
	credentials: { baseUrl: 'https://api.ycloud.com/v2', apiKey: 'key' },
	sender: '+12025550110',
	group: { kind: 'chat', id: '120363000000000001@g.us', server: 'g.us' },
	options: { sendMode: 'enqueue' },
	send: {
		answer: {
			id: 'ycloud-message-1',
			wabaId: '300000000000001',
			from: '+12025550110',
			to: '+12025550143',
			type: 'text',
			status: 'accepted',
			createTime: '2026-11-20T12:00:00.000Z',
		},
		messageId: 'ycloud-message-1',
		correlationId: 'ycloud-message-1',
		ids: { id: 'ycloud-message-1' },
	},
	failures: [
		{
			response: answer(401, error(401, 'UNAUTHORIZED')),
			category: 'unauthorized',
			code: 'UNAUTHORIZED',
		},
		{
			response: answer(429, error(429, 'SENDER_RATE_LIMITED')),
			category: 'rateLimited',
			code: 'SENDER_RATE_LIMITED',
		},
		{
			response: answer(403, error(403, 'BALANCE_INSUFFICIENT')),
			category: 'quota',
			code: 'BALANCE_INSUFFICIENT',
		},
		{
			response: answer(400, error(400, 'PARAM_INVALID')),
			category: 'invalidRequest',
			code: 'PARAM_INVALID',
		},
		{
			response: answer(429, {
				error: {
					status: 429,
					code: 'TOO_MANY_REQUESTS',
					message: 'pair rate limit hit',
					whatsappApiError: { message: '(#131056) pair rate limit hit', code: '131056' },
				},
			}),
			category: 'pairLimited',
			code: '131056',
		},
		{ response: answer(404, { message: 'Not found.' }), category: 'notFound', code: undefined },
		{ response: answer(500, ''), category: 'provider', code: undefined },
	],
	webhook: {
		form: form({}, {}, sealedSecret('whsec_of-the-test', { apiKey: 'key' })),
		// printf '%s' '1763640000.{"id":"evt_1"}' | openssl dgst -sha256 -hmac whsec_of-the-test
		request: call('{"id":"evt_1"}', {
			'ycloud-signature':
				't=1763640000,s=975c2238c8da36e6a1d85a2d68b39add7ece5d9a4e24b4a968b721752deebfca',
		}),
		now: '2025-11-20T12:00:10Z',
		header: 'ycloud-signature',
		status: {
			id: 'evt_1',
			type: 'whatsapp.message.updated',
			apiVersion: 'v2',
			createTime: '2026-11-20T12:00:01.000Z',
			whatsappMessage: message('delivered'),
		},
		unknown: {
			payload: {
				id: 'evt_2',
				type: 'contact.note.created',
				apiVersion: 'v2',
				createTime: '2026-11-20T12:00:01.000Z',
				contactNote: { id: 'note-1' },
			},
			providerEvent: 'contact.note.created',
		},
	},
};
