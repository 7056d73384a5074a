import { bodyFrom, bothDialects, characters } from './forms';

const form = { interactiveBody: 'Call us on WhatsApp' };
const parts = { voiceCallMinutes: 100, voiceCallPayload: 'order-1001' };

const message = (parameters?: object) => ({
	type: 'interactive',
	interactive: {
		type: 'voice_call',
		body: { text: 'Call us on WhatsApp' },
		action: { name: 'voice_call', ...(parameters && { parameters }) },
	},
});

it('writes all that Cloud API documents', () => {
	expect(
		bodyFrom('cloudApi', 'voiceCall', form, { ...parts, voiceCallButton: 'Call now' }),
	).toEqual(message({ display_text: 'Call now', ttl_minutes: 100, payload: 'order-1001' }));
});

it('keeps to what YCloud documents', () => {
	expect(bodyFrom('yCloud', 'voiceCall', form, parts)).toBe(
		"YCloud has no 'Button Lifetime (Minutes)': leave it out; YCloud has no 'Call Payload': leave it out",
	);
});

describe.each(bothDialects)('for %s', (provider) => {
	it('writes text and button', () => {
		expect(bodyFrom(provider, 'voiceCall', form, { voiceCallButton: 'Call now' })).toEqual(
			message({ display_text: 'Call now' }),
		);
		expect(bodyFrom(provider, 'voiceCall', form)).toEqual(message());
	});

	it('Button Text: 20 characters', () => {
		const send = (count: number) =>
			bodyFrom(provider, 'voiceCall', form, { voiceCallButton: characters(count) });
		expect(send(20)).toMatchObject({ type: 'interactive' });
		expect(send(21)).toBe("'Button Text' is 21 characters long, at most 20 are allowed");
	});

	it('Body: 1024 characters', () => {
		const send = (count: number) =>
			bodyFrom(provider, 'voiceCall', { interactiveBody: characters(count) });
		expect(send(1024)).toMatchObject({ type: 'interactive' });
		expect(send(1025)).toBe("'Body' is 1,025 characters long, at most 1,024 are allowed");
	});
});

it('Call Payload: 512 characters', () => {
	const send = (count: number) =>
		bodyFrom('cloudApi', 'voiceCall', form, { voiceCallPayload: characters(count) });
	expect(send(512)).toMatchObject({ type: 'interactive' });
	expect(send(513)).toBe("'Call Payload' is 513 characters long, at most 512 are allowed");
});

it.each([
	[0, 'be at least 1'],
	[43_201, 'be at most 43200'],
	[1.5, 'be a whole number'],
])('Button Lifetime: 1 to 43200 whole minutes, not %d', (voiceCallMinutes, wrong) => {
	expect(bodyFrom('cloudApi', 'voiceCall', form, { voiceCallMinutes })).toBe(
		`'Button Lifetime (Minutes)' must ${wrong}`,
	);
});

it.each([1, 43_200])('Button Lifetime: %d minutes', (voiceCallMinutes) => {
	expect(bodyFrom('cloudApi', 'voiceCall', form, { voiceCallMinutes })).toEqual(
		message({ ttl_minutes: voiceCallMinutes }),
	);
});
