import type { JsonObject } from '../../vendors/json';
import {
	templateByHandForm,
	templateFieldsForm,
	templateJsonForm,
	templateListForm,
} from '../graph/templates';
import { at, changed, pick } from '../json';
import type { Difference, Shape } from '../shape';
import { message } from './messages';

// YCloud's documented template messages, with the form that leads to each.

const own = (components: JsonObject[], more: JsonObject = {}): JsonObject =>
	message('template', { name: 'order_update', language: { code: 'en' }, components }, more);

const text = (words: string) => ({ type: 'text', text: words });
const body = (...parameters: JsonObject[]) => ({ type: 'body', parameters });
const header = (...parameters: JsonObject[]) => ({ type: 'header', parameters });
const button = (subType: string, index: number, ...parameters: JsonObject[]) => ({
	type: 'button',
	sub_type: subType,
	index,
	parameters,
});
const image = (name: string) => ({
	type: 'image',
	image: { link: `https://example.com/${name}.png` },
});

const everyForm = {
	form: templateByHandForm,
	otherForms: { 'template’s own fields': templateFieldsForm, 'list of values': templateListForm },
};

const withPolicy = (given: JsonObject): JsonObject =>
	changed(given, 'template.language.policy', 'deterministic');

const noPolicy: Difference = {
	reason: 'the language’s policy is left out: its one value is what YCloud assumes without',
	apply: (given) =>
		at(given, 'template.language.policy') === 'deterministic'
			? changed(given, 'template.language.policy', undefined)
			: given,
};

export const templateShapes = {
	template_direct_send: {
		form: (given) => ({
			...templateByHandForm(given),
			options: { useDirectSend: pick(given, 'useDirectSend') },
		}),
		own: own([body(text('A-1001'))], { useDirectSend: true }),
	},
	template_body: {
		...everyForm,
		differs: [noPolicy],
		own: withPolicy(own([body(text('A-1001'))])),
	},
	template_media_buttons: {
		...everyForm,
		own: own([
			header(image('may')),
			body(text('A-1001')),
			button('quick_reply', 0, { type: 'payload', payload: 'more-7' }),
			button('url', 1, text('orders/7?a=1')),
			button('copy_code', 2, { type: 'coupon_code', coupon_code: 'MAY10' }),
		]),
	},
	template_otp: {
		...everyForm,
		differs: [noPolicy],
		own: withPolicy(own([body(text('204817')), button('url', 0, text('204817'))])),
	},
	template_carousel: {
		form: templateFieldsForm,
		otherForms: { 'components as JSON': templateJsonForm, 'list of values': templateListForm },
		own: own([
			body(text('A-1001')),
			{
				type: 'carousel',
				cards: [0, 1].map((index) => ({
					card_index: index,
					components: [header(image(`rooms/${index}`)), button('url', 0, text(`rooms/${index}`))],
				})),
			},
		]),
	},
	template_lto: {
		...everyForm,
		own: own([
			{
				type: 'limited_time_offer',
				parameters: [
					{
						type: 'limited_time_offer',
						limited_time_offer: { expiration_time_ms: 1_798_761_600_000 },
					},
				],
			},
			button('copy_code', 0, { type: 'coupon_code', coupon_code: 'MAY10' }),
		]),
	},
	template_flow: {
		...everyForm,
		own: own([
			button('flow', 0, {
				type: 'action',
				action: { flow_token: 'table-7', flow_action_data: { most: '8' } },
			}),
		]),
	},
	template_location_header: {
		...everyForm,
		own: own([
			header({
				type: 'location',
				location: {
					latitude: 51.477928,
					longitude: -0.001545,
					name: 'The old observatory',
					address: 'Up the hill, Greenwich',
				},
			}),
		]),
	},
} satisfies Record<string, Shape>;
