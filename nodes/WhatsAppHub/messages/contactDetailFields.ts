import type { INodeProperties } from 'n8n-workflow';

// The fields of a contact card beyond its name and phone numbers.

const typeField = (displayName: string): INodeProperties => ({
	displayName,
	name: 'type',
	type: 'string',
	default: '',
	placeholder: 'e.g. WORK',
});

const addressType = typeField('Address Type');
const emailType = typeField('Email Type');
const urlType = typeField('URL Type');

/** What a card can say beside name and numbers. */
export const contactDetails: INodeProperties[] = [
	{
		displayName: 'Addresses',
		name: 'addresses',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, sortable: true },
		default: {},
		placeholder: 'Add Address',
		options: [
			{
				displayName: 'Address',
				name: 'address',
				values: [
					addressType,
					{
						displayName: 'City',
						name: 'city',
						type: 'string',
						default: '',
					},
					{
						displayName: 'Country',
						name: 'country',
						type: 'string',
						default: '',
						placeholder: 'e.g. United States',
					},
					{
						displayName: 'Country Code',
						name: 'countryCode',
						type: 'string',
						default: '',
						placeholder: 'e.g. US',
						description: 'Two letters',
					},
					{
						displayName: 'Postal Code',
						name: 'zip',
						type: 'string',
						default: '',
					},
					{
						displayName: 'State',
						name: 'state',
						type: 'string',
						default: '',
					},
					{
						displayName: 'Street',
						name: 'street',
						type: 'string',
						default: '',
						placeholder: 'e.g. 1 Market Street',
						description: 'Street and number',
					},
				],
			},
		],
	},
	{
		displayName: 'Birthday',
		name: 'birthday',
		type: 'string',
		default: '',
		placeholder: 'e.g. 1990-12-31',
		description: 'Year, month and day',
	},
	{
		displayName: 'Company',
		name: 'company',
		type: 'string',
		default: '',
		placeholder: 'e.g. Example Shop',
	},
	{
		displayName: 'Department',
		name: 'department',
		type: 'string',
		default: '',
		placeholder: 'e.g. Sales',
	},
	{
		displayName: 'Emails',
		name: 'emails',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, sortable: true },
		default: {},
		placeholder: 'Add Email',
		options: [
			{
				displayName: 'Email',
				name: 'email',
				values: [
					{
						displayName: 'Email',
						name: 'email',
						type: 'string',
						default: '',
						placeholder: 'e.g. shop@example.com',
					},
					emailType,
				],
			},
		],
	},
	{
		displayName: 'First Name',
		name: 'firstName',
		type: 'string',
		default: '',
	},
	{
		displayName: 'Job Title',
		name: 'jobTitle',
		type: 'string',
		default: '',
		placeholder: 'e.g. Lead Counsel',
	},
	{
		displayName: 'Last Name',
		name: 'lastName',
		type: 'string',
		default: '',
	},
	{
		displayName: 'Middle Name',
		name: 'middleName',
		type: 'string',
		default: '',
	},
	{
		displayName: 'Name Prefix',
		name: 'prefix',
		type: 'string',
		default: '',
		placeholder: 'e.g. Dr.',
	},
	{
		displayName: 'Name Suffix',
		name: 'suffix',
		type: 'string',
		default: '',
		placeholder: 'e.g. Jr.',
	},
	{
		displayName: 'Websites',
		name: 'urls',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, sortable: true },
		default: {},
		placeholder: 'Add Website',
		options: [
			{
				displayName: 'Website',
				name: 'url',
				values: [
					{
						displayName: 'URL',
						name: 'url',
						type: 'string',
						default: '',
						placeholder: 'e.g. https://example.com',
					},
					urlType,
				],
			},
		],
	},
];

/** A provider that carries none of these carries the company at least. */
export const contactDetailParts = {
	contactDetails: contactDetails.filter(({ name }) => name !== 'company'),
	detailTypes: [addressType, emailType, urlType],
};
