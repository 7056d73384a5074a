import { z } from 'zod/v4';
import { bodyFrom, bothDialects } from './forms';

const form = (...contact: object[]) => ({ contacts: { contact } });

const shop = {
	formattedName: 'Example Shop, Front Desk',
	phones: {
		phone: [
			{ phone: '+1 202 555 0143', type: 'Work', waId: '12025550143' },
			{ phone: '+1 202 555 0144', type: '', waId: '' },
		],
	},
	details: {
		prefix: 'The',
		firstName: 'Front',
		middleName: 'Office',
		lastName: 'Desk',
		suffix: 'I',
		company: 'Example Shop',
		department: 'Sales',
		jobTitle: 'Front Desk',
		birthday: '1999-01-23',
		emails: { email: [{ email: 'shop@example.com', type: 'Work' }] },
		urls: { url: [{ url: 'https://example.com', type: 'Home' }] },
		addresses: {
			address: [
				{
					street: '1 Market Street',
					city: 'Springfield',
					state: 'CA',
					zip: '94025',
					country: 'United States',
					countryCode: 'us',
					type: 'Work',
				},
			],
		},
	},
};

it.each([
	['cloudApi', 'Work', 'Home'],
	['yCloud', 'WORK', 'HOME'],
] as const)('writes the documented body for %s, its types as %s', (provider, work, home) => {
	expect(bodyFrom(provider, 'contacts', form(shop, { formattedName: 'Hotline' }))).toEqual({
		type: 'contacts',
		contacts: [
			{
				name: {
					formatted_name: 'Example Shop, Front Desk',
					first_name: 'Front',
					middle_name: 'Office',
					last_name: 'Desk',
					prefix: 'The',
					suffix: 'I',
				},
				org: { company: 'Example Shop', department: 'Sales', title: 'Front Desk' },
				birthday: '1999-01-23',
				phones: [
					{ phone: '+1 202 555 0143', type: work, wa_id: '12025550143' },
					{ phone: '+1 202 555 0144', wa_id: '12025550144' },
				],
				emails: [{ email: 'shop@example.com', type: work }],
				urls: [{ url: 'https://example.com', type: home }],
				addresses: [
					{
						street: '1 Market Street',
						city: 'Springfield',
						state: 'CA',
						zip: '94025',
						country: 'United States',
						country_code: 'US',
						type: work,
					},
				],
			},
			{ name: { formatted_name: 'Hotline', first_name: 'Hotline' } },
		],
	});
});

it('takes a list as an expression yields it', () => {
	const contacts = [{ formattedName: 'Hotline', phones: [{ phone: '+1 202 555 0143' }] }];
	expect(bodyFrom('cloudApi', 'contacts', { contacts })).toEqual({
		type: 'contacts',
		contacts: [
			{
				name: { formatted_name: 'Hotline', first_name: 'Hotline' },
				phones: [{ phone: '+1 202 555 0143', wa_id: '12025550143' }],
			},
		],
	});
});

describe('the WhatsApp ID of a number', () => {
	const phonesOf = (body: unknown): unknown =>
		z.object({ contacts: z.array(z.object({ phones: z.unknown() })) }).parse(body).contacts[0]
			?.phones;
	const card = (...phones: object[]) => ({ contacts: [{ formattedName: 'Pat Field', phones }] });

	it.each(bothDialects)('is read from it for %s where none is entered', (provider) => {
		const phones = [
			{ phone: '+1 202 555 0144' },
			{ phone: '+1 202 555 0144', waId: '12025550199' },
			{ phone: '112' },
			{ phone: '020 7946 0000' },
		];
		expect(phonesOf(bodyFrom(provider, 'contacts', card(...phones)))).toEqual([
			{ phone: '+1 202 555 0144', wa_id: '12025550144' },
			{ phone: '+1 202 555 0144', wa_id: '12025550199' },
			{ phone: '112' },
			{ phone: '020 7946 0000' },
		]);
		const off = { contactIds: false };
		const brazilian = card({ phone: '+55 11 95555 0143' });
		expect(phonesOf(bodyFrom(provider, 'contacts', brazilian, off))).toEqual([
			{ phone: '+55 11 95555 0143' },
		]);
	});

	it('is the same for wawp', () => {
		const number = card({ phone: '+1 202 555 0144' });
		const sent = { fullName: 'Pat Field', phoneNumber: '+1 202 555 0144' };
		expect(bodyFrom('wawp', 'contacts', number)).toMatchObject({
			contacts: [{ ...sent, whatsappId: '12025550144' }],
		});
		const off = bodyFrom('wawp', 'contacts', number, { contactIds: false });
		expect(off).toMatchObject({ contacts: [sent] });
		expect(JSON.stringify(off)).not.toContain('whatsappId');
	});
});

const many = (count: number) =>
	form(...Array.from({ length: count }, (_, index) => ({ formattedName: `😀 ${index}` })));

describe.each(bothDialects)('for %s', (provider) => {
	const send = (parameters: Readonly<Record<string, unknown>>) =>
		bodyFrom(provider, 'contacts', parameters);

	it('takes up to 257 contacts', () => {
		expect(send(many(257))).toMatchObject({ type: 'contacts' });
		expect(send(many(258))).toBe("'Contacts' has 258 entries, 1 to 257 are allowed");
		expect(send(form())).toBe("'Contacts' has 0 entries, 1 to 257 are allowed");
	});

	it.each([
		['no name', {}, "'Full Name' is empty"],
		[
			'an empty phone row',
			{ formattedName: 'A', phones: { phone: [{ phone: '' }] } },
			"'Phone Number' is empty",
		],
		[
			'another form of date',
			{ formattedName: 'A', details: { birthday: '23.01.1999' } },
			"'Birthday' must be a date such as 1990-12-31",
		],
		[
			'a date that is none',
			{ formattedName: 'A', details: { birthday: '1999-02-30' } },
			"'Birthday' must be a date such as 1990-12-31",
		],
		[
			'a month that is none',
			{ formattedName: 'A', details: { birthday: '1999-13-01' } },
			"'Birthday' must be a date such as 1990-12-31",
		],
		[
			'a country of three letters',
			{ formattedName: 'A', details: { addresses: { address: [{ countryCode: 'USA' }] } } },
			"'Country Code' must be two letters such as US",
		],
	])('refuses %s', (_name, contact, sentence) => {
		expect(send(form(contact))).toBe(sentence);
	});
});

it.each([
	[
		'phones',
		{ phones: { phone: [{ phone: '1', type: 'Landline' }] } },
		'Phone Type',
		'CELL, MAIN, IPHONE, HOME, WORK',
	],
	[
		'emails',
		{ details: { emails: { email: [{ email: 'a@example.com', type: 'Main' }] } } },
		'Email Type',
		'HOME, WORK',
	],
	[
		'urls',
		{ details: { urls: { url: [{ url: 'https://example.com', type: 'Company' }] } } },
		'URL Type',
		'HOME, WORK',
	],
	[
		'addresses',
		{ details: { addresses: { address: [{ city: 'B', type: 'Office' }] } } },
		'Address Type',
		'HOME, WORK',
	],
])(
	'takes any type of %s for Cloud API, those of its document for YCloud',
	(_part, parts, label, values) => {
		const contact = form({ formattedName: 'Hotline', ...parts });
		expect(bodyFrom('cloudApi', 'contacts', contact)).toMatchObject({ type: 'contacts' });
		expect(bodyFrom('yCloud', 'contacts', contact)).toBe(`'${label}' must be one of: ${values}`);
	},
);

describe('for Wawp', () => {
	const phones = (...phone: object[]) => ({ phones: { phone } });

	it('writes the documented body', () => {
		expect(
			bodyFrom(
				'wawp',
				'contacts',
				form(
					{
						formattedName: 'Front Desk',
						...phones({ phone: '+1 202 555 0143', waId: '12025550199' }),
						details: { company: 'Example Shop' },
					},
					{ formattedName: 'Hotline', ...phones({ phone: '+1 (202) 555-0144' }) },
					{ formattedName: 'Alarm', ...phones({ phone: '112' }) },
				),
			),
		).toEqual({
			contacts: [
				{
					fullName: 'Front Desk',
					organization: 'Example Shop',
					phoneNumber: '+1 202 555 0143',
					whatsappId: '12025550199',
				},
				{ fullName: 'Hotline', phoneNumber: '+1 (202) 555-0144', whatsappId: '12025550144' },
				{ fullName: 'Alarm', phoneNumber: '112' },
			],
		});
	});

	it.each([
		['no number', {}, "'Phone Number' is empty"],
		[
			'two numbers',
			phones({ phone: '1' }, { phone: '2' }),
			"'Phone Numbers' has 2 entries, Wawp takes 1 for each contact ('Desk')",
		],
		[
			'parts that it lacks',
			{ ...phones({ phone: '1', type: 'WORK' }), details: { birthday: '1999-01-23' } },
			"'Birthday', 'Phone Type': Wawp's contacts have no such part ('Desk')",
		],
	])('refuses %s', (_name, parts, sentence) => {
		expect(bodyFrom('wawp', 'contacts', form({ formattedName: 'Desk', ...parts }))).toBe(sentence);
	});
});
