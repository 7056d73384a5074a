import { schemaChecker } from '../core/jsonSchema';
import { chatIdSchema } from './contentSchema';

// What requests about an existing message may hold.

/** Promises a checker of a body with exactly these properties. */
function exactly<T>(properties: Record<string, object>) {
	return schemaChecker<T>({
		type: 'object',
		additionalProperties: false,
		required: Object.keys(properties),
		properties,
	});
}

/**
 * Promises the first deviation of a reaction.
 * Source: Periskope, "React to Message" reference and SDK, read 2026-11-20.
 */
export const checkReaction = exactly<{ reaction: string }>({ reaction: { type: 'string' } });

/**
 * Promises the first deviation of an edit.
 * Source: Periskope, "Edit Message" reference and SDK, read 2026-11-20.
 */
export const checkEdit = exactly<{ edited_body: string }>({
	edited_body: { type: 'string', minLength: 1 },
});

/**
 * Promises the first deviation of a forward.
 * Source: Periskope, "Forward Message" reference and SDK, read 2026-11-20.
 */
export const checkForward = exactly<{ forward_chat_ids: string[] }>({
	forward_chat_ids: { type: 'array', minItems: 1, items: chatIdSchema },
});

/**
 * Promises the first deviation of a pin.
 * Source: Periskope, "Pin Message" reference and SDK, read 2026-11-20.
 */
export const checkPin = exactly<{ pin: boolean }>({ pin: { type: 'boolean' } });

/** Promises the first deviation of a body where the documents name none. */
export const checkNothing = exactly<Record<string, never>>({});
