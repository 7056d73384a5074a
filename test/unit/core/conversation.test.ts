import {
	ownNumber,
	person,
	privateChat,
	sessionIdOf,
} from '../../../nodes/WhatsAppHub/core/conversation';

const to = ownNumber({ phone: '12025550100', phoneNumberId: '100000000000042' });
const known = person({ phone: '12025550143', userId: 'US.20255501430000000001' });
const hidden = person({ phone: '', userId: 'US.20255501430000000001' });
const group = { id: '120363000000000001@g.us', kind: 'group' } as const;

describe('sessionIdOf', () => {
	it('is the same whether the phone is shown or hidden', () => {
		const [first, second] = [known, hidden].map((each) => sessionIdOf(to, privateChat(each), each));
		expect(first).toBe('100000000000042:US.20255501430000000001');
		expect(second).toBe(first);
	});

	it.each([
		[to, group, known, '100000000000042:120363000000000001@g.us'],
		[
			ownNumber({ phone: '+1 202 555 0100' }),
			privateChat(person({ phone: '12025550143' })),
			person({ phone: '12025550143' }),
			'+12025550100:+12025550143',
		],
		[ownNumber(), group, known, '120363000000000001@g.us'],
		[to, { id: null, kind: null }, person(), null],
	])('of %j in %j is %#', (number, chat, partner, expected) => {
		expect(sessionIdOf(number, chat, partner)).toBe(expected);
	});
});

describe('privateChat', () => {
	it.each([
		[known, '+12025550143'],
		[hidden, 'US.20255501430000000001'],
		[person({ chatId: '100000000000001@lid' }), '100000000000001@lid'],
		[person(), null],
	])('is answered under what reaches the person', (partner, id) => {
		expect(privateChat(partner)).toEqual({ id, kind: 'private' });
	});
});
