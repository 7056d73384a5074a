import { anyText, objectOf } from './objects';

// What a contact card may hold.

const text = { type: 'string' };
const listOf = (properties: Record<string, object>) => ({
	type: 'array',
	items: objectOf(properties),
});

/**
 * One contact card.
 * Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/contacts-messages (read 2026-11-20)
 * Docs: https://docs.ycloud.com/api-reference/whatsapp-messages/enqueue-a-message (read 2026-11-20)
 */
export const contactSchema = objectOf({
	'name*': objectOf({
		'formatted_name*': anyText,
		first_name: text,
		last_name: text,
		middle_name: text,
		suffix: text,
		prefix: text,
	}),
	addresses: listOf({
		street: text,
		city: text,
		state: text,
		zip: text,
		country: text,
		country_code: text,
		type: text,
	}),
	birthday: { type: 'string', format: 'date' },
	emails: listOf({ email: text, type: text }),
	org: objectOf({ company: text, department: text, title: text }),
	phones: listOf({ phone: text, type: text, wa_id: text }),
	urls: listOf({ url: text, type: text }),
});
