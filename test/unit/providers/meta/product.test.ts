import { bodyFrom, bothDialects, characters } from './forms';

const formOf =
	(provider: 'cloudApi' | 'yCloud', type: Parameters<typeof bodyFrom>[1]) =>
	(parameters: object, options: object = {}) =>
		bodyFrom(provider, type, { ...parameters }, { ...options });

describe.each(bothDialects)('through %s', (provider) => {
	const product = formOf(provider, 'product');
	const one = { catalogId: '194836987003835', productId: 'sku1' };

	it('writes a product, with and without its texts', () => {
		expect(product(one, { interactiveBody: 'optional', interactiveFooter: 'small' })).toEqual({
			type: 'interactive',
			interactive: {
				type: 'product',
				body: { text: 'optional' },
				footer: { text: 'small' },
				action: { catalog_id: '194836987003835', product_retailer_id: 'sku1' },
			},
		});
		expect(product(one)).toEqual({
			type: 'interactive',
			interactive: {
				type: 'product',
				action: { catalog_id: '194836987003835', product_retailer_id: 'sku1' },
			},
		});
	});

	it.each([
		[{ catalogId: '' }, {}, "'Catalog ID' is empty"],
		[{ productId: ' ' }, {}, "'Product ID' is empty"],
		[
			{},
			{ interactiveBody: characters(1025) },
			"'Body' is 1,025 characters long, at most 1,024 are allowed",
		],
		[
			{},
			{ interactiveFooter: characters(61) },
			"'Footer' is 61 characters long, at most 60 are allowed",
		],
	])('refuses a product with %j %j', (parameters, options, message) => {
		expect(product({ ...one, ...parameters }, options)).toBe(message);
	});

	it('takes texts of a product that are as long as allowed', () => {
		expect(
			product(one, { interactiveBody: characters(1024), interactiveFooter: characters(60) }),
		).toMatchObject({ interactive: { body: { text: characters(1024) } } });
	});

	const productList = formOf(provider, 'productList');
	const ids = (count: number, prefix = 'sku') =>
		Array.from({ length: count }, (_, index) => `${prefix}${index + 1}`);
	const sections = (...section: Array<{ title?: string; productIds: unknown }>) => ({
		headerText: 'Products',
		interactiveBody: 'Look',
		catalogId: '123',
		productSections: { section },
	});

	it('writes a product list', () => {
		expect(
			productList(
				sections({ title: 'S', productIds: ['sku1', 'sku2'] }, { title: 'T', productIds: 'sku3' }),
				{ interactiveFooter: 'Footer' },
			),
		).toEqual({
			type: 'interactive',
			interactive: {
				type: 'product_list',
				header: { type: 'text', text: 'Products' },
				body: { text: 'Look' },
				footer: { text: 'Footer' },
				action: {
					catalog_id: '123',
					sections: [
						{
							title: 'S',
							product_items: [{ product_retailer_id: 'sku1' }, { product_retailer_id: 'sku2' }],
						},
						{ title: 'T', product_items: [{ product_retailer_id: 'sku3' }] },
					],
				},
			},
		});
	});

	it.each([
		['a title of 24', sections({ title: characters(24), productIds: ['sku1'] })],
		['a single section without a title', sections({ title: '', productIds: ['sku1'] })],
		['30 products in one section', sections({ title: 'S', productIds: ids(30) })],
		[
			'30 products in two sections',
			sections({ title: 'S', productIds: ids(15, 'a') }, { title: 'T', productIds: ids(15, 'b') }),
		],
		[
			'10 sections',
			sections(...ids(10).map((id, index) => ({ title: `S${index}`, productIds: [id] }))),
		],
		[
			'texts as long as allowed',
			{
				...sections({ title: 'S', productIds: ['sku1'] }),
				headerText: characters(60),
				interactiveBody: characters(1024),
			},
		],
	])('takes a product list with %s', (_name, parameters) => {
		expect(productList(parameters)).toMatchObject({ type: 'interactive' });
	});

	it.each([
		[
			'a title of 25',
			sections({ title: characters(25), productIds: ['sku1'] }),
			"'Section Title' is 25 characters long, at most 24 are allowed",
		],
		[
			'two sections, one without a title',
			sections({ title: 'S', productIds: ['sku1'] }, { title: '', productIds: ['sku2'] }),
			"'Section Title' is empty: where there are several sections, each needs one",
		],
		[
			'31 products in one section',
			sections({ title: 'S', productIds: ids(31) }),
			"'Product IDs' has 31 entries, 1 to 30 are allowed",
		],
		[
			'31 products in two sections',
			sections({ title: 'S', productIds: ids(15, 'a') }, { title: 'T', productIds: ids(16, 'b') }),
			"'Product IDs' has 31 entries, 1 to 30 are allowed",
		],
		[
			'a section without products',
			sections({ title: 'S', productIds: [] }),
			"'Product IDs' has 0 entries, 1 to 30 are allowed",
		],
		[
			'11 sections',
			sections(...ids(11).map((id, index) => ({ title: `S${index}`, productIds: [id] }))),
			"'Sections' has 11 entries, 1 to 10 are allowed",
		],
		['no section', sections(), "'Sections' has 0 entries, 1 to 10 are allowed"],
		[
			'a product twice',
			sections({ title: 'S', productIds: ['sku1'] }, { title: 'T', productIds: ['sku1'] }),
			"'Product IDs' must be different for each entry, but 'sku1' stands there twice",
		],
		[
			'no header',
			{ ...sections({ title: 'S', productIds: ['sku1'] }), headerText: '' },
			"'Header Text' is empty",
		],
		[
			'a header of 61',
			{ ...sections({ title: 'S', productIds: ['sku1'] }), headerText: characters(61) },
			"'Header Text' is 61 characters long, at most 60 are allowed",
		],
		[
			'a body of 1025',
			{ ...sections({ title: 'S', productIds: ['sku1'] }), interactiveBody: characters(1025) },
			"'Body' is 1,025 characters long, at most 1,024 are allowed",
		],
	])('refuses a product list with %s', (_name, parameters, message) => {
		expect(productList(parameters)).toBe(message);
	});

	const catalog = formOf(provider, 'catalog');

	it('writes a catalog, with and without a thumbnail', () => {
		expect(
			catalog(
				{ interactiveBody: 'Body' },
				{ interactiveFooter: 'Footer', thumbnailProductId: 'sku1' },
			),
		).toEqual({
			type: 'interactive',
			interactive: {
				type: 'catalog_message',
				body: { text: 'Body' },
				footer: { text: 'Footer' },
				action: {
					name: 'catalog_message',
					parameters: { thumbnail_product_retailer_id: 'sku1' },
				},
			},
		});
		expect(catalog({ interactiveBody: 'Body' })).toEqual({
			type: 'interactive',
			interactive: {
				type: 'catalog_message',
				body: { text: 'Body' },
				action: { name: 'catalog_message' },
			},
		});
	});

	it('holds a catalog to the length of its text', () => {
		expect(catalog({ interactiveBody: characters(1024) })).toMatchObject({ type: 'interactive' });
		expect(catalog({ interactiveBody: characters(1025) })).toBe(
			"'Body' is 1,025 characters long, at most 1,024 are allowed",
		);
	});
});

const carousel = (productIds: unknown, interactiveBody = 'Our lamps') =>
	bodyFrom('cloudApi', 'productCarousel', { interactiveBody, catalogId: '123456789', productIds });

const skus = (count: number) => Array.from({ length: count }, (_, index) => `sku${index}`);

it('writes a product carousel', () => {
	expect(carousel(['sku0', 'sku1'])).toEqual({
		type: 'interactive',
		interactive: {
			type: 'carousel',
			body: { text: 'Our lamps' },
			action: {
				cards: [
					{
						card_index: 0,
						type: 'product',
						action: { product_retailer_id: 'sku0', catalog_id: '123456789' },
					},
					{
						card_index: 1,
						type: 'product',
						action: { product_retailer_id: 'sku1', catalog_id: '123456789' },
					},
				],
			},
		},
	});
});

it('holds a product carousel to its limits', () => {
	expect(carousel(skus(2), characters(1024))).toMatchObject({ type: 'interactive' });
	expect(carousel(skus(10))).toMatchObject({ type: 'interactive' });
	expect(carousel(skus(1))).toBe("'Product IDs' has 1 entry, 2 to 10 are allowed");
	expect(carousel(skus(11))).toBe("'Product IDs' has 11 entries, 2 to 10 are allowed");
	expect(carousel(skus(2), characters(1025))).toBe(
		"'Body' is 1,025 characters long, at most 1,024 are allowed",
	);
});

it('names what YCloud lacks', () => {
	expect(
		bodyFrom('yCloud', 'productCarousel', {
			interactiveBody: 'x',
			catalogId: '1',
			productIds: skus(2),
		}),
	).toBe('YCloud cannot send this message type');
});
