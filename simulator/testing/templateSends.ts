import type { JsonObject } from '../index';

/** Promises the parameters of a body or header: texts in their order. */
export const texts = (...values: string[]): JsonObject[] =>
	values.map((text) => ({ type: 'text', text }));

/** Promises the parameters of a body or header: texts by their names. */
export const namedTexts = (values: Record<string, string>): JsonObject[] =>
	Object.entries(values).map(([parameter_name, text]) => ({ type: 'text', parameter_name, text }));

export const header = (...parameters: JsonObject[]): JsonObject => ({ type: 'header', parameters });
export const body = (...parameters: JsonObject[]): JsonObject => ({ type: 'body', parameters });

export const picture = { type: 'image', image: { link: 'https://example.com/a.jpg' } };
export const film = { type: 'video', video: { link: 'https://example.com/a.mp4' } };
export const paper = {
	type: 'document',
	document: { link: 'https://example.com/a.pdf', filename: 'invoice.pdf' },
};

/** Promises a button; the Cloud API writes its position as text, YCloud as a number. */
export const button = (
	sub_type: string,
	index: string | number,
	...parameters: JsonObject[]
): JsonObject => ({ type: 'button', sub_type, index, parameters });

export const coupon = (coupon_code: string): JsonObject => ({ type: 'coupon_code', coupon_code });
export const payload = (text: string): JsonObject => ({ type: 'payload', payload: text });
export const action = (content: JsonObject): JsonObject => ({ type: 'action', action: content });

export const offerUntil = (expiration_time_ms: number): JsonObject => ({
	type: 'limited_time_offer',
	parameters: [{ type: 'limited_time_offer', limited_time_offer: { expiration_time_ms } }],
});

export const carousel = (...cards: JsonObject[][]): JsonObject => ({
	type: 'carousel',
	cards: cards.map((components, card_index) => ({ card_index, components })),
});

export const sections = [{ title: 'Lamps', product_items: [{ product_retailer_id: 'sku-1' }] }];

/** Promises the message that sends a template. */
export const templateMessage = (
	name: string,
	components: unknown[] = [],
	code = 'en_US',
): JsonObject => ({ type: 'template', template: { name, language: { code }, components } });
