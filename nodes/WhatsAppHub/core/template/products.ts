import { z } from 'zod/v4';
import { textInput } from '../input';
import { jsonOr, looksLikeJson } from '../json';
import type { ProductSection } from './content';

// Reads the products of a multi-product button, as text or as JSON.

const productId = z.lazy(() =>
	z.union([
		textInput('Product ID', { trim: true }),
		z
			.object({ product_retailer_id: textInput('Product ID', { trim: true }) })
			.transform(({ product_retailer_id: id }) => id),
	]),
);

const section = z.lazy(() =>
	z
		.object({
			title: z.string().optional(),
			products: z.array(productId).optional(),
			product_items: z.array(productId).optional(),
		})
		.transform(({ title, products, product_items: items }): ProductSection => ({
			...(title !== undefined && { title }),
			productIds: products ?? items ?? [],
		})),
);

const sections = z.lazy(() =>
	z.union([
		z.array(section),
		z.record(z.string(), z.array(productId)).transform((titled) =>
			Object.entries(titled).map(([title, productIds]): ProductSection => ({
				title,
				productIds,
			})),
		),
	]),
);

/**
 * The products of a multi-product button: a section a line, `Lamps: sku-1, sku-2`; or as JSON an
 * object of lists by section title, or the document's own list of sections.
 */
export const productSectionsInput = (label: string): z.ZodType<ProductSection[]> =>
	z.unknown().transform((given, context): ProductSection[] => {
		const parsed = sections.safeParse(typeof given === 'string' ? fromText(given) : given);
		if (parsed.success && parsed.data.every(({ productIds }) => productIds.length > 0)) {
			return parsed.data;
		}
		context.addIssue({
			code: 'custom',
			message: `'${label}' must have a section of products a line, such as Lamps: sku-1, sku-2`,
		});
		return z.NEVER;
	});

const fromText = (text: string): unknown => {
	if (looksLikeJson(text)) return jsonOr(text, undefined);
	return text
		.split('\n')
		.filter((line) => line.trim() !== '')
		.map((line) => {
			const colon = line.indexOf(':');
			const title = colon < 0 ? undefined : line.slice(0, colon).trim();
			const products = line
				.slice(colon + 1)
				.split(',')
				.map((id) => id.trim())
				.filter((id) => id !== '');
			return { ...(title && { title }), products };
		});
};
