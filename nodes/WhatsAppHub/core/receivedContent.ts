import type { EventFailure } from './failure';

// What a received message may hold; these are fields of its event, the same on every provider.

export type ContentType =
	| 'text'
	| 'image'
	| 'video'
	| 'audio'
	| 'document'
	| 'sticker'
	| 'location'
	| 'contacts'
	| 'reaction'
	| 'reply'
	| 'poll'
	| 'order'
	/** WhatsApp has it, the provider does not pass it on; `error` says what is known. */
	| 'unsupported';

/** A file that travels with a message, as the provider describes it. */
export interface ReceivedMedia {
	/** What the provider's download asks for. */
	readonly id: string | null;
	readonly url: string | null;
	readonly mimeType: string | null;
	readonly fileName: string | null;
	readonly caption: string | null;
	readonly sha256: string | null;
	readonly bytes: number | null;
	/** Whether it was recorded as a voice message. */
	readonly voice: boolean;
	/** Whether a sticker moves, or a video is a GIF. */
	readonly animated: boolean;
	/** Why the provider has no file, in its own words. */
	readonly error: string | null;
}

export interface Location {
	readonly latitude: number | null;
	readonly longitude: number | null;
	readonly name: string | null;
	readonly address: string | null;
	readonly url: string | null;
}

export interface ContactCard {
	readonly name: string | null;
	readonly phones: readonly string[];
	readonly emails: readonly string[];
	readonly organization: string | null;
	/** Why it was sent: `contact_request` where a request for it is answered, else `other`; null where not reported. */
	readonly origin: string | null;
	/** The card as it came, where it came as one. */
	readonly vcard: string | null;
}

/** Where the person came from: an advertisement or post that opens a chat. */
export interface Referral {
	readonly sourceUrl: string | null;
	readonly sourceId: string | null;
	readonly sourceType: string | null;
	readonly headline: string | null;
	readonly body: string | null;
	readonly mediaType: string | null;
	readonly mediaUrl: string | null;
	/** A small picture of a video. */
	readonly thumbnailUrl: string | null;
	/** Meta's click id (`ctwa_clid`). */
	readonly clickId: string | null;
	/** The greeting that the person was shown. */
	readonly greeting: string | null;
}

/** What a message says; the same fields for every type, null where it has no such thing. */
export interface Content {
	readonly messageType: ContentType | null;
	/** The text, the caption, or the label of what was tapped. */
	readonly text: string | null;
	/** Of an edit: what the message said before, where the provider says. */
	readonly previousText: string | null;
	readonly forwarded: boolean;
	/** Whether it has been forwarded many times, from chat to chat. */
	readonly frequentlyForwarded: boolean;
	/** The message that it answers. */
	readonly replyTo: {
		readonly messageId: string | null;
		/** Who wrote that message, as a recipient is written. */
		readonly from: string | null;
		readonly text: string | null;
	} | null;
	readonly referral: Referral | null;
	/** The product of a catalogue that the message is about. */
	readonly product: {
		readonly catalogId: string | null;
		readonly productId: string | null;
	} | null;
	readonly media: ReceivedMedia | null;
	readonly location: Location | null;
	readonly contacts: readonly ContactCard[] | null;
	readonly reaction: {
		readonly action: 'added' | 'removed';
		/** Null when it was removed. */
		readonly emoji: string | null;
		/** The message that was reacted to. */
		readonly messageId: string | null;
	} | null;
	readonly reply: {
		/** What you called the button or row; of a template's button, its payload. */
		readonly id: string | null;
		readonly title: string | null;
		readonly description: string | null;
		/** As it came: of a template's button its payload, of a flow its JSON text. */
		readonly payload: string | null;
		/** What was filled into a flow, parsed. */
		readonly data: unknown;
	} | null;
	readonly poll: {
		/** The poll that was voted in. */
		readonly messageId: string | null;
		readonly question: string | null;
		/** The answers that were chosen; of a new poll, those to choose from. */
		readonly options: readonly string[];
	} | null;
	readonly order: {
		readonly catalogId: string | null;
		readonly items: ReadonlyArray<{
			readonly productId: string | null;
			readonly quantity: number | null;
			readonly price: number | null;
			readonly currency: string | null;
		}>;
	} | null;
	/** Why there is no content. */
	readonly error: EventFailure | null;
}

/** A message of which nothing is known. */
export const noContent: Content = {
	messageType: null,
	text: null,
	previousText: null,
	forwarded: false,
	frequentlyForwarded: false,
	replyTo: null,
	referral: null,
	product: null,
	media: null,
	location: null,
	contacts: null,
	reaction: null,
	reply: null,
	poll: null,
	order: null,
	error: null,
};

/** A file of what is given about it. */
export const media = (given: {
	readonly [K in keyof ReceivedMedia]?: ReceivedMedia[K] | null | undefined;
}): ReceivedMedia => ({
	id: given.id || null,
	url: given.url || null,
	mimeType: given.mimeType || null,
	fileName: given.fileName || null,
	caption: given.caption || null,
	sha256: given.sha256 || null,
	bytes: given.bytes ?? null,
	voice: given.voice ?? false,
	animated: given.animated ?? false,
	error: given.error || null,
});
