import type { Template } from '../../../nodes/WhatsAppHub/core/template/template';
import { slotsOf } from '../../../nodes/WhatsAppHub/core/template/slots';
import { button, template, text } from './templates';

const slots = (parts: Partial<Template>) =>
	slotsOf(template(parts)).map(({ id, label, kind, required, example }) => [
		id,
		label,
		kind,
		required ? 'needed' : 'optional',
		...(example === undefined ? [] : [example]),
	]);

it('asks a fixed template for nothing', () => {
	expect(
		slots({
			header: { format: 'text', ...text('Hello') },
			body: text('Welcome'),
			footer: 'Shop',
			buttons: ['PHONE_NUMBER', 'SPM', 'REQUEST_CONTACT_INFO', 'NEW'].map((type) => button(type)),
		}),
	).toEqual([]);
});

it('asks for counted variables in the order of their numbers, each once', () => {
	expect(slots({ body: text('{{2}} of {{1}}, {{2}} again', { 1: 'A', 2: 'B' }) })).toEqual([
		['body_1', 'Body {{1}}', 'text', 'needed', 'A'],
		['body_2', 'Body {{2}}', 'text', 'needed', 'B'],
	]);
});

it('has the tenth variable after the ninth', () => {
	const numbers = Array.from({ length: 11 }, (_, index) => `{{${11 - index}}}`).join(' ');
	expect(slots({ body: text(numbers) }).map(([id]) => id)).toEqual(
		Array.from({ length: 11 }, (_, index) => `body_${index + 1}`),
	);
});

it('asks for named variables by their names, in the order of the text', () => {
	expect(
		slots({
			parameterFormat: 'named',
			header: { format: 'text', ...text('Visit to {{branch}}', { branch: 'Main office' }) },
			body: text('On {{day}} at {{time}}', { day: 'Monday' }),
		}),
	).toEqual([
		['header', 'Header {{branch}}', 'text', 'needed', 'Main office'],
		['body_day', 'Body {{day}}', 'text', 'needed', 'Monday'],
		['body_time', 'Body {{time}}', 'text', 'needed'],
	]);
});

it('tells the text around a variable, in whole words', () => {
	const long = 'Dear customer of our shop, your order of {{1}} has left our house in the morning';
	const parts = {
		header: { format: 'text', ...text('Order {{1}}') },
		body: text(long),
		buttons: [button('URL', { url: 'https://example.com/{{1}}' })],
	} as const;
	expect(slotsOf(template(parts)).map(({ around }) => around)).toEqual([
		'“Order {{1}}”',
		'“… order of {{1}} has left our house in the morning”',
		'https://example.com/{{1}}',
	]);
});

it.each(['image', 'video', 'gif'] as const)('asks for the %s of the header', (format) => {
	const label = { image: 'Header Image', video: 'Header Video', gif: 'Header GIF' }[format];
	expect(slots({ header: { format, example: 'https://example.com/a' } })).toEqual([
		['header', label, format, 'needed', 'https://example.com/a'],
	]);
});

it('asks for the document of the header, and for its name if one likes', () => {
	expect(slots({ header: { format: 'document' } })).toEqual([
		['header', 'Header Document', 'document', 'needed'],
		['header_filename', 'Header Document Name', 'text', 'optional'],
	]);
});

it('asks for the place of the header', () => {
	expect(slots({ header: { format: 'location' } })).toEqual([
		['header_latitude', 'Header Latitude', 'latitude', 'needed'],
		['header_longitude', 'Header Longitude', 'longitude', 'needed'],
		['header_name', 'Header Location Name', 'text', 'optional'],
		['header_address', 'Header Location Address', 'text', 'optional'],
	]);
});

it('asks for the product of the header', () => {
	expect(slots({ header: { format: 'product' } })).toEqual([
		['header_product', 'Header Product ID', 'text', 'needed'],
		['header_catalog', 'Header Catalog ID', 'text', 'needed'],
	]);
});

it.each([
	['URL', { url: 'https://example.com/about' }, []],
	[
		'URL',
		{ url: 'https://example.com/{{1}}', example: 'https://example.com/a-1' },
		[['button_1', 'Button Go', 'text', 'needed', 'a-1']],
	],
	['QUICK_REPLY', {}, [['button_1', 'Button Go Payload', 'text', 'optional']]],
	['COPY_CODE', { example: 'SAVE' }, [['button_1', 'Button Go Code', 'text', 'needed', 'SAVE']]],
	[
		'FLOW',
		{},
		[
			['button_1_reference', 'Button Go Flow Reference', 'text', 'optional'],
			['button_1_data', 'Button Go Flow Data', 'json', 'optional'],
		],
	],
	['CATALOG', {}, [['button_1_thumbnail', 'Button Go Thumbnail Product ID', 'text', 'optional']]],
	[
		'MPM',
		{},
		[
			['button_1_thumbnail', 'Button Go Thumbnail Product ID', 'text', 'needed'],
			['button_1_sections', 'Button Go Products', 'products', 'needed'],
		],
	],
	[
		'VOICE_CALL',
		{},
		[
			['button_1_ttl', 'Button Go Minutes', 'wholeNumber', 'optional'],
			['button_1_payload', 'Button Go Payload', 'text', 'optional'],
		],
	],
	['ORDER_DETAILS', {}, [['button_1_order', 'Button Go Order Details', 'json', 'needed']]],
])('asks for what a button of the type %s takes', (type, more, expected) => {
	expect(slots({ buttons: [button(type, more)] })).toEqual(expected);
});

it('counts all buttons, whether they take something or not', () => {
	const buttons = [button('PHONE_NUMBER'), button('COPY_CODE'), button('QUICK_REPLY')];
	expect(slots({ buttons }).map(([id]) => id)).toEqual(['button_2', 'button_3']);
});

it('asks for the end of an offer that has one', () => {
	const offer = (hasExpiration: boolean) =>
		slots({ limitedTimeOffer: { text: 'Ends soon', hasExpiration } });
	expect(offer(true)).toEqual([['offer_expiration', 'Offer Expires At', 'dateTime', 'needed']]);
	expect(offer(false)).toEqual([]);
});

it('asks for what each card takes', () => {
	const card = {
		header: { format: 'image' as const },
		body: text('Lamp {{1}}'),
		buttons: [button('QUICK_REPLY'), button('URL', { url: 'https://example.com/{{1}}' })],
	};
	expect(slots({ cards: [card, { ...card, buttons: [] }] })).toEqual([
		['card_1_header', 'Card 1 Header Image', 'image', 'needed'],
		['card_1_body_1', 'Card 1 Body {{1}}', 'text', 'needed'],
		['card_1_button_1', 'Card 1 Button Go Payload', 'text', 'optional'],
		['card_1_button_2', 'Card 1 Button Go', 'text', 'needed'],
		['card_2_header', 'Card 2 Header Image', 'image', 'needed'],
		['card_2_body_1', 'Card 2 Body {{1}}', 'text', 'needed'],
	]);
});

it('asks for one code, however the button of a one-time password is described', () => {
	const buttons = [[button('OTP')], [button('URL', { url: 'https://example.com/otp={{1}}' })], []];
	for (const each of buttons) {
		expect(
			slots({
				category: 'AUTHENTICATION',
				body: text('*{{1}}* is your code', { 1: '123456' }),
				buttons: each,
			}),
		).toEqual([['code', 'Code', 'code', 'needed', '123456']]);
	}
});
