import { contactSchema } from '../metaShapes/contacts';
import { mediaByIdOrLink, mediaDetails } from '../metaShapes/media';
import { anyText, objectOf, textUpTo } from '../metaShapes/objects';
import { templateSchema } from '../metaShapes/templateRequest';

// What each message type's content may hold, by Meta's documents.

/** The guide shows coordinates as strings, the request samples of the reference as numbers. */
const coordinate = { type: ['string', 'number'] };

const template = templateSchema({
	index: { type: 'string', pattern: '^\\d$' },
	coordinate,
	componentTypes: [
		...['header', 'body', 'button', 'limited_time_offer', 'carousel'],
		'tap_target_configuration',
	],
	buttonTypes: ['quick_reply', 'url', 'copy_code', 'flow', 'catalog', 'mpm', 'voice_call'],
	ownParameters: {
		group_id: anyText,
		currency: objectOf({
			'fallback_value*': anyText,
			'code*': { type: 'string', pattern: '^[A-Z]{3}$' },
			'amount_1000*': { type: 'integer' },
		}),
		date_time: objectOf({ 'fallback_value*': anyText }),
		product: objectOf({ 'product_retailer_id*': anyText, 'catalog_id*': anyText }),
		ttl_minutes: { type: 'integer', minimum: 1, maximum: 43_200 },
		tap_target_configuration: {
			type: 'array',
			minItems: 1,
			items: objectOf({ 'url*': anyText, 'title*': anyText }),
		},
	},
	parameterDetails: { parameter_name: anyText },
});

/**
 * The content of each message type but the interactive one, whose own types differ.
 * Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/send-messages (read 2026-11-20)
 */
export const contentSchemas: Record<string, object> = {
	text: objectOf({ 'body*': textUpTo(4096), preview_url: { type: 'boolean' } }),
	image: mediaByIdOrLink(mediaDetails.image),
	video: mediaByIdOrLink(mediaDetails.video),
	audio: mediaByIdOrLink({ ...mediaDetails.audio, voice: { type: 'boolean' } }),
	document: mediaByIdOrLink(mediaDetails.document),
	sticker: mediaByIdOrLink(mediaDetails.sticker),
	location: objectOf({
		'latitude*': coordinate,
		'longitude*': coordinate,
		name: { type: 'string' },
		address: { type: 'string' },
	}),
	contacts: { type: 'array', minItems: 1, maxItems: 257, items: contactSchema },
	reaction: objectOf({ 'message_id*': anyText, 'emoji*': { type: 'string' } }),
	pin: objectOf(
		{
			'type*': { enum: ['pin', 'unpin'] },
			'message_id*': anyText,
			expiration_days: { type: 'integer', minimum: 1, maximum: 30 },
		},
		{
			if: { type: 'object', properties: { type: { const: 'pin' } } },
			then: { type: 'object', required: ['expiration_days'] },
			else: { type: 'object', properties: { expiration_days: false } },
		},
	),
	template,
};
