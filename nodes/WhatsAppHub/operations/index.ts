import type { z } from 'zod/v4';
import { broadcast } from './broadcast';
import { cancelScheduled } from './cancelScheduled';
import { chatGetAll } from './chatGetAll';
import { contactCheck } from './contactCheck';
import { forward } from './forward';
import { getScheduled } from './getScheduled';
import { getStatus } from './getStatus';
import { markAsRead } from './markAsRead';
import { mediaDelete } from './mediaDelete';
import { mediaDownload } from './mediaDownload';
import { mediaUpload } from './mediaUpload';
import { mediaUrlGet } from './mediaUrlGet';
import { deleteMessage } from './delete';
import { edit } from './edit';
import { phoneNumberGetAll } from './phoneNumberGetAll';
import { queueGetHealth } from './queueGetHealth';
import { queueGetJobs } from './queueGetJobs';
import { queuePurge } from './queuePurge';
import { schedule } from './schedule';
import { showTyping } from './showTyping';
import { stopTyping } from './stopTyping';
import { templateGet } from './templateGet';
import { templateGetAll } from './templateGetAll';
import { templatePreview } from './templatePreview';

/** The one list of operations other than sending; a word more makes the compiler ask every provider. */
export const operations = {
	markAsRead,
	showTyping,
	stopTyping,
	getStatus,
	edit,
	delete: deleteMessage,
	forward,
	broadcast,
	schedule,
	cancelScheduled,
	getScheduled,
	mediaUpload,
	mediaDownload,
	mediaUrlGet,
	mediaDelete,
	phoneNumberGetAll,
	chatGetAll,
	contactCheck,
	queueGetJobs,
	queueGetHealth,
	queuePurge,
	// The first of a resource is the one to begin with: a preview keeps what a send was filled in with.
	templatePreview,
	templateGet,
	templateGetAll,
} as const;

export type OperationId = keyof typeof operations;

type Definitions = typeof operations;

/** What of an operation's fields not every provider needs, by name. */
export type AskedOf<O extends OperationId> = keyof NonNullable<Definitions[O]['parts']> & string;

/** What an operation's form yields. */
export type InputOf = {
	[O in OperationId]: z.output<Definitions[O]['content']>;
};

/** What an operation yields. */
export type ResultOf = {
	[O in OperationId]: NonNullable<Definitions[O]['yields']>;
};

export const operationIds = Object.keys(operations) as OperationId[]; // Object.keys forgets the keys' type
