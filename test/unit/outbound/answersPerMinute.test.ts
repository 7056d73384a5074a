import {
	mostRounds,
	startAnswersPerMinute,
} from '../../../nodes/WhatsAppHub/outbound/answersPerMinute';

const MINUTE = 60_000;
let executions = 0;

const round = (
	now: number,
	extra: { chat?: string; sender?: string; most?: number; execution?: string } = {},
) => ({
	chat: 'a chat',
	sender: 'a sender',
	execution: `execution ${++executions}`,
	most: 3,
	now,
	...extra,
});

it('lets so many executions answer within a minute', () => {
	const rounds = startAnswersPerMinute();
	const counted = [0, 10, 20, 30, 59_999].map((now) => rounds.count(round(now)) !== undefined);
	expect(counted).toEqual([true, true, true, false, false]);
	// The first is a minute old, the second is not.
	expect(rounds.count(round(MINUTE))).toBeDefined();
	expect(rounds.count(round(MINUTE))).toBeUndefined();
});

it('counts each chat and each sender alone', () => {
	const rounds = startAnswersPerMinute();
	for (const extra of [{}, { chat: 'another chat' }, { sender: 'another sender' }]) {
		const counted = [1, 2, 3, 4].map((now) => rounds.count(round(now, extra)) !== undefined);
		expect(counted).toEqual([true, true, true, false]);
	}
});

it('counts an execution once, however many messages it sends', () => {
	const rounds = startAnswersPerMinute();
	const one = () => rounds.count(round(1, { execution: 'one', most: 2 })) !== undefined;
	expect([one(), one(), one(), one()]).toEqual([true, true, true, true]);
	expect(rounds.count(round(1, { most: 2 }))).toBeDefined();
	expect(rounds.count(round(1, { most: 2 }))).toBeUndefined();
	// It was let through, and may say the rest of what it has to say.
	expect(one()).toBe(true);
});

it('takes an execution back when nothing of it has gone', () => {
	const rounds = startAnswersPerMinute();
	const first = rounds.count(round(1, { execution: 'one', most: 1 }));
	const second = rounds.count(round(1, { execution: 'one', most: 1 }));
	first?.();
	expect(rounds.count(round(1, { most: 1 }))).toBeUndefined();
	second?.();
	expect(rounds.count(round(1, { most: 1 }))).toBeDefined();
});

it('lets nobody take back what was counted again', () => {
	const rounds = startAnswersPerMinute();
	const takeBack = rounds.count(round(0, { execution: 'one', most: 1 }));
	expect(rounds.count(round(MINUTE, { execution: 'one', most: 1 }))).toBeDefined();
	takeBack?.();
	expect(rounds.count(round(MINUTE, { most: 1 }))).toBeUndefined();
});

it('keeps no chat longer than a minute, and no more than ten thousand', () => {
	const rounds = startAnswersPerMinute();
	for (let chat = 0; chat < 12_000; chat++) rounds.count(round(1, { chat: String(chat) }));
	expect(rounds.size()).toBe(10_000);
	rounds.count(round(MINUTE + 1));
	expect(rounds.size()).toBe(1);
});

it.each([
	[1, 40],
	[20, 40],
	[21, 42],
	[10_000, 20_000],
])('allows with %d in a row %d within a minute', (inARow, expected) => {
	expect(mostRounds(inARow)).toBe(expected);
});
