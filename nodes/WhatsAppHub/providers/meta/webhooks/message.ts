import { z } from 'zod/v4';
import {
	lenientBoolean,
	lenientList,
	lenientNumber,
	lenientObject,
	lenientText,
} from '../../../core/lenient';

// The schema of an incoming message in Meta's format, lenient towards whatever is missing.

/**
 * What Meta puts into an incoming message and YCloud passes on. Every part may be missing or broken
 * without the others being lost.
 *
 * Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/messages (read 2026-11-20)
 * Docs: https://docs.ycloud.com/api-reference/guides/whatsapp-platform/handle-whatsapp-inbound-messages (read 2026-11-20)
 */
const file = lenientObject({
	id: lenientText,
	/** Meta's name of the address. */
	url: lenientText,
	/** YCloud's name of it. */
	link: lenientText,
	mime_type: lenientText,
	sha256: lenientText,
	caption: lenientText,
	filename: lenientText,
	voice: lenientBoolean,
	animated: lenientBoolean,
});

const referral = lenientObject({
	source_url: lenientText,
	source_id: lenientText,
	source_type: lenientText,
	headline: lenientText,
	body: lenientText,
	media_type: lenientText,
	image_url: lenientText,
	video_url: lenientText,
	thumbnail_url: lenientText,
	ctwa_clid: lenientText,
	welcome_message: lenientObject({ text: lenientText }),
});

const interactive = z.lazy(() =>
	lenientObject({
		type: lenientText,
		button_reply: lenientObject({ id: lenientText, title: lenientText }),
		list_reply: lenientObject({ id: lenientText, title: lenientText, description: lenientText }),
		nfm_reply: lenientObject({ name: lenientText, body: lenientText, response_json: lenientText }),
		call_permission_reply: z.looseObject({ response: lenientText }).nullish().catch(undefined),
		/** A saved card, in Brazil. */
		payment_method: z
			.looseObject({ payment_method: lenientText, reference_id: lenientText })
			.nullish()
			.catch(undefined),
	}),
);

const content = {
	type: lenientText,
	text: lenientObject({ body: lenientText }),
	image: file,
	video: file,
	audio: file,
	document: file,
	sticker: file,
	location: lenientObject({
		latitude: lenientNumber,
		longitude: lenientNumber,
		name: lenientText,
		address: lenientText,
		url: lenientText,
	}),
	contacts: lenientList,
	reaction: lenientObject({ message_id: lenientText, emoji: lenientText }),
	interactive,
	button: lenientObject({ payload: lenientText, text: lenientText }),
	order: lenientObject({ catalog_id: lenientText, text: lenientText, product_items: lenientList }),
	/** What it was. */
	unsupported: lenientObject({ type: lenientText }),
	errors: lenientList,
	context: lenientObject({
		from: lenientText,
		id: lenientText,
		forwarded: lenientBoolean,
		frequently_forwarded: lenientBoolean,
		referred_product: lenientObject({ catalog_id: lenientText, product_retailer_id: lenientText }),
	}),
	referral,
};

export const graphMessage = z.object({
	...content,
	/** The message as it reads now, and which one it was. */
	edit: lenientObject({
		original_message_id: lenientText,
		message: z.object(content).nullish().catch(undefined),
	}),
	revoke: lenientObject({ original_message_id: lenientText }),
	/** Of a person whose device has changed: what proves that it is still them. */
	identity: z.looseObject({}).nullish().catch(undefined),
	system: z
		.looseObject({
			type: lenientText,
			body: lenientText,
			wa_id: lenientText,
			new_wa_id: lenientText,
			user_id: lenientText,
			/** YCloud's name of it. */
			user: lenientText,
			previous_user_id: lenientText,
		})
		.nullish()
		.catch(undefined),
});

export type GraphMessage = z.output<typeof graphMessage>;

/** A message's content without the kinds that are about another message. */
export type GraphContent = Pick<GraphMessage, keyof typeof content>;

/** A card of a `contacts` message. */
export const graphContact = z.lazy(() =>
	z.object({
		name: lenientObject({
			formatted_name: lenientText,
			first_name: lenientText,
			last_name: lenientText,
		}),
		phones: lenientList,
		emails: lenientList,
		org: lenientObject({ company: lenientText }),
		/** `contact_request` or `other`. */
		origin: lenientText,
		vcard: lenientText,
	}),
);

export const graphOrderItem = z.object({
	product_retailer_id: lenientText,
	quantity: lenientNumber,
	item_price: lenientNumber,
	currency: lenientText,
});
