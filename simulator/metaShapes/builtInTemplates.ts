import type { TemplateDefinition } from '../contract';
import { buttonTemplates } from './builtInButtonTemplates';

// The templates that both business accounts have from the start, usable and not.

const sample = (file: string) => ({ header_handle: [`https://example.com/samples/${file}`] });

/** The simple templates that both business accounts have from the start. */
export const simpleTemplates: TemplateDefinition[] = [
	{
		name: 'hello_world',
		components: [
			{ type: 'HEADER', format: 'TEXT', text: 'Hello World' },
			{ type: 'BODY', text: 'Welcome. This message has no variables.' },
			{ type: 'FOOTER', text: 'Simulated Shop' },
		],
	},
	{
		name: 'order_update',
		components: [
			{
				type: 'HEADER',
				format: 'TEXT',
				text: 'Order {{1}}',
				example: { header_text: ['A-1001'] },
			},
			{
				type: 'BODY',
				text: 'Your order of {{1}} is {{2}}.',
				example: { body_text: [['two lamps', 'on its way']] },
			},
			{ type: 'FOOTER', text: 'Simulated Shop' },
			{
				type: 'BUTTONS',
				buttons: [
					{
						type: 'URL',
						text: 'Track',
						url: 'https://example.com/orders/{{1}}',
						example: ['https://example.com/orders/A-1001'],
					},
					{ type: 'QUICK_REPLY', text: 'Ask us' },
					{ type: 'PHONE_NUMBER', text: 'Call us', phone_number: '+12025550100' },
				],
			},
		],
	},
	{
		name: 'order_update',
		language: 'es',
		components: [
			{
				type: 'BODY',
				text: 'Su pedido de {{1}} está {{2}}.',
				example: { body_text: [['dos lámparas', 'en camino']] },
			},
		],
	},
	{
		name: 'seasonal_sale',
		category: 'MARKETING',
		components: [
			{ type: 'HEADER', format: 'IMAGE', example: sample('sale.jpg') },
			{
				type: 'BODY',
				text: 'Everything is {{1}} cheaper until {{2}}.',
				example: { body_text: [['20%', 'Sunday']] },
			},
			{
				type: 'BUTTONS',
				buttons: [
					{ type: 'COPY_CODE', text: 'Copy offer code', example: ['SAVE20'] },
					{
						type: 'URL',
						text: 'Shop now',
						url: 'https://example.com/sale?from={{1}}',
						example: ['https://example.com/sale?from=message'],
					},
					{ type: 'QUICK_REPLY', text: 'Stop' },
				],
			},
		],
	},
	{
		name: 'product_video',
		category: 'MARKETING',
		components: [
			{ type: 'HEADER', format: 'VIDEO', example: sample('lamp.mp4') },
			{ type: 'BODY', text: 'See the new lamp at work.' },
		],
	},
	{
		name: 'invoice_ready',
		components: [
			{ type: 'HEADER', format: 'DOCUMENT', example: sample('invoice.pdf') },
			{
				type: 'BODY',
				text: 'Invoice {{1}} is attached.',
				example: { body_text: [['INV-2001']] },
			},
		],
	},
	{
		name: 'pickup_point',
		components: [
			{ type: 'HEADER', format: 'LOCATION' },
			{ type: 'BODY', text: 'Order {{1}} waits here.', example: { body_text: [['A-1001']] } },
		],
	},
	...buttonTemplates,
];

const notUsable = (name: string, status: string): TemplateDefinition => ({
	name,
	status,
	category: 'MARKETING',
	components: [{ type: 'BODY', text: 'News for {{1}}.', example: { body_text: [['members']] } }],
});

/** Templates that cannot be sent, each for its own reason. */
export const unusableTemplates: TemplateDefinition[] = [
	notUsable('campaign_pending', 'PENDING'),
	notUsable('campaign_rejected', 'REJECTED'),
	notUsable('campaign_paused', 'PAUSED'),
	notUsable('campaign_disabled', 'DISABLED'),
];
