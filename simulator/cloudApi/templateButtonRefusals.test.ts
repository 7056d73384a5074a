import { startSimulator } from '../index';
import type { Simulator } from '../index';
import { sendByGraph } from '../testing/callBusinessApis';
import {
	card,
	code,
	offer,
	offerButtons,
	orderBody,
	orderHeader,
	sale,
	shop,
	track,
} from '../testing/cloudTemplateParts';
import { letters } from '../testing/interactiveSamples';
import { at } from '../testing/sendRequests';
import * as sent from '../testing/templateSends';

const { body, button, header, templateMessage: message, texts } = sent;

describe('template messages whose buttons, offers, cards or codes do not fit', () => {
	let simulator: Simulator;

	beforeAll(async () => {
		simulator = await startSimulator({ stepDelayMs: 5 });
	});
	beforeEach(() => simulator.reset());
	afterAll(async () => await simulator.close());

	it.each([
		['a flow left out', message('feedback_form', [body(...texts('A-1'))]), 400, 131009],
		['a catalog left out', message('browse_catalog', [body(...texts('100'))]), 400, 131009],
		['no address ending', message('order_update', [orderHeader, orderBody]), 400, 131008],
		['no code to copy', message('seasonal_sale', [...sale.slice(0, 2), shop]), 400, 131008],
		[
			'a long code to copy',
			message('seasonal_sale', [
				...sale.slice(0, 2),
				button('copy_code', '0', sent.coupon(letters(21))),
				shop,
			]),
			400,
			100,
		],
		[
			'another kind of button',
			message('order_update', [
				orderHeader,
				orderBody,
				button('quick_reply', '0', sent.payload('p')),
			]),
			400,
			132018,
		],
		[
			'a button that is not there',
			message('hello_world', [button('url', '0', ...texts('x'))]),
			400,
			132018,
		],
		[
			'a button that takes nothing',
			message('order_update', [
				orderHeader,
				orderBody,
				track,
				button('quick_reply', '2', sent.payload('p')),
			]),
			400,
			132018,
		],
		[
			'a button twice',
			message('order_update', [orderHeader, orderBody, track, track]),
			400,
			132018,
		],
		[
			'a button without position',
			message('order_update', [
				orderHeader,
				orderBody,
				{ type: 'button', sub_type: 'url', parameters: texts('x') },
			]),
			400,
			131008,
		],
		[
			'a position as number',
			message('order_update', [orderHeader, orderBody, button('url', 0, ...texts('x'))]),
			400,
			100,
		],
		[
			'a component twice',
			message('order_update', [orderHeader, orderBody, orderBody, track]),
			400,
			132018,
		],
		[
			'products without sections',
			message('product_selection', [
				header(...texts('you')),
				body(...texts('a')),
				button('mpm', '0', sent.action({ thumbnail_product_retailer_id: 'a' })),
			]),
			400,
			132018,
		],
		['an offer without end', message('weekend_offer', [...offer, ...offerButtons]), 400, 131008],
		[
			'an end in seconds',
			message('weekend_offer', [...offer, sent.offerUntil(1_790_000_000), ...offerButtons]),
			400,
			131009,
		],
		[
			'one card of two',
			message('lamp_carousel', [body(...texts('a', 'b')), sent.carousel(card)]),
			400,
			132000,
		],
		[
			'a card without picture',
			message('lamp_carousel', [body(...texts('a', 'b')), sent.carousel(card, card.slice(1))]),
			400,
			132012,
		],
		[
			'a card without address',
			message('lamp_carousel', [body(...texts('a', 'b')), sent.carousel(card, card.slice(0, 3))]),
			400,
			131008,
		],
		['two codes', code('123456', '654321'), 400, 132018],
		['a code in the body alone', message('login_code', [body(...texts('123456'))]), 400, 131008],
		['a long login code', code(letters(16), letters(16)), 400, 132018],
		[
			'a long header',
			message('order_update', [header(...texts(letters(60))), orderBody, track]),
			400,
			132005,
		],
		[
			'a long body',
			message('order_update', [orderHeader, body(...texts(letters(1024), 'x')), track]),
			400,
			132005,
		],
		[
			'another policy',
			{
				type: 'template',
				template: { name: 'hello_world', language: { code: 'en_US', policy: 'fallback' } },
			},
			400,
			131009,
		],
		[
			'a code for a user id',
			{ ...code('123456', '123456'), to: undefined, recipient: 'US.13490000000000000001' },
			400,
			131062,
		],
		[
			'cards for a group',
			{
				...message('lamp_carousel', [body(...texts('a', 'b')), sent.carousel(card, card)]),
				recipient_type: 'group',
				to: 'Y2FwaV9ncm91cDoxMjAyNTU1MDE0Mw',
			},
			400,
			130501,
		],
	])('are refused with %s', async (_name, request, status, errorCode) => {
		const answer = await sendByGraph(simulator, request);
		expect(at(answer.body, 'error', 'code')).toBe(errorCode);
		expect(answer.status).toBe(status);
		expect(simulator.messages()).toEqual([]);
	});
});
