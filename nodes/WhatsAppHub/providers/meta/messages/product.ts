import { z } from 'zod/v4';
import { textInput } from '../../../core/input';
import { countRule, uniqueRule } from '../../../core/listInput';
import type { GraphEncoder } from '../dialect';
import { bodyOf, interactive, interactiveSchema, onlyTextHeader } from './interactive';

// One product, a list of products, or the whole catalog, in Meta's format.
// Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/catalogs/sell-products-and-services/share-products (read 2026-11-20)
// Docs: https://docs.ycloud.com/api-reference/whatsapp-messages/enqueue-a-message (read 2026-11-20)

export const graphProduct: GraphEncoder<'product'> = ({ catalogId, productId, ...parts }) =>
	interactive(
		'product',
		() =>
			interactiveSchema('product', {
				body: bodyOf(1024).optional(),
				action: z.strictObject({ catalog_id: z.string(), product_retailer_id: z.string() }),
			}),
		{ ...parts, action: { catalog_id: catalogId, product_retailer_id: productId } },
	);

const sections = z.lazy(() =>
	z
		.array(
			z.strictObject({
				title: textInput('Section Title', { max: 24 }).optional(),
				product_items: z
					.array(z.strictObject({ product_retailer_id: z.string() }))
					.check(countRule('Product IDs', { min: 1, max: 30 })),
			}),
		)
		.check(countRule('Sections', { min: 1, max: 10 }), ({ value, issues }) => {
			const items = { value: value.flatMap((each) => each.product_items), issues };
			if (items.value.length > 30) countRule('Product IDs', { min: 1, max: 30 })(items);
			uniqueRule<{ product_retailer_id: string }>(
				'Product IDs',
				(item) => item.product_retailer_id,
			)(items);
			if (value.length > 1 && value.some(({ title }) => title === undefined)) {
				issues.push({
					code: 'custom',
					input: value,
					message: "'Section Title' is empty: where there are several sections, each needs one",
				});
			}
		}),
);

export const graphProductList: GraphEncoder<'productList'> = ({
	header,
	catalogId,
	sections: given,
	...parts
}) =>
	interactive(
		'product_list',
		() =>
			interactiveSchema('product_list', {
				header: onlyTextHeader,
				body: bodyOf(1024),
				action: z.strictObject({ catalog_id: z.string(), sections }),
			}),
		{
			...parts,
			header: { kind: 'text', text: header },
			action: {
				catalog_id: catalogId,
				sections: given.map(({ title, productIds }) => ({
					...(title !== undefined && { title }),
					product_items: productIds.map((id) => ({ product_retailer_id: id })),
				})),
			},
		},
	);

/**
 * Undocumented: YCloud names no action for it, but has the type, and its documented requests carry
 * Meta's `catalog_message`.
 */
export const graphCatalog: GraphEncoder<'catalog'> = ({ thumbnailProductId, ...parts }) =>
	interactive(
		'catalog_message',
		() =>
			interactiveSchema('catalog_message', {
				body: bodyOf(1024),
				action: z.strictObject({
					name: z.literal('catalog_message'),
					parameters: z.strictObject({ thumbnail_product_retailer_id: z.string() }).optional(),
				}),
			}),
		{
			...parts,
			action: {
				name: 'catalog_message',
				...(thumbnailProductId !== undefined && {
					parameters: { thumbnail_product_retailer_id: thumbnailProductId },
				}),
			},
		},
	);
