import type { z } from 'zod/v4';
import { location } from './location';
import { poll } from './poll';
import { text } from './text';

/** The one list of message types; a word more here makes the compiler ask every provider. */
export const messages = { text, location, poll } as const;

export type MessageType = keyof typeof messages;

export type ContentOf = { [T in MessageType]: z.output<(typeof messages)[T]['content']> };

export type Message<T extends MessageType = MessageType> = {
	[K in T]: { readonly type: K; readonly content: ContentOf[K] };
}[T];

export const messageTypes = Object.keys(messages) as MessageType[]; // Object.keys forgets the keys' type
