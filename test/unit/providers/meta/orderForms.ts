import { bodyFrom } from './forms';

// A filled-in form of a bill, for tests to change details of.

type Values = Readonly<Record<string, unknown>>;

/** A filled form of an order that can be paid through a gateway. */
export const orderForm: Values = {
	interactiveBody: 'Your order',
	orderReferenceId: 'BM345A-12',
	orderGoods: 'digital-goods',
	orderCurrency: 'INR',
	orderItems: {
		item: [
			{
				name: 'Item',
				amount: '12.34',
				quantity: 1,
				saleAmount: '',
				retailerId: '1',
				imageLink: '',
				importDetails: '',
			},
		],
	},
	orderTotal: '12.34',
	orderPayment: 'gateway',
	orderGateway: 'razorpay',
	orderPaymentConfiguration: 'cfg',
	headerType: 'none',
};

/** What the form leads to with some of it changed, or the sentence of a refusal. */
export const orderFrom = (
	provider: 'cloudApi' | 'yCloud',
	parameters: Values = {},
	options: Values = {},
) => bodyFrom(provider, 'orderDetails', { ...orderForm, ...parameters }, options);

/** The form with one item changed. */
export const withItem = (item: Values): Values => ({
	orderItems: { item: [{ name: 'Item', amount: '12.34', quantity: 1, ...item }] },
});

const amount = (value: number) => ({ offset: 100, value });

/** The wire's order for the form. */
export const writtenOrder = (order: Values = {}, parameters: Values = {}) => ({
	type: 'interactive',
	interactive: {
		type: 'order_details',
		body: { text: 'Your order' },
		action: {
			name: 'review_and_pay',
			parameters: {
				reference_id: 'BM345A-12',
				type: 'digital-goods',
				currency: 'INR',
				total_amount: amount(1234),
				payment_settings: [
					{
						type: 'payment_gateway',
						payment_gateway: { type: 'razorpay', configuration_name: 'cfg' },
					},
				],
				order: {
					status: 'pending',
					items: [{ retailer_id: '1', name: 'Item', amount: amount(1234), quantity: 1 }],
					subtotal: amount(1234),
					...order,
				},
				...parameters,
			},
		},
	},
});
