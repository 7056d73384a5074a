/** What the body of every message has beside its content. */
export interface Envelope {
	instance_id?: string;
	access_token?: string;
	chatId: string;
	reply_to?: string | null | false;
}

/** The credentials, which may be in the body. */
export const credentialSchemas = {
	instance_id: { type: 'string' },
	access_token: { type: 'string' },
};

/** The credentials and the chat, which every endpoint about a chat takes. */
export const chatSchemas = {
	...credentialSchemas,
	chatId: { type: 'string', minLength: 1 },
};

/** The parts that every message takes. */
export const envelopeSchemas = {
	...chatSchemas,
	// Samples of the documents show null and false where there is nothing to reply to.
	reply_to: { anyOf: [{ type: 'string' }, { type: 'null' }, { const: false }] },
};

/** A public address of the web. */
export const webUrl = { type: 'string', format: 'uri', pattern: '^https?://' };

/**
 * Promises the chat that a chatId names, or nothing when it names none: digits alone mean a person,
 * a plus sign and spaces do not count, a leading 00 is no country code.
 * Source: Wawp, "Send Text Message" and "Chat ID" notes, read 2026-11-20.
 */
export function chatOf(chatId: string): string | undefined {
	const stripped = chatId.replace(/[+\s]/g, '');
	if (/^[1-9]\d{6,14}$/.test(stripped)) return `${stripped}@c.us`;
	if (/^[1-9]\d{6,14}@c\.us$/.test(stripped)) return stripped;
	return /^[\d-]+@(g\.us|newsletter|lid)$/.test(stripped) ? stripped : undefined;
}
