import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { type ProviderId, type Simulator, startSimulator } from '../../simulator';
import { runHub } from './engine/engine';
import { credentialsFor, senderFor } from './engine/hub';

let simulator: Simulator;

beforeAll(async () => {
	simulator = await startSimulator({ stepDelayMs: 5 });
});
afterAll(async () => {
	await simulator.close();
});
beforeEach(() => {
	simulator.reset();
});

const rooms: IDataObject = {
	options: [
		{ title: 'Room A', id: 'a' },
		{ title: 'Room B', id: 'b' },
	],
	rows: [
		{ title: 'Screen', id: 'screen', description: 'Ready on the same day' },
		{ title: 'Battery', id: 'battery' },
	],
};

const parameters = (
	messageType: string,
	provider: ProviderId = 'cloudApi',
	extra: INodeParameters = {},
): INodeParameters => ({
	provider,
	resource: 'message',
	operation: 'send',
	sender: { __rl: true, mode: 'id', value: senderFor(simulator)[provider] },
	recipient: '+1 202 555 0143',
	messageType,
	interactiveBody: 'Pick one',
	...extra,
});

const titlesIn = (body: unknown): string[] =>
	[...JSON.stringify(body).matchAll(/"title":"(\w+)"/g)].map(([, title]) => title ?? '');

/** What the message's own part of the request says, or the sentence of the refusal. */
const send = async (
	messageType: string,
	extra: INodeParameters,
	json: IDataObject = rooms,
): Promise<unknown> => {
	const result = await runHub({
		parameters: parameters(messageType, 'cloudApi', extra),
		credentials: credentialsFor(simulator),
		items: [json],
	});
	if (result.status !== 'success') return result.error?.message;
	const body = simulator.requests()[0]?.body as IDataObject; // the simulator took it
	const { action } = (body.interactive ?? {}) as IDataObject; // of an interactive message
	return action ?? body[messageType];
};

const reply = (title: string, id: string) => ({ type: 'reply', reply: { id, title } });
const twoRooms = { buttons: [reply('Room A', 'a'), reply('Room B', 'b')] };

describe('as many buttons as the data has', () => {
	const asList = (interactiveButtonsList: string) => ({
		interactiveButtonsFrom: 'list',
		interactiveButtonsList,
	});

	it.each([
		['from a list that an expression yields', asList('={{ $json.options }}')],
		['from JSON that an expression yields', asList('={{ JSON.stringify($json.options) }}')],
		['from JSON', asList('[{"title":"Room A","id":"a"},{"title":"Room B","id":"b"}]')],
		[
			'from JSON with expressions in it',
			asList('=[{"title":"{{ $json.options[0].title }}","id":"a"},{"title":"Room B","id":"b"}]'),
		],
		[
			'from an expression in the place of the fields',
			{ interactiveButtons: '={{ $json.options }}' },
		],
		[
			'from a list in the place of the fields',
			{
				interactiveButtons: [
					{ title: 'Room A', id: 'a' },
					{ title: '={{ "Room B" }}', id: 'b' },
				],
			},
		],
		['from an AI agent', asList("={{ $fromAI('options', 'the rooms that are free', 'json') }}")],
		[
			'from an AI agent in the place of the fields',
			{ interactiveButtons: "={{ $fromAI('options', 'the rooms that are free', 'json') }}" },
		],
		[
			'from the fields',
			{
				interactiveButtons: {
					button: [
						{ title: 'Room A', id: 'a' },
						{ title: 'Room B', id: 'b' },
					],
				},
			},
		],
	])('come %s', async (_what, extra) => {
		expect(await send('buttons', extra)).toEqual(twoRooms);
	});

	it('differ from item to item', async () => {
		const result = await runHub({
			parameters: {
				...parameters('buttons'),
				...asList('={{ $json.options }}'),
			},
			credentials: credentialsFor(simulator),
			items: [{ options: ['One'] }, { options: ['One', 'Two', 'Three'] }, { options: '["Two"]' }],
		});
		expect(result.status).toBe('success');
		expect(simulator.requests().map(({ body }) => titlesIn(body))).toEqual([
			['One'],
			['One', 'Two', 'Three'],
			['Two'],
		]);
	});

	it.each([
		[
			[{ title: 'Room A' }, { titel: 'Room B' }],
			"'Buttons' has no part titel, only: title, id (entry 2) [item 0]",
		],
		[[{ title: 'Room A' }, { title: '' }], "'Button Text' is empty (entry 2) [item 0]"],
		[['1', '2', '3', '4'], "'Buttons' has 4 entries, 1 to 3 are allowed [item 0]"],
		[[], "'Buttons' has 0 entries, 1 to 3 are allowed [item 0]"],
		['[', "'Buttons' is not valid JSON [item 0]"],
		[null, "'Buttons' is empty [item 0]"],
	])('are refused before anything is sent: %j', async (options, message) => {
		expect(await send('buttons', asList('={{ $json.options }}'), { options })).toBe(message);
		expect(await send('buttons', { interactiveButtons: '={{ $json.options }}' }, { options })).toBe(
			message,
		);
		expect(simulator.requests()).toEqual([]);
	});

	it('are as many as there were when the collection has been emptied', async () => {
		expect(await send('buttons', { interactiveButtons: {} })).toBe(
			"'Buttons' has 0 entries, 1 to 3 are allowed [item 0]",
		);
	});
});

describe('as many rows as the data has', () => {
	const wanted = {
		button: 'Choose',
		sections: [
			{
				title: 'All',
				rows: [
					{ id: 'screen', title: 'Screen', description: 'Ready on the same day' },
					{ id: 'battery', title: 'Battery' },
				],
			},
		],
	};
	const listSections = "={{ [{ title: 'All', rows: $json.rows }] }}";

	it.each([
		['a list', { listSectionsFrom: 'list', listSectionsList: listSections }],
		['an expression in the place of the fields', { listSections }],
		[
			'an expression for the rows of one section',
			{ listSections: [{ title: 'All', rows: '={{ $json.rows }}' }] },
		],
	])('come from %s', async (_what, extra) => {
		expect(await send('list', { listButton: 'Choose', ...extra })).toEqual(wanted);
	});

	it('are refused by name where n8n has taken an expression out of a section of the fields', async () => {
		const section = { section: [{ title: 'All', rows: '={{ $json.rows }}' }] };
		const extra = { listButton: 'Choose', listSections: section as unknown as INodeParameters };
		expect(await send('list', extra)).toMatch(/^'Rows' is empty.* \(entry 1\)/);
	});
});

it('takes cards, sections of products and items of an order as lists', async () => {
	const card = (n: number) => ({
		link: `https://example.com/${n}.jpg`,
		button: 'Open',
		url: `https://example.com/${n}`,
	});
	const cards = await send(
		'carousel',
		{ carouselCardsFrom: 'list', carouselCardsList: '={{ $json.cards }}' },
		{ cards: [card(1), card(2), card(3)] },
	);
	expect(cards).toMatchObject({ cards: [{ card_index: 0 }, { card_index: 1 }, { card_index: 2 }] });
	simulator.reset();
	const sections = await send(
		'productList',
		{
			headerText: 'Lamps',
			catalogId: '123',
			productSectionsFrom: 'list',
			productSectionsList: "={{ [{ title: 'Table lamps', productIds: $json.ids }] }}",
		},
		{ ids: ['sku-1', 'sku-2'] },
	);
	expect(sections).toMatchObject({
		sections: [
			{
				title: 'Table lamps',
				product_items: [{ product_retailer_id: 'sku-1' }, { product_retailer_id: 'sku-2' }],
			},
		],
	});
	simulator.reset();
	const order = await send(
		'orderDetails',
		{
			orderReferenceId: 'order-1001',
			orderGoods: 'digital-goods',
			orderItemsFrom: 'list',
			orderItemsList: '={{ $json.items }}',
			orderTotal: '30.00',
			orderPaymentConfiguration: 'payments',
		},
		{
			items: [
				{ name: 'Bread', amount: 10, quantity: 2, retailerId: 'a' },
				{ name: 'Cake', amount: 10, retailerId: 'b' },
			],
		},
	);
	expect(order).toMatchObject({
		parameters: {
			order: {
				items: [
					{ name: 'Bread', quantity: 2, amount: { value: 1000 } },
					{ name: 'Cake', quantity: 1, amount: { value: 1000 } },
				],
			},
		},
	});
});

it.each(['cloudApi', 'yCloud', 'wawp'] as const)(
	'takes contacts as a list on %s',
	async (provider) => {
		const people = [
			{ formattedName: 'Front Desk', phones: ['+1 202 555 0143'], company: 'Example Shop' },
			{ formattedName: 'Hotline', phones: ['+1 202 555 0144'] },
		];
		for (const extra of [
			{ contactsFrom: 'list', contactsList: '={{ $json.people }}' },
			{ contacts: '={{ $json.people }}' },
		]) {
			simulator.reset();
			const result = await runHub({
				parameters: parameters('contacts', provider, extra),
				credentials: credentialsFor(simulator),
				items: [{ people }],
			});
			expect(result.status).toBe('success');
			const body = JSON.stringify(simulator.requests()[0]?.body);
			expect(body).toMatch(
				/Front Desk.*Example Shop.*\+1 202 555 0143.*Hotline|Front Desk.*Hotline/,
			);
		}
	},
);

it.each(['periskope', 'wawp'] as const)(
	'takes the answers of a poll as a list on %s',
	async (provider) => {
		for (const pollOptions of [
			'={{ $json.answers }}',
			['={{ $json.answers }}'],
			'={{ JSON.stringify($json.answers) }}',
		]) {
			simulator.reset();
			const result = await runHub({
				parameters: parameters('poll', provider, { pollQuestion: 'When?', pollOptions }),
				credentials: credentialsFor(simulator),
				items: [{ answers: ['Morning', 'Noon', 'Evening'] }],
			});
			expect(result.status).toBe('success');
			expect(JSON.stringify(simulator.requests()[0]?.body)).toContain(
				'["Morning","Noon","Evening"]',
			);
		}
	},
);

it('adds the list of an option to what its fields hold', async () => {
	const saved = await send(
		'address',
		{
			options: {
				addressSaved: { address: [{ id: 'home', city: 'Mumbai' }] },
				addressSavedList: '={{ $json.known }}',
				addressRemarksList: '={{ [{ part: "city", remark: "No such city" }] }}',
			},
		},
		{ known: [{ id: 'work', city: 'Pune' }] },
	);
	expect(saved).toMatchObject({
		parameters: {
			saved_addresses: [
				{ id: 'home', value: { city: 'Mumbai' } },
				{ id: 'work', value: { city: 'Pune' } },
			],
			validation_errors: { city: 'No such city' },
		},
	});
});
