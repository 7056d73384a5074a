import { startSimulator } from '../index';
import type { Simulator } from '../index';
import { sendByGraph } from '../testing/callBusinessApis';
import * as sample from '../testing/interactiveSamples';

const { imageHeader, letters, many, oneRow, productCard } = sample;
const card = sample.addressCard;

describe('interactive messages of the Cloud API', () => {
	let simulator: Simulator;

	beforeAll(async () => {
		simulator = await startSimulator({ stepDelayMs: 5 });
	});
	beforeEach(() => simulator.reset());
	afterAll(async () => await simulator.close());

	const send = async (interactive: unknown) =>
		await sendByGraph(simulator, { type: 'interactive', interactive });

	it.each([
		['three buttons', sample.buttonsMessage(many(3, (index) => sample.replyButton(index)))],
		['a header by id', sample.buttonsMessage([sample.replyButton(0)], { header: imageHeader })],
		['the longest id', sample.buttonsMessage([sample.replyButton(0, { id: letters(256) })])],
		['twenty emoji', sample.buttonsMessage([sample.replyButton(0, { title: '😀'.repeat(20) })])],
		['ten rows', sample.listMessage([{ rows: many(10, (index) => sample.listRow(index)) }])],
		['a long list body', sample.listMessage(oneRow, { body: { text: letters(4096) } })],
		['an address', sample.addressMessage()],
		['a flow by name', sample.flowMessage({ flow_id: undefined, flow_name: 'booking' })],
		['a flow button of 30', sample.flowMessage({ flow_cta: letters(30), mode: 'draft' })],
		['a product', sample.productMessage],
		['thirty products', sample.productList([{ product_items: sample.products(30) }])],
		['a catalog', sample.catalogMessage],
		['a location request', sample.locationRequest],
		['an address form', sample.addressForm({ values: { in_pin_code: '400063' } })],
		['a carousel', sample.carousel([card(0), card(1)])],
		['ten cards', sample.carousel(many(10, (index) => card(index)))],
		[
			'quick replies',
			sample.carousel([sample.quickReplyCard(0, [letters(256)]), sample.quickReplyCard(1, ['b'])]),
		],
		['product cards', sample.carousel([productCard(0), productCard(1)])],
		[
			'a call',
			sample.voiceCall({ display_text: 'Call us', ttl_minutes: 43_200, payload: letters(512) }),
		],
		['a call without words', sample.plain('voice_call')],
		['a call permission', sample.plain('call_permission_request', { body: undefined })],
		['a contact request', sample.plain('request_contact_info')],
		['an order', sample.orderDetails()],
		[
			'a bill in Brazil, of a total alone',
			sample.orderDetails({ currency: 'BRL', payment_type: 'br', order: undefined }),
		],
		['an order status', sample.orderStatus()],
	])('are accepted with %s', async (_name, interactive) => {
		const answer = await send(interactive);
		expect(answer).toMatchObject({ status: 200 });
		expect(answer.body).not.toHaveProperty('messages.0.message_status');
	});
});
