import type { z } from 'zod/v4';
import { markAsRead } from './markAsRead';
import { mediaUpload } from './mediaUpload';

/** The one list of operations other than sending; a word more makes the compiler ask every provider. */
export const operations = { markAsRead, mediaUpload } as const;

export type OperationId = keyof typeof operations;

type Definitions = typeof operations;

/** What an operation's form yields. */
export type InputOf = {
	[O in OperationId]: z.output<Definitions[O]['content']>;
};

/** What an operation yields. */
export type ResultOf = {
	[O in OperationId]: NonNullable<Definitions[O]['yields']>;
};

export const operationIds = Object.keys(operations) as OperationId[]; // Object.keys forgets the keys' type
