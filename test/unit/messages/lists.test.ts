import { invalidInput } from '../../../nodes/WhatsAppHub/core/failure';
import { fail } from '../../../nodes/WhatsAppHub/core/outcome';
import { messages, type MessageType } from '../../../nodes/WhatsAppHub/messages';
import { bodyFrom } from '../providers/meta/forms';

type Values = Readonly<Record<string, unknown>>;

/** A part of the message that a form yields, or why it yields none. */
const partOf = (
	type: MessageType,
	part: string,
	parameters: Values,
	options: Values = {},
): unknown => {
	const message = messages[type].parse({
		parameter: (name) => parameters[name],
		option: (name) => options[name],
		file: () => fail(invalidInput('The item has no file')),
	});
	return message.ok ? Reflect.get(message.value.content, part) : message.failure.message;
};

const buttons = (interactiveButtonsList: unknown) =>
	partOf('buttons', 'buttons', {
		interactiveBody: 'Pick a room',
		interactiveButtonsFrom: 'list',
		interactiveButtonsList,
	});

const sections = (listSectionsList: unknown) =>
	partOf('list', 'sections', {
		interactiveBody: 'What is broken?',
		listButton: 'Choose',
		listSectionsFrom: 'list',
		listSectionsList,
	});

const cards = (carouselCardsList: unknown, carouselButtons = 'url') =>
	partOf('carousel', 'cards', {
		interactiveBody: 'Our offers',
		carouselMedia: 'image',
		carouselButtons,
		carouselCardsFrom: 'list',
		carouselCardsList,
	});

const contacts = (contactsList: unknown) =>
	partOf('contacts', 'contacts', { contactsFrom: 'list', contactsList });

const products = (productSectionsList: unknown) =>
	partOf('productList', 'sections', {
		interactiveBody: 'Our lamps',
		headerText: 'Lamps',
		catalogId: '1',
		productSectionsFrom: 'list',
		productSectionsList,
	});

const order = (parameters: Values, options: Values = {}) => ({
	parameters: {
		interactiveBody: 'Your bill',
		orderReferenceId: 'order-1001',
		orderGoods: 'physical-goods',
		orderCurrency: 'INR',
		orderTotal: '15.00',
		orderPayment: 'gateway',
		orderGateway: 'razorpay',
		orderPaymentConfiguration: 'payments',
		orderItemsFrom: 'list',
		...parameters,
	},
	options,
});

const items = (orderItemsList: unknown, more: Values = {}) =>
	partOf('orderDetails', 'items', order({ orderItemsList, ...more }).parameters);

describe('a list of buttons', () => {
	const both = [{ title: 'Room A', id: 'a' }, { title: 'Room B' }];

	it.each([
		['a list of objects', [{ title: 'Room A', id: 'a' }, { title: 'Room B' }]],
		['JSON', '[{"title":"Room A","id":"a"},{"title":"Room B"}]'],
		['JSON behind a byte order mark', '\ufeff [{"title":"Room A","id":"a"},{"title":"Room B"}]'],
		[
			'empty parts',
			[
				{ title: 'Room A', id: 'a' },
				{ title: 'Room B', id: '' },
			],
		],
		[
			'parts without a value',
			[
				{ title: 'Room A', id: 'a' },
				{ title: 'Room B', id: null },
			],
		],
		['objects and texts', [{ title: 'Room A', id: 'a' }, 'Room B']],
		['the shape that n8n keeps', { button: [{ title: 'Room A', id: 'a' }, { title: 'Room B' }] }],
	])('is read from %s', (_what, given) => {
		expect(buttons(given)).toEqual(both);
	});

	it.each([
		['texts', ['Yes', 'No'], [{ title: 'Yes' }, { title: 'No' }]],
		['numbers', [1, 2], [{ title: '1' }, { title: '2' }]],
		['a line each', 'Yes\nNo\n', [{ title: 'Yes' }, { title: 'No' }]],
		['one text', 'Yes', [{ title: 'Yes' }]],
		['one object', { title: 'Yes', id: 'yes' }, [{ title: 'Yes', id: 'yes' }]],
		['one object as JSON', '{"title":"Yes"}', [{ title: 'Yes' }]],
		['nothing in it', [], []],
		['an object without anything', {}, []],
	])('may be %s', (_what, given, expected) => {
		expect(buttons(given)).toEqual(expected);
	});

	it.each([
		[[{ title: 'Yes' }, { title: '' }], "'Button Text' is empty (entry 2)"],
		[[{ title: 'Yes' }, { id: 'no' }], "'Button Text' is empty (entry 2)"],
		[['Yes', ''], "'Button Text' is empty (entry 2)"],
		[
			[{ title: 'Yes' }, { titel: 'No', id: 'no' }],
			"'Buttons' has no part titel, only: title, id (entry 2)",
		],
		[{ buttons: ['Yes'] }, "'Buttons' has no part buttons, only: title, id (entry 1)"],
		[[{ title: { text: 'Yes' } }], "'Button Text' must be text, but is an object (entry 1)"],
		[[['Yes']], "'Buttons' has an entry that is a list, not an object with: title, id (entry 1)"],
		[[null], "'Buttons' has an entry that is missing, not an object with: title, id (entry 1)"],
		['[{"title":"Yes"},', "'Buttons' is not valid JSON"],
		[5, "'Buttons' must be a list of buttons, but is a number"],
		[undefined, "'Buttons' is empty"],
		['', "'Buttons' is empty"],
	])('is refused for %j: %s', (given, message) => {
		expect(buttons(given)).toBe(message);
	});

	it('is not cut where it is too long', () => {
		const form = {
			interactiveBody: 'Pick one',
			interactiveButtonsFrom: 'list',
			interactiveButtonsList: ['1', '2', '3', '4'],
		};
		expect(bodyFrom('cloudApi', 'buttons', form)).toBe(
			"'Buttons' has 4 entries, 1 to 3 are allowed",
		);
		expect(bodyFrom('yCloud', 'buttons', { ...form, interactiveButtonsList: [] })).toBe(
			"'Buttons' has 0 entries, 1 to 3 are allowed",
		);
	});

	it('is read in the place of the fields, and an emptied collection as none', () => {
		const inPlace = (interactiveButtons: unknown) =>
			partOf('buttons', 'buttons', { interactiveBody: 'Pick a room', interactiveButtons });
		expect(inPlace(['Yes'])).toEqual([{ title: 'Yes' }]);
		expect(inPlace({})).toEqual([]);
	});
});

describe('a list of sections', () => {
	it('has rows as objects, texts, one object or JSON', () => {
		expect(
			sections([
				{ title: 'All', rows: [{ title: 'Screen', id: 's', description: 'Today' }, 'Battery'] },
				{ title: 'Other', rows: { title: 'Case' } },
				{ title: 'More', rows: '["Key"]' },
			]),
		).toEqual([
			{
				title: 'All',
				rows: [{ title: 'Screen', id: 's', description: 'Today' }, { title: 'Battery' }],
			},
			{ title: 'Other', rows: [{ title: 'Case' }] },
			{ title: 'More', rows: [{ title: 'Key' }] },
		]);
	});

	it.each([
		[
			[
				{ title: 'A', rows: ['B'] },
				{ title: 'C', rows: [{ title: 'D' }, { name: 'E' }] },
			],
			"'Rows' has no part name, only: title, id, description (entry 2 › 2)",
		],
		[
			[{ title: 'A', rows: [{ title: 'B' }, { title: ' ' }] }],
			"'Row Title' is empty (entry 1 › 2)",
		],
		[[{ title: 'A' }], "'Rows' is empty (entry 1)"],
		[
			[{ title: 'A', rows: [{ title: 'B' }], row: [] }],
			"'Sections' has no part row, only: title, rows (entry 1)",
		],
		[['A'], "'Sections' has an entry that is a string, not an object with: title, rows (entry 1)"],
	])('is refused for %j: %s', (given, message) => {
		expect(sections(given)).toBe(message);
	});

	it('has at most ten rows in all', () => {
		const rows = Array.from({ length: 11 }, (_, index) => `Row ${index}`);
		const form = {
			interactiveBody: 'Choose',
			listButton: 'Choose',
			listSectionsFrom: 'list',
			listSectionsList: [{ title: 'All', rows }],
		};
		expect(bodyFrom('cloudApi', 'list', form)).toBe("'Rows' has 11 entries, 1 to 10 are allowed");
	});
});

describe('a list of cards', () => {
	const link = 'https://example.com/1.jpg';

	it('has buttons of the chosen kind', () => {
		const url = { link, button: 'Open', url: 'https://example.com' };
		expect(cards([url])).toEqual([url]);
		expect(cards([{ link, replies: ['Yes', { title: 'No', id: 'n' }] }], 'replies')).toEqual([
			{ link, replies: [{ title: 'Yes' }, { title: 'No', id: 'n' }] },
		]);
	});

	it('is refused with parts of the other kind, which would be lost', () => {
		const both = { link, button: 'Open', url: 'https://example.com', replies: ['Yes'] };
		expect(cards([both])).toBe(
			"'Quick Replies' has no place where 'Card Buttons' is URL (entry 1)",
		);
		expect(cards([{ link, replies: ['Yes'] }, both], 'replies')).toBe(
			"'Button Text' has no place where 'Card Buttons' is Quick Replies (entry 2); 'Button URL' has no place where 'Card Buttons' is Quick Replies (entry 2)",
		);
	});
});

describe('a list of contacts', () => {
	it('has details beside the name, and texts for numbers, emails and websites', () => {
		expect(
			contacts([
				{
					formattedName: 'Front Desk',
					phones: ['+1 202 555 0143', { phone: '+1 202 555 0144', type: 'WORK' }],
					emails: 'shop@example.com',
					urls: { url: 'https://example.com', type: 'WORK' },
					addresses: [{ city: 'Springfield', countryCode: 'US' }],
					company: 'Example Shop',
				},
				{
					formattedName: 'Hotline',
					phones: { phone: '+1 202 555 0145' },
					details: { company: 'Shop' },
				},
			]),
		).toEqual([
			{
				formattedName: 'Front Desk',
				phones: [{ phone: '+1 202 555 0143' }, { phone: '+1 202 555 0144', type: 'WORK' }],
				emails: [{ email: 'shop@example.com' }],
				urls: [{ url: 'https://example.com', type: 'WORK' }],
				addresses: [{ city: 'Springfield', countryCode: 'US' }],
				company: 'Example Shop',
			},
			{ formattedName: 'Hotline', phones: [{ phone: '+1 202 555 0145' }], company: 'Shop' },
		]);
	});

	it('names what is wrong by its place', () => {
		expect(contacts([{ formattedName: 'A', phones: ['1'] }, { name: 'B' }])).toMatch(
			/^'Contacts' has no part name, only: formattedName, .*phones.* \(entry 2\)$/,
		);
		expect(contacts([{ formattedName: 'A', phones: [{ number: '1' }] }])).toBe(
			"'Phone Numbers' has no part number, only: phone, waId, type (entry 1 › 1)",
		);
	});

	it('is refused for parts that Wawp has not', () => {
		const form = {
			contactsFrom: 'list',
			contactsList: [{ formattedName: 'Front Desk', phones: ['+12025550143'], jobTitle: 'Clerk' }],
		};
		expect(bodyFrom('wawp', 'contacts', form)).toBe(
			"'Job Title': Wawp's contacts have no such part ('Front Desk')",
		);
	});
});

describe('a list of sections of products', () => {
	it('has the IDs as texts, a line each, or JSON', () => {
		expect(
			products([
				{ title: 'A', productIds: ['sku-1', 'sku-2'] },
				{ title: 'B', productIds: 'sku-3\nsku-4' },
				{ title: 'C', productIds: '["sku-5"]' },
			]),
		).toEqual([
			{ title: 'A', productIds: ['sku-1', 'sku-2'] },
			{ title: 'B', productIds: ['sku-3', 'sku-4'] },
			{ title: 'C', productIds: ['sku-5'] },
		]);
		expect(products([{ title: 'A', products: ['sku-1'] }])).toBe(
			"'Sections' has no part products, only: title, productIds (entry 1)",
		);
	});
});

describe('the lists of an order', () => {
	it('are one of each item where nothing else is said', () => {
		expect(items([{ name: 'Bread', amount: '15.00' }])).toEqual([
			{ name: 'Bread', amount: 1500, quantity: 1 },
		]);
		expect(
			items([
				{ name: 'Bread', amount: '15.00' },
				{ name: 'Cake', price: '1' },
			]),
		).toBe(
			"'Items' has no part price, only: name, amount, quantity, saleAmount, retailerId, imageLink, importDetails (entry 2)",
		);
	});

	it('leave items out only where the list says so, and the expression was no slip', () => {
		expect(items([], { orderCurrency: 'BRL' })).toEqual([]);
		expect(items(undefined, { orderCurrency: 'BRL' })).toBe("'Items' is empty");
		expect(items([])).toBe("'Items' is empty");
	});

	it('add beneficiaries to those of the fields, in India where nothing else is said', () => {
		const ada = {
			name: 'Ada',
			addressLine1: '1 Market Street',
			city: 'Mumbai',
			state: 'Maharashtra',
			postalCode: '400063',
		};
		const { parameters } = order({ orderItemsList: [{ name: 'Bread', amount: '15.00' }] });
		const beneficiaries = (options: Values) =>
			partOf('orderDetails', 'beneficiaries', parameters, options);
		expect(
			beneficiaries({
				orderBeneficiaries: { beneficiary: [{ ...ada, country: 'India' }] },
				orderBeneficiariesList: [{ ...ada, name: 'Grace' }],
			}),
		).toEqual([
			{ ...ada, country: 'India' },
			{ ...ada, name: 'Grace', country: 'India' },
		]);
		expect(beneficiaries({ orderBeneficiariesList: [{ ...ada, zip: '1' }] })).toMatch(
			/^'Beneficiaries' has no part zip, only: name, .* \(entry 1\)$/,
		);
		expect(beneficiaries({ orderBeneficiariesList: 5 })).toBe(
			"'Beneficiaries' must be a list of beneficiaries, but is a number",
		);
	});
});

describe('a list of components built by hand', () => {
	const filled = (components: unknown) =>
		partOf('template', 'body', { template: 'hello|en_US', templateInput: 'byHand', components });

	it('is read in the place of the fields', () => {
		expect(
			filled([{ type: 'body', bodyParameters: [{ type: 'text', text: 'Ada' }, { text: 'soon' }] }]),
		).toEqual([
			{ type: 'text', text: 'Ada' },
			{ type: 'text', text: 'soon' },
		]);
	});

	it.each([
		[
			[{ type: 'body', parameters: [] }],
			/^'Components' has no part parameters, only: type, .*\(entry 1\)$/,
		],
		[
			[{ bodyParameters: [{ text: 'Ada' }, { texts: 'x' }] }],
			/^'Body Parameters' has no part texts, only: type, .*\(entry 1 › 2\)$/,
		],
		[
			[{ type: 'button', buttonParameters: { load: 'x' } }],
			/^'Button Parameter' has no part load, only: type, .*\(entry 1\)$/,
		],
		[['body'], /^'Components' has an entry that is a string/],
	])('is refused for %j', (components, message) => {
		expect(filled(components)).toMatch(message);
	});
});
