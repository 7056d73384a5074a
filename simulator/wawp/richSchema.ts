import { schemaChecker } from '../core/jsonSchema';
import { chatSchemas, envelopeSchemas } from './envelope';
import type { Envelope } from './envelope';

// What contact cards and lists may hold.

const words = { type: 'string', minLength: 1 };
const text = { type: 'string' };

/** Promises a checker of an object with exactly these properties, the first ones required. */
function objectSchema(required: string[], properties: Record<string, object>) {
	return { type: 'object', additionalProperties: false, required, properties };
}

export interface Contact {
	fullName: string;
	phoneNumber: string;
	organization?: string;
	whatsappId?: string;
}

/**
 * Promises the first deviation from the documented body of POST /v2/send/contact. Undocumented: which
 * parts of a contact are required; without a name and a number it is none.
 * Docs: https://api.wawp.net/en/docs/v2/send/contact (read 2026-11-20)
 */
export const checkContactRequest = schemaChecker<Envelope & { contacts: Contact[] }>(
	objectSchema(['chatId', 'contacts'], {
		...envelopeSchemas,
		contacts: {
			type: 'array',
			minItems: 1,
			items: objectSchema(['fullName', 'phoneNumber'], {
				fullName: words,
				phoneNumber: { type: 'string', pattern: '^\\+?[\\d ]+$' },
				organization: text,
				whatsappId: { type: 'string', pattern: '^\\d+(@c\\.us)?$' },
			}),
		},
	}),
);

export interface List {
	title: string;
	description?: string;
	footer?: string;
	button: string;
	sections: Array<{
		title: string;
		rows: Array<{ title: string; rowId: string; description?: string }>;
	}>;
}

/**
 * Promises the first deviation from the documented body of POST /v2/send/list. Undocumented: which
 * parts beside a row's description may be missing.
 * Docs: https://api.wawp.net/en/docs/v2/send/list (read 2026-11-20)
 */
export const checkListRequest = schemaChecker<Envelope & { message: List }>(
	objectSchema(['chatId', 'message'], {
		...envelopeSchemas,
		message: objectSchema(['title', 'button', 'sections'], {
			title: words,
			description: text,
			footer: text,
			button: words,
			sections: {
				type: 'array',
				minItems: 1,
				items: objectSchema(['title', 'rows'], {
					title: words,
					rows: {
						type: 'array',
						minItems: 1,
						items: objectSchema(['title', 'rowId'], {
							title: words,
							rowId: words,
							description: text,
						}),
					},
				}),
			},
		}),
	}),
);

export interface AuthListRequest extends Envelope {
	title?: string;
	item1?: string;
	item2?: string;
	button?: string;
	description?: string;
	footer?: string;
}

/**
 * Promises the first deviation from the documented body of POST /v2/auth/list/send.
 * Docs: https://api.wawp.net/en/docs/v2/auth/list/send (read 2026-11-20)
 */
export const checkAuthListRequest = schemaChecker<AuthListRequest>(
	objectSchema(['chatId'], {
		...chatSchemas,
		title: text,
		item1: text,
		item2: text,
		button: text,
		description: text,
		footer: text,
	}),
);
