import { z } from 'zod/v4';
import { type ChangeEvent, changeEvent } from '../../core/changeEvent';
import { ownNumber, person, phoneShown, privateChat } from '../../core/conversation';
import { givenIds, hourlyFingerprint, idOf } from '../../core/eventBase';
import { lenientList, lenientObject, lenientText, membersOf } from '../../core/lenient';
import { media } from '../../core/receivedContent';
import { lookUp } from '../../core/lookUp';
import { firstTime } from '../../core/time';
import { metaError, metaEventFailure } from '../meta/errors/failure';
import { contactOf, type ChangeContext } from './payload';

/** What decodes one member of a list; undefined for what it does not understand. */
export type MemberDecoder = (
	member: unknown,
	raw: unknown,
	place: ChangeContext,
) => ChangeEvent | undefined;

const base = (place: ChangeContext, providerEvent: string, raw: unknown, timestamp?: unknown) => ({
	providerEvent,
	occurredAt: firstTime(place.receivedAt, timestamp, place.time),
	to: place.to,
	raw,
});

const recording = lenientObject({
	id: lenientText,
	mime_type: lenientText,
	sha256: lenientText,
	url: lenientText,
});

const call = z.lazy(() =>
	z.looseObject({
		id: z.string().min(1),
		from: lenientText,
		to: lenientText,
		event: lenientText,
		status: lenientText,
		recipient_id: lenientText,
		/** Beside the phones, or in their place. */
		from_user_id: lenientText,
		to_user_id: lenientText,
		recipient_user_id: lenientText,
		direction: lenientText,
		call_recording: lenientObject({ audio: recording }),
		timestamp: lenientText,
		biz_opaque_callback_data: lenientText,
	}),
);

/**
 * A member of `calls` or of the `statuses` beside them, which are of calls and not of messages.
 *
 * Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/calling/reference (read 2026-11-20)
 */
export const decodeCall: MemberDecoder = (member, raw, place) => {
	const read = call.safeParse(member).data;
	if (read === undefined) return undefined;
	const { id, event, status, timestamp, call_recording: recorded } = read;
	const ours = place.to.phone;
	const other = [read.recipient_id, read.from, read.to].find(
		(phone) => phone && phoneShown(phone) !== ours,
	);
	const [caller, called] = [read.from_user_id, read.to_user_id];
	const isOurs = read.direction === 'BUSINESS_INITIATED';
	const userId = read.recipient_user_id || (isOurs ? called || caller : caller || called);
	const contact = contactOf(place, other, userId);
	const from = person({
		phone: other || contact?.wa_id,
		userId: userId || contact?.user_id,
		name: contact?.profile?.name,
		username: contact?.profile?.username,
	});
	const list = event ? 'calls' : 'statuses';
	return changeEvent({
		...base(place, `calls.${list}`, raw, timestamp),
		event: 'call.changed',
		eventId: idOf(id, event || status?.toLowerCase(), 'call'),
		change: event || 'status',
		value: status?.toLowerCase(),
		ids: givenIds({ call_id: id, biz_opaque_callback_data: read.biz_opaque_callback_data }),
		from,
		chat: privateChat(from),
		media: recorded?.audio
			? media({ ...recorded.audio, mimeType: recorded.audio.mime_type })
			: null,
		error: place.errors[0] ? metaEventFailure(place.errors[0]) : null,
		details: member,
	});
};

const preference = z.object({
	wa_id: lenientText,
	user_id: lenientText,
	detail: lenientText,
	category: lenientText,
	value: lenientText,
	/** A number here. */
	timestamp: lenientText,
});

/** Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/user_preferences (read 2026-11-20) */
export const decodePreference: MemberDecoder = (member, raw, place) => {
	const read = preference.safeParse(member).data;
	if (!read?.value) return undefined;
	const contact = contactOf(place, read.wa_id, read.user_id);
	const from = person({
		phone: read.wa_id,
		userId: read.user_id || contact?.user_id,
		name: contact?.profile?.name,
	});
	return changeEvent({
		...base(place, 'user_preferences', raw, read.timestamp),
		event: 'preferences.changed',
		change: read.category === 'marketing_messages' ? 'marketing' : read.category || 'marketing',
		value: read.value,
		reason: read.detail,
		from,
		chat: privateChat(from),
		details: member,
	});
};

/** Somebody in a group, or who wants to be; what we asked for stands in `input`. */
const member = {
	wa_id: lenientText,
	user_id: lenientText,
	username: lenientText,
	input: lenientText,
};

const participant = z.object(member);

const group = z.lazy(() =>
	z.object({
		group_id: lenientText,
		request_id: lenientText,
		join_request_id: lenientText,
		...member,
		added_participants: lenientList,
		removed_participants: lenientList,
		type: lenientText,
		timestamp: lenientText,
		reason: lenientText,
		errors: z.array(metaError).nullish().catch(undefined),
	}),
);

/**
 * A member of `groups`. Its `type` is not to be relied on: Meta's sample of a removal names a creation.
 *
 * Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/groups/webhooks (read 2026-11-20)
 */
export const decodeGroup: MemberDecoder = (member, raw, place) => {
	const read = group.safeParse(member).data;
	if (read === undefined) return undefined;
	const [error] = read.errors ?? [];
	// Of several there is no one person to name; the details have them all.
	const people = [read.added_participants, read.removed_participants].flatMap((list) =>
		membersOf(list, participant),
	);
	const who = people.length === 1 ? people[0] : read;
	const from = person({
		phone: who?.wa_id || who?.input,
		userId: who?.user_id,
		username: who?.username,
	});
	return changeEvent({
		...base(place, place.field, raw, read.timestamp),
		event: 'group.changed',
		change: /^group_(.+)_update$/.exec(place.field)?.[1] ?? place.field,
		value: read.type,
		reason: read.reason,
		ids: givenIds({
			group_id: read.group_id,
			request_id: read.request_id,
			join_request_id: read.join_request_id,
		}),
		from,
		chat: { id: read.group_id || null, kind: 'group' },
		error: error ? metaEventFailure(error) : null,
		details: member,
	});
};

const sync = z.lazy(() =>
	z.object({
		type: z.literal('contact'),
		contact: lenientObject({
			full_name: lenientText,
			phone_number: lenientText,
			user_id: lenientText,
			username: lenientText,
		}),
		action: lenientText,
		metadata: lenientObject({ timestamp: lenientText }),
	}),
);

/** Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/smb_app_state_sync (read 2026-11-20) */
export const decodeContactSync: MemberDecoder = (member, raw, place) => {
	const read = sync.safeParse(member).data;
	if (read === undefined) return undefined;
	const from = person({
		phone: read.contact?.phone_number,
		userId: read.contact?.user_id,
		name: read.contact?.full_name,
		username: read.contact?.username,
	});
	return changeEvent({
		...base(place, 'smb_app_state_sync', raw, read.metadata?.timestamp),
		event: 'contact.changed',
		change: lookUp(syncActions, read.action) ?? read.action ?? 'unknown',
		from,
		chat: privateChat(from),
		details: member,
	});
};

const syncActions: Readonly<Record<string, string>> = { add: 'added', remove: 'removed' };

/** The errors of a change that belong to no message and no call: the account or the app is told about it. */
export const decodeErrors: MemberDecoder = (members, raw, place) => {
	const [first] = place.errors;
	if (!first?.code) return undefined;
	const error = metaEventFailure(first);
	return changeEvent({
		...base(place, `${place.field}.errors`, raw),
		eventId: place.time ? undefined : hourlyFingerprint(raw, place.receivedAt),
		event: 'account.changed',
		change: 'error',
		value: first.code,
		reason: error.detail,
		ids: givenIds({ waba_id: place.accountId }),
		error,
		details: { errors: members },
	});
};

const payment = z.lazy(() =>
	z.object({
		id: lenientText,
		type: z.literal('payment'),
		status: lenientText,
		timestamp: lenientText,
		recipient_id: lenientText,
		recipient_user_id: lenientText,
		payment: z.looseObject({
			reference_id: lenientText,
			transaction: lenientObject({
				id: lenientText,
				error: lenientObject({ code: lenientText, reason: lenientText }),
			}),
		}),
	}),
);

/**
 * A member of `statuses` that is about the payment of an order, whose message has long arrived.
 *
 * Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/payments/payments-in/pg (read 2026-11-30)
 */
export const decodePayment: MemberDecoder = (member, raw, place) => {
	const read = payment.safeParse(member).data;
	if (!read?.status) return undefined;
	const { reference_id: reference, transaction } = read.payment;
	const from = person({ phone: read.recipient_id, userId: read.recipient_user_id });
	return changeEvent({
		...base(place, `${place.field}.statuses`, raw, read.timestamp),
		event: 'payment.changed',
		eventId: idOf(read.id || reference, transaction?.id, read.status, 'payment'),
		change: 'status',
		value: read.status,
		reason: transaction?.error?.reason,
		messageId: read.id,
		ids: givenIds({ wamid: read.id, reference_id: reference, transaction_id: transaction?.id }),
		from,
		chat: privateChat(from),
		details: read.payment,
	});
};

const handover = z.object({
	sender: lenientObject({ phone_number: lenientText, user_id: lenientText }),
	type: lenientText,
	timestamp: lenientText,
	recipient: lenientObject({ phone_number_id: lenientText, display_phone_number: lenientText }),
	control_passed: lenientObject({
		previous_owner_role: lenientText,
		new_owner_role: lenientText,
		metadata: lenientText,
		conversation_context: lenientObject({ summary: lenientObject({ text: lenientText }) }),
	}),
});

/**
 * The whole value of `messaging_handovers`: a chat passes from one agent of the number to another.
 *
 * Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/messaging_handovers (read 2026-11-30)
 */
export const decodeHandover: MemberDecoder = (value, raw, place) => {
	const read = handover.safeParse(value).data;
	if (!read?.type) return undefined;
	const { control_passed: passed, sender, recipient } = read;
	const from = person({ phone: sender?.phone_number, userId: sender?.user_id });
	return changeEvent({
		...base(place, 'messaging_handovers', raw, read.timestamp),
		event: 'conversation.changed',
		change: read.type,
		value: passed?.new_owner_role,
		previous: passed?.previous_owner_role,
		reason: passed?.conversation_context?.summary?.text || passed?.metadata,
		from,
		to: ownNumber({
			phone: recipient?.display_phone_number,
			phoneNumberId: recipient?.phone_number_id,
		}),
		chat: privateChat(from),
		details: value,
	});
};
