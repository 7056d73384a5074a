import { bodyFrom, bothDialects, characters } from './forms';

const form = {
	interactiveBody: 'See when we are open',
	ctaButton: 'See dates',
	ctaUrl: 'https://example.com/dates?utm=1',
	headerType: 'none',
};

const action = {
	name: 'cta_url',
	parameters: { display_text: 'See dates', url: 'https://example.com/dates?utm=1' },
};

const image = {
	headerType: 'image',
	mediaPath: 'useMediaLink',
	mediaLink: 'https://example.com/shop.jpg',
};

describe.each(bothDialects)('for %s', (provider) => {
	it('writes the documented body', () => {
		const footer = { interactiveFooter: 'Open till 6' };
		expect(bodyFrom(provider, 'ctaUrl', { ...form, ...image }, footer)).toEqual({
			type: 'interactive',
			interactive: {
				type: 'cta_url',
				header: { type: 'image', image: { link: 'https://example.com/shop.jpg' } },
				body: { text: 'See when we are open' },
				footer: { text: 'Open till 6' },
				action,
			},
		});
	});

	it('writes text and button alone', () => {
		expect(bodyFrom(provider, 'ctaUrl', form)).toEqual({
			type: 'interactive',
			interactive: { type: 'cta_url', body: { text: 'See when we are open' }, action },
		});
	});

	it('names a document in the header', () => {
		const document = { ...image, headerType: 'document' };
		expect(
			bodyFrom(provider, 'ctaUrl', { ...form, ...document }, { mediaFilename: 'dates.pdf' }),
		).toMatchObject({
			interactive: {
				header: {
					type: 'document',
					document: { link: 'https://example.com/shop.jpg', filename: 'dates.pdf' },
				},
			},
		});
	});

	it.each([
		['Button Text', 20, 'ctaButton'],
		['Body', 1024, 'interactiveBody'],
	])('%s: %i characters', (label, max, name) => {
		const send = (count: number) =>
			bodyFrom(provider, 'ctaUrl', { ...form, [name]: characters(count) });
		expect(send(max)).toMatchObject({ type: 'interactive' });
		expect(String(send(max + 1)).replaceAll(',', '')).toBe(
			`'${label}' is ${max + 1} characters long at most ${max} are allowed`,
		);
	});

	it.each([
		['Header Text', { ...form, headerType: 'text' }, 'headerText'],
		['Footer', form, 'interactiveFooter'],
	])('%s: 60 characters', (label, parameters, name) => {
		const send = (count: number) => {
			const given = { [name]: characters(count) };
			return bodyFrom(provider, 'ctaUrl', { ...parameters, ...given }, given);
		};
		expect(send(60)).toMatchObject({ type: 'interactive' });
		expect(send(61)).toBe(`'${label}' is 61 characters long, at most 60 are allowed`);
	});

	it('refuses what is no web address', () => {
		expect(bodyFrom(provider, 'ctaUrl', { ...form, ctaUrl: 'example.com' })).toBe(
			"'Button URL' must be a web address that starts with https:// or http://",
		);
	});
});

it('takes a media ID in the header of Cloud API only', () => {
	const byId = {
		...form,
		headerType: 'image',
		mediaPath: 'useMediaId',
		mediaId: '2762702990552401',
	};
	expect(bodyFrom('cloudApi', 'ctaUrl', byId)).toMatchObject({
		interactive: { header: { type: 'image', image: { id: '2762702990552401' } } },
	});
	expect(bodyFrom('yCloud', 'ctaUrl', byId)).toMatch(/^'Take Media From' must be 'Link'/);
});
