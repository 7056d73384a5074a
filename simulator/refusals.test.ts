import { createJudge } from './index';
import type { JsonObject, ProviderId } from './index';

type Case = [what: string, body: JsonObject, reason: string];

const { accounts, judge } = createJudge();
const { cloudApi, yCloud, periskope, wawp } = accounts;

/** Promises why each request is refused, each of them one departure from what is documented. */
function itRefuses(id: ProviderId, url: string, around: JsonObject, cases: Case[]): void {
	const headers = id === 'periskope' ? { 'x-phone': periskope.defaultPhone } : {};
	it.each(cases)('refuses %s', async (_what, body, reason) => {
		const request = { method: 'POST', url, headers, body: { ...around, ...body } };
		expect((await judge(id, request)).refusal).toContain(reason);
	});
}

const id = '2000000000000042';
const link = 'https://example.com/may';
const kinds = ['image', 'video', 'audio', 'document', 'sticker'];
const message_id = 'wamid.dGVzdHMtMDAwMQ==';
const text = { type: 'text', text: { body: 'Hello' } };
const interactive = (content: JsonObject) => ({ type: 'interactive', interactive: content });
const reply = (title: string) => ({ type: 'reply', reply: { id: title, title } });
const buttons = (more: JsonObject, given: object[] = [reply('Yes')]) =>
	interactive({ type: 'button', body: { text: 'When?' }, action: { buttons: given }, ...more });
const list = (...sections: object[]) =>
	interactive({ type: 'list', body: { text: 'What?' }, action: { button: 'Open', sections } });

describe('a message of the Cloud API', () => {
	const url = `${cloudApi.baseUrl}/v25.0/${cloudApi.phoneNumberId}/messages`;
	const person = {
		messaging_product: 'whatsapp',
		recipient_type: 'individual',
		to: '+12025550143',
	};

	itRefuses('cloudApi', url, person, [
		['an empty text', { type: 'text', text: { body: '' } }, 'text.body'],
		['a reply to nothing', { ...text, context: {} }, 'context.message_id'],
		...kinds.flatMap((type): Case[] => [
			[`no ${type}`, { type }, `${type} is required`],
			[`the ${type} outside its object`, { type, link }, `${type} is required`],
			[`a number for the id of the ${type}`, { type, [type]: { id: Number(id) } }, `${type}.id`],
		]),
		[
			'a place to a group',
			{
				type: 'location',
				location: { latitude: '51.5', longitude: '0' },
				recipient_type: 'group',
				to: 'Z3JvdXAtb2YtdGhlLXRlc3RzLTAwMQ==',
			},
			'do not take location',
		],
		[
			'a reaction to nothing',
			{ type: 'reaction', reaction: { emoji: '👍' } },
			'reaction.message_id',
		],
		[
			'words beside a reaction',
			{ type: 'reaction', reaction: { message_id, emoji: '👍', text: 'fine' } },
			'Unexpected key "text"',
		],
		[
			'a link for a button',
			buttons({}, [{ type: 'url', url: link }]),
			'interactive.action.buttons.0',
		],
		['a text for a footer', buttons({ footer: 'Reply STOP' }), 'interactive.footer'],
		[
			'a header that is not what it names',
			buttons({ header: { type: 'image', video: { link } } }),
			'interactive.header.image is required',
		],
		[
			'a list without a button',
			interactive({ type: 'list', body: { text: 'What?' }, action: { sections: [] } }),
			'interactive.action.button',
		],
		['a section without rows', list({ rows: [] }), 'sections.0.rows'],
		['a row without an id', list({ rows: [{ title: 'Screen' }] }), 'rows.0.id'],
		['rows of Wawp', list({ rows: [{ rowId: 'a', title: 'Screen' }] }), 'rows.0.id'],
	]);
});

describe('a message of YCloud', () => {
	const person = { from: yCloud.phoneNumber, to: '+12025550143' };

	itRefuses('yCloud', `${yCloud.baseUrl}/whatsapp/messages`, person, [
		[
			'a word for a preview',
			{ type: 'text', text: { body: 'Hi', preview_url: 'true' } },
			'preview',
		],
		['a word for a filter', { ...text, filterBlocked: 'true' }, 'filterBlocked'],
		['a reply to nothing', { ...text, context: {} }, 'context.message_id'],
		[
			'a lifetime that is too long',
			{ ...text, category: 'utility', ttlSeconds: 43_201 },
			'ttlSeconds',
		],
		...kinds.map((type): Case => [
			`a number for the id of the ${type}`,
			{ type, [type]: { id: Number(id) } },
			`${type}.id`,
		]),
		['no buttons', buttons({}, []), 'interactive.action.buttons'],
		['four buttons', buttons({}, [...'abcd'].map(reply)), 'interactive.action.buttons'],
		['a text for a footer', buttons({ footer: 'Reply STOP' }), 'interactive.footer'],
		[
			'a header that is not what it names',
			buttons({ header: { type: 'image', video: { link } } }),
			'interactive.header.image',
		],
		['a section without rows', list({ rows: [] }), 'sections.0.rows'],
	]);
});

describe('a message of Periskope', () => {
	const chat = { chat_id: '12025550143@c.us' };
	const poll = { pollName: 'When?', pollOptions: ['Mornings', 'Evenings'] };
	const media = { type: 'image', filename: 'may.jpg', mimetype: 'image/jpeg' };

	itRefuses('periskope', `${periskope.baseUrl}/message/send`, chat, [
		[
			'a word for a preview',
			{ message: 'Hello', options: { hide_url_preview: 'true' } },
			'options.hide_url_preview',
		],
		['a reply as Meta has it', { message: 'Hello', context: { message_id } }, 'body.context'],
		['a medium without a name', { media: { ...media, url: link, filename: '' } }, 'media.filename'],
		['a link as Meta has it', { media: { ...media, link } }, 'media.link'],
		[
			'a switch outside the options',
			{ poll: { ...poll, allowMultipleAnswers: true } },
			'not known',
		],
		[
			'a switch of the poll in the options of the message',
			{ poll, options: { allowMultipleAnswers: true } },
			'options.allowMultipleAnswers',
		],
	]);
});

describe('a message of Wawp', () => {
	const chat = { chatId: '12025550143@c.us' };
	const card = { text: 'Our programme', url: link, title: 'May' };
	const poll = { name: 'When?', options: ['Mornings', 'Evenings'], multipleAnswers: false };
	const place = { latitude: '51.477928', longitude: '-0.001545' };
	const to = (path: string, cases: Case[]) =>
		itRefuses('wawp', `${wawp.baseUrl}/v2/send/${path}`, chat, cases);

	to('link-preview', [
		[
			'a word for the quality',
			{ ...card, linkPreviewHighQuality: 'true' },
			'linkPreviewHighQuality',
		],
		['a card without a title', { text: card.text, url: link }, 'title'],
		['a card without an address', { text: card.text, title: 'May' }, 'url'],
		['a card of another kind of address', { ...card, url: 'ftp://example.com/may' }, 'url'],
	]);
	to('location', [
		['numbers for coordinates', { latitude: 51.5, longitude: 0 }, 'latitude'],
		['a coordinate with an exponent', { ...place, longitude: '-1e-7' }, 'longitude'],
		['a place beyond the map', { ...place, longitude: '180.0001' }, 'longitude'],
		['half a place', { latitude: '51.5' }, 'longitude'],
	]);
	to('poll', [
		['answers in one text', { poll: { ...poll, options: 'Mornings, Evenings' } }, 'poll.options'],
		['the id that Periskope has', { poll: { ...poll, pollId: 'p-1' } }, 'poll.pollId'],
	]);
});
