import { z } from 'zod/v4';
import { changeEvent } from '../../core/changeEvent';
import { ownNumber, person, privateChat } from '../../core/conversation';
import { givenIds, hourlyFingerprint } from '../../core/eventBase';
import { lenientObject, lenientText } from '../../core/lenient';
import { lookUp } from '../../core/lookUp';
import { metaEventFailure } from '../meta/errors/failure';
import { changeBase, type MemberDecoder } from './changeBase';
import { contactOf } from './payload';

// Reads webhooks about preferences, contacts, errors and handovers.

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
		...changeBase(place, 'user_preferences', raw, read.timestamp),
		event: 'preferences.changed',
		change: read.category === 'marketing_messages' ? 'marketing' : read.category || 'marketing',
		value: read.value,
		reason: read.detail,
		from,
		chat: privateChat(from),
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
		...changeBase(place, 'smb_app_state_sync', raw, read.metadata?.timestamp),
		event: 'contact.changed',
		change: lookUp(syncActions, read.action) ?? read.action ?? 'unknown',
		from,
		chat: privateChat(from),
		details: member,
	});
};

const syncActions: Readonly<Record<string, string>> = { add: 'added', remove: 'removed' };

/** The errors of a change that belong to no message and no call: they concern the account or the app. */
export const decodeErrors: MemberDecoder = (members, raw, place) => {
	const [first] = place.errors;
	if (!first?.code) return undefined;
	const error = metaEventFailure(first);
	return changeEvent({
		...changeBase(place, `${place.field}.errors`, raw),
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
		...changeBase(place, 'messaging_handovers', raw, read.timestamp),
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
