import type { JsonObject } from '../index';

// Valid interactive messages, for tests to spoil one detail of.

const body = { text: 'Please choose' };
const footer = { text: 'Simulated Shop' };

/** Promises so many letters. */
export const letters = (count: number): string => 'x'.repeat(count);

/** Promises so many entries, each made from its position. */
export function many<T>(count: number, make: (index: number) => T): T[] {
	return Array.from({ length: count }, (_none, index) => make(index));
}

export const replyButton = (number: number, more: JsonObject = {}): JsonObject => ({
	type: 'reply',
	reply: { id: `id-${number}`, title: `Title ${number}`, ...more },
});

export const buttonsMessage = (buttons: unknown, more: JsonObject = {}): JsonObject => ({
	type: 'button',
	body,
	footer,
	action: { buttons },
	...more,
});

export const listRow = (number: number, more: JsonObject = {}): JsonObject => ({
	id: `row-${number}`,
	title: `Row ${number}`,
	description: 'More about it',
	...more,
});

export const listMessage = (sections: unknown, more: JsonObject = {}): JsonObject => ({
	type: 'list',
	header: { type: 'text', text: 'Menu' },
	body,
	action: { button: 'Open', sections },
	...more,
});

export const addressMessage = (parameters: JsonObject = {}, more: JsonObject = {}): JsonObject => ({
	type: 'cta_url',
	body,
	action: {
		name: 'cta_url',
		parameters: { display_text: 'See it', url: 'https://example.com/', ...parameters },
	},
	...more,
});

export const productList = (sections: unknown, more: JsonObject = {}): JsonObject => ({
	type: 'product_list',
	header: { type: 'text', text: 'Products' },
	body,
	action: { catalog_id: '600000000000100', sections },
	...more,
});

export const products = (count: number): JsonObject[] =>
	many(count, (index) => ({ product_retailer_id: `sku-${index}` }));

export const flowMessage = (parameters: JsonObject = {}): JsonObject => ({
	type: 'flow',
	body,
	action: {
		name: 'flow',
		parameters: { flow_message_version: '3', flow_id: '1', flow_cta: 'Book', ...parameters },
	},
});

export const addressCard = (index: number, more: JsonObject = {}): JsonObject => ({
	card_index: index,
	type: 'cta_url',
	header: { type: 'image', image: { link: `https://example.com/${index}.jpg` } },
	body: { text: 'A lamp' },
	action: {
		name: 'cta_url',
		parameters: { display_text: 'Buy', url: `https://example.com/${index}` },
	},
	...more,
});

export const quickReplyCard = (index: number, ids: string[]): JsonObject =>
	addressCard(index, {
		action: {
			buttons: ids.map((id) => ({
				type: 'quick_reply',
				quick_reply: { id, title: `T ${id.slice(0, 5)}` },
			})),
		},
	});

export const carousel = (cards: unknown, more: JsonObject = {}): JsonObject => ({
	type: 'carousel',
	body,
	action: { cards },
	...more,
});

const amount = { value: 1500, offset: 100 };

export const orderDetails = (parameters: JsonObject = {}): JsonObject => ({
	type: 'order_details',
	body,
	action: {
		name: 'review_and_pay',
		parameters: {
			reference_id: 'A-1001',
			type: 'physical-goods',
			currency: 'INR',
			total_amount: amount,
			payment_settings: [{ type: 'payment_gateway', payment_gateway: { type: 'razorpay' } }],
			order: {
				status: 'pending',
				items: [{ retailer_id: 'sku-1', name: 'Lamp', amount, quantity: 1 }],
				subtotal: amount,
				tax: { value: 0, offset: 100, description: 'None' },
			},
			...parameters,
		},
	},
});

export const orderStatus = (order: JsonObject = {}): JsonObject => ({
	type: 'order_status',
	body,
	action: {
		name: 'review_order',
		parameters: { reference_id: 'A-1001', order: { status: 'shipped', ...order } },
	},
});

export const plain = (type: string, more: JsonObject = {}): JsonObject => ({
	type,
	body,
	action: { name: type },
	...more,
});

export const catalogMessage: JsonObject = {
	...plain('catalog_message'),
	action: { name: 'catalog_message', parameters: { thumbnail_product_retailer_id: 'sku-1' } },
};

export const locationRequest: JsonObject = {
	...plain('location_request_message'),
	action: { name: 'send_location' },
};

export const productMessage: JsonObject = {
	type: 'product',
	action: { catalog_id: '600000000000100', product_retailer_id: 'sku-1' },
};

export const productCard = (index: number, catalog = '1'): JsonObject => ({
	card_index: index,
	type: 'product',
	action: { catalog_id: catalog, product_retailer_id: `sku-${index}` },
});

export const addressForm = (parameters: JsonObject): JsonObject => ({
	type: 'address_message',
	body,
	action: { name: 'address_message', parameters: { country: 'IN', ...parameters } },
});

export const voiceCall = (parameters: JsonObject): JsonObject => ({
	...plain('voice_call'),
	action: { name: 'voice_call', parameters },
});

export const oneRow: JsonObject[] = [{ rows: [listRow(0)] }];

export const imageHeader: JsonObject = { type: 'image', image: { id: '2762702990552401' } };
