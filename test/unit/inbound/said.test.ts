import { messageEventKinds } from '../../../nodes/WhatsAppHub/core/messageEvent';
import { isSaid, whyUnanswerable } from '../../../nodes/WhatsAppHub/inbound/said';

it('takes for said what somebody else says or does in a chat', () => {
	const said = messageEventKinds.filter((event) => isSaid({ event, fromMe: false }));
	expect(said).toEqual([
		'message.received',
		'message.edited',
		'reaction.changed',
		'reply.button',
		'reply.list',
		'reply.flow',
		'reply.payment',
		'poll.voted',
		'order.received',
	]);
});

it('takes nothing for said that we did ourselves', () => {
	expect(messageEventKinds.filter((event) => isSaid({ event, fromMe: true }))).toEqual([]);
});

it.each([
	['message.status', 'status'],
	['message.echo', 'own'],
	['message.deleted', 'deletion'],
	['message.observed', 'overheard'],
	['message.history', 'history'],
	['call.changed', 'change'],
	['unknown', 'unknown'],
	['constructor', 'change'],
])('%s: %s', (event, why) => {
	expect(whyUnanswerable({ event, fromMe: false })).toBe(why);
});
