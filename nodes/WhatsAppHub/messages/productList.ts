import { z } from 'zod/v4';
import { textInput } from '../core/input';
import { entryInput, listInput } from '../core/listInput';
import { fieldsOrList } from './collections';
import { catalogIdField, catalogIdInput, productIdsInput } from './commerce';
import { defineMessage } from './define';
import { bodyField, footerInput, footerOption, readFooter } from './interactive';

// Products of a catalogue in sections, as a list that opens in the chat.

const productSections = fieldsOrList(
	{
		displayName: 'Sections',
		name: 'productSections',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, sortable: true },
		default: { section: [{ title: '', productIds: [] }] },
		required: true,
		placeholder: 'Add Section',
		description: 'From 1 to 10 sections, with 30 products in all at most',
		options: [
			{
				displayName: 'Section',
				name: 'section',
				values: [
					{
						displayName: 'Section Title',
						name: 'title',
						type: 'string',
						default: '',
						placeholder: 'e.g. Table lamps',
						description: 'At most 24 characters; a single section may go without',
					},
					{
						displayName: 'Product IDs',
						name: 'productIds',
						type: 'string',
						typeOptions: { multipleValues: true, multipleValueButtonText: 'Add Product ID' },
						default: [],
						placeholder: 'e.g. sku-1001',
						description:
							'The products’ content IDs in the catalog; one expression may give the whole list',
					},
				],
			},
		],
	},
	{ of: 'section', example: [{ title: 'Table lamps', productIds: ['sku-1001', 'sku-1002'] }] },
);

/** Products of a catalog in titled sections, behind one button. */
export const productList = defineMessage({
	type: 'productList',
	label: 'Product List',
	content: z.lazy(() =>
		z.strictObject({
			header: textInput('Header Text'),
			body: textInput('Body'),
			footer: footerInput,
			catalogId: catalogIdInput,
			sections: listInput(
				'Sections',
				'sections',
				entryInput('Sections', {
					title: textInput('Section Title', { trim: true }).optional(),
					productIds: productIdsInput({ min: 1, max: 30 }),
				}),
			),
		}),
	),
	fields: [
		{
			displayName: 'Header Text',
			name: 'headerText',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. Our lamps',
			description: 'The bold line above the text',
		},
		bodyField,
		catalogIdField,
		...productSections.fields,
	],
	options: footerOption,
	read: (form) => ({
		header: form.parameter('headerText'),
		body: form.parameter('interactiveBody'),
		footer: readFooter(form),
		catalogId: form.parameter('catalogId'),
		sections: productSections.read(form),
	}),
});
