import { z } from 'zod/v4';
import { textInput } from '../../../core/input';
import type { ContentOf } from '../../../messages';
import type { Dialect, GraphEncoder } from '../dialect';
import { anyHeader, bodyOf, interactive, interactiveSchema } from './interactive';
import { orderParameters } from './orderParts';

// Bills and updates of their status; adds the items up where the form leaves the subtotal empty.

type Order = ContentOf['orderDetails'];

const amountOf = (value: number) => ({ offset: 100, value });

const chargeOf = (charge: { amount: number; description?: string | undefined }) => ({
	...amountOf(charge.amount),
	...(charge.description !== undefined && { description: charge.description }),
});

const itemOf = (item: Order['items'][number]) => ({
	...(item.retailerId !== undefined && { retailer_id: item.retailerId }),
	name: item.name,
	amount: amountOf(item.amount),
	quantity: item.quantity,
	...(item.saleAmount !== undefined && { sale_amount: amountOf(item.saleAmount) }),
	...(item.imageLink !== undefined && { image: { link: item.imageLink } }),
	...item.importDetails,
});

/** What the items cost, each at its sale price where it has one. */
const sumOf = (items: Order['items']): number =>
	items.reduce((sum, item) => sum + (item.saleAmount ?? item.amount) * item.quantity, 0);

const orderOf = (order: Order) => ({
	status: 'pending',
	...(order.quickPay === true && { type: 'quick_pay' }),
	...(order.catalogId !== undefined && { catalog_id: order.catalogId }),
	items: order.items.map(itemOf),
	subtotal: amountOf(order.subtotal ?? sumOf(order.items)),
	...(order.tax && { tax: chargeOf(order.tax) }),
	...(order.shipping && { shipping: chargeOf(order.shipping) }),
	...(order.discount && {
		discount: {
			...chargeOf(order.discount),
			...(order.discount.programName !== undefined && {
				discount_program_name: order.discount.programName,
			}),
		},
	}),
	...(order.expiration && {
		expiration: {
			timestamp: String(Math.floor(order.expiration.time.getTime() / 1000)),
			...(order.expiration.description !== undefined && {
				description: order.expiration.description,
			}),
		},
	}),
});

/**
 * Meta wants to know by which rules an order is paid: `br` in Brazil, `upi` in India but for gateways, whose
 * page asks for the settings alone.
 *
 * Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/payments/payments-br/orders (dated 2025-11-14, read 2026-11-30)
 * Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/payments/payments-in/upi-intent (read 2026-11-30)
 */
const paymentTypeOf = (
	currency: Order['currency'],
	settings: ReadonlyArray<Readonly<Record<string, unknown>>>,
) => {
	if (currency === 'BRL') return { payment_type: 'br' };
	const isByGateway = settings.every(({ type }) => type === 'payment_gateway');
	return isByGateway ? {} : { payment_type: 'upi' };
};

const settingsOf = (
	payment: Exclude<Order['payment'], { by: 'configuration' }>,
): ReadonlyArray<Readonly<Record<string, unknown>>> =>
	payment.by === 'custom'
		? payment.settings
		: [
				{
					type: 'payment_gateway',
					payment_gateway: {
						type: payment.gateway,
						configuration_name: payment.configuration,
						...(payment.details && { [payment.gateway]: payment.details }),
					},
				},
			];

const paymentOf = ({ payment, currency }: Order, { paymentConfigurations }: Dialect) => {
	if (payment.by === 'configuration') {
		return { payment_type: payment.paymentType, payment_configuration: payment.configuration };
	}
	const settings = settingsOf(payment);
	return {
		// Whoever knows no configurations knows no kinds of payment either.
		...(paymentConfigurations && paymentTypeOf(currency, settings)),
		payment_settings: settings,
	};
};

const beneficiaryOf = (given: NonNullable<Order['beneficiaries']>[number]) => ({
	name: given.name,
	address_line1: given.addressLine1,
	...(given.addressLine2 !== undefined && { address_line2: given.addressLine2 }),
	city: given.city,
	state: given.state,
	country: given.country,
	postal_code: given.postalCode,
});

export const graphOrderDetails: GraphEncoder<'orderDetails'> = (content, dialect) => {
	const { body, footer, header } = content;
	return interactive(
		'order_details',
		() =>
			interactiveSchema('order_details', {
				header: anyHeader(dialect).optional(),
				body: bodyOf(1024),
				action: z.strictObject({
					name: z.literal('review_and_pay'),
					parameters: orderParameters(dialect, content),
				}),
			}),
		{
			body,
			footer,
			header,
			action: {
				name: 'review_and_pay',
				parameters: {
					reference_id: content.referenceId,
					type: content.goods,
					currency: content.currency,
					total_amount: amountOf(content.total),
					...(content.items.length > 0 && { order: orderOf(content) }),
					...paymentOf(content, dialect),
					...(content.beneficiaries && {
						beneficiaries: content.beneficiaries.map(beneficiaryOf),
					}),
				},
			},
		},
		`${content.payment.by} ${content.currency}`,
	);
};

/**
 * Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/payments/payments-in/pg (read 2026-11-20)
 * Docs: https://docs.ycloud.com/api-reference/whatsapp-messages/enqueue-a-message (read 2026-11-20)
 *
 * No length is documented for the reference here: it is the one of an order that exists.
 */
const statusAction = z.lazy(() =>
	z.strictObject({
		name: z.literal('review_order'),
		parameters: z.strictObject({
			reference_id: z.string(),
			order: z.strictObject({
				status: z.string(),
				description: textInput('Status Description', { max: 120 }).optional(),
			}),
		}),
	}),
);

export const graphOrderStatus: GraphEncoder<'orderStatus'> = (
	{ referenceId, status, description, ...parts },
	dialect,
) =>
	interactive(
		'order_status',
		() =>
			interactiveSchema('order_status', {
				header: anyHeader(dialect).optional(),
				body: bodyOf(1024),
				action: statusAction,
			}),
		{
			...parts,
			action: {
				name: 'review_order',
				parameters: {
					reference_id: referenceId,
					order: { status, ...(description !== undefined && { description }) },
				},
			},
		},
	);
