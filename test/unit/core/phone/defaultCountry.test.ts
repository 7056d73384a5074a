import { parseAddress } from '../../../../nodes/WhatsAppHub/core/address';
import { parseInput } from '../../../../nodes/WhatsAppHub/core/input';
import { countryInput } from '../../../../nodes/WhatsAppHub/core/phone/country';
import { countries } from './countries';

const read = (written: string, letters: string | undefined) => {
	const country = letters === undefined ? null : parseInput(countryInput, letters);
	if (country?.ok === false) throw new Error(country.failure.message);
	return parseAddress(written, 'Recipient', { country: country?.value ?? null, asWritten: false });
};

/** The digits to which a message goes; undefined for a recipient that is refused. */
const goesTo = (written: string, letters: string | undefined): string | undefined => {
	const address = read(written, letters);
	return address.ok && address.value.kind === 'phone' ? address.value.digits : undefined;
};

const hintFor = (written: string, letters?: string): string => {
	const address = read(written, letters);
	return address.ok ? '' : `${address.failure.message}. ${address.failure.hint}`;
};

describe("a number as it is written inside its country, with that as the 'Default Country'", () => {
	/** Of these lists one is another number all the same: a fixed line, another area, a former way to dial. */
	const others: Readonly<Record<string, readonly string[]>> = {
		AR: ['11 2345-6789', '01123456789'],
		BR: ['(51) 98765-4321', '51 98765-4321'],
		MX: ['01 222 123 4567', '044 222 123 4567', '55 1234 5678'],
		DE: ['0171 3920000'],
		AU: ['(02) 5550 1234'],
		ES: ['687 56 06 97', '622 47 60 11'],
		IT: ['312 345 6789'],
		PL: ['506 066 954'],
	};
	const written = Object.entries(countries).flatMap(([letters, { national, digits }]) =>
		national
			.filter((each) => others[letters]?.includes(each) !== true)
			.map((each) => [letters, each, digits] as const),
	);

	it('covers many countries', () => {
		expect(written.length).toBeGreaterThan(100);
	});

	/** Digits in one piece that are somebody's abroad too, or of Britain's numbers for films, which are nobody's. */
	const refused = ['7700 900123'];

	it.each(written)('%s %j goes to %s', (letters, each, digits) => {
		expect(goesTo(each, letters)).toBe(refused.includes(each) ? undefined : digits);
		expect(goesTo(each, undefined)).toBeUndefined();
	});
});

it.each([
	// As the person wrote it: WhatsApp may know it by these digits.
	['BR', '(11) 8555-0143', '551185550143'],
	['BR', '11 2555-0143', '551125550143'],
	['BR', '0 15 11 98555-0143', '5511985550143'],
	['AR', '11 2345-6789', '541123456789'],
	['AR', '011 15-2345-6789', '5491123456789'],
	// With the code, and what is dialled inside the country alone.
	['AR', '54 11 15 2345-6789', '5491123456789'],
	['AR', '54111523456789', '5491123456789'],
	['AR', '54 341 15 423-4567', '5493414234567'],
	['AR', '54 011 15 2345 6789', '5491123456789'],
	['CO', '57 03 300 1234567', '573001234567'],
	['MX', '55 5555 0143', '525555550143'],
	['MX', '52 1 55 5555 0143', '5215555550143'],
	['GB', '(0)20 7946 0958', '442079460958'],
	['GB', '01534 555014', '441534555014'],
	['DE', '0171/3920000', '491713920000'],
	['IN', '65928 16417', '916592816417'],
	['US', '(324) 210-8282', '13242108282'],
	['US', '324 210 8282', '13242108282'],
	['US', 'tel:202-555-0143', '12025550143'],
	['CN', '131 2345 6789', '8613123456789'],
	['NU', '4000', '6834000'],
	['br', '(11) 98555-0143', '5511985550143'],
	[' BR ', '(11) 98555-0143', '5511985550143'],
	['UK', '07700 900123', '447700900123'],
])('with %s reads %j as %s', (letters, written, digits) => {
	expect(goesTo(written, letters)).toBe(digits);
});

describe('what no default country changes', () => {
	const spellings = Object.values(countries).flatMap(({ abroad, digits, trunk = [] }) =>
		[
			abroad,
			`+${digits}`,
			`00${digits}`,
			`https://wa.me/${digits}`,
			`${digits}@c.us`,
			...trunk,
		].map((written) => [written, digits] as const),
	);

	it.each(['BR', 'US', 'DE', 'IN', 'AR', 'IT', 'CN'])(
		'is a number with its code, beside %s',
		(letters) => {
			expect(spellings.map(([written]) => goesTo(written, letters))).toEqual(
				spellings.map(([, digits]) => digits),
			);
		},
	);

	it.each(Object.keys(countries))(
		'is whom digits without a plus go to, if to anybody: %s',
		(letters) => {
			const bare = Object.values(countries).flatMap(({ abroad, digits }) => [
				[digits, digits],
				[abroad.slice(1), digits],
			]);
			const elsewhere = bare.filter(([written = '', digits]) => {
				const to = goesTo(written, letters);
				return to !== undefined && to !== digits;
			});
			expect(elsewhere).toEqual([]);
		},
	);

	it.each(Object.entries(countries))(
		'is a number of its own in digits alone: %s',
		(letters, { digits }) => {
			expect(goesTo(digits, letters)).toBe(digits);
		},
	);

	it.each([
		['BR', '+(11) 98555-0143'],
		['US', '0011 44 20 7946 0958'],
		['US', '011 44 20 7946 0958'],
		['JP', '010 44 20 7946 0958'],
		['BR', '0021 44 20 7946 0958'],
		['US', '5550143/5550144'],
		['US', '202-555-0143-12'],
		['US', '202 555 0143 x12'],
		['US', '202 555 0143, 202 555 0144'],
		['DE', '030 23125-0'],
		['DE', '0301234/0301235'],
		['DE', '03012/3456/7890'],
		['US', '202/5550143'],
		['US', '2025550143.0'],
		['US', '-2025550143'],
		['US', '911'],
		['BR', '190'],
		['BR', '2025550143'],
		['AR', '15 2345 6789'],
	])('with %s is a refusal: %j', (letters, written) => {
		expect(goesTo(written, letters)).toBe(goesTo(written, undefined));
		expect(goesTo(written, letters)).toBeUndefined();
	});
});

describe('digits that are a number inside the country and another one elsewhere', () => {
	it.each([
		['US', '3242108282', '+13242108282', '+3242108282'],
		['US', '6592816417', '+16592816417', '+6592816417'],
		['IN', '6592816417', '+916592816417', '+6592816417'],
		['BR', '79928113642', '+5579928113642', '+79928113642'],
		['CN', '13123456789', '+8613123456789', '+13123456789'],
		['DE', '15123456789', '+4915123456789', '+15123456789'],
		['MX', '47 6726 6243', '+524767266243', '+4767266243'],
		['IT', '3906698212', '+393906698212', '+3906698212'],
		['US', '65 9281 6417', '+16592816417', '+6592816417'],
		['US', '659281 6417', '+16592816417', '+6592816417'],
		['CN', '1 312 3456789', '+8613123456789', '+13123456789'],
	])('with %s are refused: %j may be %s or %s', (letters, written, inside, abroad) => {
		expect(goesTo(written, letters)).toBeUndefined();
		const refusal = hintFor(written, letters);
		expect(refusal).toContain("'Recipient' may be two numbers");
		expect(refusal).toContain(inside);
		expect(refusal).toContain(abroad);
	});

	it("are the mobile, where both are the country's own and only that begins with its code", () => {
		expect(goesTo('4915123456789', 'DE')).toBe('4915123456789');
		expect(goesTo('62815681383', 'ID')).toBe('62815681383');
	});

	it('are one number where they differ by what WhatsApp makes of it alone', () => {
		expect(goesTo('5215555550143', 'MX')).toBe('5215555550143');
		expect(goesTo('551185550143', 'BR')).toBe('551185550143');
	});
});

describe('a refusal', () => {
	it.each([
		['(11) 98555-0143', 'Write + and the country code in front'],
		['011 98555-0143', 'without the leading zero'],
		['2025550143', 'such as +12025550143 if it is a number of the United States or Canada'],
	])('names the option where none is chosen: %j', (written, remedy) => {
		expect(hintFor(written)).toContain(remedy);
		expect(hintFor(written)).toContain("or enter its country in the option 'Default Country'");
	});

	it.each(['+1 202 555 014', '0011 44 20 7946 0958', '919876543210.0'])(
		'does not, where it would not help: %j',
		(written) => {
			expect(hintFor(written)).not.toContain('Default Country');
		},
	);

	it('does not, where the form has no such option', () => {
		const address = parseAddress('(11) 98555-0143', 'Recipient');
		expect(JSON.stringify(address)).toContain('has no country code');
		expect(JSON.stringify(address)).not.toContain('Default Country');
	});

	it('names the country that was chosen', () => {
		expect(hintFor('2025550143', 'BR')).toContain(
			"'Recipient' has no country code, and is no number of the 'Default Country' (BR): 2025550143",
		);
	});
});

it("leaves digits that are to be sent 'as written' as they are", () => {
	const rule = { asWritten: true, country: 'BR' } as const;
	expect(parseAddress('11985550143', 'Recipient', rule)).toEqual({
		ok: true,
		value: { kind: 'phone', digits: '11985550143' },
	});
	expect(parseAddress('011 98555-0143', 'Recipient', rule).ok).toBe(false);
});

it.each(['Brasil', '55', '+55', 'XX', 'BRA', '__proto__', 'toString', ' '])(
	'takes no country from %j',
	(letters) => {
		const country = parseInput(countryInput, letters);
		expect(country.ok ? '' : country.failure.message).toMatch(
			/^'Default Country' (must be the two letters of a country, such as BR for Brazil|is empty)/,
		);
	},
);
