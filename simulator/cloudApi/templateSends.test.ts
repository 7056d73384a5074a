import { startSimulator } from '../index';
import type { Simulator } from '../index';
import { sendByGraph } from '../testing/callBusinessApis';
import {
	branch,
	card,
	code,
	date,
	money,
	named,
	offer,
	offerButtons,
	orderBody,
	orderHeader,
	place,
	product,
	sale,
	track,
} from '../testing/cloudTemplateParts';
import { at } from '../testing/sendRequests';
import * as sent from '../testing/templateSends';

const { body, button, header, namedTexts, templateMessage: message, texts } = sent;

describe('template messages of the Cloud API', () => {
	let simulator: Simulator;

	beforeAll(async () => {
		simulator = await startSimulator({ stepDelayMs: 5 });
	});
	beforeEach(() => simulator.reset());
	afterAll(async () => await simulator.close());

	it.each([
		['no variables', message('hello_world')],
		['a header, a body and an address', message('order_update', [orderHeader, orderBody, track])],
		[
			'money and a date',
			message('order_update', [
				orderHeader,
				body({ type: 'currency', currency: money }, { type: 'date_time', date_time: date }),
				track,
			]),
		],
		['another language', message('order_update', [orderBody], 'es')],
		[
			'names in any order',
			message('appointment_reminder', [branch, body(...[...named].reverse())]),
		],
		['a picture, a code and an address', message('seasonal_sale', sale)],
		['a film', message('product_video', [header(sent.film)])],
		['a document', message('invoice_ready', [header(sent.paper), body(...texts('INV-1'))])],
		['a place', message('pickup_point', [header(place), body(...texts('A-1'))])],
		[
			'a product',
			message('featured_product', [header(product), body(...namedTexts({ code: 'A' }))]),
		],
		[
			'a flow that is only named',
			message('feedback_form', [
				body(...texts('A-1')),
				{ type: 'button', sub_type: 'flow', index: '0' },
			]),
		],
		[
			'a catalog that is only named',
			message('browse_catalog', [
				body(...texts('100')),
				{ type: 'button', sub_type: 'catalog', index: '0' },
			]),
		],
		[
			'a flow with data',
			message('feedback_form', [
				body(...texts('A-1')),
				button('flow', '0', sent.action({ flow_token: 't', flow_action_data: { k: 'v' } })),
			]),
		],
		[
			'a catalog in capitals',
			message('browse_catalog', [
				body(...texts('100')),
				button('CATALOG', '0', sent.action({ thumbnail_product_retailer_id: 'sku-1' })),
			]),
		],
		[
			'products',
			message('product_selection', [
				header(...texts('you')),
				body(...texts('10OFF')),
				button('mpm', '0', sent.action({ sections: sent.sections })),
			]),
		],
		[
			'a call',
			message('call_support', [
				body(...texts('A-1')),
				button('voice_call', '0', { type: 'ttl_minutes', ttl_minutes: 100 }, sent.payload('p')),
			]),
		],
		[
			'an offer',
			message('weekend_offer', [...offer, sent.offerUntil(1_790_000_000_000), ...offerButtons]),
		],
		['cards', message('lamp_carousel', [body(...texts('20%', 'you')), sent.carousel(card, card)])],
		[
			'product cards',
			message('product_carousel', [
				body(...texts('you')),
				sent.carousel([header(product)], [header(product)]),
			]),
		],
		['a code', code('123456', '123456')],
		['a request for the number', message('share_contact')],
	])('are accepted with %s', async (_name, request) => {
		const answer = await sendByGraph(simulator, request);
		expect(answer).toMatchObject({ status: 200 });
		expect(at(answer.body, 'messages', 0, 'message_status')).toBe('accepted');
	});
});
