import { recipients } from './encode';
import { requestFrom } from './requests';

const form = { messageId: 'wamid.HBgL', pinAction: 'pin', pinDays: 7 };
const inGroup = { envelope: { to: recipients.group } };

const cloudPin = (parameters: object) => {
	const request = requestFrom('cloudApi', 'pin', { ...form, ...parameters }, inGroup);
	return typeof request === 'string' ? request : request.body;
};

it.each([
	[{}, { type: 'pin', message_id: 'wamid.HBgL', expiration_days: 7 }],
	[{ pinDays: 1 }, { type: 'pin', message_id: 'wamid.HBgL', expiration_days: 1 }],
	[{ pinDays: '30' }, { type: 'pin', message_id: 'wamid.HBgL', expiration_days: 30 }],
	[{ pinAction: 'unpin' }, { type: 'unpin', message_id: 'wamid.HBgL' }],
])('pins in a group of Cloud API with %j', (parameters, pin) => {
	expect(cloudPin(parameters)).toEqual({
		messaging_product: 'whatsapp',
		recipient_type: 'group',
		to: recipients.group.kind === 'group' ? recipients.group.id : '',
		type: 'pin',
		pin,
	});
});

it.each([
	[{ pinDays: 0 }, "'Days' must be at least 1"],
	[{ pinDays: 31 }, "'Days' must be at most 30"],
	[{ pinDays: 1.5 }, "'Days' must be a whole number"],
	[{ pinDays: undefined }, "'Days' must be a number, but is missing"],
	[{ pinAction: 'hold' }, "'Action' must be one of: pin, unpin"],
	[{ messageId: ' ' }, "'Message ID' is empty"],
])('refuses %j', (parameters, message) => {
	expect(cloudPin(parameters)).toBe(message);
});

it('pins nothing outside a group on Cloud API', () => {
	expect(requestFrom('cloudApi', 'pin', form)).toBe(
		"'Recipient' must be a group: Cloud API pins messages in groups only",
	);
});

it.each([
	['pin', true],
	['unpin', false],
])('sends %s to Periskope as %s', (pinAction, pin) => {
	expect(
		requestFrom(
			'periskope',
			'pin',
			{ messageId: 'true_12025550143@c.us_3EB0', pinAction },
			{ envelope: { to: undefined } },
		),
	).toEqual({
		method: 'POST',
		url: 'https://api.periskope.app/v1/message/true_12025550143%40c.us_3EB0/pin',
		headers: { 'x-phone': '12025550120' },
		body: { pin },
	});
});
