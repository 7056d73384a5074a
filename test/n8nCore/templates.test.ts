import type { IBinaryKeyData, IDataObject, INodeParameters } from 'n8n-workflow';
import { type Simulator, startSimulator } from '../../simulator';
import { runHub, type RunOptions, searchTemplates, templateFields } from './engine/engine';
import { credentialsFor, senderFor } from './engine/hub';

const providers = ['cloudApi', 'yCloud'] as const;
type Provider = (typeof providers)[number];

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

const locator = (value: string) => ({ __rl: true, mode: 'name', value });

const mapped = (value: IDataObject): INodeParameters => ({
	templateInput: 'fields',
	templateFields: { mappingMode: 'defineBelow', value, schema: [] } as unknown as INodeParameters, // as n8n keeps it
});

const listed = (templateValues: unknown): INodeParameters => ({
	templateInput: 'list',
	templateValues: templateValues as string[], // an expression yields anything
});

const run = async (
	provider: Provider,
	template: string,
	extra: INodeParameters,
	options: Partial<RunOptions> = {},
) =>
	await runHub({
		parameters: {
			provider,
			resource: 'message',
			operation: 'sendTemplate',
			sender: { __rl: true, mode: 'id', value: senderFor(simulator)[provider] },
			recipient: '+12025550143',
			template: locator(template),
			...(provider === 'yCloud' && { sendMode: 'enqueue' }),
			...extra,
		},
		credentials: credentialsFor(simulator),
		...options,
	});

const jsonOf = (result: Awaited<ReturnType<typeof run>>): IDataObject[] =>
	(result.outputs[0] ?? []).map(({ json }) => json);

/** What was posted as the template, in the order of the items. */
const sent = (): unknown[] =>
	simulator
		.requests()
		.filter(({ path }) => /\/(messages|marketing_messages|sendDirectly)$/.test(path))
		.map(({ body }) => (body as { template?: unknown }).template);

const text = (value: string) => ({ type: 'text', text: value });
const index = (provider: Provider, value: number) =>
	provider === 'cloudApi' ? String(value) : value;

describe.each(providers)('%s', (provider) => {
	it('fills the fields of the template', async () => {
		const result = await run(
			provider,
			'order_update|en_US',
			mapped({
				header: 'A-1001',
				body_1: 'two lamps',
				body_2: '={{ $json.state }}',
				button_1: 'x',
			}),
			{ items: [{ state: 'on its way' }] },
		);
		expect(result.error).toBeUndefined();
		expect(jsonOf(result)[0]).toMatchObject({ provider, status: 'queued' });
		expect(sent()).toEqual([
			{
				name: 'order_update',
				language: { code: 'en_US' },
				components: [
					{ type: 'header', parameters: [text('A-1001')] },
					{ type: 'body', parameters: [text('two lamps'), text('on its way')] },
					{ type: 'button', sub_type: 'url', index: index(provider, 0), parameters: [text('x')] },
				],
			},
		]);
	});

	it.each([
		['a list', ['A-1001', 'two lamps', 'on its way', 'x']],
		['a list from an expression', '={{ ["A-1001", "two lamps", "on its way", "x"] }}'],
		['a list in an entry', ['={{ ["A-1001", "two lamps", "on its way", "x"] }}']],
		['lines', '={{ "A-1001\\ntwo lamps\\non its way\\nx" }}'],
		['JSON', '={{ JSON.stringify(["A-1001", "two lamps", "on its way", "x"]) }}'],
		[
			'an object',
			'={{ ({ header: "A-1001", body_1: "two lamps", body_2: "on its way", button_1: "x" }) }}',
		],
	])('fills the template from %s', async (_what, values) => {
		const result = await run(provider, 'order_update|en_US', listed(values));
		expect(result.error).toBeUndefined();
		expect(sent()).toMatchObject([
			{
				components: [
					{ parameters: [text('A-1001')] },
					{ parameters: [{}, {}] },
					{ type: 'button' },
				],
			},
		]);
	});

	it('takes the only language of a template that is named without one', async () => {
		const result = await run(provider, 'call_support', listed(['A-1001']));
		expect(result.error).toBeUndefined();
		expect(sent()).toMatchObject([{ name: 'call_support', language: { code: 'en_US' } }]);
	});

	it('looks the template up once, however many items send it', async () => {
		const items = Array.from({ length: 5 }, (_, number) => ({ number }));
		await run(provider, 'invoice_ready|en_US', listed(['https://example.com/a.pdf', 'INV-1']), {
			items,
		});
		expect(sent()).toHaveLength(5);
		expect(simulator.requests().filter(({ method }) => method === 'GET')).toHaveLength(1);
	});

	it('uploads a file of the item for the header', async () => {
		const data: IBinaryKeyData = {
			photo: { data: Buffer.alloc(100).toString('base64'), mimeType: 'image/png' },
		};
		const result = await run(
			provider,
			'seasonal_sale|en_US',
			mapped({ header: 'photo', body_1: '20%', body_2: 'Sunday', button_1: 'SAVE', button_2: 'x' }),
			{ files: [data] },
		);
		expect(result.error).toBeUndefined();
		expect(sent()).toMatchObject([
			{
				components: [
					{ parameters: [{ type: 'image', image: { id: expect.any(String) } }] },
					{},
					{},
					{},
				],
			},
		]);
	});

	it.each([
		['a file', 'bill', 'invoice.pdf'],
		['a link', 'https://example.com/bills/7.pdf', '7.pdf'],
		['a link with a space', 'http://drive.example.com/a b.pdf?x=a b', 'a b.pdf'],
	])('names the document of the header, which is %s', async (_what, header, filename) => {
		const data: IBinaryKeyData = {
			bill: {
				data: Buffer.alloc(100).toString('base64'),
				mimeType: 'application/pdf',
				fileName: 'invoice',
			},
		};
		const result = await run(provider, 'invoice_ready|en_US', listed([header, 'INV-1']), {
			files: [data],
		});
		expect(result.error).toBeUndefined();
		expect(sent()).toMatchObject([
			{ components: [{ parameters: [{ type: 'document', document: { filename } }] }, {}] },
		]);
	});

	it('leaves the end of an offer whole where a file is put in', async () => {
		const data: IBinaryKeyData = {
			data: { data: Buffer.alloc(500).toString('base64'), mimeType: 'image/png' },
		};
		const values = ['data', 'spring', 'SPRING25', 'x1', '2030-01-01T00:00:00Z'];
		const result = await run(provider, 'weekend_offer|en_US', listed(values), { files: [data] });
		expect(result.error).toBeUndefined();
		expect(sent()).toMatchObject([
			{
				components: expect.arrayContaining([
					{
						type: 'limited_time_offer',
						parameters: [
							{
								type: 'limited_time_offer',
								// date -u -d 2030-01-01 +%s000
								limited_time_offer: { expiration_time_ms: 1893456000000 },
							},
						],
					},
				]),
			},
		]);
	});

	it('puts a one-time password into the text and behind the button', async () => {
		const result = await run(provider, 'login_code|en_US', listed(['123456']));
		expect(result.error).toBeUndefined();
		expect(sent()).toMatchObject([
			{
				components: [
					{ type: 'body', parameters: [text('123456')] },
					{
						type: 'button',
						sub_type: 'url',
						index: index(provider, 0),
						parameters: [text('123456')],
					},
				],
			},
		]);
	});

	it.each([
		[
			'pickup_point',
			{ header_latitude: '51.477928', header_longitude: -0.001545, body_1: 'A-1001' },
		],
		['feedback_form', { body_1: 'A-1001', button_1_reference: 'REF', button_1_data: { k: 'v' } }],
		['browse_catalog', { body_1: '$100', button_1_thumbnail: '2lc20305pt' }],
		[
			'product_selection',
			{ header: 'you', body_1: '10OFF', button_1_thumbnail: 'sku', button_1_sections: 'All: sku' },
		],
		[
			'weekend_offer',
			{
				header: 'https://example.com/a.jpg',
				body_1: 'WEEKEND25',
				button_1: 'WEEKEND25',
				button_2: 'x',
				offer_expiration: '2026-12-24T18:00:00Z',
			},
		],
		[
			'lamp_carousel',
			{
				body_1: '20%',
				body_2: 'members',
				card_1_header: 'https://example.com/0.jpg',
				card_1_body_1: '1',
				card_1_button_2: 'x',
				card_2_header: 'https://example.com/1.jpg',
				card_2_body_1: '2',
				card_2_button_1: 'more',
				card_2_button_2: 'y',
			},
		],
	])('sends %s', async (template, values) => {
		const result = await run(provider, template, mapped(values));
		expect(result.error).toBeUndefined();
		expect(simulator.messages()).toHaveLength(1);
	});

	it('answers a message, though WhatsApp shows no quote above a template', async () => {
		const result = await run(provider, 'order_update|es', {
			...listed(['a', 'b']),
			options: { replyTo: 'wamid.VEVNUExBVEUtMDAwMQ==' },
		});
		expect(result.error).toBeUndefined();
		const body = simulator.requests().at(-1)?.body;
		expect(body).toMatchObject({ context: { message_id: 'wamid.VEVNUExBVEUtMDAwMQ==' } });
	});

	it('invites to a group by hand and as JSON', async () => {
		simulator.addTemplate(provider, {
			name: 'join_us',
			components: [{ type: 'BODY', text: 'Join us: {{1}}', example: { body_text: [['x']] } }],
		});
		const group_id = 'Y2FwaV9ncm91cDoxMjAyNTU1MDEwMDoxMjAzNjMwMDAwMDAwMDAwMDEZD';
		const parameter = { type: 'group_id', group_id };
		const components = [{ type: 'body', parameters: [parameter] }];
		const filled = { component: [{ type: 'body', bodyParameters: { parameter: [parameter] } }] };
		const byHand = { templateInput: 'byHand' };
		const first = await run(provider, 'join_us|en_US', { ...byHand, components: filled });
		const second = await run(provider, 'join_us|en_US', {
			...byHand,
			options: { templateComponents: JSON.stringify(components) },
		});
		expect([first.error, second.error]).toEqual([undefined, undefined]);
		expect(sent()).toMatchObject([{ components }, { components }]);
		expect(simulator.messages()).toHaveLength(2);
	});

	describe('white space that WhatsApp refuses in a value', () => {
		const option = { options: { templateWhiteSpace: 'oneSpace' } };
		const order = (value: string) =>
			listed(
				`={{ ({ header: "A-7", body_1: ${JSON.stringify(value)}, body_2: "today", button_1: "x" }) }}`,
			);
		const byHand = (value: string): INodeParameters => ({
			templateInput: 'byHand',
			components: {
				component: [
					{ type: 'header', headerParameters: { parameter: [{ type: 'text', text: 'A-7' }] } },
					{
						type: 'body',
						bodyParameters: {
							parameter: [
								{ type: 'text', text: value },
								{ type: 'text', text: 'today' },
							],
						},
					},
					{
						type: 'button',
						sub_type: 'url',
						index: 0,
						buttonParameters: { parameter: { type: 'text', text: 'x' } },
					},
				],
			},
		});
		const asJson = (value: string): string =>
			JSON.stringify([
				{ type: 'header', parameters: [text('A-7')] },
				{ type: 'body', parameters: [text(value), text('today')] },
				{ type: 'button', sub_type: 'url', index: index(provider, 0), parameters: [text('x')] },
			]);

		it.each([
			['two lamps\nand a chair', 'a line break'],
			['two lamps\r', 'a line break'],
			['lamps\n', 'a line break'],
			['two\tlamps', 'a tab'],
			['two     lamps', 'more than four spaces in a row'],
		])('is refused by the label of its field: %j', async (value, what) => {
			const result = await run(provider, 'order_update|en_US', order(value));
			expect(result.error?.message).toContain(`'Body {{1}}' holds ${what}, which`);
			expect(result.error?.message).toContain("'White Space in Values'");
			expect(sent()).toEqual([]);
		});

		it.each([
			['by hand', byHand('two\tlamps'), "'Text' holds a tab"],
			[
				'as JSON',
				{ templateInput: 'byHand', options: { templateComponents: asJson('two\tlamps') } },
				"'Body' holds a tab",
			],
			[
				'in a header',
				mapped({ header: 'A\n7', body_1: 'a', body_2: 'b', button_1: 'x' }),
				"'Header {{1}}' holds a line break",
			],
			[
				'behind a link',
				mapped({ header: 'A', body_1: 'a', body_2: 'b', button_1: 'x\n' }),
				"'Button Track' holds a line break",
			],
		])('is refused %s', async (_where, values, message) => {
			const result = await run(provider, 'order_update|en_US', values);
			expect(result.error?.message).toContain(message);
			expect(sent()).toEqual([]);
		});

		it('is refused on a card, and four spaces go', async () => {
			const cards = { body_1: '1    2', body_2: 'b', card_1_header: '1', card_2_header: '2' };
			const buttons = { card_1_button_2: 'x', card_2_button_2: 'y' };
			const values = (second: string) =>
				mapped({ ...cards, ...buttons, card_1_body_1: '1', card_2_body_1: second });
			const refused = await run(provider, 'lamp_carousel', values('1\n2'));
			expect(refused.error?.message).toContain("'Card 2 Body {{1}}' holds a line break");
			expect((await run(provider, 'lamp_carousel', values('2'))).error).toBeUndefined();
			expect(sent()).toMatchObject([{ components: [{ parameters: [text('1    2'), {}] }, {}] }]);
		});

		it.each([
			['of a list', order('two\n\n  lamps')],
			['by hand', byHand('two\n\n  lamps')],
			['as JSON', { templateInput: 'byHand' }],
		])('becomes one space if the option says so: %s', async (_where, values) => {
			const result = await run(provider, 'order_update|en_US', {
				...values,
				options: {
					...option.options,
					...(values.templateInput === 'byHand' &&
						!('components' in values) && { templateComponents: asJson('two\n\n  lamps') }),
				},
			});
			expect(result.error).toBeUndefined();
			expect(sent()).toMatchObject([
				{ components: [{}, { parameters: [text('two lamps'), text('today')] }, {}] },
			]);
		});

		it('shows the same in a preview', async () => {
			const values = { ...order('two\nlamps'), resource: 'template', operation: 'templatePreview' };
			const refused = await run(provider, 'order_update|en_US', values);
			expect(refused.error?.message).toContain("'Body {{1}}' holds a line break");
			const shown = await run(provider, 'order_update|en_US', { ...values, ...option });
			expect(JSON.stringify(jsonOf(shown))).toContain('Your order of two lamps is today.');
		});
	});

	it.each([
		['by fields', mapped({ header: 'A', body_1: 'a', body_2: 'b', button_1: 'https://x.org/1' })],
		[
			'by hand',
			{
				templateInput: 'byHand',
				components: {
					component: [
						{
							type: 'button',
							sub_type: 'url',
							index: 0,
							buttonParameters: { parameter: { type: 'text', text: 'HTTPS://x.org/1' } },
						},
					],
				},
			},
		],
	])('refuses a whole link as the end of a button’s link %s', async (_how, values) => {
		const result = await run(provider, 'order_update|en_US', values);
		expect(result.error?.message).toMatch(
			/^'(Button Track|Text)' is a whole link \(https:\/\/x.org\/1\), but the button has one already/i,
		);
		expect(sent()).toEqual([]);
	});

	it('takes a whole link where the button’s page passes visitors on', async () => {
		simulator.addTemplate(provider, {
			name: 'passing_on',
			components: [
				{
					type: 'BUTTONS',
					buttons: [{ type: 'URL', text: 'Go', url: 'https://example.com/go?to={{1}}' }],
				},
			],
		});
		const result = await run(provider, 'passing_on', listed(['https://example.org/1']));
		expect(result.error).toBeUndefined();
	});

	describe('a button that asks for no value', () => {
		const flow = {
			type: 'button',
			sub_type: 'flow',
			index: index(provider, 0),
			parameters: [{ type: 'action', action: { flow_token: 'unused' } }],
		};
		const catalog = { type: 'button', sub_type: 'catalog', index: index(provider, 0) };

		it.each([
			['a flow, by a list', 'feedback_form', listed(['A-1']), flow],
			['a flow, by fields', 'feedback_form', mapped({ body_1: 'A-1', button_1_data: '' }), flow],
			['a catalog, by a list', 'browse_catalog', listed(['A-1']), catalog],
			['a catalog, by fields', 'browse_catalog', mapped({ body_1: 'A-1' }), catalog],
		])('is named at every send: %s', async (_what, template, values, button) => {
			const result = await run(provider, template, values);
			expect(result.error).toBeUndefined();
			expect(sent()).toMatchObject([
				{ components: [{ type: 'body', parameters: [text('A-1')] }, button] },
			]);
			expect(simulator.messages()).toHaveLength(1);
		});

		it.each([
			['a flow', 'flow', 'feedback_form', flow],
			['a catalog', 'catalog', 'browse_catalog', catalog],
		])('is named by hand, without a parameter: %s', async (_what, subType, template, button) => {
			const result = await run(provider, `${template}|en_US`, {
				templateInput: 'byHand',
				components: {
					component: [
						{ type: 'body', bodyParameters: { parameter: [{ type: 'text', text: 'A-1' }] } },
						{ type: 'button', sub_type: subType, index: 0, buttonParameters: {} },
					],
				},
			});
			expect(result.error).toBeUndefined();
			expect(sent()).toMatchObject([{ components: [{}, button] }]);
		});

		it('is named on cards, and in components by hand as JSON without parameters', async () => {
			const card = { components: [{ type: 'BUTTONS', buttons: [{ type: 'FLOW', text: 'Go' }] }] };
			simulator.addTemplate(provider, {
				name: 'flow_cards',
				components: [{ type: 'CAROUSEL', cards: [card, card] }],
			});
			const result = await run(provider, 'flow_cards', listed([]));
			expect(result.error).toBeUndefined();
			const cards = [0, 1].map((card_index) => ({ card_index, components: [flow] }));
			expect(sent()).toMatchObject([{ components: [{ type: 'carousel', cards }] }]);

			const alone = { type: 'button', sub_type: 'flow', index: index(provider, 0) };
			const templateComponents = JSON.stringify([
				{ type: 'body', parameters: [text('A-1')] },
				alone,
			]);
			const byHand = await run(provider, 'feedback_form|en_US', {
				templateInput: 'byHand',
				options: { templateComponents },
			});
			expect(byHand.error).toBeUndefined();
			expect(sent()[1]).toMatchObject({ components: [{}, alone] });
		});
	});

	it.each([
		[
			'a value that is missing',
			'order_update|en_US',
			mapped({ header: 'A-1001', body_1: 'two lamps', button_1: 'x' }),
			"'Body {{2}}' is missing",
		],
		[
			'a value too many',
			'order_update|en_US',
			mapped({ header: 'A', body_1: 'a', body_2: 'b', body_3: 'c', button_1: 'x' }),
			'The template does not ask for body_3, only for: header, body_1, body_2, button_1, button_2',
		],
		[
			'a wrong count',
			'order_update|en_US',
			listed(['A']),
			'The list has 1 value, but the template',
		],
		[
			'a template under review',
			'campaign_pending|en_US',
			listed(['x']),
			'is PENDING, only approved',
		],
		[
			'a template that is not there',
			'nothing|en_US',
			listed([]),
			'The account has no template nothing',
		],
		[
			'another language',
			'order_update|de',
			listed([]),
			'The template order_update is not there in de',
		],
		['several languages', 'order_update', listed([]), 'is there in several languages'],
		['no template', '={{ "" }}', listed([]), "'Template' is empty"],
	])('says %s before it sends', async (_what, template, values, message) => {
		const result = await run(provider, template, values);
		expect(result.status).toBe('error');
		expect(result.error?.message).toContain(message);
		expect(sent()).toEqual([]);
	});

	it('lists all approved templates, and those that are searched for', async () => {
		Object.assign(simulator.settings, { templateFiller: 250 });
		const parameters = { provider, operation: 'sendTemplate' };
		const all = await searchTemplates(parameters, credentialsFor(simulator));
		const approved = simulator.templates(provider).filter(({ status }) => status === 'APPROVED');
		expect(approved.length).toBeGreaterThan(250);
		expect(all.results).toHaveLength(approved.length);
		const found = await searchTemplates(parameters, credentialsFor(simulator), 'UPDATE · es');
		expect(found.results).toEqual([
			{ name: 'order_update · es · utility', value: 'order_update|es' },
		]);
	});

	it('yields the fields of a template empty, the samples in their labels', async () => {
		const parameters = {
			provider,
			template: { __rl: true, mode: 'list', value: 'seasonal_sale|en_US' },
		};
		const { fields } = await templateFields(parameters, credentialsFor(simulator));
		expect(
			fields.map(({ id, displayName, required, type }) => [id, displayName, required, type]),
		).toEqual([
			['header', 'Header Image', true, 'string'],
			['body_1', 'Body {{1}} · e.g. 20%', true, 'string'],
			['body_2', 'Body {{2}} · e.g. Sunday', true, 'string'],
			['button_1', 'Button Copy offer code Code · e.g. SAVE20', true, 'string'],
			['button_2', 'Button Shop now · e.g. message', true, 'string'],
			['button_3', 'Button Stop Payload', false, 'string'],
		]);
		expect(fields.filter((field) => 'defaultValue' in field)).toEqual([]);
	});

	describe('a value that was forgotten', () => {
		const body = (text: string | null) => mapped({ ...orderUpdate, body_1: text });
		const orderUpdate = {
			header: 'A-1001',
			body_1: 'two lamps',
			body_2: 'on its way',
			button_1: 'A-1001',
		};

		it.each([
			['not there', mapped({ header: 'A-1001', body_2: 'on its way', button_1: 'A-1001' })],
			['empty', body('')],
			['of spaces', body(' \t ')],
			['null', body(null)],
			['of an expression that finds nothing', body('={{ $json.nothing }}')],
			['in a list, empty', listed(['A-1001', '', 'on its way', 'A-1001'])],
			['in a list, of spaces', listed(['A-1001', '  ', 'on its way', 'A-1001'])],
		])('is refused by its label before anything is sent: %s', async (_what, values) => {
			const result = await run(provider, 'order_update|en_US', values);
			expect(result.error?.message).toContain("'Body {{1}}' is missing");
			expect(sent()).toEqual([]);
		});

		it.each([
			['undefined', body('={{ String($json.nothing) }}')],
			['null', body('null')],
			['undefined', listed(['A-1001', 'undefined', 'on its way', 'A-1001'])],
		])('is refused where an expression makes it the word %s', async (word, values) => {
			const result = await run(provider, 'order_update|en_US', values);
			expect(result.error?.message).toContain(`'Body {{1}}' is the word ${word}`);
			expect(sent()).toEqual([]);
		});

		it.each([
			['empty', '', "'Text' is empty"],
			['of spaces', '   ', "'Text' is empty"],
			['of an expression that finds nothing', '={{ $json.nothing }}', "'Text' is empty"],
			['the word undefined', '={{ String($json.nothing) }}', "'Text' is the word undefined"],
		])('is refused when built by hand: %s', async (_what, text, message) => {
			const result = await run(provider, 'order_update|en_US', {
				templateInput: 'byHand',
				components: {
					component: [{ type: 'body', bodyParameters: { parameter: [{ type: 'text', text }] } }],
				},
			});
			expect(result.error?.message).toContain(message);
			expect(sent()).toEqual([]);
		});
	});

	it('says what the provider says when the look-up is refused', async () => {
		const credentials = credentialsFor(simulator);
		const wrong = {
			...credentials,
			whatsAppHubCloudApi: { ...credentials.whatsAppHubCloudApi, accessToken: 'wrong' },
			whatsAppHubYCloudApi: { ...credentials.whatsAppHubYCloudApi, apiKey: 'wrong' },
		};
		const parameters = { provider, template: locator('order_update|en_US') };
		await expect(searchTemplates(parameters, wrong)).rejects.toThrow(/token|key/i);
		await expect(templateFields(parameters, wrong)).rejects.toThrow(/token|key/i);
	});

	it('gets a template with the values that it asks for', async () => {
		const result = await run(provider, 'order_update|en_US', {
			resource: 'template',
			operation: 'templateGet',
		});
		expect(jsonOf(result)).toMatchObject([
			{
				provider,
				name: 'order_update',
				language: 'en_US',
				status: 'APPROVED',
				category: 'UTILITY',
				parameterFormat: 'positional',
				body: { text: 'Your order of {{1}} is {{2}}.' },
				footer: 'Simulated Shop',
				variables: [
					{ id: 'header' },
					{ id: 'body_1', required: true, example: 'two lamps' },
					{ id: 'body_2' },
					{ id: 'button_1' },
					{ id: 'button_2', required: false },
				],
			},
		]);
	});

	it('gets many templates, as many as wanted and of the state and category that are wanted', async () => {
		const many = async (extra: INodeParameters) =>
			jsonOf(
				await run(provider, '', { resource: 'template', operation: 'templateGetAll', ...extra }),
			);
		expect(await many({ returnAll: true })).toHaveLength(simulator.templates(provider).length);
		expect(await many({ returnAll: false, limit: 3 })).toHaveLength(3);
		const paused = await many({ returnAll: true, options: { templateStatus: 'PAUSED' } });
		expect(paused.map(({ name }) => name)).toEqual(['campaign_paused']);
		const codes = await many({
			returnAll: false,
			limit: 2,
			options: { templateCategory: 'AUTHENTICATION' },
		});
		expect(codes.map(({ name }) => name)).toEqual(['login_code']);
	});

	it('previews a template with its values, and sends nothing', async () => {
		const result = await run(provider, 'order_update|en_US', {
			resource: 'template',
			operation: 'templatePreview',
			...listed(['A-1001', 'two lamps', 'on its way', 'x']),
		});
		expect(jsonOf(result)).toMatchObject([
			{
				header: { type: 'text', content: 'Order A-1001' },
				body: 'Your order of two lamps is on its way.',
				footer: 'Simulated Shop',
				buttons: [
					{ type: 'URL', text: 'Track', action: 'https://example.com/orders/x' },
					{ type: 'QUICK_REPLY', text: 'Ask us', action: null },
					{ type: 'PHONE_NUMBER', text: 'Call us', action: '+12025550100' },
				],
				text: [
					'*Order A-1001*',
					'Your order of two lamps is on its way.',
					'Simulated Shop',
					'[Track] https://example.com/orders/x',
					'[Ask us]',
					'[Call us] +12025550100',
				].join('\n'),
			},
		]);
		expect(sent()).toEqual([]);
	});
});

it.each([
	['nothing chosen', '', 'Choose a template first'],
	['an expression', '={{ $json.template }}', 'The template comes from an expression'],
	['a template without values', 'hello_world|en_US', 'This template asks for no values'],
])('has no fields for %s, and says why', async (_what, value, notice) => {
	const parameters = { provider: 'cloudApi', template: locator(value) };
	const { fields, emptyFieldsNotice } = await templateFields(parameters, credentialsFor(simulator));
	expect(fields).toEqual([]);
	expect(emptyFieldsNotice).toContain(notice);
});

it('leaves the message unsent when the template cannot be looked up', async () => {
	const trouble = { kind: 'serverError', status: 503, body: 'json', times: 4 } as const;
	simulator.misbehave({ provider: 'cloudApi', ...trouble });
	const result = await run('cloudApi', 'order_update|en_US', listed([]));
	expect(result.status).toBe('error');
	expect(result.error).toMatchObject({ name: 'NodeApiError', httpCode: '503' });
	expect(sent()).toEqual([]);
});

describe('Cloud API alone', () => {
	it('names the variables of a template whose variables have names', async () => {
		const result = await run(
			'cloudApi',
			'appointment_reminder|en_US',
			listed({ header: 'Main office', day: 'Monday', time: '10:30', desk: 'Support desk' }),
		);
		expect(result.error).toBeUndefined();
		expect(sent()).toMatchObject([
			{
				components: [
					{ parameters: [{ type: 'text', parameter_name: 'branch', text: 'Main office' }] },
					{
						parameters: [
							{ type: 'text', parameter_name: 'day', text: 'Monday' },
							{ type: 'text', parameter_name: 'time', text: '10:30' },
							{ type: 'text', parameter_name: 'desk', text: 'Support desk' },
						],
					},
				],
			},
		]);
	});

	it.each([
		['featured_product', { header_product: 'sku', header_catalog: '1', body_code: '25OFF' }],
		[
			'product_carousel',
			{
				body_1: 'members',
				card_1_header_product: 'sku0',
				card_1_header_catalog: '1',
				card_2_header_product: 'sku1',
				card_2_header_catalog: '1',
			},
		],
		['call_support', { body_1: 'A-1001', button_1_ttl: '100', button_1_payload: 'order A-1001' }],
	])('sends %s', async (template, values) => {
		const result = await run('cloudApi', template, mapped(values));
		expect(result.error).toBeUndefined();
		expect(simulator.messages()).toHaveLength(1);
	});

	it('sends marketing templates through the service for them', async () => {
		const options = {
			marketingMessages: true,
			productPolicy: 'STRICT',
			messageActivitySharing: false,
		};
		const result = await run('cloudApi', 'product_video|en_US', {
			...listed(['https://example.com/lamp.mp4']),
			options,
		});
		expect(result.error).toBeUndefined();
		expect(simulator.requests().at(-1)).toMatchObject({
			path: expect.stringMatching(/\/marketing_messages$/),
			body: { product_policy: 'STRICT', message_activity_sharing: false },
		});
		const refused = await run('cloudApi', 'order_update|es', {
			...listed(['two lamps', 'here']),
			options,
		});
		expect(refused.error?.message).toContain('is of the category UTILITY');
	});
});

it('tells where there are no templates what to do instead', async () => {
	const result = await runHub({
		parameters: {
			provider: 'wawp',
			resource: 'message',
			operation: 'sendTemplate',
			template: locator('order_update|en_US'),
		},
		credentials: credentialsFor(simulator),
	});
	expect(result.error).toMatchObject({
		message: "Wawp has no operation 'Send Template' [item 0]",
		description: expect.stringContaining('send a text'),
	});
});
