import { z } from 'zod/v4';
import { showRecipient } from '../../core/address';
import { givenIds, type HubEvent, unknownEvent } from '../../core/event';
import { looseText } from '../../core/loose';
import { firstTime } from '../../core/time';
import { type MetaError, metaError, metaEventFailure } from '../metaErrors';

// Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/messages/status (read 2026-11-20)
// Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/business-scoped-user-ids (revision 2026-06-29, read 2026-11-20)

const batch = z.object({ entry: z.array(z.unknown()) });

const entry = z.object({ id: z.unknown(), changes: z.array(z.unknown()) });

const change = z.object({ field: z.string(), value: z.looseObject({}) });

const status = z.object({
	id: z.string().min(1),
	status: z.enum(['sent', 'delivered', 'read', 'played', 'failed']),
	timestamp: looseText,
	recipient_id: looseText,
	recipient_user_id: looseText,
	recipient_parent_user_id: looseText,
	recipient_participant_id: looseText,
	recipient_participant_user_id: looseText,
	biz_opaque_callback_data: looseText,
	pricing: z.unknown(),
	conversation: z.unknown(),
	errors: z.array(metaError).nullish().catch(undefined),
});

const identity = z.object({ id: looseText, timestamp: looseText }).catch({});

/** Meta batches up to 1,000 updates in one request: entries, changes, and lists within them. */
export const decode = (payload: unknown, receivedAt: Date): HubEvent[] => {
	const parsed = batch.safeParse(payload);
	if (!parsed.success) return [notUnderstood(payload, receivedAt)];
	return parsed.data.entry.flatMap((raw) => {
		const { data } = entry.safeParse(raw);
		if (data === undefined) return notUnderstood(raw, receivedAt);
		return data.changes.flatMap((each) => decodeChange(data.id, each, receivedAt));
	});
};

const notUnderstood = (raw: unknown, receivedAt: Date): HubEvent =>
	unknownEvent({ providerEvent: 'unknown', occurredAt: receivedAt.toISOString(), raw });

/** The lists of a change whose members are events of their own. */
const lists = ['statuses', 'messages', 'message_echoes', 'errors'] as const;

const decodeChange = (id: unknown, raw: unknown, receivedAt: Date): HubEvent[] => {
	const parsed = change.safeParse(raw);
	if (!parsed.success) return [notUnderstood(raw, receivedAt)];
	const { field, value } = parsed.data;
	const events = lists.flatMap((list) => {
		const members: unknown = value[list];
		if (!Array.isArray(members)) return [];
		return members.map((member: unknown) =>
			decodeMember(list, member, { id, field, value: only(list, member, value) }, receivedAt),
		);
	});
	if (events.length > 0) return events;
	const occurredAt = receivedAt.toISOString();
	return [unknownEvent({ providerEvent: field, occurredAt, raw: { id, field, value } })];
};

/** The change as if this member had come alone. */
const only = (list: string, member: unknown, value: Record<string, unknown>) => ({
	...Object.fromEntries(
		Object.entries(value).filter(([name]) => !lists.some((each) => each === name)),
	),
	[list]: [member],
});

const decodeMember = (
	list: (typeof lists)[number],
	member: unknown,
	raw: { readonly id: unknown; readonly field: string; readonly value: unknown },
	receivedAt: Date,
): HubEvent => {
	const parsed = list === 'statuses' ? status.safeParse(member).data : undefined;
	if (parsed !== undefined) return decodeStatus(parsed, raw, receivedAt);
	const { id, timestamp } = identity.parse(member);
	return unknownEvent({
		id,
		messageId: id,
		providerEvent: `${raw.field}.${list}`,
		occurredAt: firstTime(receivedAt, timestamp),
		raw,
	});
};

const decodeStatus = (
	{ id, status: stage, pricing, conversation, errors, ...rest }: z.output<typeof status>,
	raw: unknown,
	receivedAt: Date,
): HubEvent => {
	const { timestamp, biz_opaque_callback_data: correlationId, ...ids } = rest;
	// Absent and empty mean the same: a recipient known by user id only has no recipient_id.
	const recipient = ids.recipient_id || ids.recipient_user_id;
	const participant = ids.recipient_participant_id || ids.recipient_participant_user_id;
	const error: MetaError = errors?.[0] ?? {};
	return {
		event: 'message.status',
		eventId: [id, stage, participant].filter(Boolean).join(':'),
		providerEvent: 'messages.statuses',
		messageId: id,
		status: stage,
		recipient: recipient ? showRecipient(recipient) : null,
		occurredAt: firstTime(receivedAt, timestamp),
		correlationId: correlationId || id,
		ids: givenIds({ wamid: id, ...ids }),
		error: stage === 'failed' ? metaEventFailure(error) : null,
		pricing: pricing ?? null,
		conversation: conversation ?? null,
		raw,
	};
};
