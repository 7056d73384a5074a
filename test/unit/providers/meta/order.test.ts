import { bodyFrom, bothDialects, characters } from './forms';
import { orderFrom, withItem, writtenOrder } from './orderForms';

it("reaches Meta's documented example", () => {
	expect(
		bodyFrom(
			'cloudApi',
			'orderDetails',
			{
				interactiveBody: 'your-text-body-content',
				headerType: 'image',
				mediaPath: 'useMediaLink',
				mediaLink: 'https://example.com/bread.jpg',
				orderReferenceId: 'unique-reference-id',
				orderGoods: 'digital-goods',
				orderCurrency: 'INR',
				orderItems: {
					item: [
						{
							name: 'bread',
							amount: '15.00',
							saleAmount: '10',
							quantity: 1,
							retailerId: '1234567',
						},
					],
				},
				orderTotal: '11.00',
				orderPayment: 'configuration',
				orderPaymentType: 'upi',
				orderPaymentConfiguration: 'my-payment-config-name',
			},
			{
				interactiveFooter: 'your-text-footer-content',
				orderTax: { tax: { amount: '1', description: 'optional_text' } },
				orderShipping: { shipping: { amount: '1.0', description: 'optional_text' } },
				orderDiscount: {
					discount: { amount: 1, description: 'optional_text', programName: 'optional_text' },
				},
			},
		),
	).toEqual({
		type: 'interactive',
		interactive: {
			type: 'order_details',
			header: { type: 'image', image: { link: 'https://example.com/bread.jpg' } },
			body: { text: 'your-text-body-content' },
			footer: { text: 'your-text-footer-content' },
			action: {
				name: 'review_and_pay',
				parameters: {
					currency: 'INR',
					order: {
						discount: {
							description: 'optional_text',
							discount_program_name: 'optional_text',
							offset: 100,
							value: 100,
						},
						items: [
							{
								amount: { offset: 100, value: 1500 },
								name: 'bread',
								quantity: 1,
								retailer_id: '1234567',
								sale_amount: { offset: 100, value: 1000 },
							},
						],
						shipping: { description: 'optional_text', offset: 100, value: 100 },
						status: 'pending',
						subtotal: { offset: 100, value: 1000 },
						tax: { description: 'optional_text', offset: 100, value: 100 },
					},
					payment_configuration: 'my-payment-config-name',
					payment_type: 'upi',
					reference_id: 'unique-reference-id',
					total_amount: { offset: 100, value: 1100 },
					type: 'digital-goods',
				},
			},
		},
	});
});

it("reaches YCloud's documented example", () => {
	expect(
		orderFrom(
			'yCloud',
			{},
			{
				orderTax: { tax: { amount: '0', description: '' } },
				orderGatewayDetails: '{"receipt":"r1","notes":{"k":"v"}}',
			},
		),
	).toEqual(
		writtenOrder(
			{ tax: { offset: 100, value: 0 } },
			{
				payment_settings: [
					{
						type: 'payment_gateway',
						payment_gateway: {
							type: 'razorpay',
							configuration_name: 'cfg',
							razorpay: { receipt: 'r1', notes: { k: 'v' } },
						},
					},
				],
			},
		),
	);
});

describe.each(bothDialects)('through %s', (provider) => {
	it('adds the items up where no subtotal is given, at their sale prices', () => {
		const items = [
			{ name: 'A', amount: '0.10', quantity: 3 },
			{ name: 'B', amount: '5', saleAmount: '0.2', quantity: '1' },
		];
		const subtotalOf = (options: object) =>
			orderFrom(provider, { orderItems: { item: items } }, { ...options });
		const subtotal = (value: number) => ({
			interactive: { action: { parameters: { order: { subtotal: { offset: 100, value } } } } },
		});
		expect(subtotalOf({})).toMatchObject(subtotal(50));
		expect(subtotalOf({ orderSubtotal: '0.60' })).toMatchObject(subtotal(60));
	});

	it('writes every part of an item and of an order', () => {
		const beneficiary = {
			name: 'Example Shop',
			addressLine1: '1 Market Street',
			addressLine2: '',
			city: 'Mumbai',
			state: 'Maharashtra',
			country: 'India',
			postalCode: '400063',
		};
		expect(
			orderFrom(
				provider,
				withItem({
					imageLink: 'https://example.com/bread.jpg',
					importDetails: '{"country_of_origin":"India","importer_name":"Example Shop"}',
				}),
				{
					orderCatalogId: '123',
					orderQuickPay: true,
					orderExpiration: {
						expiration: { time: '2026-12-24T18:00:00Z', description: 'Until Christmas' },
					},
					orderBeneficiaries: { beneficiary: [beneficiary] },
				},
			),
		).toEqual(
			writtenOrder(
				{
					type: 'quick_pay',
					catalog_id: '123',
					items: [
						{
							name: 'Item',
							amount: { offset: 100, value: 1234 },
							quantity: 1,
							image: { link: 'https://example.com/bread.jpg' },
							country_of_origin: 'India',
							importer_name: 'Example Shop',
						},
					],
					expiration: { timestamp: '1798135200', description: 'Until Christmas' },
				},
				{
					beneficiaries: [
						{
							name: 'Example Shop',
							address_line1: '1 Market Street',
							city: 'Mumbai',
							state: 'Maharashtra',
							country: 'India',
							postal_code: '400063',
						},
					],
				},
			),
		);
		expect(orderFrom(provider, {}, { orderQuickPay: false })).toMatchObject({
			interactive: { action: { parameters: { order: { status: 'pending' } } } },
		});
	});

	it.each([
		[[{ type: 'pix_dynamic_code', pix_dynamic_code: { code: 'x' } }]],
		['[{"type":"pix_dynamic_code","pix_dynamic_code":{"code":"x"}}]'],
	])('lets payment settings of the person’s own through: %j', (orderPaymentSettings) => {
		expect(orderFrom(provider, { orderPayment: 'custom', orderPaymentSettings })).toEqual(
			writtenOrder(
				{},
				{
					// YCloud's document has no kinds of payment.
					...(provider === 'cloudApi' && { payment_type: 'upi' }),
					payment_settings: [{ type: 'pix_dynamic_code', pix_dynamic_code: { code: 'x' } }],
				},
			),
		);
	});
});

it('has the currencies and the payments of each document', () => {
	expect(orderFrom('cloudApi', { orderCurrency: 'BRL' })).toMatchObject({
		interactive: { action: { parameters: { currency: 'BRL' } } },
	});
	expect(orderFrom('yCloud', { orderCurrency: 'BRL' })).toBe("'Currency' must be one of: INR");
	expect(orderFrom('yCloud', { orderPayment: 'configuration', orderPaymentType: 'upi' })).toContain(
		"'Payment' must be 'Payment Gateway' or 'Custom (JSON)' for this provider",
	);
});

const statusFrom = (
	provider: 'cloudApi' | 'yCloud',
	parameters: object = {},
	options: object = {},
) =>
	bodyFrom(
		provider,
		'orderStatus',
		{
			interactiveBody: 'Shipped',
			orderReferenceId: 'unique-reference-id-from-order-details-msg',
			orderStatus: 'shipped',
			headerType: 'none',
			...parameters,
		},
		{ ...options },
	);

describe.each(bothDialects)('an order status through %s', (provider) => {
	it('is written with and without a description', () => {
		expect(statusFrom(provider, {}, { orderStatusDescription: 'On the way' })).toEqual({
			type: 'interactive',
			interactive: {
				type: 'order_status',
				body: { text: 'Shipped' },
				action: {
					name: 'review_order',
					parameters: {
						reference_id: 'unique-reference-id-from-order-details-msg',
						order: { status: 'shipped', description: 'On the way' },
					},
				},
			},
		});
		expect(statusFrom(provider)).toMatchObject({
			interactive: { action: { parameters: { order: { status: 'shipped' } } } },
		});
	});

	it('keeps to its limits', () => {
		const options = { orderStatusDescription: characters(120) };
		expect(statusFrom(provider, {}, options)).toMatchObject({ type: 'interactive' });
		expect(statusFrom(provider, {}, { orderStatusDescription: characters(121) })).toBe(
			"'Status Description' is 121 characters long, at most 120 are allowed",
		);
		expect(statusFrom(provider, { interactiveBody: characters(1025) })).toBe(
			"'Body' is 1,025 characters long, at most 1,024 are allowed",
		);
		expect(statusFrom(provider, { orderStatus: 'lost' })).toBe(
			"'Order Status' must be one of: pending, processing, partially_shipped, shipped, completed, canceled",
		);
	});
});

describe('in Brazil', () => {
	const pix = [{ type: 'pix_dynamic_code', pix_dynamic_code: { code: '0002010102' } }];
	const brazil = {
		orderCurrency: 'BRL',
		orderPayment: 'custom',
		orderPaymentSettings: JSON.stringify(pix),
	};
	const written = { currency: 'BRL', payment_type: 'br', payment_settings: pix };

	it('names the kind of payment, which Meta wants there', () => {
		expect(orderFrom('cloudApi', brazil)).toEqual(writtenOrder({}, written));
	});

	it('takes a longer reference', () => {
		const reference = 'a'.repeat(60);
		expect(orderFrom('cloudApi', { ...brazil, orderReferenceId: reference })).toEqual(
			writtenOrder({}, { ...written, reference_id: reference }),
		);
		expect(orderFrom('cloudApi', { ...brazil, orderReferenceId: `${reference}a` })).toContain('60');
	});

	it('takes a total without items', () => {
		const sent = orderFrom('cloudApi', { ...brazil, orderItems: {} });
		expect(sent).toEqual(writtenOrder({}, { ...written, order: undefined }));
	});

	it('has no place for what belongs to the items without them', () => {
		const taxed = { orderTax: { tax: { amount: '1' } } };
		expect(orderFrom('cloudApi', { ...brazil, orderItems: {} }, taxed)).toContain(
			"'Tax' belongs to the items, and 'Items' is empty",
		);
	});
});

describe('in India', () => {
	const custom = (settings: object[]) => ({
		orderPayment: 'custom',
		orderPaymentSettings: JSON.stringify(settings),
	});

	it('names the kind of payment, but for gateways', () => {
		const upi = [{ type: 'upi_intent_link', upi_intent_link: { link: 'upi://pay?pa=shop' } }];
		expect(orderFrom('cloudApi', custom(upi))).toEqual(
			writtenOrder({}, { payment_type: 'upi', payment_settings: upi }),
		);
		const gateway = [
			{ type: 'payment_gateway', payment_gateway: { type: 'razorpay', configuration_name: 'cfg' } },
		];
		expect(orderFrom('cloudApi', custom(gateway))).toEqual(
			writtenOrder({}, { payment_settings: gateway }),
		);
	});

	it('wants items', () => {
		expect(orderFrom('cloudApi', { orderItems: {} })).toContain("'Items' is empty");
	});
});
