import type { JsonObject } from './json';

type Requests = Readonly<Record<string, JsonObject>>;

/** Media requests of the shapes that Meta's pages and YCloud's show, in words of our own. */
export const mediaExamples = (type: string, envelope: JsonObject): Requests => {
	const given = { ...envelope, type };
	const link = `https://example.com/may/${type}`;
	return {
		[`a linked ${type}`]: { ...given, [type]: { link } },
		[`a stored ${type}`]: { ...given, [type]: { id: '2000000000000042' } },
		...(captioned.includes(type) && {
			[`a ${type} with a caption, in reply`]: {
				...given,
				[type]: { link, caption: 'May, from the tower' },
				context: { message_id: 'wamid.dGVzdHMtMDAwMQ==' },
			},
		}),
		...(type === 'document' && {
			'a document with a name of its own': {
				...given,
				document: { id: '2000000000000042', filename: 'programme.pdf' },
			},
		}),
	};
};

const captioned: readonly string[] = ['image', 'video', 'document'];

/** Requests against both documents, one departure each. */
export const mediaForbidden = (type: string, envelope: JsonObject): Requests => {
	const given = { ...envelope, type };
	const link = `https://example.com/may/${type}`;
	return {
		'no medium': given,
		'a medium without a place': { ...given, [type]: {} },
		'a link and an ID': { ...given, [type]: { link, id: '2000000000000042' } },
		'an ID that is a number': { ...given, [type]: { id: 2000000000000042 } },
		'a link of another kind': { ...given, [type]: { link: 'ftp://example.com/may' } },
		'a link as Periskope names it': { ...given, [type]: { url: link } },
		'the medium outside its object': { ...given, link },
		'a caption that is too long': { ...given, [type]: { link, caption: 'a'.repeat(1025) } },
		...(!captioned.includes(type) && {
			'a caption where none is shown': { ...given, [type]: { link, caption: 'May' } },
		}),
		...(type !== 'document' && {
			'a name where none is shown': { ...given, [type]: { link, filename: 'may.jpg' } },
		}),
	};
};

export const reactionExamples = (envelope: JsonObject): Requests => ({
	'a reaction': {
		...envelope,
		type: 'reaction',
		reaction: { message_id: 'wamid.dGVzdHMtMDAwMQ==', emoji: '👍' },
	},
	'a reaction taken off': {
		...envelope,
		type: 'reaction',
		reaction: { message_id: 'wamid.dGVzdHMtMDAwMQ==', emoji: '' },
	},
});

export const reactionForbidden = (envelope: JsonObject): Requests => ({
	'no message': { ...envelope, type: 'reaction', reaction: { emoji: '👍' } },
	'no emoji': {
		...envelope,
		type: 'reaction',
		reaction: { message_id: 'wamid.dGVzdHMtMDAwMQ==' },
	},
	'a reaction in words of its own': {
		...envelope,
		type: 'reaction',
		reaction: { message_id: 'wamid.dGVzdHMtMDAwMQ==', emoji: '👍', text: 'fine' },
	},
});
