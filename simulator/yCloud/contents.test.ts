import { startSimulator } from '../index';
import type { Simulator } from '../index';
import { callYCloud, sendByYCloud } from '../testing/callBusinessApis';
import * as sample from '../testing/interactiveSamples';
import { at } from '../testing/sendRequests';

const { letters, many } = sample;
const link = 'https://example.com/file';
const contact = { name: { formatted_name: 'Support desk' }, phones: [{ phone: '+12025550143' }] };
const message_id = 'wamid.HBgLMTIwMjU1NTAxNDMVAgA=';
const interactive = (content: unknown) => ({ type: 'interactive', interactive: content });
const buttons = (more = {}) => interactive(sample.buttonsMessage([sample.replyButton(0, more)]));
const rows = [{ rows: [sample.listRow(0)] }];
const card = sample.addressCard;

describe('messages of YCloud', () => {
	let simulator: Simulator;

	beforeAll(async () => {
		simulator = await startSimulator({ stepDelayMs: 5 });
	});
	beforeEach(() => simulator.reset());
	afterAll(async () => await simulator.close());

	it.each([
		['an image', { type: 'image', image: { link, caption: letters(1024) } }],
		['a video by id', { type: 'video', video: { id: '592623615738103' } }],
		['audio', { type: 'audio', audio: { link } }],
		['a document', { type: 'document', document: { link, filename: 'bill.pdf' } }],
		['a sticker', { type: 'sticker', sticker: { link } }],
		['contacts', { type: 'contacts', contacts: [contact] }],
		['a reaction', { type: 'reaction', reaction: { message_id, emoji: '👍' } }],
		['a reaction taken back', { type: 'reaction', reaction: { message_id, emoji: '' } }],
		['buttons', buttons()],
		['a list', interactive(sample.listMessage(rows, { body: { text: letters(1024) } }))],
		['an address', interactive(sample.addressMessage())],
		['a flow', interactive(sample.flowMessage({ flow_cta: letters(20) }))],
		['a product', interactive(sample.productMessage)],
		['products', interactive(sample.productList([{ product_items: sample.products(30) }]))],
		['a catalog', interactive(sample.catalogMessage)],
		['a location request', interactive(sample.locationRequest)],
		['a call', interactive(sample.plain('voice_call', { footer: { text: 'Free' } }))],
		['cards', interactive(sample.carousel([card(0), card(1)]))],
		[
			'quick replies on cards',
			interactive(sample.carousel(many(2, (index) => sample.quickReplyCard(index, [letters(20)])))),
		],
		['an order', interactive(sample.orderDetails())],
		['an order status', interactive(sample.orderStatus())],
		['direct send', { ...buttons(), category: 'utility', ttlSeconds: 43_200 }],
	])('are accepted with %s, either way', async (_name, body) => {
		expect(await sendByYCloud(simulator, body)).toMatchObject({
			status: 200,
			body: { type: body.type },
		});
		const direct = await sendByYCloud(simulator, body, '/whatsapp/messages/sendDirectly');
		expect(at(direct.body, 'wamid')).toMatch(/^wamid\./);
	});

	it.each([
		['id and link', { type: 'image', image: { id: '1', link } }, 'PARAM_INVALID'],
		['neither id nor link', { type: 'image', image: {} }, 'PARAM_MISSING'],
		[
			'a long caption',
			{ type: 'image', image: { link, caption: letters(1025) } },
			'PARAM_INVALID_LENGTH',
		],
		['a voice message', { type: 'audio', audio: { link, voice: true } }, 'PARAM_INVALID'],
		['a contact without name', { type: 'contacts', contacts: [{}] }, 'PARAM_MISSING'],
		['no emoji', { type: 'reaction', reaction: { message_id } }, 'PARAM_MISSING'],
		[
			'its own id in a reaction',
			{ type: 'reaction', reaction: { message_id: '63f5d602', emoji: '' } },
			'PARAM_INVALID',
		],
		['a pin', { type: 'pin', pin: { type: 'unpin', message_id } }, 'PARAM_INVALID'],
		[
			'a header by id',
			interactive(
				sample.buttonsMessage([sample.replyButton(0)], {
					header: { type: 'image', image: { id: '1' } },
				}),
			),
			'PARAM_MISSING',
		],
		['a space around an id', buttons({ id: ' yes' }), 'PARAM_INVALID'],
		['a long title', buttons({ title: letters(21) }), 'PARAM_INVALID_LENGTH'],
		[
			'a long list body',
			interactive(sample.listMessage(rows, { body: { text: letters(1025) } })),
			'PARAM_INVALID_LENGTH',
		],
		[
			'a long flow button',
			interactive(sample.flowMessage({ flow_cta: letters(21) })),
			'PARAM_INVALID_LENGTH',
		],
		['a draft flow', interactive(sample.flowMessage({ mode: 'draft' })), 'PARAM_INVALID'],
		[
			'a flow to nowhere',
			interactive(sample.flowMessage({ flow_action: 'navigate' })),
			'PARAM_MISSING',
		],
		[
			'a card with a long id',
			interactive(sample.carousel(many(2, (index) => sample.quickReplyCard(index, [letters(21)])))),
			'PARAM_INVALID_LENGTH',
		],
		[
			'a card by id',
			interactive(
				sample.carousel(
					many(2, (index) => card(index, { header: { type: 'image', image: { id: '1' } } })),
				),
			),
			'PARAM_MISSING',
		],
		[
			'product cards',
			interactive(
				sample.carousel(
					many(2, (card_index) => ({
						card_index,
						type: 'product',
						action: { catalog_id: '1', product_retailer_id: 'a' },
					})),
				),
			),
			'PARAM_MISSING',
		],
		[
			'a limit of the call',
			interactive({
				...sample.plain('voice_call'),
				action: { name: 'voice_call', parameters: { ttl_minutes: 5 } },
			}),
			'PARAM_INVALID',
		],
		[
			'rupees paid in another way',
			interactive(sample.orderDetails({ currency: 'BRL' })),
			'PARAM_INVALID',
		],
		[
			'an order without payment',
			interactive(sample.orderDetails({ payment_settings: undefined })),
			'PARAM_MISSING',
		],
		['an address form', interactive(sample.plain('address_message')), 'PARAM_INVALID'],
		['a call permission', interactive(sample.plain('call_permission_request')), 'PARAM_INVALID'],
		['a contact request', interactive(sample.plain('request_contact_info')), 'PARAM_INVALID'],
		[
			'a login code as picture',
			{ type: 'image', image: { link }, category: 'authentication' },
			'PARAM_INVALID',
		],
		[
			'time to live without direct send',
			{ type: 'text', text: { body: 'x' }, ttlSeconds: 60 },
			'PARAM_NOT_MATCH',
		],
		[
			'too short a time',
			{ type: 'text', text: { body: 'x' }, category: 'utility', ttlSeconds: 29 },
			'PARAM_INVALID',
		],
	])('are refused with %s', async (_name, body, code) => {
		const answer = await sendByYCloud(simulator, body);
		expect(answer.status).toBe(400);
		expect(at(answer.body, 'error', 'code')).toBe(code);
		expect(simulator.messages()).toEqual([]);
	});

	it('are found by either id', async () => {
		const sent = await sendByYCloud(simulator, { type: 'image', image: { link } });
		const id = String(at(sent.body, 'id'));
		await simulator.idle(10_000);
		const byId = await callYCloud(simulator, `/whatsapp/messages/${id}`);
		expect(byId.body).toMatchObject({ id, type: 'image', image: { link }, status: 'read' });
		const wamid = encodeURIComponent(String(at(byId.body, 'wamid')));
		expect((await callYCloud(simulator, `/whatsapp/messages/${wamid}`)).body).toEqual(byId.body);
		expect((await callYCloud(simulator, '/whatsapp/messages/wamid.x')).status).toBe(404);
	});

	it('that were received are marked as read and answered with typing', async () => {
		const { id, wamid } = simulator.inbound('yCloud').message;
		for (const name of [String(id), encodeURIComponent(wamid)]) {
			const path = `/whatsapp/inboundMessages/${name}`;
			const read = await callYCloud(simulator, `${path}/markAsRead`, { method: 'POST' });
			expect(read).toMatchObject({ status: 200, body: undefined });
			const typing = await callYCloud(simulator, `${path}/typing`, { method: 'POST' });
			expect(typing).toMatchObject({ status: 200, body: { success: true } });
		}
		for (const step of ['markAsRead', 'typing']) {
			const path = `/whatsapp/inboundMessages/unknown/${step}`;
			expect((await callYCloud(simulator, path, { method: 'POST' })).status).toBe(404);
		}
	});
});
