import { type Content, type ContentType, media } from '../../core/receivedContent';
import { lookUp } from '../../core/lookUp';
import { fileTypeOf } from '../whatsAppWeb/fileType';
import { contactOfVcard } from '../whatsAppWeb/vcard';
import type { Message } from './payload';

// Reads the content of a message.
// Docs: https://docs.periskope.app/api-reference/webhooks/message.created (read 2026-11-20, v1)

const typeOf: Readonly<Record<string, ContentType>> = {
	chat: 'text',
	image: 'image',
	video: 'video',
	audio: 'audio',
	ptt: 'audio',
	document: 'document',
	sticker: 'sticker',
	location: 'location',
	vcard: 'contacts',
	multi_vcard: 'contacts',
	poll_creation: 'poll',
	// Of a message that Periskope could not decrypt.
	ciphertext: 'unsupported',
};

/**
 * Undocumented: types beyond the twelve of its SDK. whatsapp-web.js, the engine behind it, names these; they are
 * what the app notes in a chat, and nobody has said it.
 */
const notes = [
	'broadcast_notification',
	'call_log',
	'debug',
	'e2e_notification',
	'gp2',
	'notification',
	'notification_template',
	'protocol',
];

/** Somebody has said something, whatever it is: a type that we do not know yet costs nobody the message. */
const typeNamed = (name: string): ContentType | undefined =>
	lookUp(typeOf, name) ?? (notes.includes(name) ? undefined : 'unsupported');

/** What the message says; undefined for what nobody has said. */
export const contentOf = (data: Message): Partial<Content> | undefined => {
	const messageType = data.message_type ? typeNamed(data.message_type) : inferredType(data);
	if (messageType === undefined) return undefined;
	return {
		messageType,
		text: data.body || null,
		forwarded: data.is_forwarded ?? false,
		replyTo: data.quoted_message_id
			? { messageId: data.quoted_message_id, from: null, text: null }
			: null,
		media: data.media?.path ? mediaOf(data) : null,
		location: messageType === 'location' ? locationOf(data) : null,
		contacts: messageType === 'contacts' ? contactsOf(data) : null,
		poll:
			messageType === 'poll' ? { messageId: null, question: data.body || null, options: [] } : null,
	};
};

const inferredType = (data: Message): ContentType => {
	if (data.media?.path) return fileTypeOf(data.media.mimetype);
	return data.location ? 'location' : 'text';
};

/** Undocumented: seen as a whole address and as a path below the API's host. */
const mediaOf = ({ media: file, body, message_type: type, is_gif: animated }: Message) =>
	media({
		url: /^https?:/.test(file?.path ?? '') ? file?.path : `https://api.periskope.app${file?.path}`,
		mimeType: file?.mimetype,
		fileName: file?.filename,
		bytes: file?.size,
		caption: body,
		voice: type === 'ptt',
		animated,
	});

const locationOf = ({ location }: Message) => ({
	latitude: location?.latitude ?? location?.degreesLatitude ?? null,
	longitude: location?.longitude ?? location?.degreesLongitude ?? null,
	name: location?.name || null,
	address: location?.address || null,
	url: null,
});

const contactsOf = ({ vcards }: Message) =>
	(vcards ?? []).flatMap((card) => (typeof card === 'string' ? contactOfVcard(card) : []));
