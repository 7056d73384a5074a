import { summaryOf } from '../../../nodes/WhatsAppHub/n8n/summary';

const progress = ['done', 'done', 'unknown', 'done', 'refused', undefined, 'notBegun'] as const;

it('names the items of each fate by their numbers', () => {
	const account = summaryOf(progress, false);
	expect(account.fields).toEqual({
		items: 7,
		done: '0-1, 3',
		failed: '4',
		unknown: '2',
		notBegun: '5-6',
	});
	expect(account.sentence).toBe(
		"3 of 7 items were done, 1 may have been, 1 failed, 2 were not begun; 'delivery' in the details names them. A second run sends all of them again: the option 'Send Once' leaves out what was done",
	);
});

it('says what a second run does where items are sent once', () => {
	expect(summaryOf(progress, true).sentence).toMatch(
		/ them\. In a second run 'Send Once' leaves out what was done$/,
	);
});

it('warns of nothing where nothing was sent', () => {
	expect(summaryOf(['refused', undefined], true).sentence).toBe(
		"0 of 2 items were done, 1 failed, 1 were not begun; 'delivery' in the details names them",
	);
});
