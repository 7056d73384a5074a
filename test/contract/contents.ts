import type { ContentOf, MessageType } from '../../nodes/WhatsAppHub/messages';
import type { MediaKind } from '../../nodes/WhatsAppHub/core/media';
import { filledContents } from './filledContents';
import { buttons, list } from './interactiveContents';

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

/** A medium as the form yields it, from one of the places that it may come from. */
const mediaOf = (kind: MediaKind, { mediaIds, plainLinks }: ContentAxes): Contents => {
	const linked = (link: string) => ({ media: { kind, path: 'useMediaLink', link } });
	return {
		'a link': linked('https://example.com/files/may'),
		'a link with signs': linked(
			`${plainLinks ? 'http' : 'https'}://example.com:8443/may.bin?a=1&b=%20#c`,
		),
		'a link with spaces around': linked(' https://example.com/may\n'),
		...(mediaIds && {
			'an ID': { media: { kind, path: 'useMediaId', id: '2000000000000042' } },
			'an ID that is a number': { media: { kind, path: 'useMediaId', id: 2000000000000042 } },
		}),
	};
};

const impossibleMedia = (kind: MediaKind): Contents => ({
	'no medium': {},
	'no link': { media: { kind, path: 'useMediaLink' } },
	'a link of another kind': { media: { kind, path: 'useMediaLink', link: 'ftp://example.com/a' } },
	'a link that is none': { media: { kind, path: 'useMediaLink', link: 'may.jpg' } },
	'an empty ID': { media: { kind, path: 'useMediaId', id: ' ' } },
	'a place of its own': { media: { kind, path: 'useCloud', link: 'https://example.com/a' } },
	'an empty file name': {
		media: { kind, path: 'useMediaLink', link: 'https://example.com/a', fileName: ' ' },
	},
	'a type that is a word': {
		media: { kind, path: 'useMediaLink', link: 'https://example.com/a', mimeType: 'picture' },
	},
});

/** Media of a kind, with each of the kind's own options. */
const media =
	(kind: MediaKind, options: Contents = {}, more: Contents = {}) =>
	(axes: ContentAxes): ContentCorpus => {
		const captioned = 'a caption' in options;
		const [some = {}] = Object.values(mediaOf(kind, axes));
		return {
			// Every place, and every option of a medium from one of them.
			usual: { ...mediaOf(kind, axes), ...combined({ 'a medium': some }, options), ...more },
			excessive: captioned ? { '1025 characters': { ...some, caption: '😀'.repeat(1025) } } : {},
			impossible: {
				...impossibleMedia(kind),
				...(captioned && { 'an empty caption': { ...some, caption: '' } }),
				'a field that nobody knows': { ...some, quality: 'high' },
			},
		};
	};

const captions: Contents = {
	'no caption': {},
	'a caption': { caption: '*May* ☂\nhttps://example.com' },
	'1024 characters': { caption: `${'😀'.repeat(24)}${'a'.repeat(1000)}` },
};

const reactions = ({ messageId, reactionsComeOff }: ContentAxes): ContentCorpus => ({
	usual: {
		'an emoji': { messageId, emoji: '👍' },
		'an emoji of several code points': { messageId, emoji: '👩‍👩‍👧' },
		'with spaces around': { messageId: ` ${messageId} `, emoji: ' 👎🏽 ' },
		...(reactionsComeOff && { 'taken off': { messageId } }),
	},
	excessive: {},
	impossible: {
		'no message': { emoji: '👍' },
		'an empty message': { messageId: ' ', emoji: '👍' },
		'an emoji that is an object': { messageId, emoji: {} },
		...(!reactionsComeOff && { 'taken off': { messageId } }),
	},
});

/** The types that have contents of their own; the others have a form filled in, option by option. */
const corpora: Readonly<Partial<Record<MessageType, (axes: ContentAxes) => ContentCorpus>>> = {
	text: ({ previews }) => texts(previews),
	location: () => locations,
	poll: () => polls,
	image: media('image', captions),
	video: media('video', { ...captions, 'a round note': { asNote: true, convert: true } }),
	audio: media('audio', {
		'a voice message': { voice: true },
		'no voice message': { voice: false },
	}),
	document: media('document', captions, {
		'a name of its own': {
			media: {
				kind: 'document',
				path: 'useMediaLink',
				link: 'https://example.com/files/may',
				fileName: 'programme.pdf',
			},
		},
	}),
	sticker: media('sticker'),
	reaction: reactions,
	buttons: ({ headerIds }) => buttons({ headerIds }),
	list: ({ untitledLists }) => list({ untitled: untitledLists }),
};

/** In what contents differ from provider to provider. */
export interface ContentAxes {
	readonly provider: string;
	readonly previews: readonly Preview[];
	/** Whether a medium may be named by an ID of the provider's. */
	readonly mediaIds: boolean;
	/** The same of a medium in a header. */
	readonly headerIds: boolean;
	/** Whether a medium may be behind a link that is not encrypted. */
	readonly plainLinks: boolean;
	/** Whether a list goes without a header, and its one section without a title. */
	readonly untitledLists: boolean;
	/** A message, as the provider names one. */
	readonly messageId: string;
	readonly reactionsComeOff: boolean;
}

/** The contents of each type of message. */
export const contentsOf = (type: MessageType, axes: ContentAxes): ContentCorpus =>
	corpora[type]?.(axes) ?? {
		usual: filledContents(type, axes),
		excessive: {},
		impossible: {},
	};

/** Whether a type's contents are meant to have every property that there is. */
export const isSpelledOut = (type: MessageType): boolean => type in corpora;
