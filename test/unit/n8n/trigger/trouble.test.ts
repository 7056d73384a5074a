import { endTrouble, isGivenUp } from '../../../../nodes/WhatsAppHub/n8n/trigger/listeners/trouble';

// For how long those who share a webhook wait for one that does not take its events.

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
let paths = 0;
let path = '';
let now = 0;

beforeEach(() => {
	path = `/webhook/${++paths}/webhook`;
	jest.spyOn(performance, 'now').mockImplementation(() => now);
});
afterEach(() => jest.restoreAllMocks());

/** Whether it is given up at each of these times after n8n's first hour. */
const at = (kind: 'refused' | 'failed', ...times: readonly number[]): boolean[] =>
	times.map((time) => {
		now = HOUR + time;
		return isGivenUp(path, kind);
	});

it('waits an hour for one that fails, and a minute for one that refuses', () => {
	expect(at('failed', 0, HOUR / 2, HOUR - 1, HOUR)).toEqual([false, false, false, true]);
	expect(at('refused', 0, MINUTE / 2, MINUTE - 1, MINUTE)).toEqual([false, false, false, true]);
});

it('waits an hour for one that refuses while n8n starts', () => {
	expect(at('refused', -HOUR, 2 * MINUTE - HOUR, 4 * MINUTE - HOUR)).toEqual([false, false, false]);
});

it('gives nobody up for one hiccup and another, as the provider may have come by another process meanwhile', () => {
	expect(at('failed', 0, HOUR + MINUTE)).toEqual([false, false]);
	expect(at('refused', 0, 2 * MINUTE)).toEqual([false, false]);
});

it('begins anew after three hours in which nothing was heard', () => {
	expect(at('failed', 0, 1, 2, 5 * HOUR, 5 * HOUR + 1, 6 * HOUR)).toEqual([
		false,
		false,
		false,
		false,
		false,
		true,
	]);
});

it('does not take a silence for the beginning of a refusal', () => {
	expect(at('failed', 0, MINUTE)).toEqual([false, false]);
	expect(at('refused', 2 * MINUTE, 2 * MINUTE + 1, 2 * MINUTE + 2)).toEqual([false, false, false]);
});

it('begins anew once something was taken', () => {
	at('failed', 0, 1, 2);
	endTrouble(path);
	expect(at('failed', 2 * HOUR)).toEqual([false]);
});
