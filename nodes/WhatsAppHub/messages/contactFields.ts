import type { INodeProperties } from 'n8n-workflow';
import { fieldsOrList } from './collections';
import { contactDetailParts, contactDetails } from './contactDetailFields';

// The form's list of contacts: names, phone numbers, and a place for the details.

const phoneType: INodeProperties = {
	displayName: 'Phone Type',
	name: 'type',
	type: 'string',
	default: '',
	placeholder: 'e.g. WORK',
};

/** What not every provider's contacts have. */
export const contactParts = { phoneType, ...contactDetailParts };

/** The optional fields of all contacts of a message. */
export const contactOptions = {
	contactIds: {
		displayName: 'WhatsApp IDs From Numbers',
		name: 'contactIds',
		type: 'boolean',
		default: false,
		description:
			'Whether a number with its country code is its WhatsApp ID too where none is entered, so that the card offers to write. It is unless you switch it off here, as for numbers that WhatsApp has by other digits (Brazil).',
	},
} as const satisfies Readonly<Record<string, INodeProperties>>;

const contactsField: INodeProperties = {
	displayName: 'Contacts',
	name: 'contacts',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, sortable: true },
	default: { contact: [{ formattedName: '', phones: { phone: [{ phone: '' }] } }] },
	required: true,
	placeholder: 'Add Contact',
	options: [
		{
			displayName: 'Contact',
			name: 'contact',
			values: [
				{
					displayName: 'Full Name',
					name: 'formattedName',
					type: 'string',
					default: '',
					placeholder: 'e.g. Example Shop, Front Desk',
					description: 'The name as it stands on the card',
				},
				{
					displayName: 'Phone Numbers',
					name: 'phones',
					type: 'fixedCollection',
					typeOptions: { multipleValues: true, sortable: true },
					default: {},
					placeholder: 'Add Phone Number',
					options: [
						{
							displayName: 'Phone',
							name: 'phone',
							values: [
								{
									displayName: 'Phone Number',
									name: 'phone',
									type: 'string',
									default: '',
									placeholder: 'e.g. +1 202 555 0143',
								},
								phoneType,
								{
									displayName: 'WhatsApp ID',
									name: 'waId',
									type: 'string',
									default: '',
									placeholder: 'e.g. 12025550143',
									description:
										'The digits of the number on WhatsApp, if they are other than those of the phone number',
								},
							],
						},
					],
				},
				{
					displayName: 'Details',
					name: 'details',
					type: 'collection',
					default: {},
					placeholder: 'Add Detail',
					options: contactDetails,
				},
			],
		},
	],
};

/** Contacts with their phone numbers; the rest are details. */
export const contactList = fieldsOrList(contactsField, {
	of: 'contact',
	example: [{ formattedName: 'Front Desk', phones: ['+1 202 555 0143'], company: 'Example Shop' }],
	alone: { phones: 'phone', emails: 'email', urls: 'url' },
});
