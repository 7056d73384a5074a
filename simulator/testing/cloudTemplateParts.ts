import type { JsonObject } from '../index';
import * as sent from './templateSends';

// Parts of template sends that fit the built-in templates.

const { body, button, header, namedTexts, templateMessage, texts } = sent;

/** The parts that the built-in templates want from a send by the Cloud API. */
export const location = {
	latitude: '37.48',
	longitude: '-122.14',
	name: 'Main office',
	address: 'Way 1',
};
export const place = { type: 'location', location };
export const product = {
	type: 'product',
	product: { product_retailer_id: 'sku-1', catalog_id: '1' },
};
export const named = namedTexts({ day: 'Monday', desk: 'Support desk', time: '10:30' });
export const branch = header(...namedTexts({ branch: 'Main office' }));
export const orderHeader = header(...texts('A-1001'));
export const orderBody = body(...texts('two lamps', 'on its way'));
export const track = button('url', '0', ...texts('A-1001'));
export const save = button('copy_code', '0', sent.coupon('SAVE20'));
export const shop = button('url', '1', ...texts('message'));
export const sale = [header(sent.picture), body(...texts('20%', 'Sunday')), save, shop];
export const card = [
	header(sent.picture),
	body(...texts('7')),
	button('quick_reply', '0', sent.payload('more')),
	button('url', '1', ...texts('7')),
];
export const offer = [header(sent.picture), body(...texts('WEEKEND25'))];
export const offerButtons = [save, button('url', '1', ...texts('n3mtql'))];
export const money = { fallback_value: '$100.99', code: 'USD', amount_1000: 100_990 };
export const date = { fallback_value: 'Monday' };
export const code = (inBody: string, behindButton: string): JsonObject =>
	templateMessage('login_code', [
		body(...texts(inBody)),
		button('url', '0', ...texts(behindButton)),
	]);
