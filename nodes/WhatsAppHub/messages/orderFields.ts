import type { INodeProperties } from 'n8n-workflow';
import { fieldsOrList } from './collections';

/** What names an order in all of its messages. */
export const orderReferenceField: INodeProperties = {
	displayName: 'Reference ID',
	name: 'orderReferenceId',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. order-1001',
	description: 'Your own ID of the order, which its later messages and payment events repeat',
};

const amountField = { type: 'string', default: '', placeholder: 'e.g. 12.34' } as const;

/** In the order in which one fills them in. */
const itemFields: INodeProperties[] = [
	{
		displayName: 'Item Name',
		name: 'name',
		type: 'string',
		default: '',
		placeholder: 'e.g. Bread',
		description: 'At most 60 characters',
	},
	{
		displayName: 'Price',
		name: 'amount',
		...amountField,
		description: 'What one of them costs',
	},
	{
		displayName: 'Quantity',
		name: 'quantity',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: 1,
	},
	{
		displayName: 'Sale Price',
		name: 'saleAmount',
		...amountField,
		description: 'What one of them costs now, if less',
	},
	{
		displayName: 'Item ID',
		name: 'retailerId',
		type: 'string',
		default: '',
		placeholder: 'e.g. sku-1001',
		description: 'The product’s content ID in the catalog, or an ID of your own',
	},
	{
		displayName: 'Image Link',
		name: 'imageLink',
		type: 'string',
		default: '',
		placeholder: 'e.g. https://example.com/bread.jpg',
	},
	{
		displayName: 'Import Details (JSON)',
		name: 'importDetails',
		type: 'json',
		default: '',
		placeholder: 'e.g. {"country_of_origin": "India"}',
		description:
			'What the law asks for without a catalog: country_of_origin, importer_name, importer_address',
	},
];

const orderCurrency: INodeProperties = {
	displayName: 'Currency',
	name: 'orderCurrency',
	type: 'options',
	options: [
		{
			name: 'Brazilian Real (BRL)',
			value: 'BRL',
		},
		{ name: 'Indian Rupee (INR)', value: 'INR' },
	],
	default: 'INR',
};

const orderPayment: INodeProperties = {
	displayName: 'Payment',
	name: 'orderPayment',
	type: 'options',
	noDataExpression: true,
	options: [
		{
			name: 'Custom (JSON)',
			value: 'custom',
			description: 'Payment settings as the provider documents them, such as Pix',
		},
		{
			name: 'Payment Configuration',
			value: 'configuration',
			description: 'A payment configuration of the WhatsApp Manager, such as UPI',
		},
		{ name: 'Payment Gateway', value: 'gateway', description: 'A gateway that is linked there' },
	],
	default: 'gateway',
};

/** Lists of which a provider may take some choices only. */
export const orderParts = { orderCurrency, orderPayment };

/** What is paid for. */
export const orderItems = fieldsOrList(
	{
		displayName: 'Items',
		name: 'orderItems',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, sortable: true },
		default: { item: [{ name: '', amount: '', quantity: 1 }] },
		required: true,
		description: 'What is paid for. In BRL a total without items is enough: delete the item then.',
		placeholder: 'Add Item',
		options: [
			{
				displayName: 'Item',
				name: 'item',
				values: itemFields,
			},
		],
	},
	{
		of: 'item',
		example: [{ name: 'Bread', amount: '12.34', quantity: 2, retailerId: 'sku-1001' }],
	},
);

export const orderFields: readonly INodeProperties[] = [
	orderReferenceField,
	{
		displayName: 'Type of Goods',
		name: 'orderGoods',
		type: 'options',
		options: [
			{ name: 'Digital Goods', value: 'digital-goods' },
			{ name: 'Physical Goods', value: 'physical-goods' },
		],
		default: 'digital-goods',
	},
	orderCurrency,
	...orderItems.fields,
	{
		displayName: 'Total',
		name: 'orderTotal',
		...amountField,
		required: true,
		description: 'What is to be paid: the subtotal with tax and shipping, less the discount',
	},
	orderPayment,
	{
		displayName: 'Payment Type',
		name: 'orderPaymentType',
		type: 'string',
		default: 'upi',
		placeholder: 'e.g. upi',
		displayOptions: { show: { orderPayment: ['configuration'] } },
	},
	{
		displayName: 'Gateway',
		name: 'orderGateway',
		type: 'options',
		options: [
			{ name: 'BillDesk', value: 'billdesk' },
			{ name: 'PayU', value: 'payu' },
			{ name: 'Razorpay', value: 'razorpay' },
			{ name: 'Zaakpay', value: 'zaakpay' },
		],
		default: 'razorpay',
		displayOptions: { show: { orderPayment: ['gateway'] } },
	},
	{
		displayName: 'Configuration Name',
		name: 'orderPaymentConfiguration',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. my-payment-config',
		displayOptions: { show: { orderPayment: ['configuration', 'gateway'] } },
		description: 'The name of the payment configuration in the WhatsApp Manager',
	},
	{
		displayName: 'Payment Settings (JSON)',
		name: 'orderPaymentSettings',
		type: 'json',
		typeOptions: { rows: 4 },
		default: '[]',
		required: true,
		displayOptions: { show: { orderPayment: ['custom'] } },
		description: 'A list of payment settings as the provider documents them',
	},
];
