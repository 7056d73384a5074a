import { startSimulator } from '../index';
import type { Simulator } from '../index';
import { sendByGraph } from '../testing/callBusinessApis';
import * as sample from '../testing/interactiveSamples';
import { at } from '../testing/sendRequests';

const { imageHeader, letters, many, oneRow, productCard } = sample;
const card = sample.addressCard;

describe('interactive messages that the Cloud API refuses', () => {
	let simulator: Simulator;

	beforeAll(async () => {
		simulator = await startSimulator({ stepDelayMs: 5 });
	});
	beforeEach(() => simulator.reset());
	afterAll(async () => await simulator.close());

	const send = async (interactive: unknown) =>
		await sendByGraph(simulator, { type: 'interactive', interactive });

	it.each([
		['four buttons', sample.buttonsMessage(many(4, (index) => sample.replyButton(index))), 100],
		['no buttons', sample.buttonsMessage([]), 100],
		[
			'equal ids',
			sample.buttonsMessage(many(2, (n) => sample.replyButton(n, { id: 'a' }))),
			131009,
		],
		[
			'equal titles',
			sample.buttonsMessage(many(2, (n) => sample.replyButton(n, { title: 'a' }))),
			131009,
		],
		['a long title', sample.buttonsMessage([sample.replyButton(0, { title: letters(21) })]), 100],
		['a long id', sample.buttonsMessage([sample.replyButton(0, { id: letters(257) })]), 100],
		[
			'a long body',
			sample.buttonsMessage([sample.replyButton(0)], { body: { text: letters(1025) } }),
			100,
		],
		[
			'a long footer',
			sample.buttonsMessage([sample.replyButton(0)], { footer: { text: letters(61) } }),
			100,
		],
		[
			'a long header',
			sample.buttonsMessage([sample.replyButton(0)], {
				header: { type: 'text', text: letters(61) },
			}),
			100,
		],
		[
			'a header without its file',
			sample.buttonsMessage([sample.replyButton(0)], { header: { type: 'image' } }),
			131008,
		],
		['no body', sample.buttonsMessage([sample.replyButton(0)], { body: undefined }), 131008],
		[
			'eleven rows',
			sample.listMessage(
				many(2, (s) => ({ title: `S${s}`, rows: many(6 - s, (n) => sample.listRow(s * 10 + n)) })),
			),
			131009,
		],
		[
			'equal row ids',
			sample.listMessage([{ rows: many(2, (n) => sample.listRow(n, { id: 'a' })) }]),
			131009,
		],
		[
			'untitled sections',
			sample.listMessage(many(2, (s) => ({ rows: [sample.listRow(s)] }))),
			131008,
		],
		['a long list body', sample.listMessage(oneRow, { body: { text: letters(4097) } }), 100],
		['a picture over a list', sample.listMessage(oneRow, { header: imageHeader }), 100],
		[
			'a long row title',
			sample.listMessage([{ rows: [sample.listRow(0, { title: letters(25) })] }]),
			100,
		],
		[
			'a long row id',
			sample.listMessage([{ rows: [sample.listRow(0, { id: letters(201) })] }]),
			100,
		],
		[
			'a long description',
			sample.listMessage([{ rows: [sample.listRow(0, { description: letters(73) })] }]),
			100,
		],
		[
			'a long section title',
			sample.listMessage([{ title: letters(25), rows: [sample.listRow(0)] }]),
			100,
		],
		['a long link text', sample.addressMessage({ display_text: letters(21) }), 100],
		['no web address', sample.addressMessage({ url: 'example.com' }), 100],
		['two flows', sample.flowMessage({ flow_name: 'booking' }), 100],
		['no flow', sample.flowMessage({ flow_id: undefined }), 131008],
		['a long flow button', sample.flowMessage({ flow_cta: letters(31) }), 100],
		[
			'empty flow data',
			sample.flowMessage({ flow_action_payload: { screen: 'A', data: {} } }),
			100,
		],
		[
			'a payload without use',
			sample.flowMessage({ flow_action: 'data_exchange', flow_action_payload: { screen: 'A' } }),
			131009,
		],
		['a header over a product', { ...sample.productMessage, header: imageHeader }, 100],
		[
			'a product list without header',
			sample.productList([{ product_items: sample.products(1) }], { header: undefined }),
			131008,
		],
		[
			'31 products',
			sample.productList(
				many(2, (s) => ({ title: `S${s}`, product_items: sample.products(15 + s) })),
			),
			131009,
		],
		[
			'a footer under a location request',
			{ ...sample.locationRequest, footer: { text: 'x' } },
			100,
		],
		['a short pin code', sample.addressForm({ values: { in_pin_code: '40006' } }), 100],
		['another country', sample.addressForm({ country: 'US' }), 131009],
		['one card', sample.carousel([card(0)]), 100],
		['eleven cards', sample.carousel(many(11, (index) => card(index % 10))), 100],
		['cards out of order', sample.carousel([card(1), card(0)]), 131009],
		['a header over cards', sample.carousel([card(0), card(1)], { header: imageHeader }), 100],
		[
			'mixed headers',
			sample.carousel([card(0), card(1, { header: { type: 'video', video: { id: '1' } } })]),
			131009,
		],
		['mixed buttons', sample.carousel([card(0), sample.quickReplyCard(1, ['a'])]), 131009],
		[
			'other numbers of buttons',
			sample.carousel([sample.quickReplyCard(0, ['a']), sample.quickReplyCard(1, ['b', 'c'])]),
			131009,
		],
		[
			'a long card text',
			sample.carousel([card(0, { body: { text: letters(161) } }), card(1)]),
			100,
		],
		[
			'three line breaks',
			sample.carousel([card(0, { body: { text: 'a\nb\nc\nd' } }), card(1)]),
			131009,
		],
		['two catalogs', sample.carousel([productCard(0), productCard(1, '2')]), 131009],
		['a long call text', sample.voiceCall({ display_text: letters(21) }), 100],
		['a call for too long', sample.voiceCall({ ttl_minutes: 43_201 }), 131009],
		['a long call payload', sample.voiceCall({ payload: letters(513) }), 100],
		['a long reference', sample.orderDetails({ reference_id: letters(36) }), 100],
		[
			'an order in Brazil without its kind of payment',
			sample.orderDetails({ currency: 'BRL' }),
			131008,
		],
		['two ways to pay', sample.orderDetails({ payment_configuration: 'one' }), 100],
		['a strange order status', sample.orderStatus({ status: 'lost' }), 131009],
		['a long description of an order', sample.orderStatus({ description: letters(121) }), 100],
		['an unknown key', { ...sample.addressMessage(), title: 'x' }, 100],
		['an unknown type', sample.plain('poll'), 131009],
	])('are those with %s', async (_name, interactive, code) => {
		const answer = await send(interactive);
		expect(answer.status).toBe(400);
		expect(at(answer.body, 'error', 'code')).toBe(code);
		expect(simulator.messages()).toEqual([]);
	});
});
