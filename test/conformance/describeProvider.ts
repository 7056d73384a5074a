import { receive } from '../../nodes/WhatsAppHub/inbound/receive';
import { messageTypes } from '../../nodes/WhatsAppHub/messages';
import type { Envelope } from '../../nodes/WhatsAppHub/operations/envelope';
import type { Connection, Provider } from '../../nodes/WhatsAppHub/providers/contract/provider';
import type { WebhookSecrets } from '../../nodes/WhatsAppHub/providers/contract/webhook';
import { sampleOf } from '../filledForms/messages';
import type { Evidence } from './evidence';

// What every provider of the registry must fulfil, as one suite.

const connect = (provider: Provider, credentials: unknown): Connection => {
	const connection = provider.connect(credentials);
	if (!connection.ok) throw new Error(connection.failure.message);
	return connection.value;
};

const must = <T>(value: T | undefined): T => {
	if (value === undefined) throw new Error('The evidence is incomplete');
	return value;
};

/** The same suite for every provider of the registry: what it is to be one. */
export const describeProvider = (provider: Provider, evidence: Evidence): void => {
	const { webhook } = evidence;
	const envelope: Envelope = {
		to: { kind: 'phone', digits: '12025550143' },
		sender: evidence.sender,
		replyTo: undefined,
		correlationId: undefined,
	};
	const connection = () => connect(provider, evidence.credentials);
	const secrets = (): WebhookSecrets => {
		const outcome = connection().webhookSecrets(webhook.form);
		if (!outcome.ok) throw new Error(outcome.failure.message);
		return outcome.value;
	};
	const judge = (change: { headers?: Record<string, string>; body?: string } = {}) =>
		receive(
			provider.webhook,
			{
				...webhook.request,
				headers: change.headers ?? webhook.request.headers,
				rawBody: change.body === undefined ? webhook.request.rawBody : Buffer.from(change.body),
			},
			secrets(),
			new Date(webhook.now),
		);
	const signature = must(webhook.request.headers[webhook.header]);
	const signedAs = (value: string) => judge({ headers: { [webhook.header]: value } });

	describe(provider.label, () => {
		it.each(messageTypes)('sends %s, or says why it cannot', (type) => {
			const lack = provider.reasonAgainst(type);
			const to = type === 'pin' ? evidence.group : envelope.to;
			const request = connection().encode(sampleOf(type), { ...envelope, to }, evidence.options);
			if (lack === undefined) {
				expect(request).toMatchObject({ ok: true, value: { url: expect.stringMatching(/^http/) } });
			} else {
				expect(lack.unsupported.length).toBeGreaterThan(15);
				expect(request).toMatchObject({
					ok: false,
					failure: { hint: expect.stringContaining(lack.unsupported) },
				});
			}
		});

		it('puts no secret into a URL, a header or a body of its own', () => {
			const request = JSON.stringify(
				connection().encode(sampleOf('text'), envelope, evidence.options),
			);
			expect(request).not.toMatch(/token|secret|authorization|api-key/i);
		});

		it('yields the common result', () => {
			const now = new Date('2026-11-20T12:00:00Z');
			const result = provider.decodeSend(
				{ status: 200, headers: {}, body: evidence.send.answer },
				{ envelope, message: sampleOf('text'), now },
			);
			expect(result).toEqual({
				ok: true,
				value: {
					messageId: evidence.send.messageId,
					status: 'queued',
					recipient: '+12025550143',
					correlationId: evidence.send.correlationId,
					ids: evidence.send.ids,
					occurredAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
				},
			});
		});

		it.each([[''], ['<html>'], [null], [[]], [{}], [{ messages: [] }], [42]])(
			'does not take %j for a sent message',
			(body) => {
				const result = provider.decodeSend(
					{ status: 200, headers: {}, body },
					{ envelope, message: sampleOf('text'), now: new Date() },
				);
				expect(result).toMatchObject({
					ok: false,
					failure: { category: 'unexpectedResponse', accepted: 'unknown' },
				});
			},
		);

		it.each(evidence.failures.map((failure) => [failure.category, failure.code, failure] as const))(
			'reads a refusal as %s (%s)',
			(category, code, { response }) => {
				expect(provider.decodeFailure(response)).toMatchObject({
					category,
					code,
					httpStatus: response.status,
					origin: 'provider',
					message: expect.stringMatching(/\S{2}/),
				});
			},
		);

		const coded = evidence.failures.filter(({ code }) => code !== undefined);
		it.each(coded.map(({ code, response }) => [code, response] as const))(
			'says what to do about %s',
			(_code, response) => {
				expect(provider.decodeFailure(response).hint).toEqual(expect.stringMatching(/\S{3}/));
			},
		);

		it('calls a 4xx not accepted and a 5xx unknown', () => {
			const bodyless = (status: number) => ({ status, headers: {}, body: '' });
			expect(provider.decodeFailure(bodyless(400)).accepted).toBe('no');
			expect(provider.decodeFailure(bodyless(503)).accepted).toBe('unknown');
		});

		it('honours Retry-After', () => {
			const response = { status: 429, headers: { 'retry-after': '7' }, body: {} };
			expect(provider.decodeFailure(response)).toMatchObject({
				category: 'rateLimited',
				retryAfterMs: 7000,
			});
		});

		it('accepts a genuine webhook', () => {
			expect(judge().kind).toBe('events');
		});

		it.each([
			[
				'a wrong signature',
				() => signedAs(signature.replace(/.$/, (end) => (end === '0' ? '1' : '0'))),
			],
			['an upper-case signature', () => signedAs(signature.toUpperCase())],
			['a signature that is too short', () => signedAs(signature.slice(0, -1))],
			['a signature that is too long', () => signedAs(`${signature}0`)],
			['an empty signature', () => signedAs('')],
			['two signatures', () => signedAs(`${signature}, ${signature}`)],
			['a changed body', () => judge({ body: `${webhook.request.rawBody.toString()} ` })],
			['an empty body', () => judge({ body: '' })],
		])('refuses %s with 401', (_name, forged) => {
			expect(forged()).toMatchObject({ kind: 'refused', status: 401 });
		});

		it('refuses a call without the signature header', () => {
			expect(judge({ headers: {} }).kind).toBe('refused');
		});

		it('decodes a status into the common event', () => {
			const events = provider.webhook.decode(webhook.status, new Date('2026-11-20T12:00:05Z'));
			expect(events).toHaveLength(1);
			expect(events[0]).toMatchObject({
				event: 'message.status',
				status: 'delivered',
				recipient: '+12025550143',
				error: null,
				eventId: expect.stringMatching(/\S/),
			});
		});

		it('ties the status to its send', () => {
			const [event] = provider.webhook.decode(webhook.status, new Date());
			expect(event).toMatchObject({ correlationId: evidence.send.correlationId });
		});

		it('gives the same event the same id twice', () => {
			const ids = [new Date(0), new Date(1)].map(
				(receivedAt) => provider.webhook.decode(webhook.status, receivedAt)[0]?.eventId,
			);
			expect(ids[0]).toBe(ids[1]);
		});

		const batch = webhook.batch;
		if (batch !== undefined) {
			it('splits a batch into one event each', () => {
				const events = provider.webhook.decode(batch.payload, new Date());
				expect(events.map(({ event }) => event)).toEqual(
					Array.from({ length: batch.count }, () => 'message.status'),
				);
				expect(new Set(events.map(({ eventId }) => eventId)).size).toBe(batch.count);
			});
		}

		it('keeps what it does not know as an unknown event with its payload', () => {
			const events = provider.webhook.decode(webhook.unknown.payload, new Date());
			expect(events).toMatchObject([
				{ event: 'unknown', providerEvent: webhook.unknown.providerEvent },
			]);
			expect(JSON.stringify(events[0]?.raw).length).toBeGreaterThan(10);
		});

		it.each([
			[null],
			[42],
			['text'],
			[[]],
			[{}],
			[{ entry: [null, 1, {}] }],
			[{ data: null, payload: [] }],
		])('never throws on %j', (payload) => {
			const events = provider.webhook.decode(payload, new Date());
			expect(events.length).toBeGreaterThan(0);
			expect(events.every(({ event }) => event === 'unknown')).toBe(true);
		});

		const poor = evidence.credentialsWithoutSecret;
		if (poor !== undefined) {
			it('says on activation that the secret is missing', () => {
				const outcome = connect(provider, poor).webhookSecrets(webhook.form);
				expect(outcome).toMatchObject({
					ok: false,
					failure: { origin: 'input', hint: expect.stringMatching(/^Copy /) },
				});
			});
		}
	});
};
