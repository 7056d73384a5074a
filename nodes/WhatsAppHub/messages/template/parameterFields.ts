import type { INodeProperties } from 'n8n-workflow';

// As n8n's own WhatsApp node names and nests them, so that workflows can be moved.

/** The text of a parameter of that type. */
export const textParameter: INodeProperties = {
	displayName: 'Text',
	name: 'text',
	type: 'string',
	default: '',
	displayOptions: { show: { type: ['text'] } },
};

const parameterName: INodeProperties = {
	displayName: 'Variable Name',
	name: 'parameterName',
	type: 'string',
	default: '',
	placeholder: 'e.g. first_name',
	description: 'For templates whose variables have names',
};

export const bodyParameter: INodeProperties[] = [
	{
		displayName: 'Type',
		name: 'type',
		type: 'options',
		options: [
			{ name: 'Currency', value: 'currency' },
			{ name: 'Date Time', value: 'date_time' },
			{
				name: 'Group Invitation',
				value: 'group_id',
				description: 'A link by which the recipient joins a group',
			},
			{ name: 'Text', value: 'text' },
		],
		default: 'text',
	},
	textParameter,
	{
		displayName: 'Amount',
		name: 'amount_1000',
		type: 'number',
		typeOptions: { numberPrecision: 3 },
		default: 0,
		displayOptions: { show: { type: ['currency'] } },
		description: 'The amount in whole units of the currency, such as 100.99',
	},
	{
		displayName: 'Currency Code',
		name: 'code',
		type: 'string',
		default: '',
		placeholder: 'e.g. USD',
		displayOptions: { show: { type: ['currency'] } },
	},
	{
		displayName: 'Fallback Value',
		name: 'fallback_value',
		type: 'string',
		default: '',
		placeholder: 'e.g. $100.99',
		displayOptions: { show: { type: ['currency'] } },
		description: 'The amount as it is written where WhatsApp cannot write it itself',
	},
	{
		displayName: 'Date Time',
		name: 'date_time',
		type: 'string',
		default: '',
		placeholder: 'e.g. February 25, 2026',
		displayOptions: { show: { type: ['date_time'] } },
		description: 'The date as the recipient reads it',
	},
	{
		displayName: 'Group ID',
		name: 'group_id',
		type: 'string',
		default: '',
		placeholder: 'e.g. Y2FwaV9ncm91cDoxMjAyNTU1MDEwMA',
		displayOptions: { show: { type: ['group_id'] } },
		description: 'The ID that the Groups API gave',
	},
	parameterName,
];

const media = ['document', 'image', 'video'];

export const headerParameter: INodeProperties[] = [
	{
		displayName: 'Type',
		name: 'type',
		type: 'options',
		options: [
			{ name: 'Document', value: 'document' },
			{ name: 'Image', value: 'image' },
			{ name: 'Location', value: 'location' },
			{ name: 'Product', value: 'product' },
			{ name: 'Text', value: 'text' },
			{ name: 'Video', value: 'video' },
		],
		default: 'text',
	},
	textParameter,
	{ ...parameterName, displayOptions: { show: { type: ['text'] } } },
	{
		displayName: 'Medium',
		name: 'imageLink',
		type: 'string',
		default: '',
		placeholder: 'e.g. https://example.com/photo.jpg',
		displayOptions: { show: { type: media } },
		description: 'A link, a media ID or the name of an input data field that holds a file',
	},
	{
		displayName: 'File Name',
		name: 'filename',
		type: 'string',
		default: '',
		placeholder: 'e.g. invoice.pdf',
		displayOptions: { show: { type: ['document'] } },
	},
	...['Latitude', 'Longitude'].map((displayName): INodeProperties => ({
		displayName,
		name: displayName.toLowerCase(),
		type: 'string',
		default: '',
		displayOptions: { show: { type: ['location'] } },
	})),
	{
		displayName: 'Location Name',
		name: 'name',
		type: 'string',
		default: '',
		displayOptions: { show: { type: ['location'] } },
	},
	{
		displayName: 'Location Address',
		name: 'address',
		type: 'string',
		default: '',
		displayOptions: { show: { type: ['location'] } },
	},
	{
		displayName: 'Product ID',
		name: 'product_retailer_id',
		type: 'string',
		default: '',
		displayOptions: { show: { type: ['product'] } },
	},
	{
		displayName: 'Catalog ID',
		name: 'catalog_id',
		type: 'string',
		default: '',
		displayOptions: { show: { type: ['product'] } },
	},
];
