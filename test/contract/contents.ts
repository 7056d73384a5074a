import type { ContentOf, MessageType } from '../../nodes/WhatsAppHub/messages';

/** What a send says, by a name for the reports; as the form yields it, so not checked yet. */
export type Contents = Readonly<Record<string, object>>;

export interface ContentCorpus {
	/** What every provider that sends the type takes. */
	readonly usual: Contents;
	/** Beyond what most documents allow; refused where the document sets the limit. */
	readonly excessive: Contents;
	/** Refused whatever the provider. */
	readonly impossible: Contents;
}

export type Preview = ContentOf['text']['customPreview'];

/** Every combination of one part of each list, named by its parts. */
const combined = (...lists: readonly Contents[]): Contents =>
	Object.fromEntries(
		lists.reduce<Array<[string, object]>>(
			(made, list) =>
				made.flatMap(([name, content]) =>
					Object.entries(list).map(([part, members]): [string, object] => [
						name === '' ? part : `${name}, ${part}`,
						{ ...content, ...members },
					]),
				),
			[['', {}]],
		),
	);

const texts = (previews: readonly Preview[]): ContentCorpus => ({
	usual: combined(
		{
			'a word': { body: 'Hello' },
			'a link, signs and a line break': {
				body: '*Sale* until 5 pm ☂ https://example.com/?a=1&b=ü\n“Come”',
			},
			// The limit counts characters: an emoji is one of them, though JavaScript's length says two.
			'4096 characters': { body: `${'😀'.repeat(96)}${'a'.repeat(4000)}` },
		},
		{
			'preview not set': {},
			'with preview': { linkPreview: true },
			'without preview': { linkPreview: false },
		},
		Object.fromEntries(
			previews.map((preview) =>
				preview === undefined
					? ['no card', {}]
					: [`card of ${Object.keys(preview).join(' + ')}`, { customPreview: preview }],
			),
		),
	),
	excessive: { '4097 characters': { body: 'a'.repeat(4097) } },
	impossible: {
		'no text': {},
		'an empty text': { body: '' },
		'spaces only': { body: ' \n ' },
	},
});

const locations: ContentCorpus = {
	usual: combined(
		{
			Greenwich: { latitude: 51.477928, longitude: -0.001545 },
			'the north-eastern corner': { latitude: 90, longitude: 180 },
			'the south-western corner': { latitude: -90, longitude: -180 },
			'the middle of the map': { latitude: 0, longitude: -0 },
			'a hair from the middle of the map': { latitude: 1e-7, longitude: -1e-7 },
			'all digits that a document shows': {
				latitude: 37.44216251868683,
				longitude: -122.16153582049394,
			},
			'texts, as the form’s fields yield them': { latitude: ' 51.50 ', longitude: '-0.1' },
		},
		{
			'without a word': {},
			'with a name': { name: 'Our shop' },
			'with an address': { address: '1 Market Street\n“First” floor' },
			'with both': { name: 'Café ☕', address: '1 Market Street' },
		},
	),
	excessive: {},
	impossible: {
		nowhere: {},
		'no longitude': { latitude: 51.5 },
		'beyond the north pole': { latitude: 90.0001, longitude: 0 },
		'beyond the south pole': { latitude: -90.0001, longitude: 0 },
		'east of the map': { latitude: 0, longitude: 180.0001 },
		'west of the map': { latitude: 0, longitude: -180.0001 },
		'a field left empty': { latitude: '', longitude: '0' },
		'coordinates with a comma': { latitude: '51,5', longitude: '-0,1' },
		'coordinates with a direction': { latitude: '51.5 N', longitude: '0.1 W' },
		'no number': { latitude: NaN, longitude: 0 },
		'infinity as a text': { latitude: 0, longitude: 'Infinity' },
		'an empty name': { latitude: 51.5, longitude: -0.1, name: '' },
	},
};

const answers = (count: number): string[] =>
	Array.from({ length: count }, (_, index) => `Answer ${index + 1}`);

const morning = { question: 'When may we deliver?' };

const polls: ContentCorpus = {
	usual: combined(
		{ 'a question': morning, 'an emoji and a line break': { question: 'Tea 🍵\nor “coffee”?' } },
		{
			'2 answers': { options: ['Yes', 'No'] },
			'12 answers': { options: answers(12) },
			'emoji for answers': { options: ['👍', '👎🏽', '👩‍👩‍👧 us all'] },
			'254 characters': { options: ['a'.repeat(254), '😀'.repeat(254)] },
			'one text, as an expression may yield it': { options: 'Yes\nNo\n' },
			'a list for an entry, as an expression may yield it': { options: [['Yes', 'No']] },
		},
		{
			'choices not set': {},
			'several choices': { multipleAnswers: true },
			'one choice': { multipleAnswers: false },
		},
		{ 'no id': {}, 'an id': { pollId: 'delivery-time' } },
	),
	excessive: {
		'255 characters': { ...morning, options: ['a'.repeat(255), 'No'] },
		'255 emoji': { ...morning, options: ['Yes', '😀'.repeat(255)] },
	},
	impossible: {
		'no question': { options: ['Yes', 'No'] },
		'an empty question': { question: ' ', options: ['Yes', 'No'] },
		'no answers': { ...morning, options: [] },
		'1 answer': { ...morning, options: ['Yes'] },
		'13 answers': { ...morning, options: answers(13) },
		'an empty answer': { ...morning, options: ['Yes', ''] },
		'an answer that is an object': { ...morning, options: ['Yes', { name: 'No' }] },
		'choices that are a word': { ...morning, options: ['Yes', 'No'], multipleAnswers: 'many' },
	},
};

/** The contents of each type of message. */
export const contentsOf = (type: MessageType, previews: readonly Preview[]): ContentCorpus =>
	({ text: texts(previews), location: locations, poll: polls })[type];
