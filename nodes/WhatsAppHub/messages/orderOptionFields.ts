import type { INodeProperties } from 'n8n-workflow';
import { listField } from './collections';

// The optional fields of a bill: charges, expiration, beneficiary and the like.

const amountField = { type: 'string', default: '', placeholder: 'e.g. 12.34' } as const;
const textField = { type: 'string', default: '' } as const;

/** In the order in which one writes an address. */
const beneficiaryFields: INodeProperties[] = [
	{ displayName: 'Beneficiary Name', name: 'name', ...textField },
	{ displayName: 'Address Line 1', name: 'addressLine1', ...textField },
	{ displayName: 'Address Line 2', name: 'addressLine2', ...textField },
	{ displayName: 'City', name: 'city', ...textField },
	{ displayName: 'State', name: 'state', ...textField },
	{ displayName: 'Country', name: 'country', type: 'string', default: 'India' },
	{
		displayName: 'Postal Code',
		name: 'postalCode',
		...textField,
		placeholder: 'e.g. 400063',
	},
];

const orderBeneficiaries: INodeProperties = {
	displayName: 'Beneficiaries',
	name: 'orderBeneficiaries',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, sortable: true },
	default: {},
	placeholder: 'Add Beneficiary',
	description: 'Who receives shipped goods, for the law; the recipient does not see it',
	options: [
		{
			displayName: 'Beneficiary',
			name: 'beneficiary',
			values: beneficiaryFields,
		},
	],
};

/** What an order may have beside what it must. */
export const orderOptions = {
	orderSubtotal: {
		displayName: 'Subtotal',
		name: 'orderSubtotal',
		...amountField,
		description: 'When empty, the sum of the items',
	},
	orderTax: {
		displayName: 'Tax',
		name: 'orderTax',
		type: 'fixedCollection',
		default: {},
		placeholder: 'Add Tax',
		options: [
			{
				displayName: 'Tax',
				name: 'tax',
				values: [
					{ displayName: 'Tax Amount', name: 'amount', ...amountField },
					{ displayName: 'Tax Description', name: 'description', ...textField },
				],
			},
		],
	},
	orderShipping: {
		displayName: 'Shipping',
		name: 'orderShipping',
		type: 'fixedCollection',
		default: {},
		placeholder: 'Add Shipping',
		options: [
			{
				displayName: 'Shipping',
				name: 'shipping',
				values: [
					{ displayName: 'Shipping Amount', name: 'amount', ...amountField },
					{ displayName: 'Shipping Description', name: 'description', ...textField },
				],
			},
		],
	},
	orderDiscount: {
		displayName: 'Discount',
		name: 'orderDiscount',
		type: 'fixedCollection',
		default: {},
		placeholder: 'Add Discount',
		options: [
			{
				displayName: 'Discount',
				name: 'discount',
				values: [
					{ displayName: 'Discount Amount', name: 'amount', ...amountField },
					{ displayName: 'Discount Description', name: 'description', ...textField },
					{
						displayName: 'Discount Program',
						name: 'programName',
						...textField,
						placeholder: 'e.g. Loyalty',
						description: 'The programme that the discount belongs to',
					},
				],
			},
		],
	},
	orderCatalogId: {
		displayName: 'Catalog ID',
		name: 'orderCatalogId',
		...textField,
		placeholder: 'e.g. 194836987003835',
		description: 'The catalog that the items’ IDs come from',
	},
	orderQuickPay: {
		displayName: 'Pay at Once',
		name: 'orderQuickPay',
		type: 'boolean',
		default: true,
		description: "Whether the button reads 'Pay now' and skips the review of the order",
	},
	orderExpiration: {
		displayName: 'Expiration',
		name: 'orderExpiration',
		type: 'fixedCollection',
		default: {},
		placeholder: 'Add Expiration',
		description: 'Until when the order can be paid, at least 5 minutes from now',
		options: [
			{
				displayName: 'Expiration',
				name: 'expiration',
				values: [
					{
						displayName: 'Expires At',
						name: 'time',
						type: 'dateTime',
						default: '',
						description: "A time without a zone is in the workflow's time zone",
					},
					{ displayName: 'Expiration Description', name: 'description', ...textField },
				],
			},
		],
	},
	orderGatewayDetails: {
		displayName: 'Gateway Details (JSON)',
		name: 'orderGatewayDetails',
		type: 'json',
		default: '',
		placeholder: 'e.g. {"receipt": "r1", "notes": {"order": "1001"}}',
		displayOptions: { show: { '/orderPayment': ['gateway'] } },
		description: 'What the gateway keeps with the payment, as the provider documents it',
	},
	orderBeneficiaries,
	orderBeneficiariesList: listField(orderBeneficiaries, {
		of: 'beneficiary',
		example: [
			{
				name: 'Order desk',
				addressLine1: '1 Market Street',
				city: 'Mumbai',
				state: 'Maharashtra',
				postalCode: '400063',
			},
		],
	}),
} as const satisfies Readonly<Record<string, INodeProperties>>;
