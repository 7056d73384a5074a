import { periskopeSignature } from '../../../simulator/periskope/signature';
import type { JsonObject } from '../../../simulator/contract';
import {
	type Access,
	type Expected,
	type Happening,
	isoOf,
	type Pen,
	post,
	type Story,
	type Traffic,
	type WireRequest,
} from './traffic';

// Made-up webhook traffic of Periskope.
// Docs: https://docs.periskope.app/api-reference/webhooks/introduction (read 2026-11-20, v1)
// Docs: https://docs.periskope.app/api-reference/webhooks/message.created (read 2026-11-20, v1)

const OWN_CHAT = '12025550120@c.us';
const CUSTOMER = '12025550143@c.us';
const GROUP = '120363000000000001@g.us';

/** In the form that live accounts get: `event_type`, and an id of the event. */
const event = (
	pen: Pen,
	at: number,
	name: string,
	expected: Expected,
	data: JsonObject,
	previous: JsonObject = {},
): Happening => ({
	at,
	expected,
	told: {
		data: { org_phone: OWN_CHAT, ...data },
		event_type: name,
		id: `00000000-0000-4000-8000-${pen.id().slice(0, 12)}`,
		org_id: 'org-of-the-tests',
		previous_attributes: previous,
	},
});

/** A text as live events show it, which leave much of it null. */
const text = (pen: Pen, at: number, fromMe: boolean): JsonObject & { message_id: string } => {
	const id = `3EB0${pen.id().slice(0, 16).toUpperCase()}`;
	return {
		message_id: `${fromMe}_${CUSTOMER}_${id}`,
		unique_id: id,
		chat_id: CUSTOMER,
		from_me: fromMe,
		author: null,
		sender_phone: fromMe ? OWN_CHAT : CUSTOMER,
		message_type: 'chat',
		body: `Héllo ${id} 👋`,
		ack: '1',
		media: null,
		prev_body: null,
		timestamp: isoOf(at),
		updated_at: isoOf(at),
	};
};

const created =
	(kind: string, fromMe: boolean, more: JsonObject = {}): Story =>
	(pen) => {
		const at = pen.time();
		const message = text(pen, at, fromMe);
		const expected = { event: kind, messageId: message.message_id };
		return [event(pen, at, 'message.created', expected, { ...message, ...more })];
	};

/** Written, changed twice, and deleted: one message, four events. */
const altered: Story = (pen) => {
	const written = pen.time();
	const message = text(pen, written, false);
	const { message_id: messageId } = message;
	const edit = (body: string, before: unknown) => {
		const at = pen.time();
		const data = { ...message, body, prev_body: before, updated_at: isoOf(at) };
		const expected = { event: 'message.edited', messageId };
		// Undocumented: whether an event tells its own time; the pages show one, live events none.
		return event(pen, at, 'message.updated', expected, data, { body: before });
	};
	const first = event(
		pen,
		written,
		'message.created',
		{ event: 'message.received', messageId },
		message,
	);
	const edits = [edit('Hi again', message.body), edit('Hi once more', 'Hi again')];
	const at = pen.time();
	const data = { ...message, is_deleted: true, updated_at: isoOf(at) };
	const expected = { event: 'message.deleted', messageId };
	return [first, ...edits, event(pen, at, 'message.deleted', expected, data)];
};

/** Docs: https://docs.periskope.app/api-reference/delivery-status (read 2026-11-20, v1) */
const acknowledgements: Readonly<Record<string, string>> = {
	sent: '2',
	delivered: '3',
	read: '4',
	failed: '-1',
};

const stages =
	(...names: readonly string[]): Story =>
	(pen) => {
		const message = text(pen, pen.time(), true);
		const queueId = `11111111-2222-4333-8444-${pen.id().slice(0, 12)}`;
		return names.map((status) => {
			const at = pen.time();
			const ack = acknowledgements[status];
			// Without a time of its own in the envelope, that of the row is the event's.
			const data = { ...message, sent_message_id: queueId, ack, updated_at: isoOf(at) };
			const expected = { event: 'message.status', messageId: message.message_id, status };
			return event(pen, at, 'message.ack.updated', expected, data);
		});
	};

const reaction: Story = (pen) => {
	const at = pen.time();
	const reactionId = `false_${CUSTOMER}_3EB0${pen.id().slice(0, 16).toUpperCase()}`;
	const { message_id: messageId } = text(pen, at, true);
	const data = {
		message_id: messageId,
		reaction: '👍',
		reaction_id: reactionId,
		timestamp: isoOf(at),
		sender_id: CUSTOMER,
		chat_id: CUSTOMER,
		id: { from_me: false },
	};
	return [event(pen, at, 'reaction.created', { event: 'reaction.changed' }, data)];
};

const phone: Story = (pen) => {
	const at = pen.time();
	const data = { phone_id: 'phone-tests', wa_state: 'CONNECTED', updated_at: isoOf(at) };
	const expected = { event: 'session.changed', change: 'connection' };
	return [event(pen, at, 'org.phone.connected', expected, data)];
};

const group: Story = (pen) => {
	const at = pen.time();
	const data = {
		notification_id: `true_${GROUP}_${pen.id()}_${CUSTOMER}_leave`,
		chat_id: GROUP,
		author: CUSTOMER,
		type: 'leave',
		timestamp: isoOf(at),
	};
	const expected = { event: 'group.changed', change: 'participants' };
	return [event(pen, at, 'chat.notification.created', expected, data)];
};

const request = (body: string, { url, key }: Access): WireRequest =>
	post(url, body, { 'x-periskope-signature': periskopeSignature(key, body) });

export const periskope: Traffic = {
	triggerOn: [
		'message.received',
		'message.status',
		'message.echo',
		'message.edited',
		'message.deleted',
		'reaction.changed',
		'session.changed',
		'group.changed',
	],
	stories: [
		[40, created('message.received', false)],
		[5, created('message.echo', true)],
		[4, altered],
		[12, stages('sent', 'delivered', 'read')],
		[2, stages('sent', 'failed')],
		[8, reaction],
		[3, phone],
		[3, group],
	],
	batchLimit: 1,
	body: ([only]) => ({ ...only?.told }),
	request,
	forgeries: {
		'wrong key': ({ body, access }) => request(body, { ...access, key: 'of-another-account' }),
		unsigned: ({ body, access }) => post(access.url, body, {}),
		tampered: ({ body, genuine, access }) => ({ ...request(genuine, access), body }),
	},
};
