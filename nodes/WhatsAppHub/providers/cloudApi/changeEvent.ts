import { z } from 'zod/v4';
import { type ChangeEvent, changeEvent } from '../../core/changeEvent';
import { person, phoneShown, privateChat } from '../../core/conversation';
import { givenIds, hourlyFingerprint, idOf } from '../../core/eventBase';
import { lenientObject, lenientText } from '../../core/lenient';
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

const call = z.lazy(() =>
	z.looseObject({
		id: z.string().min(1),
		from: lenientText,
		to: lenientText,
		event: lenientText,
		status: lenientText,
		recipient_id: lenientText,
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
	const { id, event, status, timestamp } = read;
	const ours = place.to.phone;
	const other = [read.recipient_id, read.from, read.to].find(
		(phone) => phone && phoneShown(phone) !== ours,
	);
	const contact = contactOf(place, other);
	const from = person({ phone: other, userId: contact?.user_id, name: contact?.profile?.name });
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

const group = z.lazy(() =>
	z.object({
		group_id: lenientText,
		request_id: lenientText,
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
	return changeEvent({
		...base(place, place.field, raw, read.timestamp),
		event: 'group.changed',
		change: /^group_(.+)_update$/.exec(place.field)?.[1] ?? place.field,
		value: read.type,
		reason: read.reason,
		ids: givenIds({ group_id: read.group_id, request_id: read.request_id }),
		chat: { id: read.group_id || null, kind: 'group' },
		error: error ? metaEventFailure(error) : null,
		details: member,
	});
};

const sync = z.lazy(() =>
	z.object({
		type: z.literal('contact'),
		contact: lenientObject({ full_name: lenientText, phone_number: lenientText }),
		action: lenientText,
		metadata: lenientObject({ timestamp: lenientText }),
	}),
);

/** Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/smb_app_state_sync (read 2026-11-20) */
export const decodeContactSync: MemberDecoder = (member, raw, place) => {
	const read = sync.safeParse(member).data;
	if (read === undefined) return undefined;
	const from = person({ phone: read.contact?.phone_number, name: read.contact?.full_name });
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

/** An error that belongs to no message: the account or the app is told about it. */
export const decodeError: MemberDecoder = (member, raw, place) => {
	const read = metaError.safeParse(member).data;
	if (!read?.code) return undefined;
	const error = metaEventFailure(read);
	return changeEvent({
		...base(place, `${place.field}.errors`, raw),
		eventId: place.time ? undefined : hourlyFingerprint(raw, place.receivedAt),
		event: 'account.changed',
		change: 'error',
		value: read.code,
		reason: error.detail,
		ids: givenIds({ waba_id: place.accountId }),
		error,
		details: member,
	});
};
