import { contactSchema } from '../metaShapes/contacts';
import { mediaByIdOrLink, mediaDetails } from '../metaShapes/media';
import { anyText, objectOf, textUpTo } from '../metaShapes/objects';
import { templateSchema } from '../metaShapes/templateRequest';

// What each message type's content may hold, by YCloud's document.

const coordinate = { type: 'number' };

/** Ids of replies and reactions must be those of WhatsApp; YCloud's own id finds nothing there. */
const wamid = { type: 'string', pattern: '^wamid\\.' };

const template = templateSchema({
	index: { type: 'integer', minimum: 0, maximum: 9 },
	coordinate,
	componentTypes: ['header', 'body', 'button', 'limited_time_offer', 'carousel', 'order_status'],
	buttonTypes: ['quick_reply', 'url', 'copy_code', 'catalog', 'mpm', 'flow', 'order_details'],
	ownParameters: { order_status: { type: 'object' }, group_id: anyText },
	parameterDetails: {},
});

/**
 * The content of each message type but the interactive one, whose own types differ.
 * Docs: https://docs.ycloud.com/api-reference/whatsapp-messages/enqueue-a-message (read 2026-11-20)
 */
export const contentSchemas: Record<string, object> = {
	text: objectOf({ 'body*': textUpTo(4096), preview_url: { type: 'boolean' } }),
	image: mediaByIdOrLink(mediaDetails.image),
	video: mediaByIdOrLink(mediaDetails.video),
	audio: mediaByIdOrLink(mediaDetails.audio),
	document: mediaByIdOrLink(mediaDetails.document),
	sticker: mediaByIdOrLink(mediaDetails.sticker),
	location: objectOf({
		'latitude*': coordinate,
		'longitude*': coordinate,
		name: { type: 'string' },
		address: { type: 'string' },
	}),
	contacts: { type: 'array', minItems: 1, items: contactSchema },
	reaction: objectOf({ 'message_id*': wamid, 'emoji*': { type: 'string' } }),
	template,
};
