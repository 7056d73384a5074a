import { startSimulator } from '../index';
import type { Simulator } from '../index';
import { callYCloud, sendByYCloud } from '../testing/callBusinessApis';
import { at } from '../testing/sendRequests';
import * as sent from '../testing/templateSends';

const { body, button, header, templateMessage: message, texts } = sent;
const order = [
	header(...texts('A-1001')),
	body(...texts('two lamps', 'on its way')),
	button('url', 0, ...texts('A-1001')),
];
const card = [header(sent.picture), body(...texts('7')), button('url', 1, ...texts('7'))];
const code = message('login_code', [
	body(...texts('123456')),
	button('url', 0, ...texts('123456')),
]);
const place = { type: 'location', location: { latitude: 37.48, longitude: -122.14 } };

describe('templates of YCloud', () => {
	let simulator: Simulator;

	beforeAll(async () => {
		simulator = await startSimulator({ stepDelayMs: 5 });
	});
	beforeEach(() => simulator.reset());
	afterAll(async () => await simulator.close());

	const list = async (query: string) =>
		(await callYCloud(simulator, `/whatsapp/templates${query}`)).body;

	it('are listed page by page', async () => {
		simulator.settings.templateFiller = 60;
		const last = await list('?page=2&limit=40&includeTotal=true&filter.status=APPROVED');
		expect(last).toMatchObject({ offset: 40, limit: 40, length: 34, total: 74 });
		const waba = simulator.accounts.yCloud.businessAccountId;
		const both = await list(`?filter.name=order_update&filter.wabaId=${waba}`);
		expect(at(both, 'items')).toMatchObject([
			{ name: 'order_update', language: 'en_US', wabaId: waba, status: 'APPROVED' },
			{ language: 'es' },
		]);
		const usable = await list('?filter.status=PENDING,ARCHIVED&filter.language=en_US');
		expect(at(usable, 'items')).toMatchObject([
			{ name: 'campaign_pending' },
			{ name: 'campaign_archived' },
		]);
		expect(at(await list('?filter.status=LOST'), 'error', 'target')).toBe('filter.status');
		expect(at(await list('?filter.name=A'), 'error', 'target')).toBe('filter.name');
	});

	it('are found by account, name and language', async () => {
		const waba = simulator.accounts.yCloud.businessAccountId;
		const found = await callYCloud(simulator, `/whatsapp/templates/${waba}/order_update/es`);
		expect(found.body).toMatchObject({
			name: 'order_update',
			language: 'es',
			category: 'UTILITY',
			components: [{ type: 'BODY', text: 'Su pedido de {{1}} está {{2}}.' }],
		});
		const other = await callYCloud(simulator, `/whatsapp/templates/${waba}/order_update/fr`);
		expect(other.status).toBe(404);
		expect((await callYCloud(simulator, '/whatsapp/templates/1/order_update/es')).status).toBe(404);
	});

	it.each([
		['no variables', message('hello_world')],
		['a header, a body and an address', message('order_update', order)],
		['a place', message('pickup_point', [header(place), body(...texts('A-1'))])],
		['cards', message('lamp_carousel', [body(...texts('20%', 'you')), sent.carousel(card, card)])],
		['a code', code],
		['direct send', { ...message('hello_world'), useDirectSend: true }],
	])('are sent with %s', async (_name, request) => {
		expect((await sendByYCloud(simulator, request)).status).toBe(200);
	});

	it.each([
		['an unknown template', message('unknown_template'), 403, 'WHATSAPP_TEMPLATE_UNAVAILABLE'],
		['a template not approved', message('campaign_archived'), 403, 'WHATSAPP_TEMPLATE_UNAVAILABLE'],
		[
			'too few values',
			message('order_update', [order[0], body(...texts('one')), order[2]]),
			400,
			'PARAM_INVALID',
		],
		[
			'no picture',
			message('seasonal_sale', [body(...texts('20%', 'Sunday'))]),
			400,
			'PARAM_INVALID',
		],
		['a flow left out', message('feedback_form', [body(...texts('one'))]), 400, 'PARAM_INVALID'],
		[
			'a catalog left out',
			message('browse_catalog', [body(...texts('one'))]),
			400,
			'PARAM_INVALID',
		],
		[
			'a tab in a value',
			message('order_update', [order[0], body(...texts('a\tb', 'c')), order[2]]),
			400,
			'PARAM_INVALID',
		],
		[
			'a position as text',
			message('order_update', [order[0], order[1], button('url', '0', ...texts('x'))]),
			400,
			'PARAM_INVALID',
		],
		[
			'a named value',
			message('invoice_ready', [header(sent.paper), body(...sent.namedTexts({ id: 'a' }))]),
			400,
			'PARAM_INVALID',
		],
		[
			'a button of calls',
			message('call_support', [body(...texts('a')), button('voice_call', 0, sent.payload('p'))]),
			400,
			'PARAM_INVALID',
		],
		[
			'cards by direct send',
			{
				...message('lamp_carousel', [body(...texts('a', 'b')), sent.carousel(card, card)]),
				useDirectSend: true,
			},
			400,
			'WHATSAPP_DIRECT_SEND_UNSUPPORTED_COMPONENT',
		],
		[
			'a code for a user id',
			{ ...code, to: undefined, recipient: 'US.13490000000000000001' },
			400,
			'PARAM_INVALID',
		],
	])('are refused with %s', async (_name, request, status, errorCode) => {
		const answer = await sendByYCloud(simulator, request);
		expect(at(answer.body, 'error', 'code')).toBe(errorCode);
		expect(answer.status).toBe(status);
		expect(at(answer.body, 'error')).not.toHaveProperty('whatsappApiError');
	});

	it("bring Meta's own error when they are sent directly", async () => {
		const answer = await sendByYCloud(
			simulator,
			message('order_update', [order[0], body(...texts('one')), order[2]]),
			'/whatsapp/messages/sendDirectly',
		);
		expect(answer.status).toBe(400);
		expect(at(answer.body, 'error')).toMatchObject({
			target: 'whatsappApiError',
			whatsappApiError: { code: '132000', type: 'OAuthException' },
		});
	});

	it('can be added, without named parameters', () => {
		const components = [{ type: 'BODY', text: 'Dear {{name}}' }];
		const add = () =>
			simulator.addTemplate('yCloud', { name: 'own', parameter_format: 'NAMED', components });
		expect(add).toThrow('positional');
	});
});
