import { startAnswersInARow } from '../../../nodes/WhatsAppHub/outbound/answersInARow';

const HOUR = 3_600_000;

const answer = (now: number, extra: { chat?: string; sender?: string; most?: number } = {}) => ({
	chat: 'a chat',
	sender: 'a sender',
	most: 3,
	now,
	...extra,
});

it('lets so many go within a day', () => {
	const answers = startAnswersInARow();
	const counted = [0, 1, 2, 3, 4, 23].map(
		(hour) => answers.count(answer(hour * HOUR)) !== undefined,
	);
	expect(counted).toEqual([true, true, true, false, false, false]);
	// The first is a day old, the second is not.
	expect(answers.count(answer(24 * HOUR))).toBeDefined();
	expect(answers.count(answer(24 * HOUR))).toBeUndefined();
});

it('counts each chat and each sender alone', () => {
	const answers = startAnswersInARow();
	for (const extra of [{}, { chat: 'another chat' }, { sender: 'another sender' }]) {
		const counted = [1, 2, 3, 4].map((now) => answers.count(answer(now, extra)) !== undefined);
		expect(counted).toEqual([true, true, true, false]);
	}
});

it('counts no answer that did not go', () => {
	const answers = startAnswersInARow();
	for (let round = 0; round < 10; round++) answers.count(answer(1))?.();
	expect([1, 2, 3, 4].map((now) => answers.count(answer(now)) !== undefined)).toEqual([
		true,
		true,
		true,
		false,
	]);
});

it('takes back the one that did not go, also after others were counted', () => {
	const answers = startAnswersInARow();
	const takeBack = answers.count(answer(1));
	answers.count(answer(2));
	answers.count(answer(3));
	expect(answers.count(answer(4))).toBeUndefined();
	takeBack?.();
	expect(answers.count(answer(4))).toBeDefined();
});

it('begins again with each word, which it hears once', () => {
	const answers = startAnswersInARow();
	const word = { chats: ['another name', 'a chat'], event: 'event 1' };
	const counted = () => answers.count(answer(1)) !== undefined;
	expect([counted(), counted(), counted(), counted()]).toEqual([true, true, true, false]);
	answers.heard(word);
	expect([counted(), counted(), counted(), counted()]).toEqual([true, true, true, false]);
	answers.heard(word);
	expect(counted()).toBe(false);
	answers.heard({ ...word, event: 'event 2' });
	expect(counted()).toBe(true);
});

it('forgets the chats that were silent longest', () => {
	const answers = startAnswersInARow();
	for (let chat = 0; chat <= 10_000; chat++) {
		answers.count(answer(1, { chat: String(chat), most: 1 }));
	}
	expect(answers.count(answer(1, { chat: '10000', most: 1 }))).toBeUndefined();
	expect(answers.count(answer(1, { chat: '0', most: 1 }))).toBeDefined();
});
