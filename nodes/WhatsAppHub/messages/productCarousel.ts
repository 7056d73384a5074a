import { z } from 'zod/v4';
import { textInput } from '../core/input';
import { catalogIdField, catalogIdInput, productIdsInput } from './commerce';
import { defineMessage } from './define';
import { bodyField } from './interactive';

/** Cards to swipe through, one for each product. */
export const productCarousel = defineMessage({
	type: 'productCarousel',
	label: 'Product Carousel',
	content: z.lazy(() =>
		z.strictObject({
			body: textInput('Body'),
			catalogId: catalogIdInput,
			productIds: productIdsInput({ min: 2, max: 10 }),
		}),
	),
	fields: [
		bodyField,
		catalogIdField,
		{
			displayName: 'Product IDs',
			name: 'productIds',
			type: 'string',
			typeOptions: { multipleValues: true, multipleValueButtonText: 'Add Product ID' },
			default: [],
			required: true,
			placeholder: 'e.g. sku-1001',
			description:
				'From 2 to 10 products, a card each, by their content IDs in the catalog; one expression may give the whole list',
		},
	],
	options: {},
	read: ({ parameter }) => ({
		body: parameter('interactiveBody'),
		catalogId: parameter('catalogId'),
		productIds: parameter('productIds'),
	}),
});
