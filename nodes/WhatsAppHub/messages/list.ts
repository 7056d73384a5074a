import { z } from 'zod/v4';
import { idInput, textInput } from '../core/input';
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
import { listSectionsField } from './listFields';
import { readNestedRows } from './rows';

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
			sections: z.array(
				z.strictObject({
					title: textInput('Section Title', { trim: true }).optional(),
					rows: z.array(
						z.strictObject({
							title: textInput('Row Title', { trim: true }),
							/** What the reply brings back; without one, the row's title. */
							id: idInput('Row ID').optional(),
							description: textInput('Row Description', { trim: true }).optional(),
						}),
						{ error: "'Rows' must be a list of rows" },
					),
				}),
				{ error: "'Sections' must be a list of sections" },
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
		listSectionsField,
	],
	options: { ...footerOption, ...textHeaderOption },
	read: (form) => ({
		body: form.parameter('interactiveBody'),
		header: readTextHeader(form),
		footer: readFooter(form),
		button: form.parameter('listButton'),
		sections: readNestedRows(form.parameter('listSections'), 'section', { rows: 'row' }),
	}),
});
