import type { TemplateDefinition, TemplateProviderId } from '../../simulator/contract';

/** A picture above, variables that have names, an address that is completed and a code to copy. */
export const springOffer: TemplateDefinition = {
	name: 'spring_offer',
	category: 'MARKETING',
	parameter_format: 'NAMED',
	components: [
		{
			type: 'HEADER',
			format: 'IMAGE',
			example: { header_handle: ['https://example.com/samples/spring.jpg'] },
		},
		{
			type: 'BODY',
			text: 'Dear {{customer}}, all garden tools are {{discount}} cheaper until {{last_day}}.',
			example: {
				body_text_named_params: [
					{ param_name: 'customer', example: 'member' },
					{ param_name: 'discount', example: '15%' },
					{ param_name: 'last_day', example: 'Sunday' },
				],
			},
		},
		{ type: 'FOOTER', text: 'Only while stocks last' },
		{
			type: 'BUTTONS',
			buttons: [
				{
					type: 'URL',
					text: 'Shop now',
					url: 'https://example.com/spring/{{1}}',
					example: ['https://example.com/spring/tools'],
				},
				{ type: 'COPY_CODE', text: 'Copy offer code', example: ['SPRING15'] },
			],
		},
	],
};

const photo = (name: string) => ({
	type: 'image',
	image: { link: `https://example.com/${name}.jpg` },
});
const text = (value: string) => ({ type: 'text', text: value });
// The position of a button is a string at the Cloud API and a number at YCloud.
const url = (index: string | number, suffix: string) => ({
	type: 'button',
	sub_type: 'url',
	index,
	parameters: [text(suffix)],
});
const code = (index: string | number, value: string) => ({
	type: 'button',
	sub_type: 'copy_code',
	index,
	parameters: [{ type: 'coupon_code', coupon_code: value }],
});

/** A template to be picked from the list, filled in, previewed and sent. */
export interface TemplateScene {
	provider: TemplateProviderId;
	/** What is typed into the search of the list. */
	search: string;
	name: string;
	/** For each field: its label, place and sample, and what is typed into it. */
	fields: Readonly<Record<string, readonly [label: RegExp, value: string]>>;
	/** What the preview must show, in this order. */
	rendered: readonly string[];
	components: readonly object[];
}

export const templateScenes: Readonly<Record<string, TemplateScene>> = {
	'picture, named variables, URL and copy-code button': {
		provider: 'cloudApi',
		search: 'spring',
		name: 'spring_offer',
		fields: {
			header: [/Header Image/, 'https://example.com/tools.jpg'],
			body_customer: [/^Body \{\{customer\}\} · e\.g\. member$/, 'gardener'],
			body_discount: [/^Body \{\{discount\}\} · e\.g\. 15%$/, '20%'],
			body_last_day: [/^Body \{\{last_day\}\} · e\.g\. Sunday$/, 'Friday'],
			button_1: [/^Button Shop now · e\.g\. tools$/, 'roses'],
			button_2: [/Copy offer code/, 'ROSE20'],
		},
		rendered: [
			'https://example.com/tools.jpg',
			'Dear gardener, all garden tools are 20% cheaper until Friday.',
			'Only while stocks last',
			'https://example.com/spring/roses',
			'ROSE20',
		],
		components: [
			{ type: 'header', parameters: [photo('tools')] },
			{
				type: 'body',
				parameters: [
					{ type: 'text', parameter_name: 'customer', text: 'gardener' },
					{ type: 'text', parameter_name: 'discount', text: '20%' },
					{ type: 'text', parameter_name: 'last_day', text: 'Friday' },
				],
			},
			url('0', 'roses'),
			code('1', 'ROSE20'),
		],
	},
	'two cards': {
		provider: 'cloudApi',
		search: 'lamp',
		name: 'lamp_carousel',
		fields: {
			body_1: [/^Body \{\{1\}\} · e\.g\. 20%$/, '30%'],
			body_2: [/^Body \{\{2\}\} · e\.g\. members$/, 'students'],
			card_1_header: [/Card 1.*Image/, 'https://example.com/desk.jpg'],
			card_1_body_1: [/^Card 1 Body \{\{1\}\} · e\.g\. 1$/, 'seven'],
			card_1_button_2: [/Card 1.*Buy/, 'desk'],
			card_2_header: [/Card 2.*Image/, 'https://example.com/floor.jpg'],
			card_2_body_1: [/^Card 2 Body \{\{1\}\} · e\.g\. 2$/, 'eight'],
			card_2_button_2: [/Card 2.*Buy/, 'floor'],
		},
		rendered: [
			'Lamps are 30% cheaper for students.',
			'https://example.com/desk.jpg',
			'Lamp number seven',
			'https://example.com/lamps/desk',
			'https://example.com/floor.jpg',
			'Lamp number eight',
			'https://example.com/lamps/floor',
		],
		components: [
			{ type: 'body', parameters: [text('30%'), text('students')] },
			{
				type: 'carousel',
				cards: [
					['desk', 'seven'],
					['floor', 'eight'],
				].map(([name = '', number = ''], index) => ({
					card_index: index,
					components: [
						{ type: 'header', parameters: [photo(name)] },
						{ type: 'body', parameters: [text(number)] },
						url('1', name),
					],
				})),
			},
		],
	},
	'picture, numbered variables, copy-code and URL button': {
		provider: 'yCloud',
		search: 'seasonal',
		name: 'seasonal_sale',
		fields: {
			header: [/Header Image/, 'https://example.com/sale.jpg'],
			body_1: [/^Body \{\{1\}\} · e\.g\. 20%$/, '40%'],
			body_2: [/^Body \{\{2\}\} · e\.g\. Sunday$/, 'Monday'],
			button_1: [/Copy offer code/, 'SALE40'],
			button_2: [/Shop now/, 'n8n'],
		},
		rendered: [
			'https://example.com/sale.jpg',
			'Everything is 40% cheaper until Monday.',
			'SALE40',
			'https://example.com/sale?from=n8n',
		],
		components: [
			{ type: 'header', parameters: [photo('sale')] },
			{ type: 'body', parameters: [text('40%'), text('Monday')] },
			code(0, 'SALE40'),
			url(1, 'n8n'),
		],
	},
};
