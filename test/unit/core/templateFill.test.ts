import { invalidInput } from '../../../nodes/WhatsAppHub/core/failure';
import type { FileHandle } from '../../../nodes/WhatsAppHub/core/media';
import { fail, succeed } from '../../../nodes/WhatsAppHub/core/outcome';
import type { Template } from '../../../nodes/WhatsAppHub/core/template/template';
import { fillTemplate } from '../../../nodes/WhatsAppHub/core/template/fill';
import { button, template, text } from './templates';

const photo: FileHandle = {
	field: 'data',
	identity: 'photo',
	fileName: 'photo.png',
	mimeType: 'image/png',
	size: async () => await Promise.resolve(1),
	stream: async () => await Promise.reject(new Error('not read here')),
	base64: async () => await Promise.reject(new Error('not read here')),
};

const file = (name: string) =>
	name === 'photo'
		? succeed(photo)
		: fail(invalidInput('No file there', "The item's files are in: photo"));

/** What the template is filled with beside its name; or the sentence of a refusal. */
const fill = (parts: Partial<Template>, values: unknown): unknown => {
	const filled = fillTemplate(template(parts), values, {
		file,
		timezone: () => 'America/New_York',
	});
	if (!filled.ok) return filled.failure.message;
	const { name, language, category, ...content } = filled.value;
	expect({ name, language }).toEqual({ name: 'order_update', language: 'en_US' });
	expect(category).toBe(parts.category ?? 'UTILITY');
	return content;
};

const word = (value: string) => ({ type: 'text', text: value });
const medium = (kind: string, source: object, fileName?: string) => ({
	type: 'media',
	media: { kind, source, fileName, mimeType: undefined },
});

const order = { body: text('Your order of {{1}} is {{2}}.') };

it.each([
	['an object', { body_1: 'lamps', body_2: 'here' }],
	['the names of the variables', { 1: 'lamps', 2: 'here' }],
	['a list', ['lamps', 'here']],
	['a list in an entry', [['lamps', 'here']]],
	['an object in an entry', [{ body_1: 'lamps', body_2: 'here' }]],
	['lines', 'lamps\nhere\n'],
	['JSON', '["lamps", "here"]'],
	['JSON in an entry', ['{"body_1": "lamps", "body_2": "here"}']],
])('takes %s', (_what, values) => {
	expect(fill(order, values)).toEqual({ body: [word('lamps'), word('here')] });
});

it('writes numbers and switches of expressions as texts', () => {
	expect(fill(order, [42, true])).toEqual({ body: [word('42'), word('true')] });
});

it('keeps a text that only looks like JSON', () => {
	expect(fill({ body: text('{{1}}') }, '[soon]')).toEqual({ body: [word('[soon]')] });
});

it('takes a list for all that is needed, or for all that can be given', () => {
	const parts = {
		...order,
		buttons: [button('QUICK_REPLY'), button('URL', { url: 'https://example.com/{{1}}' })],
	};
	expect(fill(parts, ['lamps', 'here', 'x'])).toEqual({
		body: [word('lamps'), word('here')],
		buttons: [{ type: 'url', index: 1, suffix: 'x' }],
	});
	expect(fill(parts, ['lamps', 'here', 'ask', 'x'])).toEqual({
		body: [word('lamps'), word('here')],
		buttons: [
			{ type: 'quickReply', index: 0, payload: 'ask' },
			{ type: 'url', index: 1, suffix: 'x' },
		],
	});
	expect(fill(parts, ['lamps'])).toMatch(
		/^The list has 1 value, but the template asks for 3: Body \{\{1\}\}; Body \{\{2\}\}; Button Go$/,
	);
});

it.each([
	['nothing', undefined, /^'Body \{\{1\}\}' is missing; 'Body \{\{2\}\}' is missing$/],
	['an empty value', { body_1: 'lamps', body_2: ' ' }, /^'Body \{\{2\}\}' is missing$/],
	['null', { body_1: null, body_2: 'here' }, /^'Body \{\{1\}\}' is missing$/],
	[
		'a value too many',
		{ body_1: 'a', body_2: 'b', colour: 'red' },
		/^The template does not ask for colour, only for: body_1, body_2$/,
	],
	['an object for a text', { body_1: 'a', body_2: {} }, /must be text, but is an object$/],
	['a number', 5, /^The template's values must be a list or an object, but are number$/],
])('refuses %s', (_what, values, message) => {
	expect(fill(order, values)).toMatch(message);
});

it.each(['PENDING', 'REJECTED', 'PAUSED', 'DISABLED', 'ARCHIVED'])('refuses a %s one', (status) => {
	expect(fill({ ...order, status }, ['a', 'b'])).toBe(
		`The template order_update|en_US is ${status}, only approved templates can be sent`,
	);
});

it('names the variables of a template whose variables have names', () => {
	const parts = {
		parameterFormat: 'named' as const,
		header: { format: 'text' as const, ...text('Visit to {{branch}}') },
		body: text('On {{day}}'),
	};
	expect(fill(parts, { header: 'Main office', day: 'Monday' })).toEqual({
		header: [{ type: 'text', name: 'branch', text: 'Main office' }],
		body: [{ type: 'text', name: 'day', text: 'Monday' }],
	});
});

describe('media', () => {
	const header = (format: 'image' | 'video' | 'document' | 'gif', values: object) =>
		fill({ header: { format } }, values);

	it.each([
		['a link', 'https://example.com/a.jpg', { from: 'link', url: 'https://example.com/a.jpg' }],
		['a media ID', '1013859600285441', { from: 'id', id: '1013859600285441' }],
		['a number from an expression', 1013859600285, { from: 'id', id: '1013859600285' }],
		['a file of the item', 'photo', { from: 'file', file: photo }],
	])('are %s', (_what, value, source) => {
		expect(header('image', { header: value })).toEqual({ header: [medium('image', source)] });
	});

	it('name what leads nowhere', () => {
		expect(header('image', { header: 'picture' })).toBe(
			"'Header Image' is 'picture', which is neither a link, a media ID (digits only) nor an input data field that holds a file. The item's files are in: photo",
		);
		expect(header('video', {})).toBe("'Header Video' is missing");
		expect(header('image', { header: 'https://' })).toBe(
			"'Header Image' is no whole web address: check what stands between https:// and the next slash",
		);
	});

	it('have a name when they are documents', () => {
		const url = 'https://example.com/a.pdf';
		expect(header('document', { header: url, header_filename: 'invoice.pdf' })).toEqual({
			header: [medium('document', { from: 'link', url }, 'invoice.pdf')],
		});
	});

	it('are videos when they are GIFs', () => {
		expect(header('gif', { header: '1' })).toEqual({
			header: [{ ...medium('video', { from: 'id', id: '1' }), asGif: true }],
		});
	});
});

it('fills the place of the header', () => {
	const parts = { header: { format: 'location' as const } };
	const place = { header_latitude: '51.477928', header_longitude: -0.001545 };
	expect(fill(parts, { ...place, header_name: 'Shop' })).toEqual({
		header: [{ type: 'location', latitude: 51.477928, longitude: -0.001545, name: 'Shop' }],
	});
	expect(fill(parts, { ...place, header_latitude: 91 })).toBe(
		"'Header Latitude' must be at most 90",
	);
});

it('fills the product of the header', () => {
	expect(
		fill({ header: { format: 'product' } }, { header_product: 'sku', header_catalog: 1 }),
	).toEqual({ header: [{ type: 'product', productId: 'sku', catalogId: '1' }] });
});

it.each([
	['COPY_CODE', { button_1: 'SAVE' }, { type: 'copyCode', index: 0, code: 'SAVE' }],
	[
		'FLOW',
		{ button_1_reference: 'REF', button_1_data: '{"k": 1}' },
		{ type: 'flow', index: 0, flowToken: 'REF', data: { k: 1 } },
	],
	['CATALOG', { button_1_thumbnail: 'sku' }, { type: 'catalog', index: 0, thumbnail: 'sku' }],
	[
		'VOICE_CALL',
		{ button_1_ttl: '100', button_1_payload: 'x' },
		{ type: 'voiceCall', index: 0, ttlMinutes: 100, payload: 'x' },
	],
	[
		'ORDER_DETAILS',
		{ button_1_order: { reference_id: 'A-1' } },
		{ type: 'orderDetails', index: 0, details: { reference_id: 'A-1' } },
	],
])('fills a button of the type %s', (type, values, filled) => {
	expect(fill({ buttons: [button(type)] }, values)).toEqual({ buttons: [filled] });
});

it.each(['QUICK_REPLY', 'VOICE_CALL'])(
	'leaves a button of the type %s as it is without a value',
	(type) => {
		expect(fill({ buttons: [button(type)] }, {})).toEqual({});
	},
);

it.each([
	['FLOW', { type: 'flow', index: 1 }],
	['CATALOG', { type: 'catalog', index: 1 }],
])('names a button of the type %s also without a value, on cards too', (type, named) => {
	const buttons = [button('PHONE_NUMBER'), button(type)];
	expect(fill({ buttons }, {})).toEqual({ buttons: [named] });
	expect(fill({ cards: [{ buttons }, { buttons: [] }] }, {})).toEqual({
		cards: [{ buttons: [named] }, {}],
	});
});

it.each([
	['lines', 'Popular: sku-1, sku-2\nNew: sku-3'],
	['an object', { Popular: ['sku-1', 'sku-2'], New: ['sku-3'] }],
	['JSON', '{"Popular": ["sku-1", "sku-2"], "New": ["sku-3"]}'],
	[
		'the sections of the document',
		[
			{
				title: 'Popular',
				product_items: [{ product_retailer_id: 'sku-1' }, { product_retailer_id: 'sku-2' }],
			},
			{ title: 'New', product_items: [{ product_retailer_id: 'sku-3' }] },
		],
	],
])('takes products as %s', (_what, sections) => {
	const values = { button_1_thumbnail: 'sku-1', button_1_sections: sections };
	expect(fill({ buttons: [button('MPM')] }, values)).toEqual({
		buttons: [
			{
				type: 'products',
				index: 0,
				thumbnail: 'sku-1',
				sections: [
					{ title: 'Popular', productIds: ['sku-1', 'sku-2'] },
					{ title: 'New', productIds: ['sku-3'] },
				],
			},
		],
	});
});

it('says how products are written', () => {
	const values = { button_1_thumbnail: 'sku-1', button_1_sections: 'Popular:' };
	expect(fill({ buttons: [button('MPM')] }, values)).toBe(
		"'Button Go Products' must have a section of products a line, such as Lamps: sku-1, sku-2",
	);
});

it('fills the end of an offer', () => {
	const parts = { limitedTimeOffer: { text: 'Ends soon', hasExpiration: true } };
	expect(fill(parts, { offer_expiration: '2026-12-24T18:00:00Z' })).toEqual({
		expiresAt: new Date('2026-12-24T18:00:00Z'),
	});
	// What n8n's picker writes is a time of the workflow's zone.
	expect(fill(parts, { offer_expiration: '2026-12-24T18:00:00' })).toEqual({
		expiresAt: new Date('2026-12-24T23:00:00Z'),
	});
	expect(fill(parts, { offer_expiration: 'soon' })).toMatch(/must be a date and time/);
});

it('fills every card, also one that takes nothing', () => {
	const card = { header: { format: 'image' as const }, buttons: [button('QUICK_REPLY')] };
	expect(
		fill({ cards: [card, { buttons: [] }] }, { card_1_header: '1', card_1_button_1: 'more' }),
	).toEqual({
		cards: [
			{
				header: [medium('image', { from: 'id', id: '1' })],
				buttons: [{ type: 'quickReply', index: 0, payload: 'more' }],
			},
			{},
		],
	});
});

describe('a one-time password', () => {
	const parts = { category: 'AUTHENTICATION', body: text('{{1}} is your code') };

	it.each([
		['an OTP button', [button('OTP')], 0],
		['a link', [button('URL', { url: 'https://example.com/otp={{1}}' })], 0],
		['a link after another button', [button('QUICK_REPLY'), button('URL')], 1],
		['no button told', [], 0],
	])('goes into the text and behind the button with %s', (_what, buttons, index) => {
		expect(fill({ ...parts, buttons }, ['J$FpnYnP'])).toEqual({
			body: [word('J$FpnYnP')],
			buttons: [{ type: 'url', index, suffix: 'J$FpnYnP' }],
		});
	});

	it('has 15 characters at most', () => {
		expect(fill(parts, { code: '😀'.repeat(15) })).toMatchObject({ body: [{}] });
		expect(fill(parts, { code: '😀'.repeat(16) })).toBe(
			"'Code' is 16 characters long, at most 15 are allowed",
		);
	});
});

describe('a text with its values', () => {
	const body = text('{{1}}');

	it.each([
		[
			'header',
			{ header: { format: 'text' as const, ...text('No. {{1}}') } },
			56,
			"'Header' with its values is 61",
		],
		['body beside other parts', { body, footer: 'Shop' }, 1024, "'Body' with its values is 1,025"],
		['body alone', { body }, 32_768, "'Body' with its values is 32,769"],
	])('has a limit for the %s', (_what, parts, most, message) => {
		expect(typeof fill(parts, ['😀'.repeat(most)])).toBe('object');
		expect(fill(parts, ['😀'.repeat(most + 1)])).toContain(message);
	});
});

describe("the end of a button's link", () => {
	const end = (url: string, value: string) =>
		fill({ buttons: [button('URL', { url })] }, { button_1: value });

	it.each([
		['https://example.com/go?to={{1}}', 'https://example.com/go?to=7'],
		['https://example.com/go?to={{1}}', 'example.com/go?to=7'],
		['https://example.com/go?to={{1}}', 'WWW.example.com/go?to=7'],
		['https://www.example.com/{{1}}', 'example.com/7'],
		['https://www.example.com/{{1}}', 'https://example.org/7'],
	])('of %s is not the whole of it: %s', (url, value) => {
		expect(end(url, value)).toContain(`is a whole link (${value})`);
	});

	it.each([
		['https://example.com/go?to={{1}}', 'https://example.org/7'],
		['https://example.com/go?to={{1}}', 'https://example.com/7'],
		['https://www.example.com/{{1}}', 'example.org/7'],
		['https://www.example.com/{{1}}', 'www'],
	])('of %s may be %s', (url, value) => {
		expect(end(url, value)).toMatchObject({ buttons: [expect.anything()] });
	});
});
