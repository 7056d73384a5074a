import { startSimulator } from './index';
import type { IncomingMessage, JsonObject, NamedTap, ProviderId, Simulator } from './index';
import { callGraph, sendByGraph, sendByYCloud } from './testing/callBusinessApis';
import {
	buttonsMessage,
	carousel,
	listMessage,
	listRow,
	quickReplyCard,
	replyButton,
} from './testing/interactiveSamples';
import { at } from './testing/sendRequests';
import { somebodyWrites } from './testing/somebodyWrites';
import * as sent from './testing/templateSends';
import { startWebhookReceiver } from './testing/webhookReceiver';
import type { WebhookReceiver } from './testing/webhookReceiver';

const from = '+12025550143';
const earlier = 'wamid.HBgLMTIwMjU1NTAxNDMVAgARGBIwMjg0RkMxOEMyMkNEQUFFRDgA';

/** What is tapped, and what the webhook says of it by the documents of both providers. */
const named: Array<[string, NamedTap, JsonObject]> = [
	[
		'a reply button',
		{ kind: 'button', id: 'change-button', title: 'Change' },
		{
			type: 'interactive',
			interactive: {
				type: 'button_reply',
				button_reply: { id: 'change-button', title: 'Change' },
			},
		},
	],
	[
		'a row',
		{ kind: 'list', id: 'r1', title: 'Priority Mail Express', description: 'Next Day to 2 Days' },
		{
			type: 'interactive',
			interactive: {
				type: 'list_reply',
				list_reply: {
					id: 'r1',
					title: 'Priority Mail Express',
					description: 'Next Day to 2 Days',
				},
			},
		},
	],
	[
		'a row without a description',
		{ kind: 'list', id: 'r2', title: 'Standard' },
		{
			type: 'interactive',
			interactive: { type: 'list_reply', list_reply: { id: 'r2', title: 'Standard' } },
		},
	],
	[
		"a template's quick reply",
		{ kind: 'template', id: 'stop-it', title: 'Unsubscribe' },
		{ type: 'button', button: { payload: 'stop-it', text: 'Unsubscribe' } },
	],
];

/** Messages that offer something, and what a tap on one of their choices brings back. */
const offers: Array<[string, JsonObject, number, JsonObject]> = [
	[
		'the second button',
		{ type: 'interactive', interactive: buttonsMessage([replyButton(0), replyButton(1)]) },
		1,
		{ interactive: { type: 'button_reply', button_reply: { id: 'id-1', title: 'Title 1' } } },
	],
	[
		'the row of the second section',
		{
			type: 'interactive',
			interactive: listMessage([
				{ title: 'First', rows: [listRow(0), listRow(1)] },
				{ title: 'Second', rows: [listRow(2)] },
			]),
		},
		2,
		{
			interactive: {
				type: 'list_reply',
				list_reply: { id: 'row-2', title: 'Row 2', description: 'More about it' },
			},
		},
	],
	[
		'the button of the second card',
		{
			type: 'interactive',
			interactive: carousel([quickReplyCard(0, ['a']), quickReplyCard(1, ['b'])]),
		},
		1,
		{ interactive: { type: 'button_reply', button_reply: { id: 'b', title: 'T b' } } },
	],
];

/** The only quick reply of `seasonal_sale` comes after two buttons of other kinds. */
const sale = (index: (position: number) => string | number, ...replies: JsonObject[]) =>
	sent.templateMessage('seasonal_sale', [
		sent.header(sent.picture),
		sent.body(...sent.texts('20%', 'Sunday')),
		sent.button('copy_code', index(0), sent.coupon('SAVE20')),
		sent.button('url', index(1), ...sent.texts('message')),
		...replies,
	]);

const lamps = (index: (position: number) => string | number) => {
	const card = (payload: string) => [
		sent.header(sent.picture),
		sent.body(...sent.texts('7')),
		sent.button('quick_reply', index(0), sent.payload(payload)),
		sent.button('url', index(1), ...sent.texts('7')),
	];
	return sent.templateMessage('lamp_carousel', [
		sent.body(...sent.texts('20%', 'members')),
		sent.carousel(card('first lamp'), card('second lamp')),
	]);
};

describe('taps', () => {
	let simulator: Simulator;
	let receiver: WebhookReceiver;

	beforeAll(async () => {
		simulator = await startSimulator({ stepDelayMs: 1 });
		receiver = await startWebhookReceiver('verify-me');
	});
	beforeEach(() => simulator.reset());
	afterAll(async () => {
		await simulator.close();
		await receiver.close();
	});

	const receive = async (provider: ProviderId, message: Partial<IncomingMessage>) =>
		await somebodyWrites(simulator, receiver, provider, message);

	describe('at the Cloud API', () => {
		const tapped = async (message: Partial<IncomingMessage>) => {
			const { id, body } = await receive('cloudApi', message);
			const value = at(body, 'entry', 0, 'changes', 0, 'value');
			return { id, value, message: at(value, 'messages', 0) };
		};
		const accepted = async (body: unknown) =>
			String(at((await sendByGraph(simulator, body)).body, 'messages', 0, 'id'));

		it.each(named)('report %s', async (_name, tap, content) => {
			const { id, message } = await tapped({ tap, quotes: earlier });
			expect(message).toEqual({
				context: { from: '12025550100', id: earlier },
				from: '12025550143',
				from_user_id: expect.any(String),
				id,
				timestamp: expect.stringMatching(/^\d{10}$/),
				...content,
			});
		});

		it('always name a message', async () => {
			const { message } = await tapped({ tap: { kind: 'button', id: 'yes', title: 'Yes' } });
			expect(at(message, 'context')).toEqual({
				from: '12025550100',
				id: expect.stringMatching(/^wamid\./),
			});
		});

		it.each(offers)('find %s of a message', async (_name, content, choice, expected) => {
			const of = await accepted(content);
			const { message } = await tapped({ tap: { of, choice } });
			expect(message).toMatchObject({ ...expected, context: { from: '12025550100', id: of } });
		});

		it.each([
			[
				'by its payload',
				sale(String, sent.button('quick_reply', '2', sent.payload('stop-it'))),
				{ choice: 0, button: { payload: 'stop-it', text: 'Stop' } },
			],
			[
				'by its text without a payload',
				sale(String),
				{ choice: 0, button: { payload: 'Stop', text: 'Stop' } },
			],
			[
				'on the second card',
				lamps(String),
				{ choice: 1, button: { payload: 'second lamp', text: 'Tell me more' } },
			],
		])('find the quick reply of a template %s', async (_name, content, { choice, button }) => {
			const { message } = await tapped({ tap: { of: await accepted(content), choice } });
			expect(message).toMatchObject({ type: 'button', button });
		});

		it('arrive at the number that has sent the message', async () => {
			const { secondPhoneNumberId } = simulator.accounts.cloudApi;
			const answer = await callGraph(simulator, `${secondPhoneNumberId}/messages`, {
				body: { messaging_product: 'whatsapp', to: from, ...offers[0]?.[1] },
			});
			const of = String(at(answer.body, 'messages', 0, 'id'));
			const { value } = await tapped({ tap: { of, choice: 0 } });
			expect(value).toMatchObject({
				metadata: { display_phone_number: '12025550101', phone_number_id: '300000000000101' },
				messages: [{ context: { from: '12025550101', id: of } }],
			});
		});

		it('are none where nothing is offered', async () => {
			const tap = (of: string, choice: number) => () =>
				simulator.receive('cloudApi', { from, tap: { of, choice } });
			expect(tap(earlier, 0)).toThrow(`No message with the id "${earlier}" was accepted`);
			const text = await accepted({ type: 'text', text: { body: 'Hello' } });
			expect(tap(text, 0)).toThrow('Choice 0 is not there: the message offers nothing to tap');
			const buttons = await accepted(offers[0]?.[1]);
			expect(tap(buttons, 2)).toThrow('Choice 2 is not there: the message offers Title 0, Title 1');
			simulator.reset();
			expect(tap(buttons, 0)).toThrow('was accepted');
		});
	});

	describe('at YCloud', () => {
		const tapped = async (message: Partial<IncomingMessage>) => {
			const { id, body } = await receive('yCloud', message);
			return { id, message: at(body, 'whatsappInboundMessage') };
		};
		const accepted = async (body: unknown) =>
			String(at((await sendByYCloud(simulator, body)).body, 'id'));
		const wamidOf = (id: string) =>
			simulator.messages().find((message) => message.id === id)?.identifiers['wamid'];

		it.each(named)('report %s', async (_name, tap, content) => {
			const { id, message } = await tapped({ tap, quotes: earlier });
			expect(message).toEqual({
				id,
				wamid: expect.stringMatching(/^wamid\./),
				wabaId: '200000000000110',
				from: '+12025550143',
				customerProfile: { name: 'Simulated Customer' },
				to: '+12025550110',
				sendTime: expect.any(String),
				...content,
				context: { from: '12025550110', id: earlier },
			});
		});

		it.each(offers)('find %s of a message', async (_name, content, choice, expected) => {
			const of = await accepted(content);
			const { message } = await tapped({ tap: { of, choice } });
			const context = { from: '12025550110', id: wamidOf(of) };
			expect(message).toMatchObject({ ...expected, context });
		});

		it('find the quick replies of templates', async () => {
			const reply = sent.button('quick_reply', 2, sent.payload('stop-it'));
			const withReply = await accepted(sale(Number, reply));
			const first = await tapped({ tap: { of: withReply, choice: 0 } });
			expect(first.message).toMatchObject({ button: { payload: 'stop-it', text: 'Stop' } });
			const onCards = await accepted(lamps(Number));
			const second = await tapped({ tap: { of: onCards, choice: 1 } });
			expect(second.message).toMatchObject({
				button: { payload: 'second lamp', text: 'Tell me more' },
			});
		});

		it('arrive at the number that has sent the message', async () => {
			const { secondPhoneNumber } = simulator.accounts.yCloud;
			const of = await accepted({ from: secondPhoneNumber, ...offers[0]?.[1] });
			const { message } = await tapped({ tap: { of: wamidOf(of) ?? '', choice: 0 } });
			expect(message).toMatchObject({
				to: '+12025550111',
				wabaId: '200000000000111',
				context: { from: '12025550111', id: wamidOf(of) },
			});
		});
	});

	const tap = { kind: 'button', id: 'yes', title: 'Yes' } as const;

	it.each([
		['periskope', 'Periskope'],
		['wawp', 'Wawp'],
	] as const)('are not documented at %s', (provider, name) => {
		const write = () => simulator.receive(provider, { from, tap });
		expect(write).toThrow(`${name} documents no webhook of a tap`);
	});

	it.each(['cloudApi', 'yCloud'] as const)('bring no words along at %s', (provider) => {
		const write = () => simulator.receive(provider, { from, tap, text: 'Yes' });
		expect(write).toThrow('A tap brings neither text nor picture along');
	});
});
