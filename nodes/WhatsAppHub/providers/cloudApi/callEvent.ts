import { z } from 'zod/v4';
import { changeEvent } from '../../core/changeEvent';
import { isSamePhone, person, privateChat } from '../../core/conversation';
import { givenIds, idOf } from '../../core/eventBase';
import { lenientObject, lenientText } from '../../core/lenient';
import { media } from '../../core/receivedContent';
import { metaEventFailure } from '../meta/errors/failure';
import { changeBase, type MemberDecoder } from './changeBase';
import { contactOf } from './payload';

// Reads webhooks about calls.

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
		(phone) => phone && !isSamePhone(phone, ours),
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
		...changeBase(place, `calls.${list}`, raw, timestamp),
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
