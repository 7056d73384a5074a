import { z } from 'zod/v4';
import { type ChangeEvent, changeEvent } from '../../core/changeEvent';
import { noChat, ownNumber, person, privateChat } from '../../core/conversation';
import { givenIds } from '../../core/eventBase';
import { lenientObject, lenientText } from '../../core/lenient';
import { media } from '../../core/receivedContent';
import { changeBase } from './changeBase';
import { type Payload, partsOf } from './payload';

// Reads webhooks about calls.

const call = z.object({
	wacid: lenientText,
	phoneId: lenientText,
	direction: lenientText,
	from: lenientText,
	fromUserId: lenientText,
	to: lenientText,
	toUserId: lenientText,
	recipientPhone: lenientText,
	recipientUserId: lenientText,
	customerProfile: lenientObject({ name: lenientText, username: lenientText }),
	status: lenientText,
	/** Of a recording. */
	mediaAssetId: lenientText,
	/** Undocumented: its form; what is a text, or has a message, is passed on. */
	error: z.unknown(),
});

const callError = z.union([
	z.string(),
	z.object({ message: z.string() }).transform(({ message }) => message),
]);

/**
 * Each of the calls' events has a part of its own whose name begins alike.
 *
 * Docs: https://docs.ycloud.com/en/api-reference/webhook-reference/whatsapp-call-connect (read 2026-11-20, v2)
 */
export const decodeCall = (payload: Payload): ChangeEvent | undefined => {
	const details = partsOf(payload).find(([name]) => name.startsWith('calling'))?.[1];
	const read = call.safeParse(details).data;
	if (!read) return undefined;
	const isOurs = read.direction === 'BUSINESS_INITIATED';
	const from = person({
		phone: read.recipientPhone || (isOurs ? read.to : read.from),
		userId: read.recipientUserId || (isOurs ? read.toUserId : read.fromUserId),
		name: read.customerProfile?.name,
		username: read.customerProfile?.username,
	});
	return changeEvent({
		...changeBase(payload),
		event: 'call.changed',
		change: payload.type.replace(/^whatsapp\.call\./, '').replace(/\.updated$/, ''),
		value: read.status?.toLowerCase(),
		ids: givenIds({ wacid: read.wacid }),
		from,
		to: ownNumber({ phone: isOurs ? read.from : read.to, phoneNumberId: read.phoneId }),
		chat: from.phone || from.userId ? privateChat(from) : noChat,
		media: read.mediaAssetId ? media({ id: read.mediaAssetId }) : null,
		reason: callError.safeParse(read.error).data,
		details,
	});
};
