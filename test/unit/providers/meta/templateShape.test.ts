import { templateOf } from '../../../../nodes/WhatsAppHub/providers/meta/messages/template/shape';

const facts = { id: '594425479261596', name: 'order_update', language: 'en_US' };
const known = { ...facts, status: 'APPROVED', category: 'UTILITY' };

it('reads a template of Meta’s whose variables have names', () => {
	expect(
		templateOf({
			...known,
			parameterFormat: 'NAMED',
			components: [
				{
					type: 'HEADER',
					format: 'IMAGE',
					example: { header_handle: ['https://example.com/sample.jpg'] },
				},
				{
					type: 'BODY',
					text: 'Thanks {{first_name}}, order {{order_id}}',
					example: {
						body_text_named_params: [
							{ param_name: 'first_name', example: 'Shop' },
							{ param_name: 'order_id', example: '860198' },
						],
					},
				},
				{ type: 'FOOTER', text: 'Our shop' },
				{
					type: 'BUTTONS',
					buttons: [
						{
							type: 'URL',
							text: 'Track',
							url: 'https://example.com/{{1}}',
							example: ['https://example.com/1'],
						},
						{ type: 'QUICK_REPLY', text: 'Stop' },
						{ type: 'PHONE_NUMBER', text: 'Call', phone_number: '+12025550100' },
						{ type: 'COPY_CODE', text: 'Copy', example: 'SAVE' },
					],
				},
			],
		}),
	).toEqual({
		...known,
		businessAccountId: null,
		parameterFormat: 'named',
		header: { format: 'image', example: 'https://example.com/sample.jpg' },
		body: {
			text: 'Thanks {{first_name}}, order {{order_id}}',
			examples: { first_name: 'Shop', order_id: '860198' },
		},
		footer: 'Our shop',
		buttons: [
			{
				type: 'URL',
				text: 'Track',
				url: 'https://example.com/{{1}}',
				example: 'https://example.com/1',
			},
			{ type: 'QUICK_REPLY', text: 'Stop' },
			{ type: 'PHONE_NUMBER', text: 'Call', phoneNumber: '+12025550100' },
			{ type: 'COPY_CODE', text: 'Copy', example: 'SAVE' },
		],
	});
});

it('reads an offer, a carousel and the examples of counted variables', () => {
	expect(
		templateOf({
			...known,
			components: [
				{
					type: 'header',
					format: 'text',
					text: 'No. {{1}}',
					example: { header_text: ['A-1001'] },
				},
				{ type: 'body', text: '{{1}} and {{2}}', example: { body_text: [['a', 'b']] } },
				{
					type: 'LIMITED_TIME_OFFER',
					limited_time_offer: { text: 'Ends soon', has_expiration: true },
				},
				{
					type: 'CAROUSEL',
					cards: [
						{
							components: [
								{
									type: 'HEADER',
									format: 'VIDEO',
									example: { header_url: ['https://example.com/v.mp4'] },
								},
								{ type: 'BUTTONS', buttons: [{ type: 'SPM', text: 'View' }] },
							],
						},
					],
				},
			],
		}),
	).toEqual({
		...known,
		businessAccountId: null,
		parameterFormat: 'positional',
		header: { format: 'text', text: 'No. {{1}}', examples: { 1: 'A-1001' } },
		body: { text: '{{1}} and {{2}}', examples: { 1: 'a', 2: 'b' } },
		buttons: [],
		limitedTimeOffer: { text: 'Ends soon', hasExpiration: true },
		cards: [
			{
				header: { format: 'video', example: 'https://example.com/v.mp4' },
				buttons: [{ type: 'SPM', text: 'View' }],
			},
		],
	});
});

it('sees by a variable that is no number that variables have names', () => {
	const components = [{ type: 'BODY', text: 'Hello {{first_name}}' }];
	expect(templateOf({ ...known, components })).toMatchObject({ parameterFormat: 'named' });
});

it('tells how long a code lasts', () => {
	const components = [{ type: 'FOOTER', code_expiration_minutes: 10 }];
	expect(templateOf({ ...known, components }).footer).toBe('This code expires in 10 minutes.');
});

it.each([
	['nothing', []],
	['parts of another kind', [null, 5, 'BODY', {}]],
	['a component that is new', [{ type: 'CALL_PERMISSION_REQUEST' }, { type: 'NEW', text: 'x' }]],
	[
		'parts of another form',
		[
			{ type: 'BUTTONS', buttons: 'x' },
			{ type: 'CAROUSEL', cards: 5 },
		],
	],
])('reads a template of %s', (_what, components) => {
	expect(templateOf({ ...facts, status: null, category: undefined, components })).toMatchObject({
		...facts,
		status: '',
		category: '',
		businessAccountId: null,
		parameterFormat: 'positional',
		buttons: [],
	});
});

it('keeps a header that is new as one that takes nothing', () => {
	const components = [{ type: 'HEADER', format: 'HOLOGRAM' }];
	expect(templateOf({ ...known, components }).header).toEqual({ format: 'other' });
});
