import { hidesPhoneNumber, userIdOf } from '../agreedRecipients';
import type {
	IncomingMessage,
	JsonObject,
	SimulatorAccounts,
	SimulatorSettings,
} from '../contract';
import { newWamid } from '../core/identifiers';
import { writerName, writerOf } from '../core/incoming';
import type { KeptMedia, MediaStore } from '../core/mediaStore';
import type { CloudChange } from './envelope';
import { mediaUrl } from './media';
import { metadataOf, ownPhone } from './phoneNumbers';

// Plays somebody who writes to the business: the webhook and the file behind it.

interface IncomingParts {
	account: SimulatorAccounts['cloudApi'];
	settings: Pick<SimulatorSettings, 'mediaUrlSeconds'>;
	media: MediaStore;
	/** The picture of the first phone number. */
	picture: KeptMedia;
}

/**
 * Promises the webhook that reports a message from somebody. Who hides the phone number is known by the
 * business-scoped user id alone.
 * Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/messages/image (read 2026-11-20)
 */
export function receiveCloudMessage(
	message: IncomingMessage,
	parts: IncomingParts,
): { id: string; events: CloudChange[] } {
	const { account } = parts;
	const writer = writerOf(message);
	const phone = ownPhone(message.to ?? account.phoneNumberId, account);
	if (phone === undefined) throw new Error(`No phone number has the id ${message.to}`);
	const id = newWamid();
	const hides = hidesPhoneNumber(writer);
	const contact = {
		profile: { name: message.name ?? writerName },
		...(hides ? {} : { wa_id: writer }),
		user_id: userIdOf(writer),
	};
	const reported = {
		...(hides ? {} : { from: writer }),
		from_user_id: userIdOf(writer),
		id,
		timestamp: String(Math.floor(Date.now() / 1000)),
		...contentOf(message, phone.id, parts),
	};
	const value = {
		messaging_product: 'whatsapp',
		metadata: metadataOf(phone),
		contacts: [contact],
		messages: [reported],
	};
	return { id, events: [{ field: 'messages', value }] };
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
