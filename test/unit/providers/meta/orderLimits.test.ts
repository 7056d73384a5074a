import { bothDialects, characters } from './forms';
import { orderFrom, withItem } from './orderForms';

const tooLong = (label: string, max: number) =>
	`'${label}' is ${max + 1} characters long, at most ${max} are allowed`;

const charge = (name: string, values: object) => ({ [name]: { amount: '1', ...values } });

/** The field, its limit, and the form with a text there. */
const lengths: ReadonlyArray<
	[string, number, (text: string) => { parameters?: object; options?: object }]
> = [
	['Item Name', 60, (name) => ({ parameters: withItem({ name }) })],
	['Configuration Name', 60, (text) => ({ parameters: { orderPaymentConfiguration: text } })],
	[
		'Tax Description',
		60,
		(description) => ({ options: { orderTax: charge('tax', { description }) } }),
	],
	[
		'Shipping Description',
		60,
		(description) => ({ options: { orderShipping: charge('shipping', { description }) } }),
	],
	[
		'Discount Description',
		60,
		(description) => ({ options: { orderDiscount: charge('discount', { description }) } }),
	],
	[
		'Discount Program',
		60,
		(programName) => ({ options: { orderDiscount: charge('discount', { programName }) } }),
	],
	[
		'Expiration Description',
		120,
		(description) => ({
			options: {
				orderExpiration: { expiration: { time: '2026-12-24T18:00:00Z', description } },
			},
		}),
	],
	['Beneficiary Name', 200, (name) => beneficiary({ name })],
	['Address Line 1', 100, (addressLine1) => beneficiary({ addressLine1 })],
	['Address Line 2', 100, (addressLine2) => beneficiary({ addressLine2 })],
	['Gateway Details (JSON)', 40, (receipt) => details('razorpay', { receipt })],
	['Gateway Details (JSON)', 256, (note) => details('razorpay', { notes: { note } })],
	['Gateway Details (JSON)', 255, (udf4) => details('payu', { udf4 })],
	['Gateway Details (JSON)', 120, (text) => details('billdesk', { additional_info7: text })],
	['Gateway Details (JSON)', 180, (extra2) => details('zaakpay', { extra2 })],
];

function beneficiary(values: object) {
	const whole = {
		name: 'Example Shop',
		addressLine1: '1 Market Street',
		city: 'Mumbai',
		state: 'Maharashtra',
		country: 'India',
		postalCode: '400063',
		...values,
	};
	return { options: { orderBeneficiaries: { beneficiary: [whole] } } };
}

function details(orderGateway: string, given: object) {
	return { parameters: { orderGateway }, options: { orderGatewayDetails: given } };
}

describe.each(bothDialects)('an order through %s', (provider) => {
	const from = ({ parameters = {}, options = {} }: { parameters?: object; options?: object }) =>
		orderFrom(provider, { ...parameters }, { ...options });

	it.each(lengths)('holds %s to %d characters', (label, max, form) => {
		expect(from(form(characters(max)))).toMatchObject({ type: 'interactive' });
		expect(from(form(characters(max + 1)))).toBe(tooLong(label, max));
	});

	it('holds the reference to 35 characters of the documented kinds', () => {
		const reference = (orderReferenceId: string) => from({ parameters: { orderReferenceId } });
		expect(reference('A.b-c_9'.repeat(5))).toMatchObject({ type: 'interactive' });
		expect(reference(`${'A.b-c_9'.repeat(5)}0`)).toBe(tooLong('Reference ID', 35));
		expect(reference('order #1')).toBe(
			"'Reference ID' may have letters, digits, dots, hyphens and underscores only",
		);
		expect(reference('')).toBe("'Reference ID' is empty");
	});

	it('holds the notes of Razorpay to 15', () => {
		const notes = (count: number) =>
			Object.fromEntries(Array.from({ length: count }, (_, index) => [`note${index}`, 'x']));
		expect(from(details('razorpay', { notes: notes(15) }))).toMatchObject({ type: 'interactive' });
		expect(from(details('razorpay', { notes: notes(16) }))).toBe(
			"'Gateway Details (JSON)' has more than 15 notes",
		);
	});

	it.each([
		['no items', { orderItems: { item: [] } }, {}, "'Items' is empty"],
		['an item without a name', withItem({ name: '' }), {}, "'Item Name' is empty"],
		['an item without a price', withItem({ amount: '' }), {}, "'Price' is empty"],
		['a quantity of none', withItem({ quantity: 0 }), {}, "'Quantity' must be at least 1"],
		['a broken quantity', withItem({ quantity: 1.5 }), {}, "'Quantity' must be a whole number"],
		['no total', { orderTotal: '' }, {}, "'Total' is empty"],
		[
			'a total with a comma',
			{ orderTotal: '12,34' },
			{},
			"'Total' must be an amount such as 12.34, but is 12,34",
		],
		[
			'goods of another kind',
			{ orderGoods: 'gift' },
			{},
			"'Type of Goods' must be one of: digital-goods, physical-goods",
		],
		[
			'a gateway of another kind',
			{ orderGateway: 'other' },
			{},
			"'Gateway' must be one of: billdesk, payu, razorpay, zaakpay",
		],
		[
			'a tax without an amount',
			{},
			{ orderTax: { tax: { amount: '', description: 'x' } } },
			"'Tax Amount' is empty",
		],
		[
			'import details that are none',
			withItem({ importDetails: '{"weight":"1 kg"}' }),
			{},
			"'weight': not a known field in interactive.action.parameters.order.items",
		],
		[
			'gateway details of another gateway',
			{},
			{ orderGatewayDetails: { udf1: 'x' } },
			"'udf1': not a known field in interactive.action.parameters.payment_settings.payment_gateway.razorpay",
		],
		[
			'payment settings that are none',
			{ orderPayment: 'custom', orderPaymentSettings: 'pix' },
			{},
			"'Payment Settings (JSON)' must be a JSON list of objects",
		],
		[
			'no payment settings',
			{ orderPayment: 'custom', orderPaymentSettings: '[]' },
			{},
			"'Payment Settings (JSON)' is empty",
		],
		[
			'payment settings without a type',
			{ orderPayment: 'custom', orderPaymentSettings: [{}] },
			{},
			"'Payment Settings (JSON)' must name the 'type' of each setting",
		],
		[
			'a body of 1025',
			{ interactiveBody: characters(1025) },
			{},
			"'Body' is 1,025 characters long, at most 1,024 are allowed",
		],
	])('is refused with %s', (_name, parameters, options, message) => {
		expect(from({ parameters, options })).toBe(message);
	});

	it.each([
		[{ country: 'France' }, "'Country' must be India"],
		[{ postalCode: '40006' }, "'Postal Code' must have 6 digits"],
		[{ postalCode: '4000630' }, "'Postal Code' must have 6 digits"],
	])('is refused with a beneficiary with %j', (values, message) => {
		expect(from(beneficiary(values))).toBe(message);
	});
});
