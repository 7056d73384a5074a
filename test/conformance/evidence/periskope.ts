import { answer, call, type Evidence, form } from '../evidence';

// What the conformance suite needs to know of Periskope.

const credentials = {
	baseUrl: 'https://api.periskope.app/v1',
	defaultPhone: '+1 202 555 0120',
	webhookSigningSecret: 'signing-key-of-the-test',
};

const error = (status: number, code: string) => ({
	code,
	message: 'In the words of Periskope',
	status,
});

export const periskope: Evidence = {
	credentials,
	sender: undefined,
	group: { kind: 'chat', id: '120363000000000001@g.us', server: 'g.us' },
	options: {},
	send: {
		answer: {
			queue_id: '5a0c6a4e-0000-4000-8000-000000000001',
			queue_position: 0,
			status: 'queued',
			unique_id: '3EB0AAAA',
			track_by: { unique_id: 'https://example.com/a', queue_id: 'https://example.com/b' },
		},
		messageId: '5a0c6a4e-0000-4000-8000-000000000001',
		correlationId: '5a0c6a4e-0000-4000-8000-000000000001',
		ids: {
			queue_id: '5a0c6a4e-0000-4000-8000-000000000001',
			queue_position: 0,
			unique_id: '3EB0AAAA',
			track_by: { unique_id: 'https://example.com/a', queue_id: 'https://example.com/b' },
		},
	},
	failures: [
		{
			response: answer(401, error(401, 'UNAUTHORIZED_ERROR')),
			category: 'unauthorized',
			code: 'UNAUTHORIZED_ERROR',
		},
		{
			response: answer(404, error(404, 'NOT_FOUND_ERROR')),
			category: 'notFound',
			code: 'NOT_FOUND_ERROR',
		},
		{
			response: answer(422, error(422, 'VALIDATION_ERROR')),
			category: 'invalidRequest',
			code: 'VALIDATION_ERROR',
		},
		{
			response: answer(429, error(429, 'RATE_LIMIT_ERROR')),
			category: 'rateLimited',
			code: 'RATE_LIMIT_ERROR',
		},
		{
			response: answer(500, error(500, 'UNKNOWN_ERROR')),
			category: 'provider',
			code: 'UNKNOWN_ERROR',
		},
		{ response: answer(502, '<html>'), category: 'provider', code: undefined },
	],
	webhook: {
		form: form(),
		// printf '%s' '{"event_type":"message.ack.updated","data":{}}' | openssl dgst -sha256 -hmac signing-key-of-the-test
		request: call('{"event_type":"message.ack.updated","data":{}}', {
			'x-periskope-signature': '969f5107a36c7f159eeb7d5ae84498d8c85178205cc0e01a2d4be0217975be95',
		}),
		now: '2026-11-20T12:00:00Z',
		header: 'x-periskope-signature',
		status: {
			event_type: 'message.ack.updated',
			id: '5a0c6a4e-0000-4000-8000-0000000000aa',
			data: {
				message_id: 'true_12025550143@c.us_3EB0AAAA',
				unique_id: '3EB0AAAA',
				sent_message_id: '5a0c6a4e-0000-4000-8000-000000000001',
				chat_id: '12025550143@c.us',
				from_me: true,
				ack: '3',
				updated_at: '2026-11-20T12:00:00+00:00',
			},
		},
		unknown: {
			payload: { event_type: 'ticket.created', id: 'x', data: { ticket_id: 'ticket-1' } },
			providerEvent: 'ticket.created',
		},
	},
	credentialsWithoutSecret: { ...credentials, webhookSigningSecret: '' },
};
