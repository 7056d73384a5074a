import { requestFrom } from './requests';

const text = { type: 'text', text: { body: 'Hello' } };

it('puts the body over the envelope of each provider', () => {
	expect(requestFrom('cloudApi', 'raw', { rawBody: JSON.stringify(text) })).toEqual({
		method: 'POST',
		url: 'https://graph.facebook.com/v25.0/300000000000100/messages',
		body: {
			messaging_product: 'whatsapp',
			recipient_type: 'individual',
			to: '+12025550143',
			...text,
		},
	});
	expect(requestFrom('yCloud', 'raw', { rawBody: text })).toEqual({
		method: 'POST',
		url: 'https://api.ycloud.com/v2/whatsapp/messages',
		body: { from: '+12025550110', to: '+12025550143', ...text },
	});
	expect(requestFrom('periskope', 'raw', { rawBody: '{"message":"Hello","new":1}' })).toEqual({
		method: 'POST',
		url: 'https://api.periskope.app/v1/message/send',
		headers: { 'x-phone': '12025550120' },
		body: { chat_id: '12025550143@c.us', message: 'Hello', new: 1 },
	});
	expect(
		requestFrom(
			'wawp',
			'raw',
			{ rawBody: '{"message":"Hello"}' },
			{ options: { rawEndpoint: 'send/text' } },
		),
	).toEqual({
		method: 'POST',
		url: 'https://api.wawp.net/v2/send/text',
		body: { chatId: '12025550143@c.us', message: 'Hello' },
	});
});

it('goes to the endpoint of the send mode on YCloud', () => {
	expect(
		requestFrom('yCloud', 'raw', { rawBody: text }, { options: { sendMode: 'sendDirectly' } }),
	).toMatchObject({ url: 'https://api.ycloud.com/v2/whatsapp/messages/sendDirectly' });
});

it('carries what the form says around the body, and lets the body go before it', () => {
	const envelope = { replyTo: 'wamid.QUOTED', correlationId: 'order-1001' };
	const context = { message_id: 'wamid.OTHER' };
	expect(requestFrom('cloudApi', 'raw', { rawBody: { ...text, context } }, { envelope })).toEqual({
		method: 'POST',
		url: 'https://graph.facebook.com/v25.0/300000000000100/messages',
		body: {
			messaging_product: 'whatsapp',
			recipient_type: 'individual',
			to: '+12025550143',
			biz_opaque_callback_data: 'order-1001',
			context,
			...text,
		},
	});
	expect(requestFrom('wawp', 'raw', { rawBody: { chatId: '1@g.us' } }, { envelope })).toMatchObject(
		{ body: { chatId: '1@g.us', reply_to: 'wamid.QUOTED' } },
	);
	expect(
		requestFrom('periskope', 'raw', { rawBody: { chat_id: '1@g.us' } }, { envelope }),
	).toMatchObject({ body: { chat_id: '1@g.us', reply_to: 'wamid.QUOTED' } });
});

it('never names two recipients', () => {
	const recipient = 'US.13491208655302741918';
	expect(requestFrom('cloudApi', 'raw', { rawBody: { ...text, recipient } })).toMatchObject({
		body: { messaging_product: 'whatsapp', recipient, ...text },
	});
	expect(JSON.stringify(requestFrom('cloudApi', 'raw', { rawBody: { recipient } }))).not.toContain(
		'"to"',
	);
	expect(requestFrom('yCloud', 'raw', { rawBody: { recipient } })).toMatchObject({
		body: { from: '+12025550110', recipient },
	});
});

it.each([
	['send/text', 'POST', 'send/text'],
	['send/poll/vote', 'POST', 'send/poll/vote'],
	['send/link-preview', 'POST', 'send/link-preview'],
	['send/reaction', 'PUT', 'send/reaction'],
	[' send/list ', 'POST', 'send/list'],
	['auth/list/send', 'POST', 'auth/list/send'],
	[undefined, 'POST', 'send/text'],
])('sends to the endpoint %j of Wawp with %s', (rawEndpoint, method, path) => {
	expect(requestFrom('wawp', 'raw', { rawBody: {} }, { options: { rawEndpoint } })).toMatchObject({
		method,
		url: `https://api.wawp.net/v2/${path}`,
	});
});

it.each([
	'/send/text',
	'send/text/',
	'send//text',
	'send',
	'session/logout',
	'auth/request-code',
	'auth/list/send/more',
	'send/../session',
	'send/text?x=1',
	'send/text#x',
	'send/%2e%2e',
	'https://example.com/send/text',
	'send/https://example.com',
	'//example.com/send/text',
])('refuses the endpoint %s', (rawEndpoint) => {
	expect(requestFrom('wawp', 'raw', { rawBody: {} }, { options: { rawEndpoint } })).toBe(
		"'Endpoint' must be a path such as send/text, without a slash in front",
	);
});

it.each([
	['{"a"', "'Raw Body' is not valid JSON"],
	['[]', "'Raw Body' must be a JSON object, but is a list"],
	['"text"', "'Raw Body' must be a JSON object, but is a string"],
	['null', "'Raw Body' must be a JSON object, but is missing"],
	[7, "'Raw Body' must be a JSON object, but is a number"],
])('refuses the body %j', (rawBody, message) => {
	expect(requestFrom('cloudApi', 'raw', { rawBody })).toBe(message);
});
