import type { JsonObject } from '../../vendors/json';
import * as forms from '../graph/interactive';
import { orderDetailsForm, orderStatusForm } from '../graph/orders';
import type { Shape } from '../shape';
import { message } from './messages';

// YCloud's documented interactive messages, with the form that leads to each.

const own = (interactive: JsonObject): JsonObject => message('interactive', interactive);

const text = (words: string) => ({ text: words });

export const interactiveShapes = {
	interactive_button: {
		form: forms.buttonsForm,
		own: own({
			type: 'button',
			header: { type: 'image', image: { link: 'https://example.com/may.png' } },
			body: text('When may we deliver? 🚚'),
			footer: text('Reply STOP to opt out'),
			action: {
				buttons: [
					{ type: 'reply', reply: { id: 'morning-7', title: 'Mornings' } },
					{ type: 'reply', reply: { id: 'evening-7', title: 'Evenings' } },
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
				],
			},
		}),
	},
	interactive_cta_url: {
		form: forms.ctaUrlForm,
		own: own({
			type: 'cta_url',
			body: text('The programme is out'),
			action: {
				name: 'cta_url',
				parameters: { display_text: 'See it', url: 'https://example.com/may?a=1&b=2' },
			},
		}),
	},
	interactive_product: {
		form: forms.productForm,
		own: own({
			type: 'product',
			body: text('The lamp you asked about'),
			action: { catalog_id: '2000000000000049', product_retailer_id: 'lamp-7' },
		}),
	},
	interactive_product_list: {
		form: forms.productListForm,
		own: own({
			type: 'product_list',
			header: { type: 'text', text: 'Lamps' },
			body: text('All that we have'),
			action: {
				catalog_id: '2000000000000049',
				sections: [
					{
						title: 'For tables',
						product_items: [{ product_retailer_id: 'lamp-7' }, { product_retailer_id: 'lamp-8' }],
					},
				],
			},
		}),
	},
	interactive_catalog_message: {
		form: forms.catalogForm,
		own: own({
			type: 'catalog_message',
			body: text('Our lamps'),
			action: {
				name: 'catalog_message',
				parameters: { thumbnail_product_retailer_id: 'lamp-7' },
			},
		}),
	},
	interactive_location_request_message: {
		form: forms.requestForm('locationRequest'),
		own: own({
			type: 'location_request_message',
			body: text('Where shall we come?'),
			action: { name: 'send_location' },
		}),
	},
	interactive_voice_call: {
		form: forms.voiceCallForm,
		own: own({
			type: 'voice_call',
			body: text('We are at the telephone'),
			action: { name: 'voice_call', parameters: { display_text: 'Call us' } },
		}),
	},
	interactive_flow: {
		form: forms.flowForm,
		own: own({
			type: 'flow',
			body: text('For how many?'),
			action: {
				name: 'flow',
				parameters: {
					flow_message_version: '3',
					flow_token: 'table-7',
					flow_id: '2000000000000048',
					flow_cta: 'Reserve',
					flow_action: 'navigate',
					flow_action_payload: { screen: 'GUESTS', data: { most: 8 } },
				},
			},
		}),
	},
	interactive_carousel: {
		form: forms.carouselForm,
		own: own({
			type: 'carousel',
			body: text('Rooms that are free'),
			action: {
				cards: [0, 1, 2].map((index) => ({
					card_index: index,
					type: 'cta_url',
					header: { type: 'image', image: { link: `https://example.com/rooms/${index}.png` } },
					body: text(`Room ${index}`),
					action: {
						name: 'cta_url',
						parameters: { display_text: 'Look', url: `https://example.com/rooms/${index}` },
					},
				})),
			},
		}),
	},
	interactive_order_details: {
		form: orderDetailsForm,
		own: own({
			type: 'order_details',
			body: text('Your order of today'),
			action: {
				name: 'review_and_pay',
				parameters: {
					reference_id: 'order-7',
					type: 'physical-goods',
					currency: 'INR',
					total_amount: { offset: 100, value: 250_050 },
					payment_settings: [
						{
							type: 'payment_gateway',
							payment_gateway: {
								type: 'razorpay',
								configuration_name: 'example-shop',
								razorpay: { receipt: 'receipt-7', notes: { order: 'order-7' } },
							},
						},
					],
					order: {
						status: 'pending',
						items: [
							{
								retailer_id: 'lamp-7',
								name: 'Lamp',
								amount: { offset: 100, value: 120_000 },
								quantity: 2,
							},
						],
						subtotal: { offset: 100, value: 240_000 },
						tax: { offset: 100, value: 10_050 },
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
				parameters: {
					reference_id: 'order-7',
					order: { status: 'completed', description: 'Done' },
				},
			},
		}),
	},
} satisfies Record<string, Shape>;
