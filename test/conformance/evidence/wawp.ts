import { answer, call, type Evidence, form } from '../evidence';

/** What the conformance suite needs to know of Wawp. */
export const wawp: Evidence = {
	credentials: {
		baseUrl: 'https://api.wawp.net',
		urlSecret: 'url-secret-of-the-test',
		hmacSecret: 'hmac-key-of-the-test',
	},
	sender: undefined,
	group: { kind: 'chat', id: '120363000000000001@g.us', server: 'g.us' },
	options: {},
	send: {
		answer: {
			id: {
				fromMe: true,
				remote: '12025550143@c.us',
				id: '3EB0AAAA',
				_serialized: 'true_12025550143@c.us_3EB0AAAA',
			},
			ack: 0,
			timestamp: 1763640000,
			from: '12025550130@c.us',
			to: '12025550143@c.us',
		},
		messageId: 'true_12025550143@c.us_3EB0AAAA',
		correlationId: '3EB0AAAA',
		ids: { id: 'true_12025550143@c.us_3EB0AAAA', chatId: '12025550143@c.us' },
	},
	failures: [
		{
			response: answer(401, { code: 'invalid_access_token', message: 'No.' }),
			category: 'unauthorized',
			code: 'invalid_access_token',
		},
		{
			response: answer(404, { code: 'invalid_instance', message: 'No.' }),
			category: 'unauthorized',
			code: 'invalid_instance',
		},
		{
			response: answer(403, { code: 'quota_reached', message: 'No.' }),
			category: 'quota',
			code: 'quota_reached',
		},
		{
			response: answer(200, { status: 'error', message: 'No.' }),
			category: 'invalidRequest',
			code: undefined,
		},
		{
			response: answer(200, {
				status: 'success',
				message: 'The number of messages you have sent per month has exceeded the maximum limit',
			}),
			category: 'quota',
			code: 'quota_reached',
		},
		{
			response: answer(500, { status: 500, error: 'wawp_upstream_error', message: 'No.' }),
			category: 'provider',
			code: 'wawp_upstream_error',
		},
		{
			response: answer(400, '<error>Bad Request</error>'),
			category: 'invalidRequest',
			code: undefined,
		},
	],
	webhook: {
		form: form(),
		// printf '%s' '{"event":"message.ack","payload":{}}' | openssl dgst -sha512 -hmac hmac-key-of-the-test
		request: call(
			'{"event":"message.ack","payload":{}}',
			{
				'x-webhook-hmac':
					'40ce362285d07acfa45e2b99f8bb54baf9260caf368f78a116c6d33854c06ec0aa286576d44c9fea66a2fec7795db753e9d12ac3f6f6943083cfc8fa5d42bdf9',
			},
			{ secret: 'url-secret-of-the-test' },
		),
		now: '2026-11-20T12:00:00Z',
		header: 'x-webhook-hmac',
		status: {
			id: 'evt_1',
			timestamp: 1763640000000,
			session: 'default',
			event: 'message.ack',
			payload: {
				id: 'true_12025550143@c.us_3EB0AAAA',
				ack: 2,
				ackName: 'DEVICE',
				chatId: '12025550143@c.us',
			},
		},
		unknown: {
			payload: {
				id: 'evt_2',
				timestamp: 1763640000000,
				event: 'label.upsert',
				payload: { id: '1', name: 'New order' },
			},
			providerEvent: 'label.upsert',
		},
	},
};
