import { z } from 'zod/v4';
import { amountInput } from '../core/amount';
import type { FormReader } from '../core/form';
import {
	booleanInput,
	choiceInput,
	idInput,
	objectInput,
	textInput,
	webAddressInput,
	wholeNumberInput,
} from '../core/input';
import { entryInput, groupInput, listInput } from '../core/listInput';
import { momentInput, readMoment } from '../core/moment';
import { defineMessage } from './define';
import {
	bodyField,
	footerInput,
	footerOption,
	headerInput,
	headerOptions,
	headerParts,
	imageHeaderFields,
	readFooter,
	readHeader,
} from './interactive';
import { readOptionalEntries } from './collections';
import { orderFields, orderItems, orderParts } from './orderFields';
import { orderOptions } from './orderOptionFields';
import { payment, readPayment } from './orderPayment';
import { readGroup } from './rows';

// A bill with items or a total; amounts are hundredths from here on.

const item = z.lazy(() =>
	entryInput('Items', {
		name: textInput('Item Name', { trim: true }),
		amount: amountInput('Price'),
		quantity: wholeNumberInput('Quantity', { min: 1, max: 2_147_483_647 }).default(1),
		saleAmount: amountInput('Sale Price').optional(),
		retailerId: idInput('Item ID').optional(),
		imageLink: webAddressInput('Image Link').optional(),
		importDetails: objectInput('Import Details (JSON)').optional(),
	}),
);

const charge = (label: string) => ({
	amount: amountInput(`${label} Amount`),
	description: textInput(`${label} Description`).optional(),
});

/** What belongs to the items, and has no place without them, by its name on the form. */
const ofItems = {
	subtotal: 'Subtotal',
	tax: 'Tax',
	shipping: 'Shipping',
	discount: 'Discount',
	catalogId: 'Catalog ID',
	quickPay: 'Pay at Once',
	expiration: 'Expiration',
} as const;

/** A total and a way to pay are enough in Brazil; elsewhere a bill lists what is paid for. */
const whole = <Shape extends z.core.$ZodLooseShape>(shape: Shape) =>
	z.strictObject(shape).superRefine((order: Readonly<Record<string, unknown>>, context) => {
		if (!Array.isArray(order.items) || order.items.length > 0) return;
		if (order.currency !== 'BRL') {
			context.addIssue({ code: 'custom', message: "'Items' is empty" });
			return;
		}
		for (const [name, label] of Object.entries(ofItems)) {
			if (order[name] === undefined || order[name] === false) continue;
			context.addIssue({
				code: 'custom',
				message: `'${label}' belongs to the items, and 'Items' is empty`,
			});
		}
	});

/** A bill that the recipient pays inside WhatsApp. */
export const orderDetails = defineMessage({
	type: 'orderDetails',
	label: 'Order Details',
	content: z.lazy(() =>
		whole({
			body: textInput('Body'),
			header: headerInput.optional(),
			footer: footerInput,
			referenceId: idInput('Reference ID'),
			goods: choiceInput('Type of Goods', ['digital-goods', 'physical-goods']),
			currency: choiceInput('Currency', ['BRL', 'INR']),
			items: listInput('Items', 'items', item),
			total: amountInput('Total'),
			subtotal: amountInput('Subtotal').optional(),
			tax: groupInput('Tax', charge('Tax')).optional(),
			shipping: groupInput('Shipping', charge('Shipping')).optional(),
			discount: groupInput('Discount', {
				...charge('Discount'),
				programName: textInput('Discount Program').optional(),
			}).optional(),
			payment,
			catalogId: idInput('Catalog ID').optional(),
			quickPay: booleanInput('Pay at Once').optional(),
			expiration: groupInput('Expiration', {
				time: momentInput('Expires At'),
				description: textInput('Expiration Description').optional(),
			}).optional(),
			beneficiaries: listInput(
				'Beneficiaries',
				'beneficiaries',
				entryInput('Beneficiaries', {
					name: textInput('Beneficiary Name'),
					addressLine1: textInput('Address Line 1'),
					addressLine2: textInput('Address Line 2').optional(),
					city: textInput('City'),
					state: textInput('State'),
					country: textInput('Country').default('India'),
					postalCode: idInput('Postal Code'),
				}),
			).optional(),
		}),
	),
	fields: [bodyField, ...orderFields, ...imageHeaderFields],
	parts: { ...headerParts, ...orderParts },
	options: { ...footerOption, ...headerOptions, ...orderOptions },
	read: (form) => ({
		body: form.parameter('interactiveBody'),
		header: readHeader(form),
		footer: readFooter(form),
		referenceId: form.parameter('orderReferenceId'),
		goods: form.parameter('orderGoods'),
		currency: form.parameter('orderCurrency'),
		items: orderItems.read(form),
		total: form.parameter('orderTotal'),
		subtotal: form.option('orderSubtotal'),
		tax: readGroup(form.option('orderTax'), 'tax'),
		shipping: readGroup(form.option('orderShipping'), 'shipping'),
		discount: readGroup(form.option('orderDiscount'), 'discount'),
		payment: readPayment(form),
		catalogId: form.option('orderCatalogId'),
		quickPay: form.option('orderQuickPay'),
		expiration: readExpiration(form),
		beneficiaries: readOptionalEntries(form, orderOptions.orderBeneficiaries),
	}),
});

const readExpiration = (form: FormReader): unknown => {
	const expiration = readGroup(form.option('orderExpiration'), 'expiration');
	return typeof expiration === 'object' && expiration !== null && 'time' in expiration
		? { ...expiration, time: readMoment(form, expiration.time) }
		: expiration;
};
