import { z } from 'zod/v4';
import { type Content, type ContentType, media } from '../../core/receivedContent';
import {
	lenientBoolean,
	lenientList,
	lenientNumber,
	lenientObject,
	lenientString,
	lenientText,
} from '../../core/lenient';
import { lookUp } from '../../core/lookUp';
import { phoneOfChatId } from '../whatsAppWeb/chatId';
import { fileTypeOf } from '../whatsAppWeb/fileType';
import { contactOfVcard } from '../whatsAppWeb/vcard';
import { ackFields, looseMessageId } from './messageId';

/**
 * The message object of `message`, `message.any` and of what happens to a message.
 *
 * Docs: https://api.wawp.net/en/docs/message (read 2026-11-20, v2)
 */
export const message = z.lazy(() =>
	z.object({
		id: looseMessageId,
		/** Seconds. */
		timestamp: lenientText,
		from: lenientText,
		fromMe: lenientBoolean,
		/** `api` for what was sent through it, `app` for what was written on a phone. */
		source: lenientText,
		to: lenientText,
		participant: lenientText,
		author: lenientText,
		body: lenientString,
		/** Whether a file travels with it, which `media` need not describe. */
		hasMedia: lenientBoolean,
		media: lenientObject({
			url: lenientText,
			mimetype: lenientText,
			filename: lenientText,
			// Undocumented: WAHA, the engine behind Wawp, says so why it has no file.
			error: lenientObject({ message: lenientString }),
		}),
		...ackFields,
		location: lenientObject({
			description: lenientString,
			name: lenientString,
			address: lenientString,
			url: lenientText,
			latitude: lenientNumber,
			longitude: lenientNumber,
		}),
		/** A list, or an object with numbers for names as the page's sample has it. */
		vCards: z
			.union([z.array(z.unknown()), z.record(z.string(), z.unknown()).transform(Object.values)])
			.nullish()
			.catch(undefined),
		/** The id is bare, without chat and direction. */
		replyTo: lenientObject({ id: looseMessageId, participant: lenientText, body: lenientString }),
		// Undocumented: what the engine adds differs; seen are WEBJS' names and GOWS' `Info`.
		_data: lenientObject({
			type: lenientText,
			notifyName: lenientString,
			isForwarded: lenientBoolean,
			isGif: lenientBoolean,
			caption: lenientString,
			pollName: lenientString,
			pollOptions: lenientList,
			Info: lenientObject({
				PushName: lenientString,
				/** The number behind a sender whose chat id is a `@lid`. */
				SenderAlt: lenientText,
				RecipientAlt: lenientText,
				MediaType: lenientText,
			}),
		}),
	}),
);

export type Message = z.output<typeof message>;

/** The engines' words for types that the message itself does not show. */
const typeOf: Readonly<Record<string, ContentType>> = {
	ptt: 'audio',
	sticker: 'sticker',
	image: 'image',
	video: 'video',
	gif: 'video',
	audio: 'audio',
	document: 'document',
	location: 'location',
	livelocation: 'location',
	vcard: 'contacts',
	multi_vcard: 'contacts',
	poll_creation: 'poll',
};

/** What the message says; where it says nothing that is known it is `unsupported`. */
export const contentOf = (read: Message): Partial<Content> => {
	const { body, hasMedia, location, vCards, replyTo, _data: engine } = read;
	const file = read.media ?? (hasMedia ? {} : undefined);
	const word = engine?.type || engine?.Info?.MediaType;
	const messageType = lookUp(typeOf, word) ?? inferredType(read);
	return {
		messageType,
		text: body || null,
		forwarded: engine?.isForwarded ?? false,
		replyTo: replyTo
			? {
					messageId: replyTo.id || null,
					from: phoneOfChatId(replyTo.participant) ?? (replyTo.participant || null),
					text: replyTo.body || null,
				}
			: null,
		media: file
			? media({
					url: file.url,
					mimeType: file.mimetype,
					fileName: file.filename,
					caption: body,
					voice: word === 'ptt',
					animated: engine?.isGif || word === 'gif',
					error: file.error?.message,
				})
			: null,
		location: location
			? {
					latitude: location.latitude ?? null,
					longitude: location.longitude ?? null,
					name: location.name || location.description || null,
					address: location.address || null,
					url: location.url || null,
				}
			: null,
		contacts: vCards && vCards.length > 0 ? cardsOf(vCards) : null,
		poll: messageType === 'poll' ? pollOf(read) : null,
	};
};

const inferredType = ({ media: file, hasMedia, location, vCards, body }: Message): ContentType => {
	// A file whose kind nobody states must not look like the text that came with it.
	if (file || hasMedia) return fileTypeOf(file?.mimetype);
	if (location) return 'location';
	if (vCards && cardsOf(vCards).length > 0) return 'contacts';
	return body ? 'text' : 'unsupported';
};

const cardsOf = (cards: readonly unknown[]) =>
	cards.flatMap((card) => (typeof card === 'string' ? contactOfVcard(card) : []));

const pollOf = ({ body, _data: engine }: Message) => ({
	messageId: null,
	question: engine?.pollName || body || null,
	options: (engine?.pollOptions ?? []).flatMap((option) => optionName.parse(option)),
});

const optionName = z.lazy(() =>
	z
		.union([
			z.string().transform((name) => [name]),
			z.object({ name: z.string() }).transform(({ name }) => [name]),
		])
		.catch([]),
);
