import type { INodeProperties } from 'n8n-workflow';
import { whiteSpaceOption } from '../../core/template/text';

// The optional fields of a template message.

const marketingOnly = { show: { marketingMessages: [true] } };

/** Optional fields of a template message. */
export const templateOptions = {
	marketingMessages: {
		displayName: 'Marketing Messages API',
		name: 'marketingMessages',
		type: 'boolean',
		default: true,
		description:
			'Whether to send through Meta’s service for marketing messages, which chooses when and to whom they go; the account must be onboarded',
	},
	productPolicy: {
		displayName: 'Product Policy',
		name: 'productPolicy',
		type: 'options',
		options: [
			{
				name: 'Fall Back to Cloud API',
				value: 'CLOUD_API_FALLBACK',
				description: 'What the service does not take goes out as usual',
			},
			{
				name: 'Strict',
				value: 'STRICT',
				description: 'What the service does not take is not sent',
			},
		],
		default: 'CLOUD_API_FALLBACK',
		displayOptions: marketingOnly,
	},
	messageActivitySharing: {
		displayName: 'Activity Sharing',
		name: 'messageActivitySharing',
		type: 'boolean',
		default: true,
		displayOptions: marketingOnly,
		description: 'Whether Meta learns of clicks and the like, to choose better when to deliver',
	},
	[whiteSpaceOption.name]: {
		displayName: whiteSpaceOption.label,
		name: whiteSpaceOption.name,
		type: 'options',
		options: [
			{
				name: 'Make One Space',
				value: 'oneSpace',
				description: 'Each line break, tab or run of spaces becomes one space',
			},
			{
				name: 'Refuse',
				value: 'refuse',
				description: 'A value that holds them is not sent, and the error names its field',
			},
		],
		default: 'oneSpace',
		description:
			'What becomes of line breaks, tabs and more than four spaces in a row, which WhatsApp refuses in the values of a template. Without this option they are refused before anything is sent.',
	},
	tapTarget: {
		displayName: 'Tap Target',
		name: 'tapTarget',
		type: 'fixedCollection',
		default: {},
		placeholder: 'Add Tap Target',
		description: 'The page that a tap on the picture opens, for accounts that Meta allows it',
		options: [
			{
				displayName: 'Tap Target',
				name: 'target',
				values: [
					{
						displayName: 'Tap Target Title',
						name: 'title',
						type: 'string',
						default: '',
						placeholder: 'e.g. Offer details',
					},
					{
						displayName: 'Tap Target Link',
						name: 'url',
						type: 'string',
						default: '',
						placeholder: 'e.g. https://example.com/offer',
					},
				],
			},
		],
	},
	templateComponents: {
		displayName: 'Components (JSON)',
		name: 'templateComponents',
		type: 'json',
		default: '[]',
		displayOptions: { show: { '/templateInput': ['byHand'] } },
		description:
			"The list of components as the provider documents it, instead of 'Components', for a carousel and the like",
	},
} as const satisfies Readonly<Record<string, INodeProperties>>;
