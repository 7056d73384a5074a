import { addressKey, recipientKey } from '../../../../nodes/WhatsAppHub/core/address';
import { senderKey } from '../../../../nodes/WhatsAppHub/core/phone/own';
import { sameNumberKey } from '../../../../nodes/WhatsAppHub/core/phone/sameNumber';

const oneEach: Readonly<Record<string, readonly string[]>> = {
	"a mobile of São Paulo, with Brazil's ninth digit and without": ['5511985550143', '551185550143'],
	'a mobile of Bahia that began with 9 before': ['5571995550143', '557195550143'],
	'a mobile that began with 6 before': ['5531965550143', '553165550143'],
	'a mobile of Mexico, with its 1 and without': ['5215555550143', '525555550143'],
	'a mobile of Argentina, with its 9, without, and as it is dialled inside the country': [
		'5491155550143',
		'541155550143',
		'54111555550143',
		'540111555550143',
	],
	'the same of an area with three digits': ['5492215550143', '542215550143', '54221155550143'],
	'the same of an area with four digits': ['5492221555143', '542221555143', '54222115555143'],
	'a number of Benin, with its 01 and as it was before': ['2290197555014', '22997555014'],
};

it.each(Object.entries(oneEach))('takes for one number %s', (_name, writings) => {
	expect(new Set(writings.map(sameNumberKey)).size).toBe(1);
});

it('takes no two of those for one', () => {
	const keys = Object.values(oneEach).map(([first = '']) => sameNumberKey(first));
	expect(new Set(keys).size).toBe(keys.length);
});

it.each([
	['a fixed line of Brazil, which never got a 9', '551125550143', '5511925550143'],
	['a fixed line that begins with 5', '551155550143', '5511955550143'],
	['a 9 where Brazil has no area', '550185550143', '5501985550143'],
	['a 9 before seven digits', '55119555014', '5511955501'],
	['a 1 before nine digits of Mexico', '521555550143', '52555550143'],
	['a 9 before eleven digits of Argentina', '54911555501430', '5411555501430'],
	['a 1 of Türkiye, whose code begins alike', '5315555550143', '535555550143'],
	['a 9 of the United States', '19025550143', '1025550143'],
	['a 02 of Benin, which it has given to nobody', '2290297555014', '22997555014'],
	['a 01 before seven digits of Benin', '229019755501', '2299755501'],
	["an operator's 07 of Côte d'Ivoire", '2250747555014', '22547555014'],
	['a 9 of India', '919855550143', '91855550143'],
])('takes for two %s', (_name, one, other) => {
	expect(sameNumberKey(one)).not.toBe(sameNumberKey(other));
});

it.each(['12025550143', '447700900123', '919876543210', '551125550143', '100000000000042'])(
	'leaves a number as it is that has one writing: %s',
	(digits) => {
		expect(sameNumberKey(digits)).toBe(digits);
	},
);

it.each([
	['5511985550143', '+551185550143'],
	['+55 (11) 8555-0143', '+551185550143'],
	['5511985550143@c.us', '+551185550143'],
	['551185550143:12@s.whatsapp.net', '+551185550143'],
	['+12025550143', '+12025550143'],
	['5511985550143@g.us', '5511985550143@g.us'],
	['5511985550143@lid', '5511985550143@lid'],
	['US.13491208655302741918', 'US.13491208655302741918'],
	['status@broadcast', 'status@broadcast'],
	['', ''],
])('compares the recipient %j by %j', (written, key) => {
	expect(recipientKey(written)).toBe(key);
});

it('compares an address by its number, or by its ID', () => {
	expect(addressKey({ kind: 'phone', digits: '5215555550143' })).toBe('+525555550143');
	expect(addressKey({ kind: 'user', id: 'US.1' })).toBe('US.1');
});

it.each([
	['+55 11 98555-0143', '+551185550143'],
	['551185550143', '+551185550143'],
	['001 202 555 0100', '+12025550100'],
	['12025550100@c.us', '+12025550100'],
	['300000000000100', '300000000000100'],
	['phone-abc123', 'phone-abc123'],
	['', ''],
])('compares the sender %j by %j', (written, key) => {
	expect(senderKey(written)).toBe(key);
});
