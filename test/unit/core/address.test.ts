import { parseAddress, showAddress, showRecipient } from '../../../nodes/WhatsAppHub/core/address';

const read = (input: string) => {
	const address = parseAddress(input, 'Recipient');
	return address.ok ? address.value : address.failure.message;
};

describe('parseAddress', () => {
	it.each([
		['+12025550143'],
		['12025550143'],
		['0012025550143'],
		['+1 202 555 0143'],
		['+1 (202) 555-0143'],
		['+1.202.555.0143'],
		['1-202-555-0143'],
		['00 1 [202] 555/0143'],
		['  +1 202 555 0143  '],
		['+1\u00a0202\u00a0555\u00a00143'],
		['+1 202\u2011555\u20130143'],
		['\u202a+1 202 555 0143\u202c'],
		['\u200f+12025550143'],
		['12025550143@c.us'],
		['+12025550143@c.us'],
		['12025550143@s.whatsapp.net'],
		['12025550143:12@s.whatsapp.net'],
	])('reads the phone number %j', (input) => {
		expect(read(input)).toEqual({ kind: 'phone', digits: '12025550143' });
	});

	it('leaves out the zero that is dialled only inside the country', () => {
		expect(read('+1 (0)202 555 0143')).toEqual({ kind: 'phone', digits: '12025550143' });
	});

	it.each([
		['120363000000000001@g.us', 'g.us'],
		['120363000000000002@newsletter', 'newsletter'],
		['123456789012345@lid', 'lid'],
		['12025550143-1600000000@g.us', 'g.us'],
	])('keeps the chat ID %s', (id, server) => {
		expect(read(id)).toEqual({ kind: 'chat', id, server });
	});

	it.each([['US.13491208655302741918'], ['US.ENT.13491208655302741918'], ['BR.a1B2c3']])(
		'keeps the business-scoped user ID %s',
		(id) => {
			expect(read(id)).toEqual({ kind: 'user', id });
		},
	);

	it.each([['Y2FwaV9ncm91cDoxMjAyNTU1MDE0MzoxMjAz'], ['HBgLMTIwMjU1NTAxNDMVAgASGBQzQTRB']])(
		'keeps the Cloud API group ID %s',
		(id) => {
			expect(read(id)).toEqual({ kind: 'group', id });
		},
	);

	it.each([
		['', "'Recipient' is empty"],
		['   ', "'Recipient' is empty"],
		['\u200e', "'Recipient' is empty"],
		['hello', "'Recipient' is neither a phone number nor a WhatsApp ID: hello"],
		['+1 202 CALL', "'Recipient' is neither a phone number nor a WhatsApp ID: +1 202 CALL"],
		['0202 555 0143', "'Recipient' has no country code: 0202 555 0143"],
		['+123456', "'Recipient' has 6 digits: +123456"],
		['120363000000000001', "'Recipient' has 18 digits: 120363000000000001"],
		['120363@broadcast', "'Recipient' is not a WhatsApp chat ID: 120363@broadcast"],
		['@g.us', "'Recipient' is not a WhatsApp chat ID: @g.us"],
		['a@b@g.us', "'Recipient' is not a WhatsApp chat ID: a@b@g.us"],
		['name@example.com', "'Recipient' is not a WhatsApp chat ID: name@example.com"],
	])('refuses %j and says why', (input, message) => {
		expect(read(input)).toBe(message);
	});

	it('accepts the shortest and the longest number', () => {
		expect(read('+2901234')).toEqual({ kind: 'phone', digits: '2901234' });
		expect(read('+493012345678901')).toEqual({ kind: 'phone', digits: '493012345678901' });
		expect(read('+1234567890123456')).toBe("'Recipient' has 16 digits: +1234567890123456");
	});
});

describe('showAddress', () => {
	it('writes a person with a plus and everything else as its id', () => {
		expect(showAddress({ kind: 'phone', digits: '12025550143' })).toBe('+12025550143');
		expect(showAddress({ kind: 'chat', id: '1203@g.us', server: 'g.us' })).toBe('1203@g.us');
	});
});

describe('showRecipient', () => {
	it.each([
		['12025550143', '+12025550143'],
		['+12025550143', '+12025550143'],
		['12025550143@c.us', '+12025550143'],
		['120363000000000001@g.us', '120363000000000001@g.us'],
		['US.1349', 'US.1349'],
		['status@broadcast', 'status@broadcast'],
	])('shows %s as %s', (written, shown) => {
		expect(showRecipient(written)).toBe(shown);
	});
});
