import type { JsonObject } from '../../vendors/json';
import * as forms from '../graph/interactive';
import { orderDetailsForm, orderStatusForm } from '../graph/orders';
import type { Shape } from '../shape';
import { message } from './messages';

// Cloud API's documented interactive messages, with the form that leads to each.

const own = (interactive: JsonObject): JsonObject => message('interactive', interactive);

const text = (words: string) => ({ text: words });

const card = (index: number, action: JsonObject) => ({
	card_index: index,
	type: 'cta_url',
	header: { type: 'image', image: { link: `https://example.com/rooms/${index}.png` } },
	body: text(`Room ${index}`),
	action,
});

const link = (index: number) => ({
	name: 'cta_url',
	parameters: { display_text: 'Look', url: `https://example.com/rooms/${index}` },
});

const replies = (index: number) => ({
	buttons: [
		{ type: 'quick_reply', quick_reply: { id: `room-${index}`, title: 'Take it' } },
		{ type: 'quick_reply', quick_reply: { id: `hold-${index}`, title: 'Hold it' } },
	],
});

export const interactiveShapes = {
	interactive_button: {
		form: forms.buttonsForm,
		own: own({
			type: 'button',
			header: { type: 'image', image: { id: '2000000000000047' } },
			body: text('When may we deliver? 🚚'),
			footer: text('Reply STOP to opt out'),
			action: {
				buttons: [
					{ type: 'reply', reply: { id: 'morning-7', title: 'Mornings' } },
					{ type: 'reply', reply: { id: 'evening-7', title: 'Evenings' } },
					{ type: 'reply', reply: { id: 'never-7', title: 'Do not' } },
				],
			},
		}),
	},
	interactive_list: {
		form: forms.listForm,
		own: own({
			type: 'list',
			header: { type: 'text', text: 'Our services' },
			body: text('What is it about?'),
			footer: text('Open on weekdays'),
			action: {
				button: 'Services',
				sections: [
					{
						title: 'Repairs',
						rows: [
							{ id: 'screen', title: 'Screen', description: 'Ready on the same day' },
							{ id: 'battery', title: 'Battery' },
						],
					},
					{
						title: 'Sales',
						rows: [{ id: 'new', title: 'New', description: 'With two years’ care' }],
					},
				],
			},
		}),
	},
	interactive_cta_url: {
		form: forms.ctaUrlForm,
		own: own({
			type: 'cta_url',
			header: { type: 'image', image: { link: 'https://example.com/may.png' } },
			body: text('The programme is out'),
			footer: text('Free entry'),
			action: {
				name: 'cta_url',
				parameters: { display_text: 'See it', url: 'https://example.com/may?a=1&b=2' },
			},
		}),
	},
	interactive_flow_navigate: {
		form: forms.flowForm,
		own: own({
			type: 'flow',
			header: { type: 'text', text: 'A table' },
			body: text('For how many?'),
			footer: text('Up to eight'),
			action: {
				name: 'flow',
				parameters: {
					flow_message_version: '3',
					flow_token: 'table-7',
					flow_id: '2000000000000048',
					flow_cta: 'Reserve',
					mode: 'published',
					flow_action: 'navigate',
					flow_action_payload: { screen: 'GUESTS', data: { most: 8, terrace: true } },
				},
			},
		}),
	},
	interactive_flow_data_exchange: {
		form: forms.flowForm,
		own: own({
			type: 'flow',
			body: text('For how many?'),
			action: {
				name: 'flow',
				parameters: {
					flow_message_version: '3',
					flow_token: 'table-8',
					flow_name: 'reserve_a_table',
					flow_cta: 'Reserve',
					flow_action: 'data_exchange',
				},
			},
		}),
	},
	interactive_product: {
		form: forms.productForm,
		own: own({
			type: 'product',
			body: text('The lamp you asked about'),
			footer: text('While stocks last'),
			action: { catalog_id: '2000000000000049', product_retailer_id: 'lamp-7' },
		}),
	},
	interactive_product_list: {
		form: forms.productListForm,
		own: own({
			type: 'product_list',
			header: { type: 'text', text: 'Lamps' },
			body: text('All that we have'),
			footer: text('While stocks last'),
			action: {
				catalog_id: '2000000000000049',
				sections: [
					{
						title: 'For tables',
						product_items: [{ product_retailer_id: 'lamp-7' }, { product_retailer_id: 'lamp-8' }],
					},
					{ title: 'For walls', product_items: [{ product_retailer_id: 'lamp-9' }] },
				],
			},
		}),
	},
	interactive_catalog_message: {
		form: forms.catalogForm,
		own: own({
			type: 'catalog_message',
			body: text('Our lamps'),
			footer: text('While stocks last'),
			action: {
				name: 'catalog_message',
				parameters: { thumbnail_product_retailer_id: 'lamp-7' },
			},
		}),
	},
	interactive_location_request: {
		form: forms.requestForm('locationRequest'),
		own: own({
			type: 'location_request_message',
			body: text('Where shall we come?'),
			action: { name: 'send_location' },
		}),
	},
	interactive_address_message: {
		form: forms.addressForm,
		own: own({
			type: 'address_message',
			body: text('Where shall it go?'),
			action: {
				name: 'address_message',
				parameters: {
					country: 'IN',
					values: { name: 'FRONT DESK', phone_number: '+12025550101', in_pin_code: '400001' },
					saved_addresses: [
						{
							id: 'shop',
							value: {
								name: 'FRONT DESK',
								in_pin_code: '400001',
								floor_number: '3',
								city: 'Mumbai',
							},
						},
					],
					validation_errors: { in_pin_code: 'We do not deliver there.' },
				},
			},
		}),
	},
	interactive_carousel_media_url: {
		form: forms.carouselForm,
		own: own({
			type: 'carousel',
			body: text('Rooms that are free'),
			action: { cards: [card(0, link(0)), card(1, link(1)), card(2, link(2))] },
		}),
	},
	interactive_carousel_media_quick_reply: {
		form: forms.carouselForm,
		own: own({
			type: 'carousel',
			body: text('Rooms that are free'),
			action: { cards: [card(0, replies(0)), card(1, replies(1))] },
		}),
	},
	interactive_carousel_product: {
		form: forms.productCarouselForm,
		own: own({
			type: 'carousel',
			body: text('Lamps of the week'),
			action: {
				cards: ['lamp-7', 'lamp-8', 'lamp-9'].map((lamp, index) => ({
					card_index: index,
					type: 'product',
					action: { product_retailer_id: lamp, catalog_id: '2000000000000049' },
				})),
			},
		}),
	},
	interactive_voice_call: {
		form: forms.voiceCallForm,
		own: own({
			type: 'voice_call',
			body: text('We are at the telephone'),
			action: {
				name: 'voice_call',
				parameters: { display_text: 'Call us', ttl_minutes: 90, payload: 'order-7' },
			},
		}),
	},
	interactive_call_permission_request: {
		form: forms.callPermissionForm,
		own: own({
			type: 'call_permission_request',
			body: text('May we call about your order?'),
			action: { name: 'call_permission_request' },
		}),
	},
	interactive_request_contact_info: {
		form: forms.requestForm('contactInfoRequest'),
		own: own({
			type: 'request_contact_info',
			body: text('Whom may we call back?'),
			action: { name: 'request_contact_info' },
		}),
	},
	interactive_order_details: {
		form: orderDetailsForm,
		own: own({
			type: 'order_details',
			header: { type: 'image', image: { link: 'https://example.com/lamp.jpg' } },
			body: text('Your order of today'),
			footer: text('Thank you'),
			action: {
				name: 'review_and_pay',
				parameters: {
					reference_id: 'order-7',
					type: 'physical-goods',
					currency: 'INR',
					payment_type: 'upi',
					payment_configuration: 'example-shop',
					total_amount: { offset: 100, value: 250_050 },
					order: {
						status: 'pending',
						items: [
							{
								retailer_id: 'lamp-7',
								name: 'Lamp',
								amount: { offset: 100, value: 130_000 },
								sale_amount: { offset: 100, value: 120_000 },
								quantity: 2,
							},
						],
						subtotal: { offset: 100, value: 240_000 },
						tax: { offset: 100, value: 10_000, description: 'Five per cent' },
						shipping: { offset: 100, value: 1050, description: 'By bicycle' },
						discount: {
							offset: 100,
							value: 1000,
							description: 'For May',
							discount_program_name: 'May',
						},
					},
				},
			},
		}),
	},
	interactive_order_status: {
		form: orderStatusForm,
		own: own({
			type: 'order_status',
			body: text('News of your order'),
			action: {
				name: 'review_order',
				parameters: { reference_id: 'order-7', order: { status: 'shipped', description: 'Soon' } },
			},
		}),
	},
} satisfies Record<string, Shape>;
