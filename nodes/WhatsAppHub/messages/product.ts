import { z } from 'zod/v4';
import { idInput, textInput } from '../core/input';
import { catalogIdField, catalogIdInput } from './commerce';
import { defineMessage } from './define';
import { bodyOption, footerInput, footerOption, readBodyOption, readFooter } from './interactive';

/** One product of a catalog, with an optional text. */
export const product = defineMessage({
	type: 'product',
	label: 'Product',
	content: z.lazy(() =>
		z.strictObject({
			catalogId: catalogIdInput,
			productId: idInput('Product ID'),
			body: textInput('Body').optional(),
			footer: footerInput,
		}),
	),
	fields: [
		catalogIdField,
		{
			displayName: 'Product ID',
			name: 'productId',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. sku-1001',
			description: 'The product’s content ID in the catalog',
		},
	],
	options: { ...bodyOption, ...footerOption },
	read: (form) => ({
		catalogId: form.parameter('catalogId'),
		productId: form.parameter('productId'),
		body: readBodyOption(form),
		footer: readFooter(form),
	}),
});
