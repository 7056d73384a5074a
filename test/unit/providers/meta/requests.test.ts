import { cloudApi } from '../../../../nodes/WhatsAppHub/providers/cloudApi';
import { yCloud } from '../../../../nodes/WhatsAppHub/providers/yCloud';
import { bodyFrom, bothDialects, characters } from './forms';

const longBody = "'Body' is 1,025 characters long, at most 1,024 are allowed";

describe.each(bothDialects)('a location request for %s', (provider) => {
	const send = (interactiveBody: unknown) =>
		bodyFrom(provider, 'locationRequest', { interactiveBody });

	it('has the documented body', () => {
		expect(send('Where are you?')).toEqual({
			type: 'interactive',
			interactive: {
				type: 'location_request_message',
				body: { text: 'Where are you?' },
				action: { name: 'send_location' },
			},
		});
	});

	it('has up to 1024 characters', () => {
		expect(send(characters(1024))).toMatchObject({ type: 'interactive' });
		expect(send(characters(1025))).toBe(longBody);
		expect(send('')).toBe("'Body' is empty");
	});
});

describe('a contact info request', () => {
	const send = (interactiveBody: unknown) =>
		bodyFrom('cloudApi', 'contactInfoRequest', { interactiveBody });

	it('has the documented body', () => {
		expect(send('Please share your number')).toEqual({
			type: 'interactive',
			interactive: {
				type: 'request_contact_info',
				body: { text: 'Please share your number' },
				action: { name: 'request_contact_info' },
			},
		});
	});

	it('has up to 1024 characters', () => {
		expect(send(characters(1024))).toMatchObject({ type: 'interactive' });
		expect(send(characters(1025))).toBe(longBody);
	});
});

describe('a call permission request', () => {
	const send = (options: Readonly<Record<string, unknown>>) =>
		bodyFrom('cloudApi', 'callPermission', {}, options);

	it('has the documented body, the text only where there is one', () => {
		expect(send({ interactiveBody: 'May we call you?' })).toEqual({
			type: 'interactive',
			interactive: {
				type: 'call_permission_request',
				body: { text: 'May we call you?' },
				action: { name: 'call_permission_request' },
			},
		});
		expect(send({})).toEqual({
			type: 'interactive',
			interactive: {
				type: 'call_permission_request',
				action: { name: 'call_permission_request' },
			},
		});
	});

	it('has up to 1024 characters', () => {
		expect(send({ interactiveBody: characters(1024) })).toMatchObject({ type: 'interactive' });
		expect(send({ interactiveBody: characters(1025) })).toBe(longBody);
	});
});

it.each(['callPermission', 'contactInfoRequest'] as const)(
	'YCloud says what to do instead of %s',
	(type) => {
		expect(cloudApi.reasonAgainst(type)).toBeUndefined();
		expect(yCloud.reasonAgainst(type)?.instead).toMatch(/^send a /);
	},
);
