import { bodyFrom, characters } from './forms';

const addressFrom = (options: object = {}, parameters: object = {}) =>
	bodyFrom(
		'cloudApi',
		'address',
		{ interactiveBody: 'Where to deliver?', headerType: 'none', ...parameters },
		{ ...options },
	);

const written = (parameters: object) => ({
	type: 'interactive',
	interactive: {
		type: 'address_message',
		body: { text: 'Where to deliver?' },
		action: { name: 'address_message', parameters: { country: 'IN', ...parameters } },
	},
});

const empty = {
	phoneNumber: '',
	houseNumber: '',
	floorNumber: '',
	towerNumber: '',
	buildingName: '',
	address: '',
	landmarkArea: '',
	state: '',
};

it('asks for an address', () => {
	expect(addressFrom()).toEqual(written({}));
	expect(addressFrom({ addressValues: {}, addressSaved: {}, addressRemarks: {} })).toEqual(
		written({}),
	);
});

it('fills in, offers and remarks on addresses', () => {
	expect(
		addressFrom({
			addressValues: {
				values: { ...empty, name: 'CUSTOMER', phoneNumber: '+91xxxxxxxxxx', pinCode: '400063' },
			},
			addressSaved: {
				address: [
					{ ...empty, id: 'address1', name: 'CUSTOMER', pinCode: '400063', city: 'Mumbai' },
				],
			},
			addressRemarks: {
				remark: [{ part: 'pinCode', remark: 'We could not locate this pin code.' }],
			},
		}),
	).toEqual(
		written({
			values: { name: 'CUSTOMER', phone_number: '+91xxxxxxxxxx', in_pin_code: '400063' },
			saved_addresses: [
				{ id: 'address1', value: { name: 'CUSTOMER', in_pin_code: '400063', city: 'Mumbai' } },
			],
			validation_errors: { in_pin_code: 'We could not locate this pin code.' },
		}),
	);
});

it('writes every documented part of an address', () => {
	const values = {
		name: 'CUSTOMER',
		phoneNumber: '+91 22 5550 0100',
		pinCode: 400063,
		houseNumber: '12',
		floorNumber: '3',
		towerNumber: 'B',
		buildingName: 'Market House',
		address: '1 Market Street',
		landmarkArea: 'Opposite the station',
		city: 'Mumbai',
		state: 'Maharashtra',
	};
	expect(addressFrom({ addressValues: { values } })).toEqual(
		written({
			values: {
				name: 'CUSTOMER',
				phone_number: '+91 22 5550 0100',
				in_pin_code: '400063',
				house_number: '12',
				floor_number: '3',
				tower_number: 'B',
				building_name: 'Market House',
				address: '1 Market Street',
				landmark_area: 'Opposite the station',
				city: 'Mumbai',
				state: 'Maharashtra',
			},
		}),
	);
});

it('has a header and a footer', () => {
	expect(
		addressFrom({ interactiveFooter: 'Footer' }, { headerType: 'text', headerText: 'Header' }),
	).toMatchObject({
		interactive: { header: { type: 'text', text: 'Header' }, footer: { text: 'Footer' } },
	});
});

it.each([
	[
		'a PIN code of 5 digits',
		{ addressValues: { values: { pinCode: '40006' } } },
		{},
		"'PIN Code' must have 6 digits",
	],
	[
		'a PIN code of 7 digits',
		{ addressValues: { values: { pinCode: '4000630' } } },
		{},
		"'PIN Code' must have 6 digits",
	],
	[
		'a saved address without an ID',
		{ addressSaved: { address: [{ ...empty, id: '' }] } },
		{},
		"'Address ID' is empty",
	],
	[
		'two addresses of one ID',
		{ addressSaved: { address: [{ id: 'a' }, { id: 'a' }] } },
		{},
		"'Address ID' must be different for each entry, but 'a' stands there twice",
	],
	[
		'two remarks on one field',
		{
			addressRemarks: {
				remark: [
					{ part: 'city', remark: 'x' },
					{ part: 'city', remark: 'y' },
				],
			},
		},
		{},
		"'Field' must be different for each entry, but 'city' stands there twice",
	],
	[
		'an empty remark',
		{ addressRemarks: { remark: [{ part: 'city', remark: '' }] } },
		{},
		"'Remark' is empty",
	],
	[
		'a body of 1025',
		{},
		{ interactiveBody: characters(1025) },
		"'Body' is 1,025 characters long, at most 1,024 are allowed",
	],
])('refuses %s', (_name, options, parameters, message) => {
	expect(addressFrom(options, parameters)).toBe(message);
});

it('takes a body of 1024', () => {
	expect(addressFrom({}, { interactiveBody: characters(1024) })).toMatchObject({
		interactive: { body: { text: characters(1024) } },
	});
});
