import { parseAddress } from '../../../../nodes/WhatsAppHub/core/address';
import { countries, type Country } from './countries';

/** The digits to which a message goes; undefined for a recipient that is refused. */
const goesTo = (written: string): string | undefined => {
	const address = parseAddress(written, 'Recipient');
	if (!address.ok) return undefined;
	return address.value.kind === 'phone' ? address.value.digits : address.value.kind;
};

const inDigitsFrom = (zero: number) => (text: string) =>
	text.replace(/\d/g, (digit) => String.fromCharCode(zero + Number(digit)));

type Spell = (country: Country) => string;

const bare: Spell = ({ digits }) => digits;
const withoutPlus: Spell = ({ abroad }) => abroad.slice(1);

/** Spellings that say for certain which number is meant. */
const certain: Readonly<Record<string, Spell>> = {
	'with plus, in groups': ({ abroad }) => abroad,
	'with plus, in one piece': ({ digits }) => `+${digits}`,
	'with a space behind the plus': ({ abroad }) => `+ ${abroad.slice(1)}`,
	'with 00': ({ abroad }) => `00${abroad.slice(1)}`,
	'with 00 apart': ({ abroad }) => `00 ${abroad.slice(1)}`,
	'country code in brackets': ({ abroad }) => abroad.replace(/^(\S+) /, '($1) '),
	'with dashes': ({ abroad }) => abroad.replace(/[ ]/g, '-'),
	'with dots': ({ abroad }) => abroad.replace(/[ -]/g, '.'),
	'with spaces that do not break': ({ abroad }) => abroad.replace(/ /g, '\u00a0'),
	'in digits alone': bare,
	'without plus, in groups': withoutPlus,
	'in full-width digits': ({ abroad }) => `\uff0b${inDigitsFrom(0xff10)(abroad.slice(1))}`,
	'in Arabic digits': ({ abroad }) => inDigitsFrom(0x0660)(abroad),
	'in Persian digits': ({ digits }) => `+${inDigitsFrom(0x06f0)(digits)}`,
	'with invisible marks': ({ abroad }) => `\u202a${abroad}\u202c\u200e`,
	'with a line break behind it': ({ abroad }) => `${abroad}\n`,
	'as a telephone link': ({ digits }) => `tel:+${digits}`,
	'as a link to a chat': ({ digits }) => `https://wa.me/${digits}?text=Hello`,
	'as other services write it': ({ digits }) => `whatsapp:+${digits}`,
	'as a chat ID': ({ digits }) => `${digits}@c.us`,
	'as the chat ID of a device': ({ digits }) => `${digits}:12@s.whatsapp.net`,
	'with the apostrophe of a spreadsheet': ({ abroad }) => `'${abroad}`,
	'in digits behind an apostrophe': ({ digits }) => `'${digits}`,
	'behind a typographic apostrophe': ({ digits }) => `\u2019+${digits}`,
	'behind an opening quotation mark': ({ abroad }) => `\u2018${abroad}`,
	'with a comma behind it': ({ abroad }) => `${abroad},`,
	'in digits with a comma behind them': ({ digits }) => `${digits} , `,
	'with a semicolon behind it': ({ digits }) => `+${digits};`,
	'with a full stop behind it': ({ abroad }) => `${abroad}.`,
	'as a telephone link without plus': ({ digits }) => `tel:${digits}`,
	'as a telephone link in groups': ({ abroad }) => `TEL:${abroad.replace(/[ ]/g, '-')};`,
	'as other services write it, without plus': ({ digits }) => `whatsapp:${digits}`,
	'as a chat ID in capitals': ({ digits }) => `${digits}@C.US`,
	'as the chat ID of other libraries, in capitals': ({ digits }) => `'${digits}@S.WhatsApp.Net`,
	'as a chat ID at the end of a sentence': ({ digits }) => `${digits}@c.us.`,
	'as a link to a chat, with plus': ({ digits }) => `https://wa.me/+${digits}.`,
	'as a long link to a chat': ({ digits }) => `https://api.whatsapp.com/send?phone=${digits}`,
	'as a long link with plus, behind a text': ({ digits }) =>
		`http://api.whatsapp.com/send/?text=Hello%20you&type=phone_number&phone=%2B${digits}&app_absent=0`,
	"as a link of WhatsApp's own page": ({ digits }) =>
		`web.whatsapp.com/send?phone=+${digits}&text=name@example.com`,
	'as a link to the app': ({ digits }) => `whatsapp://send?phone=${digits}&text=Hello`,
};

/** Spellings that hold more, less or something else than one number. */
const uncertain: Readonly<Record<string, Spell>> = {
	'a decimal zero of a column with gaps': ({ digits }) => `${digits}.0`,
	'two decimal zeros': ({ digits }) => `${digits}.00`,
	'a decimal zero behind a plus': ({ digits }) => `+${digits}.0`,
	'a fraction': ({ digits }) => `${digits}.5`,
	'a decimal comma': ({ digits }) => `${digits},0`,
	'a negative number': ({ digits }) => `-${digits}`,
	'the form of a spreadsheet': ({ digits }) =>
		`${digits[0]}.${digits.slice(1, 6)}E+${digits.length - 1}`,
	'an extension behind x': ({ abroad }) => `${abroad} x12`,
	'an extension behind ext.': ({ abroad }) => `${abroad} ext. 12`,
	'an extension behind #': ({ abroad }) => `${abroad} #12`,
	'an extension of a link': ({ digits }) => `tel:+${digits};ext=12`,
	'an extension behind a dash': ({ abroad }) => `${abroad}-12`,
	'a second ending behind a slash': ({ abroad }) => `${abroad}/8`,
	'a second number behind a slash': ({ abroad, digits }) => `${abroad} / ${digits.slice(-8)}`,
	'a second number behind a comma': ({ abroad }) => `${abroad}, ${abroad}`,
	'a second number behind a semicolon': ({ digits }) => `${digits};${digits}`,
	'a second number behind a space': ({ abroad }) => `${abroad} ${abroad}`,
	'a second number in a second line': ({ digits }) => `${digits}\n${digits}`,
	'a second number behind a tab': ({ abroad, digits }) => `${abroad}\t${digits.slice(-7)}`,
	'dialled from Australia': ({ abroad }) => `0011 ${abroad.slice(1)}`,
	'dialled from America': ({ abroad }) => `011 ${abroad.slice(1)}`,
	'a decimal zero behind an apostrophe': ({ digits }) => `'${digits}.0`,
	'a negative number behind an apostrophe': ({ digits }) => `'-${digits}`,
	'behind two apostrophes': ({ abroad }) => `''${abroad}`,
	'with an apostrophe within': ({ digits }) => `${digits.slice(0, 5)}'${digits.slice(5)}`,
	'with an apostrophe behind it': ({ digits }) => `+${digits}'`,
	'with a comma in front': ({ abroad }) => `,${abroad}`,
	'with two commas behind it': ({ abroad }) => `${abroad},,`,
	'a decimal comma before a comma': ({ digits }) => `${digits},0,`,
	'the end of a decimal zero': ({ digits }) => `${digits}.0;`,
	'an extension of a link without plus': ({ digits }) => `tel:${digits};ext=12`,
	'a number inside the country of its context': ({ digits }) =>
		`tel:${digits.slice(2)};phone-context=+${digits.slice(0, 2)}`,
	'two telephone links': ({ digits }) => `tel:${digits},tel:${digits}`,
	'a telephone link within a chat ID': ({ digits }) => `tel:${digits}@c.us`,
	'a link to two chats': ({ digits }) =>
		`https://api.whatsapp.com/send?phone=${digits}&phone=12025550143`,
	'a link to a chat and a device': ({ digits }) => `https://wa.me/${digits}:12`,
	'a link with a decimal zero': ({ digits }) => `https://api.whatsapp.com/send?phone=${digits}.0`,
	'a link with an extension': ({ digits }) => `whatsapp://send?phone=${digits};ext=12`,
	'a link with 00': ({ digits }) => `https://api.whatsapp.com/send?phone=00${digits}`,
	'a link to another page': ({ digits }) => `https://example.com/send?phone=${digits}`,
	'a link to a page that holds a link': ({ digits }) => `https://example.com/wa.me/${digits}`,
	'a link to another part of the page': ({ digits }) =>
		`https://api.whatsapp.com/catalog?phone=${digits}`,
	'a link that names the number otherwise': ({ digits }) =>
		`https://api.whatsapp.com/send?telephone=${digits}`,
	'with a letter': ({ digits }) => `+${digits.slice(0, -1)}O`,
};

const named = Object.entries(countries);

describe.each(Object.entries(certain))('a recipient %s', (_kind, spell) => {
	it.each(named)('goes to that number: %s', (_name, country) => {
		expect([spell(country), goesTo(spell(country))]).toEqual([spell(country), country.digits]);
	});
});

describe.each(Object.entries(uncertain))('a recipient that is %s', (_kind, spell) => {
	it.each(named)('is refused: %s', (_name, country) => {
		expect([spell(country), goesTo(spell(country))]).toEqual([spell(country), undefined]);
	});
});

describe('a number without its country code', () => {
	it.each(named.flatMap(([name, { national }]) => national.map((written) => [name, written])))(
		'is refused: %s %j',
		(_name, written) => {
			expect(goesTo(written)).toBeUndefined();
		},
	);
});

describe('a number without its country code, however it is put', () => {
	const put = ["'%", '\u2019%', '%,', '%;', '%.', 'tel:%', 'whatsapp:%', "'%,"];
	it.each(
		named.flatMap(([name, { national }]) => national.map((written) => [name, written] as const)),
	)('is refused: %s %j', (_name, written) => {
		expect(put.map((form) => goesTo(form.replace('%', written)))).toEqual(put.map(() => undefined));
	});
});

describe('a number with what is dialled inside its country', () => {
	it.each(
		named.flatMap(([name, { trunk = [], digits }]) =>
			trunk.map((written) => [name, written, digits]),
		),
	)('goes to that number: %s %j', (_name, written, digits) => {
		expect(goesTo(written)).toBe(digits);
	});
});

describe('what is special to a country or a spelling', () => {
	it.each([
		['+1 555 555 0100', '15555550100'],
		['001 555 555 0100', '15555550100'],
		['1-202-555-0143', '12025550143'],
		['1 (202) 555-0143', '12025550143'],
		['00 1 [202] 555/0143', '12025550143'],
		['[+1] 202 555 0143', '12025550143'],
		['+44 20 7946 0958', '442079460958'],
		['+44 (0)20 7946 0958', '442079460958'],
		['44 (0)20 7946 0958', '442079460958'],
		['447700 900123', '447700900123'],
		['919 876 543 210', '919876543210'],
		['+91 22 5550 0100', '912255500100'],
		['91 (22) 5550 0100', '912255500100'],
		['+49 171/3920000', '491713920000'],
		['+49 (171) / 3920000', '491713920000'],
		['+49 170-3920000', '491703920000'],
		['49 171 3920000', '491713920000'],
		['7 (912) 345-67-89', '79123456789'],
		['+380 50 123-45-67', '380501234567'],
		['+46 70-174 06 05', '46701740605'],
		['+33.639980012', '33639980012'],
		// WhatsApp knows these by the digits as they were written.
		['+52 1 222 123 4567', '5212221234567'],
		['5212221234567', '5212221234567'],
		['+54 9 11 2345-6789', '5491123456789'],
		['+55 11 6123-4567', '551161234567'],
		['+55 11 96123-4567', '5511961234567'],
		['+225 07 12 34 56', '22507123456'],
		['+225 07 12 34 56 78', '2250712345678'],
		['+229 61 23 45 67', '22961234567'],
		['22961234567', '22961234567'],
		['+39 312 345 6789', '393123456789'],
		['+378 0549 886377', '3780549886377'],
		// Ten digits with country code, as WhatsApp's own IDs have them.
		['4740612345', '4740612345'],
		['4532123456', '4532123456'],
		['84912345678', '84912345678'],
		['51912345678', '51912345678'],
		['+290 51234', '29051234'],
		['+1 202\u2011555\u20130143', '12025550143'],
		['wa.me/12025550143', '12025550143'],
		['https://wa.me/12025550143/', '12025550143'],
		["'120363000000000001@g.us,", 'chat'],
		['120363000000000001@G.US', 'chat'],
		["'US.13491208655302741918;", 'user'],
	])('%j goes to %s', (written, digits) => {
		expect(goesTo(written)).toBe(digits);
	});

	it.each([
		['+1 1 202 555 0143'],
		['+52 044 222 123 4567'],
		['+52 01 222 123 4567'],
		['+54 9 (011) 2345-6789'],
		['+54 11 15 2345-6789'],
		['0011 44 20 7946 0958'],
		['0011 354 410 1234'],
		['+1 202 555 0143-12'],
		['+1 202 555 0143 12'],
		['+65 6123 4567/8'],
		['+65 6123 4567-8'],
		['+49 30 23125-0'],
		['+49 30 23125000-123'],
		['+49 30 23125000/23125001'],
		['5550143/5550144'],
		['5550143 5550144'],
		['555014/555015'],
		['919876543210.5'],
		['9.19876543210'],
		['9.19876E+11'],
		['9,19876E+11'],
		['9e11'],
		['1e+21'],
		['-919876543210'],
		['\u2212919876543210'],
		['NaN'],
		['Infinity'],
		['9007199254740993'],
		['9007199254740993000'],
		['+2025550143 / +2025550144'],
		['+44 7700 900123 or +44 7700 900124'],
		['+44 7700 900123 & +44 7700 900124'],
		['8 495 123-45-67'],
		['(44) 7700 900123'],
		['(0044) 7700 900123 ext 4'],
		['+999 1234 5678'],
		['+0 44 7700 900123'],
		['++44 7700 900123'],
		['+'],
		['2901234'],
		['7700900123'],
		['6077882754'],
		['tel:2025550143'],
		['wa.me/qr/ABCDEFGHIJKLM1'],
		['wa.me/message'],
		["'"],
		["',"],
		['tel:'],
		['tel:5550143'],
		["'02025550143"],
		['https://api.whatsapp.com/send'],
		['https://api.whatsapp.com/send?phone='],
		['https://api.whatsapp.com/send?text=12025550143'],
		['https://api.whatsapp.com/send?phone=02025550143'],
		['whatsapp://send?phone=5550143'],
		['https://chat.whatsapp.com/ABCDEFGHIJKLMNOPQRSTUV'],
		['+1-202-555-0143-ext-12'],
		['0044-7700-900123-x-12'],
		['12025550143-1234567'],
		['undefined'],
		['null'],
		['[object Object]'],
	])('%j is refused', (written) => {
		expect(goesTo(written)).toBeUndefined();
	});
});

it('holds recipients as people of many countries write them', () => {
	const spellings = named.length * Object.keys({ ...certain, ...uncertain }).length;
	expect(spellings).toBeGreaterThan(450);
});
