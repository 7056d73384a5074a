import { z } from 'zod/v4';
import { textInput } from '../../../core/input';
import { uniqueRule } from '../../../core/listInput';
import type { AddressPart } from '../../../messages/addressFields';
import type { GraphEncoder } from '../dialect';
import { anyHeader, bodyOf, interactive, interactiveSchema } from './interactive';

// A request for an Indian address, with Meta's names for its parts and the check of PIN codes.

const wireNames = {
	name: 'name',
	phoneNumber: 'phone_number',
	pinCode: 'in_pin_code',
	houseNumber: 'house_number',
	floorNumber: 'floor_number',
	towerNumber: 'tower_number',
	buildingName: 'building_name',
	address: 'address',
	landmarkArea: 'landmark_area',
	city: 'city',
	state: 'state',
} as const satisfies Readonly<Record<AddressPart, string>>;

const isPart = (name: string): name is AddressPart => Object.hasOwn(wireNames, name);

/** Texts by the wire's names of the parts that were given. */
const written = (given: Readonly<Record<string, string | undefined>>) =>
	Object.fromEntries(
		Object.entries(given).flatMap(([name, text]) =>
			isPart(name) && text !== undefined ? [[wireNames[name], text]] : [],
		),
	);

const text = z.string().optional();

const value = z.lazy(() =>
	z.strictObject({
		name: text,
		phone_number: text,
		in_pin_code: textInput('PIN Code')
			.refine((code) => /^\d{6}$/.test(code), {
				error: "'PIN Code' must have 6 digits",
			})
			.optional(),
		house_number: text,
		floor_number: text,
		tower_number: text,
		building_name: text,
		address: text,
		landmark_area: text,
		city: text,
		state: text,
	}),
);

/**
 * Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/address-messages (read 2026-11-20, v25.0)
 *
 * Undocumented: which kinds of header; those of other interactive messages are let through.
 */
const action = z.lazy(() =>
	z.strictObject({
		name: z.literal('address_message'),
		parameters: z.strictObject({
			country: z.literal('IN'),
			values: value.optional(),
			saved_addresses: z
				.array(z.strictObject({ id: z.string(), value }))
				.check(uniqueRule('Address ID', ({ id }) => id))
				.optional(),
			validation_errors: z.record(z.string(), z.string()).optional(),
		}),
	}),
);

export const graphAddress: GraphEncoder<'address'> = (
	{ values, saved, remarks, ...parts },
	dialect,
) =>
	interactive(
		'address_message',
		() =>
			interactiveSchema('address_message', {
				header: anyHeader(dialect).optional(),
				body: bodyOf(1024),
				action,
			}),
		{
			...parts,
			action: {
				name: 'address_message',
				parameters: {
					country: 'IN',
					...(values && { values: written(values) }),
					...(saved && {
						saved_addresses: saved.map(({ id, ...given }) => ({ id, value: written(given) })),
					}),
					...(remarks && {
						validation_errors: Object.fromEntries(
							remarks.map(({ part, remark }) => [wireNames[part], remark]),
						),
					}),
				},
			},
		},
	);
