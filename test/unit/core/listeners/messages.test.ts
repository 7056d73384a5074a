import {
	answerTo,
	readAnswer,
	readMessage,
	written,
} from '../../../../nodes/WhatsAppHub/core/listeners/messages';

const now = new Date('2026-11-30T12:00:00Z');
const minutes = (count: number) => new Date(now.getTime() + count * 60_000);
const KEY = 'the app secret';
const kept = {
	state: { members: [{ path: '/webhook/a/webhook', label: 'a', isTest: false }], before: null },
	at: 1,
};
const ask = () => written({ kind: 'ask', digest: 'abc' }, '/webhook/a/webhook', KEY, now);

describe('a message between triggers', () => {
	it('comes as it was written, by whichever of the keys', () => {
		const { body, word } = ask();
		expect(readMessage(body, ['another', KEY], now)).toEqual({
			kind: 'ask',
			digest: 'abc',
			to: '/webhook/a/webhook',
			at: now.getTime(),
			word,
		});
		const told = written({ kind: 'keep', kept }, '/webhook/a/webhook', KEY, now);
		expect(readMessage(told.body, [KEY], now)).toMatchObject({ kind: 'keep', kept });
	});

	it('shows nothing of what it says', () => {
		expect(JSON.stringify(ask().body)).not.toMatch(/webhook|abc|ask/);
	});

	it.each([
		['with another key', ask().body, ['another'], now],
		['without a key', ask().body, [], now],
		['six minutes later', ask().body, [KEY], minutes(6)],
		['six minutes before', ask().body, [KEY], minutes(-6)],
		[
			'an answer instead',
			answerTo({ word: 'w', to: '/', at: 1, kind: 'ask' }, kept, KEY),
			[KEY],
			now,
		],
		['text', 'sealed', [KEY], now],
		['nothing', undefined, [KEY], now],
	])('is none %s', (_case, body, keys, when) => {
		expect(readMessage(body, keys, when)).toBeUndefined();
	});

	it('is none once a character of it was changed', () => {
		const [sealed = ''] = ask().body.sealed;
		const changed = (sealed.startsWith('A') ? 'B' : 'A') + sealed.slice(1);
		expect(readMessage({ sealed: [changed] }, [KEY], now)).toBeUndefined();
	});
});

describe('an answer', () => {
	it('belongs to one message', () => {
		const { body, word } = ask();
		const message = readMessage(body, [KEY], now);
		if (message === undefined) throw new Error('It was written just now');
		const answer = answerTo(message, kept, KEY);
		expect(readAnswer(answer, word, [KEY])).toEqual({ kept });
		expect(readAnswer(answer, 'word of another', [KEY])).toBeUndefined();
		expect(readAnswer(answer, word, ['another'])).toBeUndefined();
		expect(readAnswer(body, word, [KEY])).toBeUndefined();
		expect(readAnswer(answerTo(message, undefined, KEY), word, [KEY])).toEqual({ kept: undefined });
	});
});
