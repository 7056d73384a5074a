import { z } from 'zod/v4';
import { countRule } from '../../../core/listInput';
import type { GraphEncoder } from '../dialect';
import { bodyOf, interactive } from './interactive';

// A carousel with products of a catalog, a card each.

/** Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/interactive-product-carousel-messages (read 2026-11-20) */
const schema = z.lazy(() =>
	z.strictObject({
		type: z.literal('carousel'),
		body: bodyOf(1024),
		action: z.strictObject({
			cards: z
				.array(
					z.strictObject({
						card_index: z.number(),
						type: z.literal('product'),
						action: z.strictObject({ product_retailer_id: z.string(), catalog_id: z.string() }),
					}),
				)
				.check(countRule('Product IDs', { min: 2, max: 10 })),
		}),
	}),
);

export const graphProductCarousel: GraphEncoder<'productCarousel'> = ({
	body,
	catalogId,
	productIds,
}) =>
	interactive('carousel', () => schema, {
		body,
		action: {
			cards: productIds.map((id, index) => ({
				card_index: index,
				type: 'product',
				action: { product_retailer_id: id, catalog_id: catalogId },
			})),
		},
	});
