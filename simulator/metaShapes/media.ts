import { anyText, objectOf, webAddress } from './objects';

// What messages with files may hold.

export const mediaKinds = ['image', 'video', 'audio', 'document', 'sticker'] as const;
export type MediaKind = (typeof mediaKinds)[number];

/** A file named in a message, by the id of an upload or by an address. */
export interface MediaReference {
	id?: string;
	link?: string;
	caption?: string;
	filename?: string;
	voice?: boolean;
}

export const longestCaption = 1024;

/** Promises the schema of a file by id or link, with these further properties. */
export function mediaByIdOrLink(more: Record<string, object> = {}): object {
	return objectOf({ id: anyText, link: webAddress, ...more }, { exactlyOneOf: ['id', 'link'] });
}

/** Promises the schema of a file by link alone, with these further properties. */
export function mediaByLink(more: Record<string, object> = {}): object {
	return objectOf({ 'link*': webAddress, ...more });
}

const caption = { type: 'string', maxLength: longestCaption };

/** What the object of a media message holds besides id and link. */
export const mediaDetails: Record<MediaKind, Record<string, object>> = {
	image: { caption },
	video: { caption },
	audio: {},
	document: { caption, filename: anyText },
	sticker: {},
};
