import {
	type Answer,
	readAnswerFor,
	readPresence,
	readToTrigger,
	writeAnswer,
	writePresence,
	writeToTrigger,
} from '../../../../nodes/WhatsAppHub/core/waiting/messages';
import { readVerdict } from '../../../../nodes/WhatsAppHub/core/waiting/verdict';

const KEYS = ['the secret of the account', 'the one before'];
const now = new Date('2027-01-31T10:00:00Z');
const later = new Date(now.getTime() + 5 * 60_000 + 1);

const answer: Answer = {
	ask: 'one',
	choice: '0',
	by: ['+12025550143'],
	responder: { id: '+12025550143', name: 'Customer' },
	chat: '+12025550143',
	own: { phone: '+12025550100', phoneNumberId: null },
	text: null,
	messageId: 'wamid.answer',
	respondedAt: now.toISOString(),
};

describe('an answer for a waiting node', () => {
	const body = writeAnswer(answer, '7/node', KEYS, now);

	it('is read by whoever has one of the secrets', () => {
		expect(readAnswerFor(body, '7/node', KEYS.slice(1), now)).toEqual(answer);
	});

	it.each([
		['for another place', body, '8/node', KEYS, now],
		['with another secret', body, '7/node', ['another'], now],
		['without any secret', writeAnswer(answer, '7/node', [], now), '7/node', KEYS, now],
		['by nobody who has none', body, '7/node', [], now],
		['too late', body, '7/node', KEYS, later],
		['in plain words', { at: now.getTime(), place: '7/node', answer }, '7/node', KEYS, now],
		[
			'that was written for a trigger',
			writeToTrigger({ kind: 'look' }, '7/node', KEYS, now).body,
			'7/node',
			KEYS,
			now,
		],
	])('is none %s', (_how, given, place, keys, at) => {
		expect(readAnswerFor(given, place, keys, at)).toBeUndefined();
	});
});

describe('what a trigger is told', () => {
	it('is read, and answered with its word', () => {
		const { body, word } = writeToTrigger({ kind: 'look' }, '/webhook/x', KEYS, now);
		expect(readToTrigger(body, KEYS, now)).toMatchObject({ kind: 'look', to: '/webhook/x', word });
		const presence = { mark: 'abcdef', hears: true, isTest: false, others: [] };
		const said = writePresence(word, presence, KEYS);
		expect(readPresence(said, word, KEYS)).toMatchObject(presence);
		expect(readPresence(said, 'another word', KEYS)).toBeUndefined();
		expect(readPresence(said, word, ['another'])).toBeUndefined();
	});

	it('counts for five minutes', () => {
		const { body } = writeToTrigger({ kind: 'look' }, '/', KEYS, now);
		expect(readToTrigger(body, KEYS, later)).toBeUndefined();
	});
});

it('a verdict is told from every other answer', () => {
	const decided = { whatsAppHub: 'decided', say: { react: '✅' } };
	expect(readVerdict(decided)).toEqual(decided);
	expect(['<html>', {}, { whatsAppHub: 'maybe' }, undefined].map(readVerdict)).toEqual([
		undefined,
		undefined,
		undefined,
		undefined,
	]);
});
