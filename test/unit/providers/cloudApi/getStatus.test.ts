import { cloudApi } from '../../../../nodes/WhatsAppHub/providers/cloudApi';
import { operator } from '../operate';

const operate = operator(cloudApi, {
	baseUrl: 'https://graph.facebook.com',
	apiVersion: 'v25.0',
	businessAccountId: '300000000000001',
});

const wamid = 'wamid.HBgLMTIwMjU1NTAxNDMVAgARGBI5QTNEQTA2RjdGMEY4RTRGAA==';
const sender = '300000000000100';

const ask = (...data: unknown[]) =>
	operate('getStatus', { sender, parameters: { messageId: wamid }, answers: [{ body: { data } }] });

const entry = (events: unknown, over: object = {}) => ({
	id: '1234567890123456',
	message_id: wamid,
	events: { data: events },
	...over,
});

/** 1793000000 is 2026-10-26T07:33:20Z. */
const event = (delivery_status: string, timestamp: unknown, over: object = {}) => ({
	id: '2345678901234567',
	delivery_status,
	timestamp,
	webhook_update_state: 'DELIVERED',
	application: { id: '9876543210987654' },
	webhook_uri: 'https://example.com/webhook',
	...over,
});

it('asks for the message of the number with the documented fields', () => {
	const { requests } = ask(entry([event('SENT', 1793000000)]));
	expect(requests).toEqual([
		{
			method: 'GET',
			url: 'https://graph.facebook.com/v25.0/300000000000100/message_history',
			query: {
				message_id: wamid,
				fields:
					'id,message_id,events{delivery_status,timestamp,webhook_update_state,error_description,application,webhook_uri}',
			},
		},
	]);
});

it('tells the furthest stage with the time of each', () => {
	const { result } = ask(
		entry([event('DELIVERED', 1793000060), event('READ', 1793000120), event('SENT', 1793000000)]),
	);
	expect(result).toEqual({
		messageId: wamid,
		status: 'read',
		recipient: null,
		correlationId: wamid,
		occurredAt: '2026-10-26T07:35:20.000Z',
		timestamps: {
			queued: null,
			sent: '2026-10-26T07:33:20.000Z',
			delivered: '2026-10-26T07:34:20.000Z',
			read: '2026-10-26T07:35:20.000Z',
		},
		error: null,
		ids: { id: '1234567890123456', message_id: wamid },
	});
});

it('takes the earliest of what several apps were told', () => {
	const { result } = ask(
		entry([event('SENT', 1793000002), event('SENT', 1793000000), event('SENT', 1793000001)]),
	);
	expect(result).toMatchObject({
		status: 'sent',
		occurredAt: '2026-10-26T07:33:20.000Z',
		timestamps: { sent: '2026-10-26T07:33:20.000Z', delivered: null, read: null },
	});
});

it('has it failed whatever device had got it before, and keeps both facts', () => {
	const { result } = ask(
		entry([
			event('SENT', 1793000000),
			event('DELIVERED', 1793000060, { error_description: 'Webhook endpoint returned HTTP 500' }),
			event('FAILED', 1793000030, { error_description: 'Message undeliverable' }),
		]),
	);
	expect(result).toMatchObject({
		status: 'failed',
		occurredAt: '2026-10-26T07:33:50.000Z',
		timestamps: { delivered: '2026-10-26T07:34:20.000Z' },
		error: {
			category: 'provider',
			message: 'Message undeliverable',
			detail: 'Message undeliverable',
			code: null,
			hint: expect.stringContaining("'Message Failed'"),
		},
	});
});

it('knows that it failed where Meta does not say why', () => {
	expect(ask(entry([event('FAILED', 1793000000)])).result).toMatchObject({
		status: 'failed',
		error: { message: 'The message was not delivered', detail: null },
	});
});

it.each<[string, unknown, object]>([
	[
		'with the others',
		[event('DELETED', 1793000090), event('DELIVERED', 1793000060)],
		{
			status: 'delivered',
			occurredAt: '2026-10-26T07:34:20.000Z',
		},
	],
	[
		'alone',
		[event('DELETED', 1793000090)],
		{
			status: 'sent',
			occurredAt: '2026-11-20T12:00:00.000Z',
			timestamps: { queued: null, sent: null, delivered: null, read: null },
		},
	],
])('leaves the furthest other stage of a deleted one: %s', (_name, events, expected) => {
	expect(ask(entry(events)).result).toMatchObject({ ...expected, error: null });
});

it.each<[string, object]>([
	['no events', entry([])],
	['no part for them', { id: '1234567890123456', message_id: wamid }],
])('has one that is on record with %s queued', (_name, known) => {
	expect(ask(known).result).toMatchObject({
		status: 'queued',
		occurredAt: '2026-11-20T12:00:00.000Z',
	});
});

it('reads what departs a little from the document', () => {
	const { result } = ask(
		'odd',
		entry([null, event('SENT', '1793000000', { application: 'x', webhook_uri: null })], { id: 7 }),
		entry([event('READ', 'soon')]),
	);
	expect(result).toMatchObject({
		status: 'read',
		occurredAt: '2026-11-20T12:00:00.000Z',
		timestamps: { sent: '2026-10-26T07:33:20.000Z', read: null },
		ids: { id: '7' },
	});
});

describe('a message that Meta does not know', () => {
	const unknown = {
		category: 'notFound',
		hint: expect.stringMatching(/'Message ID'.*'Sender'.*ask again/),
		accepted: 'no',
		origin: 'provider',
	};

	it.each([
		['an empty list', []],
		['the history of others', [entry([event('SENT', 1)], { message_id: 'wamid.OTHER' })]],
	])('is told as that behind %s', (_name, data) => {
		expect(ask(...data).failure).toEqual({
			...unknown,
			message: `Meta does not know a message ${wamid} of this number (yet)`,
		});
	});

	it('is told as that behind the refusal of the document’s example', () => {
		const error = {
			message: 'The requested message_id was not found in the message history',
			type: 'GraphMethodException',
			code: 100,
			fbtrace_id: 'AXsgnV2Cm3ZMGF3dF_cfYIn',
		};
		expect(cloudApi.decodeFailure({ status: 422, headers: {}, body: { error } })).toMatchObject({
			...unknown,
			message: "Meta does not know the message of 'Message ID' of this number (yet)",
			code: '100',
			httpStatus: 422,
		});
	});
});

it.each<[string, unknown]>([
	['no list', { message_id: wamid }],
	['entries that name no message', { data: [{ id: '1' }] }],
	['a stage that is not known', { data: [entry([event('LOST', 1793000000)])] }],
])('does not guess from %s', (_name, body) => {
	const { failure } = operate('getStatus', {
		sender,
		parameters: { messageId: wamid },
		answers: [{ body }],
	});
	expect(failure?.category).toBe('unexpectedResponse');
});

it('wants the number that sent it', () => {
	const { requests, failure } = operate('getStatus', { parameters: { messageId: wamid } });
	expect(requests).toEqual([]);
	expect(failure?.message).toBe("'Sender' is empty");
});
