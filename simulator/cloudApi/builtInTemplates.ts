import type { TemplateDefinition } from '../contract';
import { mediaCarouselTemplate, productCarouselTemplate } from '../metaShapes/builtInCarousels';
import { simpleTemplates, unusableTemplates } from '../metaShapes/builtInTemplates';

// Templates that only the account at Meta has from the start.

/** What YCloud does not know: named parameters, product headers, a template not yet synced. */
const ownTemplates: TemplateDefinition[] = [
	{
		name: 'appointment_reminder',
		parameter_format: 'NAMED',
		components: [
			{
				type: 'HEADER',
				format: 'TEXT',
				text: 'Visit to {{branch}}',
				example: { header_text_named_params: [{ param_name: 'branch', example: 'Main office' }] },
			},
			{
				type: 'BODY',
				text: 'We expect you on {{day}} at {{time}}. The {{desk}} helps with changes of {{day}}.',
				example: {
					body_text_named_params: [
						{ param_name: 'day', example: 'Monday' },
						{ param_name: 'time', example: '10:30' },
						{ param_name: 'desk', example: 'Support desk' },
					],
				},
			},
			{
				type: 'BUTTONS',
				buttons: [
					{ type: 'QUICK_REPLY', text: 'Confirm' },
					{ type: 'QUICK_REPLY', text: 'Cancel' },
				],
			},
		],
	},
	{
		name: 'featured_product',
		category: 'MARKETING',
		parameter_format: 'NAMED',
		components: [
			{ type: 'HEADER', format: 'PRODUCT' },
			{
				type: 'BODY',
				text: 'Use {{code}} for it.',
				example: { body_text_named_params: [{ param_name: 'code', example: '25OFF' }] },
			},
			{ type: 'BUTTONS', buttons: [{ type: 'SPM', text: 'View' }] },
		],
	},
	{
		name: 'share_contact',
		components: [
			{ type: 'BODY', text: 'May we have your number?' },
			{ type: 'BUTTONS', buttons: [{ type: 'REQUEST_CONTACT_INFO', text: 'Share' }] },
		],
	},
	{
		name: 'campaign_syncing',
		category: 'MARKETING',
		marketingSync: 'syncing',
		components: [{ type: 'BODY', text: 'News.' }],
	},
	{
		name: 'campaign_not_eligible',
		category: 'MARKETING',
		marketingSync: 'failed',
		components: [{ type: 'BODY', text: 'More news.' }],
	},
];

/** The templates of the simulated business account at Meta. */
export const cloudTemplates: TemplateDefinition[] = [
	...simpleTemplates,
	mediaCarouselTemplate,
	productCarouselTemplate,
	...ownTemplates,
	...unusableTemplates,
];
