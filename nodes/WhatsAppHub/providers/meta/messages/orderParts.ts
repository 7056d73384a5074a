import { z } from 'zod/v4';
import { choiceInput, textInput } from '../../../core/input';
import type { ContentOf } from '../../../messages';
import type { Dialect } from '../dialect';

// The schema of a bill: payment settings, gateways, references and amounts.
// Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/payments/payments-in/pg (read 2026-11-20)
// Docs: https://docs.ycloud.com/api-reference/whatsapp-messages/enqueue-a-message (read 2026-11-20)

/** Hundredths of the currency. */
const amount = { offset: z.literal(100), value: z.number() };

const described = (label: string) => ({
	...amount,
	description: textInput(`${label} Description`, { max: 60 }).optional(),
});

const details = 'Gateway Details (JSON)';

/** What a gateway keeps with a payment: so many texts by documented names, each so long. */
const extras = (names: readonly string[], max: number) =>
	z.partialRecord(z.enum(names), textInput(details, { max }), {
		error: `'${details}' may hold only: ${names.join(', ')}`,
	});

const numbered = (name: string, count: number) =>
	Array.from({ length: count }, (_, index) => `${name}${index + 1}`);

const MAX_NOTES = 15;

const razorpay = z.lazy(() =>
	z.strictObject({
		receipt: textInput(details, { max: 40 }).optional(),
		notes: z
			.record(z.string(), textInput(details, { max: 256 }))
			.refine((notes) => Object.keys(notes).length <= MAX_NOTES, {
				error: `'${details}' has more than ${MAX_NOTES} notes`,
			})
			.optional(),
	}),
);

const configuration = textInput('Configuration Name', { max: 60 });

const gatewaySetting = z.lazy(() =>
	z.strictObject({
		type: z.literal('payment_gateway'),
		payment_gateway: z.strictObject({
			type: z.string(),
			configuration_name: configuration,
			billdesk: extras(numbered('additional_info', 7), 120).optional(),
			payu: extras(numbered('udf', 4), 255).optional(),
			razorpay: razorpay.optional(),
			zaakpay: extras(numbered('extra', 2), 180).optional(),
		}),
	}),
);

/** A setting that the person wrote goes through as it is. */
const setting = z.looseObject({
	type: z.string({ error: "'Payment Settings (JSON)' must name the 'type' of each setting" }),
});

const kind = z.enum(['br', 'upi']).optional();

/** How an order is paid, by the choice of the form. */
const paidBy = {
	gateway: { payment_type: kind, payment_settings: z.array(gatewaySetting) },
	custom: { payment_type: kind, payment_settings: z.array(setting) },
	configuration: { payment_type: z.string(), payment_configuration: configuration },
};

const noConfigurations = {
	payment_settings: z.array(setting, {
		error: "'Payment' must be 'Payment Gateway' or 'Custom (JSON)' for this provider",
	}),
};

const importDetails = {
	country_of_origin: z.string().optional(),
	importer_name: z.string().optional(),
	/** A text in YCloud's document, an object with its parts in Meta's. */
	importer_address: z.union([z.string(), z.record(z.string(), z.unknown())]).optional(),
};

const item = z.lazy(() =>
	z.strictObject({
		retailer_id: z.string().optional(),
		name: textInput('Item Name', { max: 60 }),
		amount: z.strictObject(amount),
		quantity: z.number(),
		sale_amount: z.strictObject(amount).optional(),
		image: z.strictObject({ link: z.string() }).optional(),
		...importDetails,
	}),
);

const order = z.lazy(() =>
	z.strictObject({
		status: z.literal('pending'),
		type: z.literal('quick_pay').optional(),
		catalog_id: z.string().optional(),
		items: z.array(item),
		subtotal: z.strictObject(amount),
		tax: z.strictObject(described('Tax')).optional(),
		shipping: z.strictObject(described('Shipping')).optional(),
		discount: z
			.strictObject({
				...described('Discount'),
				discount_program_name: textInput('Discount Program', { max: 60 }).optional(),
			})
			.optional(),
		expiration: z
			.strictObject({
				timestamp: z.string(),
				description: textInput('Expiration Description', { max: 120 }).optional(),
			})
			.optional(),
	}),
);

const beneficiary = z.lazy(() =>
	z.strictObject({
		name: textInput('Beneficiary Name', { max: 200 }),
		address_line1: textInput('Address Line 1', { max: 100 }),
		address_line2: textInput('Address Line 2', { max: 100 }).optional(),
		city: z.string(),
		state: z.string(),
		country: z.literal('India', { error: "'Country' must be India" }),
		postal_code: z.string().regex(/^\d{6}$/, { error: "'Postal Code' must have 6 digits" }),
	}),
);

/** Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/payments/payments-br/orders (dated 2025-11-14, read 2026-11-30) */
const longestReference = { BRL: 60, INR: 35 } as const;

const referenceId = (currency: keyof typeof longestReference) =>
	textInput('Reference ID', { max: longestReference[currency] }).refine(
		(text) => /^[A-Za-z0-9_.-]*$/.test(text),
		{ error: "'Reference ID' may have letters, digits, dots, hyphens and underscores only" },
	);

/** The parameters of the action `review_and_pay`. */
export const orderParameters = (
	{ currencies, paymentConfigurations }: Dialect,
	{ currency, payment: { by } }: Pick<ContentOf['orderDetails'], 'currency' | 'payment'>,
) =>
	z.strictObject({
		reference_id: referenceId(currency),
		type: z.string(),
		currency: choiceInput('Currency', currencies),
		total_amount: z.strictObject(amount),
		// In Brazil a total is enough, which the message's own schema judges.
		order: order.optional(),
		beneficiaries: z.array(beneficiary).optional(),
		...(by === 'configuration' && !paymentConfigurations ? noConfigurations : paidBy[by]),
	});
