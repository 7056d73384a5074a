import type { INodeProperties } from 'n8n-workflow';
import { fieldsOrList } from './collections';

// The sections and rows of a list message, as the form has them.

const listSectionsField: INodeProperties = {
	displayName: 'Sections',
	name: 'listSections',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, sortable: true },
	default: { section: [{ title: '', rows: { row: [{ title: '' }] } }] },
	required: true,
	placeholder: 'Add Section',
	description: 'From 1 to 10 sections with 10 rows in all',
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
					placeholder: 'e.g. Repairs',
					description:
						'At most 24 characters; needed where there are several sections, by some providers always',
				},
				{
					displayName: 'Rows',
					name: 'rows',
					type: 'fixedCollection',
					typeOptions: { multipleValues: true, sortable: true },
					default: { row: [{ title: '' }] },
					placeholder: 'Add Row',
					description: 'What the recipient chooses from',
					options: [
						{
							displayName: 'Row',
							name: 'row',
							values: [
								{
									displayName: 'Row Title',
									name: 'title',
									type: 'string',
									default: '',
									placeholder: 'e.g. Screen',
									description: 'At most 24 characters',
								},
								{
									displayName: 'Row Description',
									name: 'description',
									type: 'string',
									default: '',
									placeholder: 'e.g. Ready on the same day',
									description: 'The line below the title, at most 72 characters',
								},
								{
									displayName: 'Row ID',
									name: 'id',
									type: 'string',
									default: '',
									placeholder: 'e.g. screen-repair',
									description:
										'What the reply brings back, to know the row by; when empty, the title of the row',
								},
							],
						},
					],
				},
			],
		},
	],
};

/** The sections of a list with their rows. */
export const listSections = fieldsOrList(listSectionsField, {
	of: 'section',
	example: [{ title: 'Repairs', rows: [{ title: 'Screen', id: 'screen' }, 'Battery'] }],
	alone: { rows: 'title' },
});
