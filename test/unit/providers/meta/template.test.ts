import { bodyFrom, bothDialects } from './forms';

type Provider = (typeof bothDialects)[number];

const templateOf = (body: unknown): unknown =>
	typeof body === 'object' && body !== null && 'template' in body ? body.template : body;

const byHand = (
	provider: Provider,
	component: readonly object[],
	options: Readonly<Record<string, unknown>> = {},
	template = 'my_template|en_US',
) =>
	templateOf(
		bodyFrom(
			provider,
			'template',
			{ template, templateInput: 'byHand', components: { component } },
			options,
		),
	);

const named = { name: 'my_template', language: { code: 'en_US' } };
const text = (value: string, parameterName = '') => ({ type: 'text', text: value, parameterName });
const body = (...parameter: object[]) => ({ type: 'body', bodyParameters: { parameter } });
const header = (...parameter: object[]) => ({ type: 'header', headerParameters: { parameter } });
const button = (sub_type: string, index: number, parameter: object) => ({
	type: 'button',
	sub_type,
	index,
	buttonParameters: { parameter },
});
const sentText = (value: string) => ({ type: 'text', text: value });

const cases: ReadonlyArray<readonly [string, readonly object[], readonly object[]]> = [
	[
		'numbered variables',
		[body(text('First'), text('860198'))],
		[{ type: 'body', parameters: [sentText('First'), sentText('860198')] }],
	],
	[
		'an image by its ID',
		[header({ type: 'image', imageLink: '2871834006348767' })],
		[{ type: 'header', parameters: [{ type: 'image', image: { id: '2871834006348767' } }] }],
	],
	[
		'a video by its link',
		[header({ type: 'video', imageLink: 'https://example.com/v.mp4' })],
		[
			{
				type: 'header',
				parameters: [{ type: 'video', video: { link: 'https://example.com/v.mp4' } }],
			},
		],
	],
	[
		'a document with its name',
		[header({ type: 'document', imageLink: 'https://example.com/r.pdf', filename: 'r.pdf' })],
		[
			{
				type: 'header',
				parameters: [
					{ type: 'document', document: { link: 'https://example.com/r.pdf', filename: 'r.pdf' } },
				],
			},
		],
	],
	[
		'an offer',
		[
			{ type: 'limited_time_offer', expiration: '2026-09-21T14:13:20Z' },
			button('url', 1, { type: 'text', text: 'n3mtql' }),
		],
		[
			{
				type: 'limited_time_offer',
				parameters: [
					{
						type: 'limited_time_offer',
						limited_time_offer: { expiration_time_ms: 1790000000000 },
					},
				],
			},
			{ type: 'button', sub_type: 'url', index: 1, parameters: [sentText('n3mtql')] },
		],
	],
	[
		'quick replies',
		[
			button('quick_reply', 0, { type: 'payload', payload: 'unsub' }),
			button('quick_reply', 1, { type: 'payload', payload: 'more' }),
		],
		[
			{
				type: 'button',
				sub_type: 'quick_reply',
				index: 0,
				parameters: [{ type: 'payload', payload: 'unsub' }],
			},
			{
				type: 'button',
				sub_type: 'quick_reply',
				index: 1,
				parameters: [{ type: 'payload', payload: 'more' }],
			},
		],
	],
	[
		'a coupon code',
		[button('copy_code', 1, { type: 'coupon_code', coupon_code: '25OFF' })],
		[
			{
				type: 'button',
				sub_type: 'copy_code',
				index: 1,
				parameters: [{ type: 'coupon_code', coupon_code: '25OFF' }],
			},
		],
	],
	[
		'a flow',
		[
			button('flow', 0, {
				type: 'flow',
				flowReference: 'REFERENCE',
				flow_action_data: '{"k":"v"}',
			}),
		],
		[
			{
				type: 'button',
				sub_type: 'flow',
				index: 0,
				parameters: [
					{ type: 'action', action: { flow_token: 'REFERENCE', flow_action_data: { k: 'v' } } },
				],
			},
		],
	],
	[
		'a catalog',
		[button('catalog', 0, { type: 'catalog', thumbnail_product_retailer_id: '2lc20305pt' })],
		[
			{
				type: 'button',
				sub_type: 'catalog',
				index: 0,
				parameters: [{ type: 'action', action: { thumbnail_product_retailer_id: '2lc20305pt' } }],
			},
		],
	],
	[
		'a flow and a catalog that are given nothing',
		[button('flow', 0, { type: 'flow' }), { type: 'button', sub_type: 'catalog', index: 1 }],
		[
			{
				type: 'button',
				sub_type: 'flow',
				index: 0,
				parameters: [{ type: 'action', action: { flow_token: 'unused' } }],
			},
			{ type: 'button', sub_type: 'catalog', index: 1 },
		],
	],
	[
		'products',
		[
			button('mpm', 0, {
				type: 'mpm',
				thumbnail_product_retailer_id: '2lc20305pt',
				sections: 'Popular: 2lc20305pt, nqryix03ez\nNew: sku-3',
			}),
		],
		[
			{
				type: 'button',
				sub_type: 'mpm',
				index: 0,
				parameters: [
					{
						type: 'action',
						action: {
							thumbnail_product_retailer_id: '2lc20305pt',
							sections: [
								{
									title: 'Popular',
									product_items: [
										{ product_retailer_id: '2lc20305pt' },
										{ product_retailer_id: 'nqryix03ez' },
									],
								},
								{ title: 'New', product_items: [{ product_retailer_id: 'sku-3' }] },
							],
						},
					},
				],
			},
		],
	],
];

/** Meta's document writes the place of a button as a text. */
const asWritten = (provider: Provider, components: readonly object[]) =>
	components.map((component) =>
		provider === 'cloudApi' && 'index' in component
			? { ...component, index: String(component.index) }
			: component,
	);

describe.each(bothDialects)('a template by hand for %s', (provider) => {
	it('is the documented object without components when it is fixed', () => {
		expect(byHand(provider, [], {}, 'hello_world|en_US')).toEqual({
			name: 'hello_world',
			language: { code: 'en_US' },
		});
	});

	it.each(cases)('has %s as documented', (_what, rows, components) => {
		expect(byHand(provider, rows)).toEqual({
			...named,
			components: asWritten(provider, components),
		});
	});

	it('takes components as the document writes them', () => {
		const components = [
			{ type: 'body', parameters: [sentText('15OFF')] },
			{
				type: 'carousel',
				cards: [0, 1].map((card) => ({
					card_index: card,
					components: [
						{
							type: 'header',
							parameters: [{ type: 'image', image: { link: `https://example.com/${card}.jpg` } }],
						},
						{ type: 'button', sub_type: 'url', index: '0', parameters: [sentText('x')] },
					],
				})),
			},
		];
		expect(byHand(provider, [], { templateComponents: JSON.stringify(components) })).toEqual({
			...named,
			components,
		});
	});

	it.each([
		['a name without a language', 'order_update', "'Template' is order_update without a language"],
		['a name in capitals', 'Order Update|en_US', "'Template' must be a name of small letters"],
	])('refuses %s', (_what, template, message) => {
		expect(byHand(provider, [], {}, template)).toContain(message);
	});

	it.each([
		['header', [header(text('a'.repeat(60)))], [header(text('a'.repeat(61)))], "'Header' is 61"],
		[
			'coupon code',
			[button('copy_code', 0, { coupon_code: 'a'.repeat(20) })],
			[button('copy_code', 0, { coupon_code: 'a'.repeat(21) })],
			"'Coupon Code' is 21",
		],
		[
			'list of buttons',
			Array.from({ length: 10 }, (_, index) => button('quick_reply', index, { payload: 'x' })),
			[
				...Array.from({ length: 10 }, (_, index) => button('quick_reply', index, { payload: 'x' })),
				button('url', 10, { text: 'x' }),
			],
			"'Index' must be at most 9",
		],
		[
			'list of products',
			[
				button('mpm', 0, {
					sections: `All: ${Array.from({ length: 30 }, (_, index) => `sku-${index}`).join()}`,
				}),
			],
			[
				button('mpm', 0, {
					sections: `All: ${Array.from({ length: 31 }, (_, index) => `sku-${index}`).join()}`,
				}),
			],
			"'Products' has 31 entries, 1 to 30 are allowed",
		],
		[
			'section title',
			[button('mpm', 0, { sections: `${'a'.repeat(24)}: sku` })],
			[button('mpm', 0, { sections: `${'a'.repeat(25)}: sku` })],
			"'Section Title' is 25",
		],
	])('limits the %s', (_what, allowed, refused, message) => {
		expect(byHand(provider, allowed)).toMatchObject(named);
		expect(byHand(provider, refused)).toContain(message);
	});

	it('refuses two values for one button', () => {
		const twice = [0, 0].map((index) => button('quick_reply', index, { payload: 'x' }));
		expect(byHand(provider, twice)).toContain("'Index' must be different for each entry");
	});

	it('refuses a button that is given nothing', () => {
		expect(byHand(provider, [button('quick_reply', 0, {})])).toBe("'Payload' is empty");
	});

	it('names a medium that leads nowhere', () => {
		expect(byHand(provider, [header({ type: 'image', imageLink: 'photo' })])).toContain(
			"'Medium' is 'photo', which is neither a link, a media ID (digits only) nor an input data field",
		);
	});
});

describe('what Cloud API alone has', () => {
	it('names variables', () => {
		const rows = [header(text('Summer', 'sale')), body(text('First', 'first_name'))];
		expect(byHand('cloudApi', rows)).toEqual({
			...named,
			components: [
				{
					type: 'header',
					parameters: [{ type: 'text', parameter_name: 'sale', text: 'Summer' }],
				},
				{
					type: 'body',
					parameters: [{ type: 'text', parameter_name: 'first_name', text: 'First' }],
				},
			],
		});
		expect(byHand('yCloud', rows)).toContain('YCloud takes no templates with named variables');
	});

	it('has currencies and dates', () => {
		const rows = [
			body(
				{ type: 'currency', fallback_value: '$100.99', code: 'USD', amount_1000: 100.99 },
				{ type: 'date_time', date_time: 'February 25, 2026' },
			),
		];
		expect(byHand('cloudApi', rows)).toEqual({
			...named,
			components: [
				{
					type: 'body',
					parameters: [
						{
							type: 'currency',
							currency: { fallback_value: '$100.99', code: 'USD', amount_1000: 100990 },
						},
						{ type: 'date_time', date_time: { fallback_value: 'February 25, 2026' } },
					],
				},
			],
		});
		expect(byHand('yCloud', rows)).toContain('YCloud’s templates have no currencies');
	});

	it('has products in the header', () => {
		const rows = [
			header({ type: 'product', product_retailer_id: 'nqryix03ez', catalog_id: '194836987003835' }),
		];
		expect(byHand('cloudApi', rows)).toEqual({
			...named,
			components: [
				{
					type: 'header',
					parameters: [
						{
							type: 'product',
							product: { product_retailer_id: 'nqryix03ez', catalog_id: '194836987003835' },
						},
					],
				},
			],
		});
		expect(byHand('yCloud', rows)).toContain('YCloud’s templates have no products in the header');
	});

	it('has voice calls', () => {
		const rows = [button('voice_call', 0, { ttl_minutes: 100, payload: 'payload data' })];
		expect(byHand('cloudApi', rows)).toEqual({
			...named,
			components: [
				{
					type: 'button',
					sub_type: 'voice_call',
					index: '0',
					parameters: [
						{ type: 'ttl_minutes', ttl_minutes: 100 },
						{ type: 'payload', payload: 'payload data' },
					],
				},
			],
		});
		expect(byHand('yCloud', rows)).toContain('A template’s button of the type voice_call');
	});

	it('has a tap target', () => {
		const target = { title: 'Offer Details', url: 'https://example.com/' };
		expect(byHand('cloudApi', [], { tapTarget: { target } })).toEqual({
			...named,
			components: [
				{
					type: 'tap_target_configuration',
					parameters: [{ type: 'tap_target_configuration', tap_target_configuration: [target] }],
				},
			],
		});
	});

	it('has at least two cards in a carousel', () => {
		const templateComponents = [{ type: 'carousel', cards: [{ card_index: 0, components: [] }] }];
		expect(byHand('cloudApi', [], { templateComponents })).toBe(
			"'Cards' has 1 entry, 2 to 10 are allowed",
		);
		expect(byHand('yCloud', [], { templateComponents })).toMatchObject(named);
	});
});

describe('a location in the header', () => {
	const rows = [
		header({
			type: 'location',
			latitude: '37.483307',
			longitude: '-122.148981',
			name: 'Our shop',
			address: '1 Market Street',
		}),
	];
	const location = { name: 'Our shop', address: '1 Market Street' };

	it.each([
		['cloudApi', { latitude: '37.483307', longitude: '-122.148981', ...location }],
		['yCloud', { latitude: 37.483307, longitude: -122.148981, ...location }],
	] as const)('is written as %s does', (provider, written) => {
		expect(byHand(provider, rows)).toEqual({
			...named,
			components: [{ type: 'header', parameters: [{ type: 'location', location: written }] }],
		});
	});
});

it('allows a value of a body on its own as long as each document does', () => {
	expect(byHand('cloudApi', [body(text('a'.repeat(32_768)))])).toMatchObject(named);
	expect(byHand('cloudApi', [body(text('a'.repeat(32_769)))])).toContain("'Body' is 32,769");
	expect(byHand('yCloud', [body(text('a'.repeat(1024)))])).toMatchObject(named);
	expect(byHand('yCloud', [body(text('a'.repeat(1025)))])).toContain("'Body' is 1,025");
});
