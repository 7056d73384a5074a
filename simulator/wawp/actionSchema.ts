import { schemaChecker } from '../core/jsonSchema';
import { chatSchemas, credentialSchemas } from './envelope';

// What requests about chats, messages, numbers and the session may hold.

const messageId = { type: 'string', minLength: 1 };
/** The query knows texts only. */
const flag = { enum: [true, false, 'true', 'false'] };
const wholeNumber = { type: 'string', pattern: '^\\d+$' };

/** Promises a checker of the parameters about a chat: these required ones and those optional ones. */
function chatChecker<T>(required: Record<string, object>, optional: Record<string, object> = {}) {
	return schemaChecker<T & { chatId: string }>({
		type: 'object',
		additionalProperties: false,
		required: ['chatId', ...Object.keys(required)],
		properties: { ...chatSchemas, ...required, ...optional },
	});
}

/**
 * Promises the first deviation of a request to mark as seen.
 * Docs: https://api.wawp.net/en/docs/v2/send/seen (read 2026-11-20)
 */
export const checkSeen = chatChecker<{ messageIds?: string[]; participant?: string }>(
	{},
	{ messageIds: { type: 'array', items: messageId }, participant: { type: 'string' } },
);

/**
 * Promises the first deviation of a sign of typing.
 * Docs: https://api.wawp.net/en/docs/v2/send/start-typing (read 2026-11-20)
 */
export const checkTyping = chatChecker<object>({});

/**
 * Promises the first deviation of a reaction.
 * Docs: https://api.wawp.net/en/docs/v2/send/reaction (read 2026-11-20)
 */
export const checkReaction = chatChecker<{ messageId: string; reaction: string }>({
	messageId,
	reaction: { type: 'string' },
});

/**
 * Promises the first deviation of an edit.
 * Docs: https://api.wawp.net/en/docs/v2/messages/edit (read 2026-11-20)
 */
export const checkEdit = chatChecker<{ messageId: string; text: string }>({
	messageId,
	text: { type: 'string', minLength: 1 },
});

/**
 * Promises the first deviation of a deletion.
 * Docs: https://api.wawp.net/en/docs/v2/messages/delete (read 2026-11-20)
 */
export const checkDelete = chatChecker<{ messageId: string }>({ messageId });

/**
 * Promises the first deviation of a vote.
 * Docs: https://api.wawp.net/en/docs/v2/send/poll/vote (read 2026-11-20)
 */
export const checkVote = chatChecker<{ messageId: string; votes: Array<string | number> }>({
	messageId,
	votes: {
		type: 'array',
		items: {
			anyOf: [
				{ type: 'string', minLength: 1 },
				{ type: 'integer', minimum: 0 },
			],
		},
	},
});

/**
 * Promises the first deviation of a question for one message.
 * Docs: https://api.wawp.net/en/docs/v2/messages/get (read 2026-11-20)
 */
export const checkGet = chatChecker<{ messageId: string }>(
	{ messageId },
	{ downloadMedia: { type: 'boolean' } },
);

/**
 * Promises the first deviation of a question for the messages of a chat.
 * Docs: https://api.wawp.net/en/docs/v2/chats/messages (read 2026-11-20)
 */
export const checkHistory = chatChecker<{ limit?: string; offset?: string }>(
	{},
	{ limit: wholeNumber, offset: wholeNumber, downloadMedia: flag },
);

/**
 * Promises the first deviation of a question for a number.
 * Docs: https://api.wawp.net/en/docs/v2/contacts/check-exists (read 2026-11-20)
 */
export const checkNumber = schemaChecker<{ phone: string }>({
	type: 'object',
	additionalProperties: false,
	required: ['phone'],
	properties: { ...credentialSchemas, phone: { type: 'string', pattern: '^\\+?[1-9]\\d{6,14}$' } },
});

/** Promises the first deviation where nothing is taken but the credentials, as about the session. */
export const checkSession = schemaChecker<object>({
	type: 'object',
	additionalProperties: false,
	properties: credentialSchemas,
});
