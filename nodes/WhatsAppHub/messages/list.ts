import { z } from 'zod/v4';
import { idInput, textInput } from '../core/input';
import { entryInput, listInput } from '../core/listInput';
import { defineMessage } from './define';
import {
	bodyField,
	footerInput,
	footerOption,
	readFooter,
	readTextHeader,
	textHeaderInput,
	textHeaderOption,
} from './interactive';
import { listSections } from './listFields';

/** A button that opens a list of rows, of which the recipient picks one. */
export const list = defineMessage({
	type: 'list',
	label: 'List',
	content: z.lazy(() =>
		z.strictObject({
			body: textInput('Body'),
			header: textHeaderInput.optional(),
			footer: footerInput,
			button: textInput('Button Text', { trim: true }),
			sections: listInput(
				'Sections',
				'sections',
				entryInput('Sections', {
					title: textInput('Section Title', { trim: true }).optional(),
					rows: listInput(
						'Rows',
						'rows',
						entryInput('Rows', {
							title: textInput('Row Title', { trim: true }),
							/** What the reply brings back; without one, the row's title. */
							id: idInput('Row ID').optional(),
							description: textInput('Row Description', { trim: true }).optional(),
						}),
					),
				}),
			),
		}),
	),
	fields: [
		bodyField,
		{
			displayName: 'Button Text',
			name: 'listButton',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. Our services',
			description: 'The button that opens the list, at most 20 characters',
		},
		...listSections.fields,
	],
	options: { ...footerOption, ...textHeaderOption },
	read: (form) => ({
		body: form.parameter('interactiveBody'),
		header: readTextHeader(form),
		footer: readFooter(form),
		button: form.parameter('listButton'),
		sections: listSections.read(form),
	}),
});
