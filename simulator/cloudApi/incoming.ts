import { hidesPhoneNumber, userIdOf } from '../agreedRecipients';
import type {
	IncomingMessage,
	JsonObject,
	SimulatorAccounts,
	SimulatorSettings,
} from '../contract';
import { newWamid } from '../core/identifiers';
import { answeredId, tapOf, writerName, writerOf, writtenAt } from '../core/incoming';
import type { KeptMedia, MediaStore } from '../core/mediaStore';
import { choicesOf, tapContent } from '../metaShapes/taps';
import type { CloudChange } from './envelope';
import type { InboundMessages } from './inbound';
import { mediaUrl } from './media';
import type { CloudMessages } from './messages';
import { digitsOf, metadataOf, ownPhone } from './phoneNumbers';
import type { CloudPhone } from './phoneNumbers';
import { isGroupId } from './recipient';

// Plays somebody who writes to the business: the webhook and the file behind it.

interface IncomingParts {
	account: SimulatorAccounts['cloudApi'];
	settings: Pick<SimulatorSettings, 'mediaUrlSeconds'>;
	media: MediaStore;
	/** The picture of the first phone number. */
	picture: KeptMedia;
	/** What was written to the business, and what the business has sent: to be answered. */
	inbound: InboundMessages;
	messages: CloudMessages;
}

/**
 * Promises the webhook that reports a message from somebody. Who hides the phone number is known by the
 * business-scoped user id alone.
 * Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/messages/image (read 2026-11-20)
 * Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/messages/group (read 2026-11-20)
 */
export function receiveCloudMessage(
	message: IncomingMessage,
	parts: IncomingParts,
): { id: string; events: CloudChange[] } {
	const { inbound, messages } = parts;
	const writer = writerOf(message);
	const tap = tapOf(message, (of) => {
		const sent = messages.find(of);
		return sent && choicesOf(sent);
	});
	const phone = phoneOf(message, parts);
	const hides = hidesPhoneNumber(writer);
	const id = newWamid();
	const contact = {
		profile: { name: message.name ?? writerName },
		...(hides ? {} : { wa_id: writer }),
		user_id: userIdOf(writer),
	};
	const reported = {
		...contextOf(message, phone, inbound),
		...(hides ? {} : { from: writer }),
		from_user_id: userIdOf(writer),
		...groupOf(message),
		id,
		timestamp: String(Math.floor(writtenAt(message).getTime() / 1000)),
		...(tap === undefined ? contentOf(message, phone.id, parts) : tapContent(tap)),
	};
	const value = {
		messaging_product: 'whatsapp',
		metadata: metadataOf(phone),
		contacts: [contact],
		messages: [reported],
	};
	inbound.add(id, writer);
	return { id, events: [{ field: 'messages', value }] };
}

/** An answer goes to the number that has sent what is answered. */
function phoneOf(message: IncomingMessage, { account, messages }: IncomingParts): CloudPhone {
	const answered = messages.find(answeredId(message) ?? '');
	const id = message.to ?? answered?.phone.id ?? account.phoneNumberId;
	const phone = ownPhone(id, account);
	if (phone === undefined) throw new Error(`No phone number has the id ${id}`);
	return phone;
}

/** A tap always names what was tapped: without a test's word, a message of before the start. */
function contextOf(
	message: IncomingMessage,
	phone: CloudPhone,
	inbound: InboundMessages,
): JsonObject {
	const id = answeredId(message) ?? (message.tap === undefined ? undefined : newWamid());
	if (id === undefined) return {};
	const from = inbound.writerOf(id) ?? digitsOf(phone);
	return { context: { ...(hidesPhoneNumber(from) ? {} : { from }), id } };
}

function groupOf({ group }: IncomingMessage): JsonObject {
	if (group === undefined) return {};
	if (!isGroupId(group)) throw new Error(`"${group}" is not the id of a group`);
	return { group_id: group };
}

function contentOf(
	{ text, picture }: IncomingMessage,
	phoneNumberId: string,
	{ account, settings, media, picture: kept }: IncomingParts,
): JsonObject {
	if (picture !== true) return { type: 'text', text: { body: text } };
	// A file belongs to one number, so each further number gets a copy.
	const file =
		kept.sender === phoneNumberId ? kept : media.add(phoneNumberId, { field: 'file', ...kept }, {});
	const image = {
		...(text === undefined ? {} : { caption: text }),
		mime_type: file.mimeType,
		// In base64 here, although the answer about a file shows it in hexadecimal digits.
		sha256: Buffer.from(file.sha256, 'hex').toString('base64'),
		id: file.id,
		url: mediaUrl(file, account, settings),
	};
	return { type: 'image', image };
}
