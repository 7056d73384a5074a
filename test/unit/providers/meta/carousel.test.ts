import { bodyFrom, bothDialects, characters } from './forms';

interface Card {
	link: string;
	text?: string;
	button?: string;
	url?: string;
	replies?: { reply: Array<{ title?: string; id?: string }> };
}

const urlCard = (index: number, change: Partial<Card> = {}): Card => ({
	link: `https://example.com/${index}.jpg`,
	text: `Offer ${index}`,
	button: 'See offer',
	url: `https://example.com/${index}`,
	...change,
});

const replyCard = (index: number, ...reply: Array<{ title?: string; id?: string }>): Card => ({
	link: `https://example.com/${index}.mp4`,
	replies: { reply },
});

const form = (buttons: 'url' | 'replies', ...card: Card[]) => ({
	interactiveBody: 'Our offers',
	carouselMedia: buttons === 'url' ? 'image' : 'video',
	carouselButtons: buttons,
	carouselCards: { card },
});

const message = (cards: object[]) => ({
	type: 'interactive',
	interactive: { type: 'carousel', body: { text: 'Our offers' }, action: { cards } },
});

const urlCards = (count: number) => Array.from({ length: count }, (_, index) => urlCard(index));

describe.each(bothDialects)('for %s', (provider) => {
	const send = (parameters: object) => bodyFrom(provider, 'carousel', { ...parameters });

	it('writes cards with a button that opens a page', () => {
		expect(send(form('url', urlCard(0), urlCard(1, { text: '' })))).toEqual(
			message([
				{
					card_index: 0,
					type: 'cta_url',
					header: { type: 'image', image: { link: 'https://example.com/0.jpg' } },
					body: { text: 'Offer 0' },
					action: {
						name: 'cta_url',
						parameters: { display_text: 'See offer', url: 'https://example.com/0' },
					},
				},
				{
					card_index: 1,
					type: 'cta_url',
					header: { type: 'image', image: { link: 'https://example.com/1.jpg' } },
					action: {
						name: 'cta_url',
						parameters: { display_text: 'See offer', url: 'https://example.com/1' },
					},
				},
			]),
		);
	});

	it('writes cards with quick replies', () => {
		const cards = [
			replyCard(0, { title: 'Choose', id: 'c0' }, { title: 'Skip 0', id: '' }),
			replyCard(1, { title: 'Choose', id: 'c1' }, { title: 'Skip 1', id: '' }),
		];
		expect(send(form('replies', ...cards))).toEqual(
			message(
				[0, 1].map((index) => ({
					card_index: index,
					type: 'cta_url',
					header: { type: 'video', video: { link: `https://example.com/${index}.mp4` } },
					action: {
						buttons: [
							{ type: 'quick_reply', quick_reply: { id: `c${index}`, title: 'Choose' } },
							{
								type: 'quick_reply',
								quick_reply: { id: `Skip ${index}`, title: `Skip ${index}` },
							},
						],
					},
				})),
			),
		);
	});

	it('takes 2 to 10 cards', () => {
		expect(send(form('url', ...urlCards(2)))).toMatchObject({ type: 'interactive' });
		expect(send(form('url', ...urlCards(10)))).toMatchObject({ type: 'interactive' });
		expect(send(form('url', ...urlCards(1)))).toBe("'Cards' has 1 entry, 2 to 10 are allowed");
		expect(send(form('url', ...urlCards(11)))).toBe("'Cards' has 11 entries, 2 to 10 are allowed");
	});

	it.each([
		['Card Text', 160, (text: string) => form('url', urlCard(0, { text }), urlCard(1))],
		['Button Text', 20, (button: string) => form('url', urlCard(0, { button }), urlCard(1))],
		[
			'Button Text',
			20,
			(title: string) =>
				form('replies', replyCard(0, { title, id: 'a' }), replyCard(1, { title: 'B' })),
		],
	])('%s: %i characters', (label, max, parameters) => {
		expect(send(parameters(characters(max)))).toMatchObject({ type: 'interactive' });
		expect(send(parameters(characters(max + 1)))).toBe(
			`'${label}' is ${max + 1} characters long, at most ${max} are allowed`,
		);
	});

	it('Body: 1024 characters', () => {
		const of = (count: number) =>
			send({ ...form('url', ...urlCards(2)), interactiveBody: characters(count) });
		expect(of(1024)).toMatchObject({ type: 'interactive' });
		expect(of(1025)).toBe("'Body' is 1,025 characters long, at most 1,024 are allowed");
	});

	it('Card Text: 2 line breaks', () => {
		const of = (text: string) => send(form('url', urlCard(0, { text }), urlCard(1)));
		expect(of('a\nb\nc')).toMatchObject({ type: 'interactive' });
		expect(of('a\nb\nc\nd')).toBe("'Card Text' has 3 line breaks, at most 2 are allowed");
	});

	it.each([
		['no button', form('url', urlCard(0, { button: '' }), urlCard(1)), "'Button Text' is empty"],
		['no address', form('url', urlCard(0, { url: '' }), urlCard(1)), "'Button URL' is empty"],
		['no medium', form('url', urlCard(0, { link: '' }), urlCard(1)), "'Media Link' is empty"],
		[
			'cards without replies',
			form('replies', replyCard(0), replyCard(1)),
			"'Quick Replies' is empty: each card has at least one",
		],
		[
			'more replies on one card',
			form('replies', replyCard(0, { title: 'A' }), replyCard(1, { title: 'B' }, { title: 'C' })),
			"'Quick Replies' must be as many on every card, but there are 1 and 2",
		],
		[
			'a title twice on a card',
			form(
				'replies',
				replyCard(0, { title: 'A' }, { title: 'A', id: 'b' }),
				replyCard(1, { title: 'C' }, { title: 'D' }),
			),
			"'Button Text' must be different for each entry, but 'A' stands there twice",
		],
		[
			'an ID twice in the message',
			form('replies', replyCard(0, { title: 'Choose' }), replyCard(1, { title: 'Choose' })),
			"'Button ID' must be different for each entry, but 'Choose' stands there twice",
		],
	])('refuses %s', (_name, parameters, sentence) => {
		expect(send(parameters)).toBe(sentence);
	});
});

it.each([
	['cloudApi', 256],
	['yCloud', 20],
] as const)('for %s the ID of a quick reply has up to %i characters', (provider, max) => {
	const send = (count: number) =>
		bodyFrom(
			provider,
			'carousel',
			form(
				'replies',
				replyCard(0, { title: 'A', id: characters(count) }),
				replyCard(1, { title: 'B' }),
			),
		);
	expect(send(max)).toMatchObject({ type: 'interactive' });
	expect(send(max + 1)).toBe(
		`'Button ID' is ${max + 1} characters long, at most ${max} are allowed`,
	);
});
