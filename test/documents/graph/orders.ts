import type { INodeParameters } from 'n8n-workflow';
import { isObject, type JsonObject } from '../../vendors/json';
import { at, listAt, pick, textAt } from '../json';
import { mediumForm } from './contents';

// Fills in the form from a bill in Meta's format.

/** An amount as a person writes it: `{ offset: 100, value: 1500 }` is 15.00. */
const money = (amount: unknown): string | undefined =>
	isObject(amount)
		? (Number(amount.value) / Number(amount.offset)).toFixed(String(amount.offset).length - 1)
		: undefined;

const charge = (given: unknown): INodeParameters => ({
	amount: money(given),
	description: pick(given, 'description'),
});

const headerForm = (body: JsonObject): INodeParameters => {
	const image = at(body, 'interactive.header.image');
	return image === undefined
		? { headerType: 'none' }
		: { headerType: 'image', ...mediumForm(image) };
};

/** How an order is paid: by a configuration of the account, or by a gateway's. */
const paymentForm = (parameters: unknown): INodeParameters =>
	at(parameters, 'payment_configuration') === undefined
		? {
				orderPayment: 'gateway',
				orderGateway: pick(parameters, 'payment_settings.0.payment_gateway.type'),
				orderPaymentConfiguration: pick(
					parameters,
					'payment_settings.0.payment_gateway.configuration_name',
				),
			}
		: {
				orderPayment: 'configuration',
				orderPaymentType: pick(parameters, 'payment_type'),
				orderPaymentConfiguration: pick(parameters, 'payment_configuration'),
			};

/** What a gateway keeps with the payment, as JSON. */
const gatewayDetails = (parameters: unknown): string | undefined => {
	const gateway = textAt(parameters, 'payment_settings.0.payment_gateway.type');
	const details = at(parameters, `payment_settings.0.payment_gateway.${gateway}`);
	return details === undefined ? undefined : JSON.stringify(details);
};

const chargeGroup = (name: string, given: unknown): INodeParameters | undefined =>
	given === undefined ? undefined : { [name]: charge(given) };

export const orderDetailsForm = (body: JsonObject): INodeParameters => {
	const parameters = at(body, 'interactive.action.parameters');
	const order = at(parameters, 'order');
	const discount = at(order, 'discount');
	return {
		messageType: 'orderDetails',
		...headerForm(body),
		interactiveBody: pick(body, 'interactive.body.text'),
		orderReferenceId: pick(parameters, 'reference_id'),
		orderGoods: pick(parameters, 'type'),
		orderCurrency: pick(parameters, 'currency'),
		orderTotal: money(at(parameters, 'total_amount')),
		orderItems: {
			item: listAt(order, 'items').map((item) => ({
				name: pick(item, 'name'),
				amount: money(at(item, 'amount')),
				quantity: pick(item, 'quantity'),
				saleAmount: money(at(item, 'sale_amount')),
				retailerId: pick(item, 'retailer_id'),
				imageLink: pick(item, 'image.link'),
			})),
		},
		...paymentForm(parameters),
		options: {
			interactiveFooter: pick(body, 'interactive.footer.text'),
			orderSubtotal: money(at(order, 'subtotal')),
			orderTax: chargeGroup('tax', at(order, 'tax')),
			orderShipping: chargeGroup('shipping', at(order, 'shipping')),
			orderDiscount:
				discount === undefined
					? undefined
					: {
							discount: {
								...charge(discount),
								programName: pick(discount, 'discount_program_name'),
							},
						},
			orderGatewayDetails: gatewayDetails(parameters),
		},
	};
};

export const orderStatusForm = (body: JsonObject): INodeParameters => {
	const parameters = at(body, 'interactive.action.parameters');
	return {
		messageType: 'orderStatus',
		...headerForm(body),
		interactiveBody: pick(body, 'interactive.body.text'),
		orderReferenceId: pick(parameters, 'reference_id'),
		orderStatus: pick(parameters, 'order.status'),
		options: {
			interactiveFooter: pick(body, 'interactive.footer.text'),
			orderStatusDescription: pick(parameters, 'order.description'),
		},
	};
};
