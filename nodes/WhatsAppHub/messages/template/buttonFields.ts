import type { INodeProperties } from 'n8n-workflow';
import { textParameter } from './parameterFields';

/** The fields of a template's button when its components are built by hand. */
export const buttonParameter: INodeProperties[] = [
	{
		displayName: 'Type',
		name: 'type',
		type: 'options',
		options: [
			{ name: 'Catalog', value: 'catalog' },
			{ name: 'Coupon Code', value: 'coupon_code' },
			{ name: 'Flow', value: 'flow' },
			{ name: 'Payload', value: 'payload' },
			{ name: 'Products', value: 'mpm' },
			{
				name: 'Text',
				value: 'text',
				description: 'What follows the fixed part of a link, or a code',
			},
			{ name: 'Voice Call', value: 'voice_call' },
		],
		default: 'payload',
	},
	{
		displayName: 'Payload',
		name: 'payload',
		type: 'string',
		default: '',
		displayOptions: { show: { type: ['payload', 'voice_call'] } },
		description: 'What comes back when the recipient taps the button',
	},
	textParameter,
	{
		displayName: 'Coupon Code',
		name: 'coupon_code',
		type: 'string',
		default: '',
		displayOptions: { show: { type: ['coupon_code'] } },
	},
	{
		displayName: 'Flow Reference',
		name: 'flowReference',
		type: 'string',
		default: '',
		displayOptions: { show: { type: ['flow'] } },
		description: 'What comes back with the answers of the flow',
	},
	{
		displayName: 'Flow Data',
		name: 'flow_action_data',
		type: 'json',
		default: '{}',
		displayOptions: { show: { type: ['flow'] } },
		description: 'What the first screen is given, as a JSON object',
	},
	{
		displayName: 'Thumbnail Product ID',
		name: 'thumbnail_product_retailer_id',
		type: 'string',
		default: '',
		displayOptions: { show: { type: ['catalog', 'mpm'] } },
	},
	{
		displayName: 'Products',
		name: 'sections',
		type: 'string',
		typeOptions: { rows: 3 },
		default: '',
		placeholder: 'e.g. Lamps: sku-1, sku-2',
		displayOptions: { show: { type: ['mpm'] } },
		description: 'A section a line: its title, a colon and the IDs of its products',
	},
	{
		displayName: 'Minutes',
		name: 'ttl_minutes',
		type: 'number',
		default: 10080,
		displayOptions: { show: { type: ['voice_call'] } },
		description: 'For how long the button can be tapped',
	},
];
