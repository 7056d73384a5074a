import { z } from 'zod/v4';
import { looseBoolean, looseList, looseNumber, loosePart, looseText } from '../../../core/lenient';

/**
 * What Meta puts into an incoming message and YCloud passes on. Every part may be missing or broken
 * without the others being lost.
 *
 * Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/messages (read 2026-11-20)
 * Docs: https://docs.ycloud.com/api-reference/guides/whatsapp-platform/handle-whatsapp-inbound-messages (read 2026-11-20)
 */
const file = loosePart({
	id: looseText,
	/** Meta's name of the address. */
	url: looseText,
	/** YCloud's name of it. */
	link: looseText,
	mime_type: looseText,
	sha256: looseText,
	caption: looseText,
	filename: looseText,
	voice: looseBoolean,
	animated: looseBoolean,
});

const referral = loosePart({
	source_url: looseText,
	source_id: looseText,
	source_type: looseText,
	headline: looseText,
	body: looseText,
	media_type: looseText,
	image_url: looseText,
	video_url: looseText,
	ctwa_clid: looseText,
	welcome_message: loosePart({ text: looseText }),
});

const interactive = z.lazy(() =>
	loosePart({
		type: looseText,
		button_reply: loosePart({ id: looseText, title: looseText }),
		list_reply: loosePart({ id: looseText, title: looseText, description: looseText }),
		nfm_reply: loosePart({ name: looseText, body: looseText, response_json: looseText }),
		call_permission_reply: z.looseObject({ response: looseText }).nullish().catch(undefined),
	}),
);

const content = {
	type: looseText,
	text: loosePart({ body: looseText }),
	image: file,
	video: file,
	audio: file,
	document: file,
	sticker: file,
	location: loosePart({
		latitude: looseNumber,
		longitude: looseNumber,
		name: looseText,
		address: looseText,
		url: looseText,
	}),
	contacts: looseList,
	reaction: loosePart({ message_id: looseText, emoji: looseText }),
	interactive,
	button: loosePart({ payload: looseText, text: looseText }),
	order: loosePart({ catalog_id: looseText, text: looseText, product_items: looseList }),
	errors: looseList,
	context: loosePart({
		from: looseText,
		id: looseText,
		forwarded: looseBoolean,
		frequently_forwarded: looseBoolean,
		referred_product: loosePart({ catalog_id: looseText, product_retailer_id: looseText }),
	}),
	referral,
};

export const graphMessage = z.object({
	...content,
	/** The message as it reads now, and which one it was. */
	edit: loosePart({
		original_message_id: looseText,
		message: z.object(content).nullish().catch(undefined),
	}),
	revoke: loosePart({ original_message_id: looseText }),
	system: z
		.looseObject({
			type: looseText,
			body: looseText,
			wa_id: looseText,
			new_wa_id: looseText,
			user_id: looseText,
			/** YCloud's name of it. */
			user: looseText,
			previous_user_id: looseText,
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
		name: loosePart({ formatted_name: looseText, first_name: looseText, last_name: looseText }),
		phones: looseList,
		emails: looseList,
		org: loosePart({ company: looseText }),
		vcard: looseText,
	}),
);

export const graphOrderItem = z.object({
	product_retailer_id: looseText,
	quantity: looseNumber,
	item_price: looseNumber,
	currency: looseText,
});
