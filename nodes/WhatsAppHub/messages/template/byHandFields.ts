import type { INodeProperties } from 'n8n-workflow';
import { buttonParameter } from './buttonFields';
import { bodyParameter, headerParameter } from './parameterFields';

// The form for building a template's components row by row.

const component: INodeProperties[] = [
	{
		displayName: 'Type',
		name: 'type',
		type: 'options',
		options: [
			{ name: 'Body', value: 'body' },
			{ name: 'Button', value: 'button' },
			{ name: 'Header', value: 'header' },
			{ name: 'Limited-Time Offer', value: 'limited_time_offer' },
		],
		default: 'body',
	},
	{
		displayName: 'Body Parameters',
		name: 'bodyParameters',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, sortable: true },
		default: {},
		placeholder: 'Add Parameter',
		displayOptions: { show: { type: ['body'] } },
		options: [{ displayName: 'Parameter', name: 'parameter', values: bodyParameter }],
	},
	{
		displayName: 'Button Type',
		name: 'sub_type',
		type: 'options',
		options: [
			{ name: 'Catalog', value: 'catalog' },
			{ name: 'Copy Code', value: 'copy_code' },
			{ name: 'Flow', value: 'flow' },
			{ name: 'Products', value: 'mpm' },
			{ name: 'Quick Reply', value: 'quick_reply' },
			{ name: 'URL', value: 'url', description: 'Also the button of a one-time password' },
			{ name: 'Voice Call', value: 'voice_call' },
		],
		default: 'quick_reply',
		displayOptions: { show: { type: ['button'] } },
	},
	{
		displayName: 'Index',
		name: 'index',
		type: 'number',
		typeOptions: { minValue: 0, maxValue: 9, numberPrecision: 0 },
		default: 0,
		displayOptions: { show: { type: ['button'] } },
		description: 'The place of the button among all of the template, counted from 0',
	},
	{
		displayName: 'Button Parameter',
		name: 'buttonParameters',
		type: 'fixedCollection',
		default: {},
		placeholder: 'Add Parameter',
		displayOptions: { show: { type: ['button'] } },
		options: [{ displayName: 'Parameter', name: 'parameter', values: buttonParameter }],
	},
	{
		displayName: 'Header Parameters',
		name: 'headerParameters',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		default: {},
		placeholder: 'Add Parameter',
		displayOptions: { show: { type: ['header'] } },
		options: [{ displayName: 'Parameter', name: 'parameter', values: headerParameter }],
	},
	{
		displayName: 'Expires At',
		name: 'expiration',
		type: 'dateTime',
		default: '',
		displayOptions: { show: { type: ['limited_time_offer'] } },
	},
];

/** The components of a template, built by hand. */
export const componentsField: INodeProperties = {
	displayName: 'Components',
	name: 'components',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, sortable: true },
	default: {},
	placeholder: 'Add Component',
	displayOptions: { show: { templateInput: ['byHand'] } },
	description: 'What the header, the body and the buttons are given; nothing for a fixed template',
	options: [
		{
			displayName: 'Component',
			name: 'component',
			values: component,
		},
	],
};
