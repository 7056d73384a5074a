import type { z } from 'zod/v4';
import { audio } from './audio';
import { buttons } from './buttons';
import { document } from './document';
import { image } from './image';
import { location } from './location';
import { poll } from './poll';
import { sticker } from './sticker';
import { text } from './text';
import { video } from './video';

/** The one list of message types; a word more here makes the compiler ask every provider. */
export const messages = {
	text,
	image,
	video,
	audio,
	document,
	sticker,
	location,
	buttons,
	poll,
} as const;

export type MessageType = keyof typeof messages;

export type ContentOf = { [T in MessageType]: z.output<(typeof messages)[T]['content']> };

export type Message<T extends MessageType = MessageType> = {
	[K in T]: { readonly type: K; readonly content: ContentOf[K] };
}[T];

export const messageTypes = Object.keys(messages) as MessageType[]; // Object.keys forgets the keys' type
