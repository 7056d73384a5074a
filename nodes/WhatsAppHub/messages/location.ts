import { z } from 'zod/v4';
import { numberInput, textInput } from '../core/input';
import { defineMessage } from './define';

/** A place on the map, with an optional name and address. */
export const location = defineMessage({
	type: 'location',
	label: 'Location',
	content: z.lazy(() =>
		z.strictObject({
			latitude: numberInput('Latitude', { min: -90, max: 90 }),
			longitude: numberInput('Longitude', { min: -180, max: 180 }),
			name: textInput('Location Name').optional(),
			address: textInput('Location Address').optional(),
		}),
	),
	fields: [
		{
			displayName: 'Latitude',
			name: 'locationLatitude',
			// A text, so that a field left empty is seen: a number would stand for a place in the sea.
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. 51.477928',
			description: 'Degrees north of the equator, negative for south',
		},
		{
			displayName: 'Longitude',
			name: 'locationLongitude',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. -0.001545',
			description: 'Degrees east of Greenwich, negative for west',
		},
	],
	options: {
		locationName: {
			displayName: 'Location Name',
			name: 'locationName',
			type: 'string',
			default: '',
			placeholder: 'e.g. Our shop',
		},
		locationAddress: {
			displayName: 'Location Address',
			name: 'locationAddress',
			type: 'string',
			default: '',
			placeholder: 'e.g. 1 Market Street',
			description: 'WhatsApp shows it together with a name only',
		},
	},
	read: ({ parameter, option }) => ({
		latitude: parameter('locationLatitude'),
		longitude: parameter('locationLongitude'),
		name: option('locationName'),
		address: option('locationAddress'),
	}),
});
