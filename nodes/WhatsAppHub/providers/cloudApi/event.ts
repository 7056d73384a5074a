import { z } from 'zod/v4';
import { showRecipient } from '../../core/address';
import { givenIds, type HubEvent, unknownEvent } from '../../core/event';
import { looseText } from '../../core/loose';
import { firstTime } from '../../core/time';
import { type MetaError, metaError, metaEventFailure } from '../metaErrors';

// Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/messages/status (read 2026-11-20)
// Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/business-scoped-user-ids (revision 2026-06-29, read 2026-11-20)

const batch = z.looseObject({ entry: z.array(z.unknown()) });

const entry = z.looseObject({ time: z.unknown(), changes: z.array(z.unknown()) });

const change = z.looseObject({ field: z.string(), value: z.looseObject({}) });

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

/** What is left of a status or message whose stage or form is not known. */
const identity = z
	.object({
		id: looseText,
		timestamp: looseText,
		status: looseText,
		recipient_participant_id: looseText,
	})
	.catch({});

/** Where one thing that happened stands, and the payload as if it had come alone. */
interface Place {
	readonly field: string;
	/** UNIX seconds, which Meta gives for account events only. */
	readonly time: unknown;
	readonly receivedAt: Date;
	readonly rawOf: (value: unknown) => unknown;
}

/** Meta batches up to 1,000 updates in one request: entries, changes, and lists within them. */
export const decode = (payload: unknown, receivedAt: Date): HubEvent[] => {
	const whole = batch.safeParse(payload).data;
	if (whole === undefined) return [notUnderstood(payload, receivedAt)];
	return whole.entry.flatMap((member) => {
		const part = entry.safeParse(member).data;
		if (part === undefined) return notUnderstood(member, receivedAt);
		return part.changes.flatMap((each) => {
			const only = change.safeParse(each).data;
			if (only === undefined) return notUnderstood(each, receivedAt);
			const rawOf = (value: unknown) => ({
				...whole,
				entry: [{ ...part, changes: [{ ...only, value }] }],
			});
			return decodeChange(only.value, { field: only.field, time: part.time, receivedAt, rawOf });
		});
	});
};

const notUnderstood = (raw: unknown, receivedAt: Date): HubEvent =>
	unknownEvent({ providerEvent: 'unknown', occurredAt: receivedAt.toISOString(), raw });

/** The lists of a change whose members are events of their own. */
const lists = ['statuses', 'messages', 'message_echoes', 'errors'] as const;

const decodeChange = (value: Record<string, unknown>, place: Place): HubEvent[] => {
	const surroundings = Object.entries(value).filter(
		([name]) => !lists.some((list) => list === name),
	);
	const events = lists.flatMap((list) => {
		const members: unknown = value[list];
		if (!Array.isArray(members)) return [];
		return members.map((member: unknown) => {
			const raw = place.rawOf({ ...Object.fromEntries(surroundings), [list]: [member] });
			return decodeMember(list, member, raw, place);
		});
	});
	if (events.length > 0) return events;
	const { field, time, receivedAt, rawOf } = place;
	const occurredAt = firstTime(receivedAt, time);
	return [unknownEvent({ providerEvent: field, occurredAt, raw: rawOf(value) })];
};

const decodeMember = (
	list: (typeof lists)[number],
	member: unknown,
	raw: unknown,
	{ field, time, receivedAt }: Place,
): HubEvent => {
	const known = list === 'statuses' ? status.safeParse(member).data : undefined;
	if (known !== undefined) return decodeStatus(known, raw, receivedAt);
	const {
		id,
		timestamp,
		status: stage,
		recipient_participant_id: participant,
	} = identity.parse(member);
	return unknownEvent({
		id: id && [id, stage, participant].filter(Boolean).join(':'),
		messageId: id,
		providerEvent: `${field}.${list}`,
		occurredAt: firstTime(receivedAt, timestamp, time),
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
