import { z } from 'zod/v4';
import { idInput, textInput } from '../core/input';
import { defineMessage } from './define';
import { bodyField, footerInput, footerOption, readFooter } from './interactive';

/** A text with a button that opens the whole catalog. */
export const catalog = defineMessage({
	type: 'catalog',
	label: 'Catalog',
	content: z.lazy(() =>
		z.strictObject({
			body: textInput('Body'),
			footer: footerInput,
			thumbnailProductId: idInput('Thumbnail Product ID').optional(),
		}),
	),
	fields: [bodyField],
	options: {
		...footerOption,
		thumbnailProductId: {
			displayName: 'Thumbnail Product ID',
			name: 'thumbnailProductId',
			type: 'string',
			default: '',
			placeholder: 'e.g. sku-1001',
			description:
				'The product whose picture stands above the text; when empty, the first of the catalog',
		},
	},
	read: (form) => ({
		body: form.parameter('interactiveBody'),
		footer: readFooter(form),
		thumbnailProductId: form.option('thumbnailProductId'),
	}),
});
