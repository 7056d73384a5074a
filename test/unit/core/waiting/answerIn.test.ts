import { messageEvent, type MessageEvent } from '../../../../nodes/WhatsAppHub/core/messageEvent';
import { person, privateChat } from '../../../../nodes/WhatsAppHub/core/conversation';
import {
	answerIn,
	keysOfPerson,
	textMark,
} from '../../../../nodes/WhatsAppHub/core/waiting/answerIn';
import type { Question } from '../../../../nodes/WhatsAppHub/core/waiting/question';

const now = new Date('2027-01-31T10:00:00Z');

const question = (change: Partial<Question> = {}): Question => ({
	ask: 'one',
	path: '/webhook-waiting',
	executionId: '7',
	nodeId: 'node',
	signatures: { 0: 'a', 1: 'b', t: 'c' },
	settler: { path: '/webhook/x/webhook', mark: 'abcdef' },
	chat: '+12025550143',
	own: '+12025550100',
	by: ['+12025550143'],
	words: ['Approve', 'Decline'],
	numbered: false,
	text: 'none',
	messageIds: ['wamid.question'],
	texts: [],
	statusIds: [],
	at: now.getTime() - 60_000,
	until: now.getTime() + 60_000,
	closedText: '',
	closed: false,
	answers: [],
	...change,
});

const says = (text: string, change: Partial<MessageEvent> = {}): MessageEvent => {
	const from = person({ phone: '+12025550143' });
	return {
		...messageEvent({
			event: 'message.received',
			eventId: 'e',
			providerEvent: 'messages',
			occurredAt: now.toISOString(),
			messageId: 'wamid.answer',
			ids: {},
			from,
			to: { phone: '+12025550100', phoneNumberId: null },
			chat: privateChat(from),
			content: { messageType: 'text', text },
			raw: {},
		}),
		...change,
	};
};

const quoting = (messageId: string) => ({ replyTo: { messageId, from: null, text: null } });

const chosen = (questions: readonly Question[], event: MessageEvent) => {
	const answered = answerIn(questions, event, now);
	return answered && `${answered.question.ask}:${answered.choice ?? 'which?'}`;
};

describe('a text is an answer', () => {
	it.each([
		['by a word', 'Approve', 'one:0'],
		['in small letters, with a full stop', ' decline. ', 'one:1'],
		['in quotation marks', '“Approve”', 'one:0'],
		['in bold', '*Approve*', 'one:0'],
	])('%s', (_how, text, expected) => {
		expect(chosen([question()], says(text))).toBe(expected);
	});

	it.each([
		['more than a word', 'Approve it tomorrow'],
		['a number of a question without numbers', '1'],
		['nothing', '   '],
		['another word', 'Yes'],
	])('not by %s', (_how, text) => {
		expect(chosen([question()], says(text))).toBeUndefined();
	});

	it.each([
		['with marks of direction', '\u200FApprove\u200E'],
		['in wide letters', 'Ａｐｐｒｏｖｅ'],
	])('%s that nobody sees', (_how, text) => {
		expect(chosen([question()], says(text))).toBe('one:0');
	});

	it.each([
		['Arabic', '١'],
		['Devanagari', '१'],
		['a key’s emoji', '1️⃣'],
	])('by a number in %s', (_how, text) => {
		expect(chosen([question({ numbered: true })], says(text))).toBe('one:0');
	});

	it('with a hashtag, where no question has a code', () => {
		const free = question({ text: 'any', words: [] });
		expect(chosen([free], says('Room #1001'))).toBe('one:t');
		expect(chosen([question()], says('Approve #sale'))).toBeUndefined();
	});

	it('by a number, where the question has them', () => {
		expect(chosen([question({ numbered: true })], says('2.'))).toBe('one:1');
		expect(chosen([question({ numbered: true })], says('3'))).toBeUndefined();
	});

	it('whatever it says, where any text will do', () => {
		const free = question({ text: 'any', words: [] });
		expect(chosen([free], says('At six'))).toBe('one:t');
	});

	it('as a word to a model only where it quotes the question', () => {
		const review = question({ text: 'quoting' });
		expect(chosen([review], says('Ask me tomorrow'))).toBeUndefined();
		expect(chosen([review], says('Ask me tomorrow', quoting('wamid.question')))).toBe('one:t');
	});
});

describe('of several questions in a chat', () => {
	const earlier = question({ ask: 'earlier', at: 1, messageIds: ['wamid.1'], code: 'AAAA' });
	const later = question({ ask: 'later', at: 2, messageIds: ['wamid.2'], code: 'CCCC' });
	const both = [earlier, later];

	it('none is answered by a word that does not say which', () => {
		expect(chosen(both, says('Approve'))).toBe('later:which?');
	});
	it('the latest is answered by what answers any', () => {
		const free = both.map((each) => ({ ...each, text: 'any' as const, words: [] }));
		expect(chosen(free, says('At six'))).toBe('later:t');
	});
	it('none by the code of one that is settled, or of none', () => {
		expect(chosen([{ ...earlier, closed: true }, later], says('approve #aaaa'))).toBeUndefined();
		expect(chosen(both, says('approve #zzzz'))).toBeUndefined();
	});
	it('none by quoting one that is settled, though it says the same as another', () => {
		const texts = [textMark('Shall it be done?')];
		const settled = { ...earlier, closed: true, texts };
		const again = { ...later, texts };
		const quoted = { replyTo: { messageId: 'wamid.1', from: null, text: 'Shall it be done?' } };
		expect(chosen([settled, again], says('Approve', quoted))).toBeUndefined();
		const unknown = { replyTo: { messageId: 'wamid.9', from: null, text: 'Shall it be done?' } };
		expect(chosen([settled, again], says('Approve', unknown))).toBeUndefined();
		expect(chosen([again], says('Approve', unknown))).toBe('later:0');
	});
	it('the one that is quoted', () => {
		expect(chosen(both, says('Approve', quoting('wamid.1')))).toBe('earlier:0');
	});
	it('the one whose code is named', () => {
		expect(chosen(both, says('approve #aaaa'))).toBe('earlier:0');
	});
	it('the one that is quoted by a longer form of its ID, as WhatsApp Web writes it', () => {
		const asked = question({ ask: 'queued', messageIds: ['3EB0AA'] });
		const quoted = quoting('true_12025550143@c.us_3EB0AA');
		expect(chosen([asked, later], says('Approve', quoted))).toBe('queued:0');
	});
	it('none where another message is quoted', () => {
		expect(chosen(both, says('Approve', quoting('wamid.9')))).toBeUndefined();
	});
});

describe('an answer is heard of nobody', () => {
	const group = { id: '120363000000000000@g.us', kind: 'group' as const };
	it.each([
		['else', says('Approve', { from: person({ phone: '+12025550142' }) })],
		['of ourselves', says('Approve', { fromMe: true })],
		['in another chat', says('Approve', { chat: group })],
		['who tapped something else', says('Approve', { event: 'reply.button' })],
		['before it was asked', says('Approve', { occurredAt: '2027-01-31T09:58:59.000Z' })],
		[
			'to another number of ours',
			says('Approve', { to: { phone: '+12025550101', phoneNumberId: null } }),
		],
		['who edits', says('Approve', { event: 'message.edited' })],
	])('%s', (_who, event) => {
		expect(chosen([question()], event)).toBeUndefined();
	});

	it('once it is settled or over', () => {
		expect(chosen([question({ closed: true })], says('Approve'))).toBeUndefined();
		expect(chosen([question({ until: now.getTime() })], says('Approve'))).toBeUndefined();
	});

	it('but the person who may, in the group where it was asked', () => {
		const asked = question({ chat: group.id });
		expect(chosen([asked], says('Approve', { chat: group }))).toBe('one:0');
		const other = person({ phone: '+12025550142' });
		expect(chosen([asked], says('Approve', { chat: group, from: other }))).toBeUndefined();
	});
});

it('a person is one in all writings of the number, by chat ID and by user ID', () => {
	// Brazil's ninth digit.
	expect(keysOfPerson({ phone: '+5511985550143' })).toEqual(
		keysOfPerson({ phone: '+551185550143' }),
	);
	expect(keysOfPerson({ chatId: '12025550143@c.us' })).toEqual(['+12025550143']);
	expect(keysOfPerson({ phone: '+12025550143', userId: 'US.13491208655302741918' })).toEqual([
		'+12025550143',
		'US.13491208655302741918',
	]);
});
