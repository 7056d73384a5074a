import type { TemplateDefinition } from '../contract';

/** Templates whose buttons, offer or code want something at every send. */
export const buttonTemplates: TemplateDefinition[] = [
	{
		name: 'feedback_form',
		components: [
			{ type: 'BODY', text: 'How did we do with {{1}}?', example: { body_text: [['A-1001']] } },
			{
				type: 'BUTTONS',
				buttons: [
					{
						type: 'FLOW',
						text: 'Give feedback',
						flow_id: '500000000000100',
						flow_action: 'navigate',
						navigate_screen: 'RATING',
					},
				],
			},
		],
	},
	{
		name: 'browse_catalog',
		category: 'MARKETING',
		components: [
			{ type: 'BODY', text: 'Free delivery above {{1}}.', example: { body_text: [['$100']] } },
			{ type: 'BUTTONS', buttons: [{ type: 'CATALOG', text: 'View catalog' }] },
		],
	},
	{
		name: 'product_selection',
		category: 'MARKETING',
		components: [
			{ type: 'HEADER', format: 'TEXT', text: 'For {{1}}', example: { header_text: ['you'] } },
			{ type: 'BODY', text: 'Use {{1}} for these.', example: { body_text: [['10OFF']] } },
			{ type: 'BUTTONS', buttons: [{ type: 'MPM', text: 'View items' }] },
		],
	},
	{
		name: 'call_support',
		components: [
			{ type: 'BODY', text: 'Call us about {{1}}.', example: { body_text: [['A-1001']] } },
			{ type: 'BUTTONS', buttons: [{ type: 'VOICE_CALL', text: 'Call now' }] },
		],
	},
	{
		name: 'weekend_offer',
		category: 'MARKETING',
		components: [
			{
				type: 'HEADER',
				format: 'IMAGE',
				example: { header_handle: ['https://example.com/samples/weekend.jpg'] },
			},
			{
				type: 'LIMITED_TIME_OFFER',
				limited_time_offer: { text: 'Ends soon', has_expiration: true },
			},
			{ type: 'BODY', text: 'Use {{1}} today.', example: { body_text: [['WEEKEND25']] } },
			{
				type: 'BUTTONS',
				buttons: [
					{ type: 'COPY_CODE', text: 'Copy offer code', example: ['WEEKEND25'] },
					{
						type: 'URL',
						text: 'Book now',
						url: 'https://example.com/offers?ref={{1}}',
						example: ['https://example.com/offers?ref=n3mtql'],
					},
				],
			},
		],
	},
	{
		name: 'login_code',
		category: 'AUTHENTICATION',
		components: [
			{
				type: 'BODY',
				text: '*{{1}}* is your verification code.',
				add_security_recommendation: true,
				example: { body_text: [['123456']] },
			},
			{ type: 'FOOTER', code_expiration_minutes: 10 },
			{
				type: 'BUTTONS',
				buttons: [{ type: 'OTP', otp_type: 'COPY_CODE', text: 'Copy code' }],
			},
		],
	},
];
