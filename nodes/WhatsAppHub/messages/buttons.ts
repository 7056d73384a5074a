import { z } from 'zod/v4';
import { idInput, textInput } from '../core/input';
import { entryInput, listInput } from '../core/listInput';
import { fieldsOrList } from './collections';
import { defineMessage } from './define';
import {
	bodyField,
	footerInput,
	footerOption,
	headerFields,
	headerInput,
	headerOptions,
	headerParts,
	readFooter,
	readHeader,
} from './interactive';

// Up to three buttons under a text, each of which answers by a tap.

const buttonList = fieldsOrList(
	{
		displayName: 'Buttons',
		name: 'interactiveButtons',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, sortable: true },
		default: { button: [{ title: '' }] },
		required: true,
		placeholder: 'Add Button',
		description: 'From 1 to 3 buttons',
		options: [
			{
				displayName: 'Button',
				name: 'button',
				values: [
					{
						displayName: 'Button Text',
						name: 'title',
						type: 'string',
						default: '',
						placeholder: 'e.g. Yes',
						description: 'At most 20 characters, different for each button',
					},
					{
						displayName: 'Button ID',
						name: 'id',
						type: 'string',
						default: '',
						placeholder: 'e.g. confirm-1001',
						description:
							'What the reply brings back, to know the button by; when empty, the text of the button',
					},
				],
			},
		],
	},
	{
		of: 'button',
		example: [{ title: 'Yes', id: 'yes' }, 'No'],
		alone: { interactiveButtons: 'title' },
	},
);

/** A text with buttons that the recipient taps to reply. */
export const buttons = defineMessage({
	type: 'buttons',
	label: 'Reply Buttons',
	content: z.lazy(() =>
		z.strictObject({
			body: textInput('Body'),
			header: headerInput.optional(),
			footer: footerInput,
			buttons: listInput(
				'Buttons',
				'buttons',
				entryInput('Buttons', {
					title: textInput('Button Text', { trim: true }),
					/** What the reply brings back; without one, the button's text. */
					id: idInput('Button ID').optional(),
				}),
			),
		}),
	),
	fields: [bodyField, ...buttonList.fields, ...headerFields],
	parts: headerParts,
	options: { ...footerOption, ...headerOptions },
	read: (form) => ({
		body: form.parameter('interactiveBody'),
		header: readHeader(form),
		footer: readFooter(form),
		buttons: buttonList.read(form),
	}),
});
