import { anyText, objectOf, textUpTo } from './objects';
import { mediaByLink } from './media';

// What bills and their status updates may hold.

const amount = {
	'value*': { type: 'integer', minimum: 0 },
	'offset*': { const: 100 },
};
const described = objectOf({ ...amount, description: { type: 'string', maxLength: 60 } });

const referenceId = { type: 'string', pattern: '^[A-Za-z0-9_.-]{1,60}$' };
const shorterReferenceId = { type: 'string', maxLength: 35 };

const item = objectOf({
	'name*': textUpTo(60),
	'amount*': objectOf(amount),
	'quantity*': { type: 'integer', minimum: 1 },
	retailer_id: anyText,
	image: mediaByLink(),
	sale_amount: objectOf(amount),
	country_of_origin: anyText,
	importer_name: anyText,
	importer_address: { type: ['object', 'string'] },
});

const order = objectOf({
	status: { const: 'pending' },
	type: { const: 'quick_pay' },
	catalog_id: anyText,
	'items*': { type: 'array', minItems: 1, items: item },
	'subtotal*': objectOf(amount),
	tax: described,
	shipping: described,
	discount: objectOf({
		...amount,
		description: { type: 'string', maxLength: 60 },
		discount_program_name: { type: 'string', maxLength: 60 },
	}),
	expiration: objectOf({
		'timestamp*': { type: 'string', pattern: '^\\d+$' },
		description: { type: 'string', maxLength: 120 },
	}),
	description: { type: 'string', maxLength: 120 },
});

const beneficiary = objectOf({
	'name*': textUpTo(200),
	'address_line1*': textUpTo(100),
	address_line2: { type: 'string', maxLength: 100 },
	'city*': anyText,
	'state*': anyText,
	'country*': anyText,
	'postal_code*': { type: 'string', pattern: '^\\d{6}$' },
});

/** The properties that both providers ask of an order; how it is paid differs. */
function orderDetails(currencies: string[]): Record<string, object> {
	return {
		'reference_id*': referenceId,
		'type*': { enum: ['digital-goods', 'physical-goods'] },
		'currency*': { enum: currencies },
		'total_amount*': objectOf(amount),
		'order*': order,
		beneficiaries: { type: 'array', items: beneficiary },
	};
}

const paymentSettings = {
	type: 'array',
	minItems: 1,
	items: { type: 'object', required: ['type'], properties: { type: anyText } },
};

/**
 * Promises the schema of the parameters of review_and_pay as Meta has them: paid by a payment
 * configuration or by settings.
 * Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/payments/payments-in/pg (read 2026-11-20)
 */
export function orderWithAnyPayment(currencies: string[]): object {
	const { 'order*': order = {}, ...details } = orderDetails(currencies);
	return objectOf(
		{
			...details,
			order,
			payment_settings: paymentSettings,
			payment_configuration: textUpTo(60),
			payment_type: anyText,
		},
		{
			exactlyOneOf: ['payment_settings', 'payment_configuration'],
			if: { properties: { currency: { const: 'BRL' } }, required: ['currency'] },
			then: inBrazil,
			else: { required: ['order'], properties: { reference_id: shorterReferenceId } },
		},
	);
}

/**
 * Brazil's own rules: the kind of payment is named, and a total without items is enough.
 * Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/payments/payments-br/orders (dated 2025-11-14, read 2026-11-30)
 */
const inBrazil = {
	if: { required: ['payment_settings'] },
	then: { required: ['payment_type'], properties: { payment_type: { const: 'br' } } },
};

/**
 * Promises the schema of the parameters of review_and_pay as YCloud has them.
 * Docs: https://docs.ycloud.com/api-reference/whatsapp-messages/enqueue-a-message (read 2026-11-20)
 */
export function orderWithPaymentSettings(currencies: string[]): object {
	return objectOf({
		...orderDetails(currencies),
		'reference_id*': { ...referenceId, maxLength: 35 },
		'payment_settings*': paymentSettings,
	});
}

/** The parameters of review_order. */
export const orderStatus = objectOf({
	// The order's own id again; how long it may be is said where the order is made.
	'reference_id*': anyText,
	'order*': objectOf({
		'status*': {
			enum: ['pending', 'processing', 'partially_shipped', 'shipped', 'completed', 'canceled'],
		},
		description: { type: 'string', maxLength: 120 },
	}),
});
