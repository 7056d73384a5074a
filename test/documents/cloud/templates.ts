import type { JsonObject } from '../../vendors/json';
import {
	templateByHandForm,
	templateFieldsForm,
	templateJsonForm,
	templateListForm,
} from '../graph/templates';
import { withTexts } from '../json';
import type { Shape } from '../shape';
import { message } from './messages';

// Cloud API's documented template messages, with the form that leads to each.

const own = (components: JsonObject[] | undefined, name = 'order_update'): JsonObject =>
	message('template', { name, language: { code: 'en_US' }, ...(components && { components }) });

const text = (words: string, name?: string) => ({
	type: 'text',
	...(name !== undefined && { parameter_name: name }),
	text: words,
});

const body = (...parameters: JsonObject[]) => ({ type: 'body', parameters });
const header = (...parameters: JsonObject[]) => ({ type: 'header', parameters });
const button = (subType: string, index: string, ...parameters: JsonObject[]) => ({
	type: 'button',
	sub_type: subType,
	index,
	parameters,
});
const image = (id: string) => ({ type: 'image', image: { id } });

/** By hand, from the template's own fields and as values at once. */
const everyForm = {
	form: templateByHandForm,
	otherForms: { 'template’s own fields': templateFieldsForm, 'list of values': templateListForm },
};

/** Carousels have no rows: JSON instead of building by hand. */
const withoutRows = {
	form: templateFieldsForm,
	otherForms: { 'components as JSON': templateJsonForm, 'list of values': templateListForm },
};

export const templateShapes = {
	template_no_params: { ...everyForm, own: own(undefined, 'opening_hours') },
	template_body_positional: { ...everyForm, own: own([body(text('A-1001'), text('9 May'))]) },
	template_body_named: {
		...everyForm,
		own: own([body(text('A-1001', 'order_id'), text('9 May', 'day'))]),
	},
	template_header_text_named: { ...everyForm, own: own([header(text('May', 'month'))]) },
	template_header_image: {
		...everyForm,
		own: own([header(image('2000000000000050')), body(text('A-1001'))]),
	},
	template_header_video: {
		...everyForm,
		own: own([header({ type: 'video', video: { link: 'https://example.com/may.mp4' } })]),
	},
	template_header_document: {
		...everyForm,
		own: own([
			header({
				type: 'document',
				document: { link: 'https://example.com/invoice-7.pdf', filename: 'invoice.pdf' },
			}),
		]),
	},
	template_header_location: {
		...everyForm,
		own: own([
			header({
				type: 'location',
				location: {
					latitude: '51.477928',
					longitude: '-0.001545',
					name: 'The old observatory',
					address: 'Up the hill, Greenwich',
				},
			}),
		]),
	},
	template_header_product_spm: {
		...everyForm,
		own: own([
			header({
				type: 'product',
				product: { product_retailer_id: 'lamp-7', catalog_id: '2000000000000049' },
			}),
			body(text('MAY10', 'code')),
		]),
	},
	template_body_currency_datetime: {
		// The template's own fields are texts; amounts that WhatsApp writes are built by hand.
		form: templateByHandForm,
		own: own([
			body(
				{
					type: 'currency',
					currency: { fallback_value: '€12.34', code: 'EUR', amount_1000: 12_340 },
				},
				{ type: 'date_time', date_time: { fallback_value: '9 May 2026' } },
			),
		]),
	},
	template_buttons_quick_reply: {
		...everyForm,
		own: own([
			button('quick_reply', '0', { type: 'payload', payload: 'stop-7' }),
			button('quick_reply', '1', { type: 'payload', payload: 'more-7' }),
		]),
	},
	template_button_url: { ...everyForm, own: own([button('url', '0', text('orders/7?a=1'))]) },
	template_button_copy_code: {
		...everyForm,
		own: own([
			body(text('MAY10'), text('10 %')),
			button('copy_code', '1', { type: 'coupon_code', coupon_code: 'MAY10' }),
		]),
	},
	template_button_flow: {
		...everyForm,
		own: own([
			button('flow', '0', {
				type: 'action',
				action: { flow_token: 'table-7', flow_action_data: { most: 8 } },
			}),
		]),
	},
	template_button_catalog: {
		...everyForm,
		differs: [
			{
				reason: 'a button’s type is written in small letters, as Meta’s other pages write it',
				apply: (given) =>
					withTexts(given, (words) => (words === 'CATALOG' ? words.toLowerCase() : words)),
			},
		],
		own: own([
			body(text('10')),
			button('CATALOG', '0', {
				type: 'action',
				action: { thumbnail_product_retailer_id: 'lamp-7' },
			}),
		]),
	},
	template_button_mpm: {
		...everyForm,
		own: own([
			header(text('May')),
			body(text('MAY10')),
			button('mpm', '0', {
				type: 'action',
				action: {
					thumbnail_product_retailer_id: 'lamp-7',
					sections: [
						{
							title: 'Lamps',
							product_items: [{ product_retailer_id: 'lamp-7' }, { product_retailer_id: 'lamp-8' }],
						},
						{ title: 'Shades', product_items: [{ product_retailer_id: 'shade-1' }] },
					],
				},
			}),
		]),
	},
	template_button_voice_call: {
		...everyForm,
		own: own([
			button(
				'voice_call',
				'0',
				{ type: 'ttl_minutes', ttl_minutes: 90 },
				{ type: 'payload', payload: 'order-7' },
			),
		]),
	},
	template_auth_otp: {
		...everyForm,
		own: own([body(text('204817')), button('url', '0', text('204817'))], 'one_time_code'),
	},
	template_limited_time_offer: {
		...everyForm,
		own: own([
			header(image('2000000000000051')),
			body(text('A-1001'), text('MAY10')),
			{
				type: 'limited_time_offer',
				parameters: [
					{
						type: 'limited_time_offer',
						limited_time_offer: { expiration_time_ms: 1_798_761_600_000 },
					},
				],
			},
			button('copy_code', '0', { type: 'coupon_code', coupon_code: 'MAY10' }),
			button('url', '1', text('may10')),
		]),
	},
	template_carousel_media: {
		...withoutRows,
		own: own([
			body(text('A-1001'), text('10 %')),
			{
				type: 'carousel',
				cards: [0, 1, 2].map((index) => ({
					card_index: index,
					components: [
						header(image(`200000000000006${index}`)),
						button('quick_reply', '0', { type: 'payload', payload: `take-${index}` }),
						button('url', '1', text(`rooms/${index}`)),
					],
				})),
			},
		]),
	},
	template_carousel_product: {
		...withoutRows,
		own: own([
			body(text('A-1001')),
			{
				type: 'carousel',
				cards: ['lamp-7', 'lamp-8'].map((lamp, index) => ({
					card_index: index,
					components: [
						header({
							type: 'product',
							product: { product_retailer_id: lamp, catalog_id: '2000000000000049' },
						}),
					],
				})),
			},
		]),
	},
	template_tap_target: {
		...everyForm,
		own: own([
			header({ type: 'image', image: { link: 'https://example.com/may.png' } }),
			{
				type: 'tap_target_configuration',
				parameters: [
					{
						type: 'tap_target_configuration',
						tap_target_configuration: [{ url: 'https://example.com/may', title: 'The programme' }],
					},
				],
			},
		]),
	},
	template_call_permission_request: {
		...everyForm,
		own: own([body(text('The front desk'), text('order A-1001'))]),
	},
	marketing_messages: {
		...everyForm,
		call: 'POST /marketing_messages',
		own: {
			...own([body(text('A-1001'))], 'may_offer'),
			product_policy: 'STRICT',
			message_activity_sharing: false,
		},
	},
} satisfies Record<string, Shape>;
