import { invalidInput } from '../../../nodes/WhatsAppHub/core/failure';
import { fail } from '../../../nodes/WhatsAppHub/core/outcome';
import type { Template } from '../../../nodes/WhatsAppHub/core/template/template';
import { fillTemplate } from '../../../nodes/WhatsAppHub/core/template/fill';
import { renderTemplate } from '../../../nodes/WhatsAppHub/core/template/render';
import { button, template, text } from './templates';

const render = (parts: Partial<Template>, values: unknown) => {
	const given = template(parts);
	const filled = fillTemplate(given, values, { file: () => fail(invalidInput('No file')) });
	if (!filled.ok) throw new Error(filled.failure.message);
	return renderTemplate(given, filled.value);
};

it('shows a fixed template as it is', () => {
	expect(render({ body: text('Welcome') }, {})).toEqual({
		name: 'order_update',
		language: 'en_US',
		category: 'UTILITY',
		header: null,
		body: 'Welcome',
		footer: null,
		buttons: [],
		limitedTimeOffer: null,
		cards: [],
		text: 'Welcome',
	});
});

it('puts names and numbers in their places, each as often as it stands there', () => {
	expect(render({ body: text('{{2}}, {{1}}, {{2}}') }, ['a', 'b']).body).toBe('b, a, b');
	const named = { parameterFormat: 'named' as const, body: text('{{day}} and {{night}}') };
	expect(render(named, { night: 'b', day: 'a' }).body).toBe('a and b');
});

it.each([
	['image', { header: 'https://example.com/a.jpg' }, 'https://example.com/a.jpg'],
	['video', { header: '1013859600285441' }, '1013859600285441'],
	['location', { header_latitude: 1, header_longitude: 2, header_name: 'Shop' }, 'Shop, 1, 2'],
	['product', { header_product: 'sku', header_catalog: '1' }, 'sku'],
] as const)('names the %s of the header', (format, values, content) => {
	const rendered = render({ header: { format }, body: text('Look') }, values);
	expect(rendered.header).toEqual({ type: format, content });
	expect(rendered.text).toBe(`[${format}: ${content}]\nLook`);
});

it('shows what each button opens, copies or brings back', () => {
	const buttons = [
		button('URL', { text: 'Track', url: 'https://example.com/{{1}}' }),
		button('URL', { text: 'About', url: 'https://example.com/about' }),
		button('PHONE_NUMBER', { text: 'Call', phoneNumber: '+12025550100' }),
		button('COPY_CODE', { text: 'Copy' }),
		button('QUICK_REPLY', { text: 'Stop' }),
		button('MPM', { text: 'View' }),
	];
	const values = {
		button_1: 'a-1',
		button_4: 'SAVE',
		button_5: 'stop',
		button_6_thumbnail: 'x',
		button_6_sections: 'All: x, y',
	};
	expect(render({ buttons }, values).buttons).toEqual([
		{ type: 'URL', text: 'Track', action: 'https://example.com/a-1' },
		{ type: 'URL', text: 'About', action: 'https://example.com/about' },
		{ type: 'PHONE_NUMBER', text: 'Call', action: '+12025550100' },
		{ type: 'COPY_CODE', text: 'Copy', action: 'SAVE' },
		{ type: 'QUICK_REPLY', text: 'Stop', action: 'stop' },
		{ type: 'MPM', text: 'View', action: 'x, y' },
	]);
});

it('shows an offer with its end', () => {
	const parts = {
		body: text('Use {{1}}'),
		footer: 'Shop',
		limitedTimeOffer: { text: 'Ends soon', hasExpiration: true },
	};
	const values = { body_1: 'SAVE', offer_expiration: '2026-12-24T18:00:00Z' };
	expect(render(parts, values)).toMatchObject({
		limitedTimeOffer: { text: 'Ends soon', expiresAt: '2026-12-24T18:00:00.000Z' },
		text: 'Use SAVE\nEnds soon – 2026-12-24T18:00:00.000Z\nShop',
	});
});

it('shows each card', () => {
	const card = {
		header: { format: 'image' as const },
		body: text('Lamp {{1}}'),
		buttons: [button('URL', { text: 'Buy', url: 'https://example.com/{{1}}' })],
	};
	const values = Object.fromEntries(
		[0, 1].flatMap((index) => [
			[`card_${index + 1}_header`, `https://example.com/${index}.jpg`],
			[`card_${index + 1}_body_1`, `no. ${index}`],
			[`card_${index + 1}_button_1`, `${index}`],
		]),
	);
	expect(render({ body: text('Lamps'), cards: [card, card] }, values).text.split('\n')).toEqual([
		'Lamps',
		'— Card 1 —',
		'[image: https://example.com/0.jpg]',
		'Lamp no. 0',
		'[Buy] https://example.com/0',
		'— Card 2 —',
		'[image: https://example.com/1.jpg]',
		'Lamp no. 1',
		'[Buy] https://example.com/1',
	]);
});

it('shows a one-time password in the text and behind the button', () => {
	const parts = {
		category: 'AUTHENTICATION',
		body: text('*{{1}}* is your code'),
		buttons: [button('URL', { text: 'Copy code', url: 'https://example.com/otp={{1}}' })],
	};
	expect(render(parts, ['123456'])).toMatchObject({
		body: '*123456* is your code',
		buttons: [{ type: 'URL', text: 'Copy code', action: '123456' }],
	});
});
