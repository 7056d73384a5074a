import { accountOf } from '../../../nodes/WhatsAppHub/n8n/account';

it('names the items of each fate by their numbers', () => {
	const account = accountOf(['done', 'done', 'unknown', 'done', 'refused', undefined, 'notBegun']);
	expect(account.fields).toEqual({
		items: 7,
		done: '0-1, 3',
		failed: '4',
		unknown: '2',
		notBegun: '5-6',
	});
	expect(account.sentence).toBe(
		"3 of 7 items were done, 1 may have been, 1 failed, 2 were not begun; 'delivery' in the details names them. Run again, all are sent anew unless the option 'Send Once' was on",
	);
});

it('warns of nothing where nothing was sent', () => {
	expect(accountOf(['refused', undefined]).sentence).toBe(
		"0 of 2 items were done, 1 failed, 1 were not begun; 'delivery' in the details names them",
	);
});
