import { isOneEmoji } from './emoji';

describe('isOneEmoji', () => {
	it.each(['👍', '❤', '❤️', '👍🏽', '👨‍👩‍👧', '🇺🇸', '1️⃣', '☺'])('takes %s', (text) => {
		expect(isOneEmoji(text)).toBe(true);
	});

	it.each(['', 'x', '1', '👍👍', '👍 ', ':)', 'ok👍'])('refuses "%s"', (text) => {
		expect(isOneEmoji(text)).toBe(false);
	});
});
