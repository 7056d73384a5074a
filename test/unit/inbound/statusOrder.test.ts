import { noChat, ownNumber } from '../../../nodes/WhatsAppHub/core/conversation';
import type { MessageStatusEvent } from '../../../nodes/WhatsAppHub/core/event';
import { keepLatest } from '../../../nodes/WhatsAppHub/core/keepLatest';
import type { MessageStatus } from '../../../nodes/WhatsAppHub/core/status';
import {
	inOrder,
	isLate,
	readStages,
	startStageRing,
	type Stages,
} from '../../../nodes/WhatsAppHub/inbound/statusOrder';

const statusOf = (
	status: MessageStatus,
	given: Partial<MessageStatusEvent> = {},
): MessageStatusEvent => ({
	event: 'message.status',
	eventId: `message-1:${status}`,
	providerEvent: 'messages.statuses',
	occurredAt: '2026-11-20T10:00:00.000Z',
	messageId: 'message-1',
	status,
	recipient: '+12025550143',
	participant: null,
	correlationId: 'message-1',
	ids: {},
	to: ownNumber({ phone: '+12025550100' }),
	chat: noChat,
	error: null,
	pricing: null,
	conversation: null,
	raw: {},
	...given,
});

/** The stages that are not late, reported one after the other. */
const passed = (...reported: MessageStatus[]): MessageStatus[] => {
	const stages: Stages = new Map();
	return reported.filter((status) => !isLate(stages, statusOf(status)));
};

describe('isLate', () => {
	it('knows a recipient and a number of ours in two writings', () => {
		const stages: Stages = new Map();
		const given = { recipient: '+5511985550143', to: ownNumber({ phone: '+5215555550100' }) };
		const otherwise = { recipient: '+551185550143', to: ownNumber({ phone: '+525555550100' }) };
		expect(isLate(stages, statusOf('read', given))).toBe(false);
		expect(isLate(stages, statusOf('delivered', otherwise))).toBe(true);
	});

	it.each<[MessageStatus[], MessageStatus[]]>([
		[
			['queued', 'sending', 'sent', 'delivered', 'read', 'played'],
			['queued', 'sending', 'sent', 'delivered', 'read', 'played'],
		],
		[['read', 'delivered', 'sent'], ['read']],
		[
			['delivered', 'sent', 'read'],
			['delivered', 'read'],
		],
		[
			['sent', 'sent', 'delivered'],
			['sent', 'delivered'],
		],
		[['played', 'read'], ['played']],
		[
			['sent', 'failed'],
			['sent', 'failed'],
		],
		[['failed', 'sent', 'delivered', 'read'], ['failed']],
		[['delivered', 'failed'], ['delivered']],
		[
			['read', 'failed', 'played'],
			['read', 'played'],
		],
	])('lets of %j pass %j', (reported, expected) => {
		expect(passed(...reported)).toEqual(expected);
	});

	it('takes each member of a group, each message and each number of ours alone', () => {
		const stages: Stages = new Map();
		const others: Array<Partial<MessageStatusEvent>> = [
			{},
			{ participant: '+12025550144' },
			{ messageId: 'message-2' },
			{ to: ownNumber({ phoneNumberId: '100000000000043' }) },
			{ recipient: '+12025550145' },
		];
		for (const other of others) expect(isLate(stages, statusOf('read', other))).toBe(false);
		for (const other of others) expect(isLate(stages, statusOf('sent', other))).toBe(true);
	});

	it('forgets the message that was silent longest', () => {
		const stages: Stages = new Map();
		for (const messageId of ['message-1', 'message-2']) {
			isLate(stages, statusOf('sent', { messageId }));
		}
		isLate(stages, statusOf('delivered'));
		isLate(stages, statusOf('sent', { messageId: 'message-3' }));
		keepLatest(stages, 2);
		expect(isLate(stages, statusOf('sent'))).toBe(true);
		expect(isLate(stages, statusOf('sent', { messageId: 'message-2' }))).toBe(false);
	});
});

describe('inOrder', () => {
	it('puts the stages of each message of one call in their order, in the places they had', () => {
		const other = { messageId: 'message-2' };
		const call = [
			statusOf('read'),
			statusOf('delivered', other),
			statusOf('sent'),
			statusOf('sent', other),
			statusOf('delivered'),
		];
		const ordered = inOrder(call).map((event) =>
			event.event === 'message.status' ? `${event.messageId} ${event.status}` : '',
		);
		expect(ordered).toEqual([
			'message-1 sent',
			'message-2 sent',
			'message-1 delivered',
			'message-2 delivered',
			'message-1 read',
		]);
	});
});

describe('the text of the stages', () => {
	it('is read as it was written', () => {
		const stages: Stages = new Map();
		isLate(stages, statusOf('read'));
		isLate(stages, statusOf('failed', { messageId: 'message-2' }));
		const text = startStageRing().write(stages, (key) => String(stages.get(key)), new Set());
		expect(new Map(readStages(text))).toEqual(stages);
	});

	it.each([undefined, 4, '', 'not stages'])('of %j is nothing', (text) => {
		expect(readStages(text)).toEqual([]);
	});
});
