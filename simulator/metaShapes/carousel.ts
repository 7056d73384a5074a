import { addressButton, headerOf, longestBody, partOf, replyId } from './interactiveParts';
import type { InteractiveRules } from './interactiveParts';
import { anyText, objectOf, textUpTo } from './objects';

// What carousels of media and of products may hold.

const cardIndex = { type: 'integer', minimum: 0, maximum: 9 };

/**
 * Promises the schema of a carousel whose cards show a picture or a film.
 * Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/interactive-media-carousel-messages (read 2026-11-20)
 */
export function mediaCarousel(rules: InteractiveRules): object {
	const quickReply = objectOf({
		'type*': { const: 'quick_reply' },
		'quick_reply*': objectOf({
			'id*': replyId(rules.longestCardReplyId, rules),
			'title*': textUpTo(20),
		}),
	});
	const card = objectOf({
		'card_index*': cardIndex,
		'type*': { const: 'cta_url' },
		'header*': headerOf(['image', 'video'], rules),
		body: partOf(160),
		'action*': {
			type: 'object',
			if: { type: 'object', required: ['buttons'] },
			then: objectOf({
				'buttons*': {
					type: 'array',
					minItems: 1,
					items: quickReply,
					allOf: [{ uniqueBy: 'quick_reply/id' }, { uniqueBy: 'quick_reply/title' }],
				},
			}),
			else: objectOf(addressButton),
		},
	});
	return carouselOf(card);
}

/**
 * Promises the schema of a carousel whose cards show products.
 * Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/interactive-product-carousel-messages (read 2026-11-20)
 */
export function productCarousel(): object {
	return carouselOf(
		objectOf({
			'card_index*': cardIndex,
			'type*': { const: 'product' },
			'action*': objectOf({ 'catalog_id*': anyText, 'product_retailer_id*': anyText }),
		}),
	);
}

function carouselOf(card: object): object {
	return objectOf({
		'type*': { const: 'carousel' },
		'body*': partOf(longestBody),
		'action*': objectOf({
			'cards*': { type: 'array', minItems: 2, maxItems: 10, items: card },
		}),
	});
}
