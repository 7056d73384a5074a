import { isSerializedMessageId } from './messageIds';

describe('isSerializedMessageId', () => {
	it.each([
		'true_12025550143@c.us_3EB0C62861',
		'false_120363000000000000@g.us_3EB0C62861_12025550143@c.us',
		'false_100000000000143@lid_3EB0C62861',
	])('takes %s', (text) => expect(isSerializedMessageId(text)).toBe(true));

	it.each(['', '3EB0C62861', 'true_12025550143_3EB0', 'maybe_12025550143@c.us_3EB0', 'wamid.HBgL'])(
		'refuses "%s"',
		(text) => expect(isSerializedMessageId(text)).toBe(false),
	);
});
