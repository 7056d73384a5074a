import type { INodeProperties } from 'n8n-workflow';
import { listField } from './collections';

/** The parts of an address, as the form and the results name them. */
export const addressParts = {
	address: 'Address',
	buildingName: 'Building Name',
	city: 'City',
	floorNumber: 'Floor Number',
	houseNumber: 'House Number',
	landmarkArea: 'Landmark or Area',
	name: 'Name',
	phoneNumber: 'Phone Number',
	pinCode: 'PIN Code',
	state: 'State',
	towerNumber: 'Tower Number',
} as const;

export type AddressPart = keyof typeof addressParts;

export const addressPartNames = Object.keys(addressParts) as [AddressPart, ...AddressPart[]]; // its keys

/** A line for each part of an address. */
const partFields: INodeProperties[] = [
	{ displayName: 'Name', name: 'name', type: 'string', default: '' },
	{
		displayName: 'Phone Number',
		name: 'phoneNumber',
		type: 'string',
		default: '',
		placeholder: 'e.g. +91 22 5550 0100',
	},
	{
		displayName: 'PIN Code',
		name: 'pinCode',
		type: 'string',
		default: '',
		placeholder: 'e.g. 400063',
		description: 'The postal code, 6 digits',
	},
	{ displayName: 'House Number', name: 'houseNumber', type: 'string', default: '' },
	{ displayName: 'Floor Number', name: 'floorNumber', type: 'string', default: '' },
	{ displayName: 'Tower Number', name: 'towerNumber', type: 'string', default: '' },
	{ displayName: 'Building Name', name: 'buildingName', type: 'string', default: '' },
	{ displayName: 'Address', name: 'address', type: 'string', default: '' },
	{ displayName: 'Landmark or Area', name: 'landmarkArea', type: 'string', default: '' },
	{ displayName: 'City', name: 'city', type: 'string', default: '' },
	{ displayName: 'State', name: 'state', type: 'string', default: '' },
];

const addressSaved: INodeProperties = {
	displayName: 'Saved Addresses',
	name: 'addressSaved',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, sortable: true },
	default: {},
	placeholder: 'Add Saved Address',
	description: 'Addresses of the recipient that you know, to choose from',
	options: [
		{
			displayName: 'Address',
			name: 'address',
			values: [
				{
					displayName: 'Address ID',
					name: 'id',
					type: 'string',
					default: '',
					placeholder: 'e.g. address1',
					description: 'What the answer names when the recipient chooses this address',
				},
				...partFields,
			],
		},
	],
};

const addressRemarks: INodeProperties = {
	displayName: 'What to Correct',
	name: 'addressRemarks',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true },
	default: {},
	placeholder: 'Add Remark',
	description: 'Remarks on an address that was sent before, a field each',
	options: [
		{
			displayName: 'Remark',
			name: 'remark',
			values: [
				{
					displayName: 'Field',
					name: 'part',
					type: 'options',
					options: [
						{ name: 'Address', value: 'address' },
						{ name: 'Building Name', value: 'buildingName' },
						{ name: 'City', value: 'city' },
						{ name: 'Floor Number', value: 'floorNumber' },
						{ name: 'House Number', value: 'houseNumber' },
						{ name: 'Landmark or Area', value: 'landmarkArea' },
						{ name: 'Name', value: 'name' },
						{ name: 'Phone Number', value: 'phoneNumber' },
						{ name: 'PIN Code', value: 'pinCode' },
						{ name: 'State', value: 'state' },
						{ name: 'Tower Number', value: 'towerNumber' },
					],
					default: 'pinCode',
				},
				{
					displayName: 'Remark',
					name: 'remark',
					type: 'string',
					default: '',
					placeholder: 'e.g. We could not find this PIN code',
				},
			],
		},
	],
};

export const addressOptions = {
	addressValues: {
		displayName: 'Prefilled Address',
		name: 'addressValues',
		type: 'fixedCollection',
		default: {},
		placeholder: 'Add Prefilled Address',
		description: 'What stands in the form already when the recipient opens it',
		options: [{ displayName: 'Address', name: 'values', values: partFields }],
	},
	addressSaved,
	addressSavedList: listField(addressSaved, {
		of: 'address',
		example: [{ id: 'home', name: 'Order desk', city: 'Mumbai', pinCode: '400063' }],
	}),
	addressRemarks,
	addressRemarksList: listField(addressRemarks, {
		of: 'remark',
		example: [{ part: 'pinCode', remark: 'We could not find this PIN code' }],
	}),
} as const satisfies Readonly<Record<string, INodeProperties>>;
