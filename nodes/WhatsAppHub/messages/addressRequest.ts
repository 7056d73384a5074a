import { z } from 'zod/v4';
import { choiceInput, idInput, textInput } from '../core/input';
import { entryInput, groupInput, listInput, uniqueRule } from '../core/listInput';
import { type AddressPart, addressPartNames, addressParts, addressOptions } from './addressFields';
import { readOptionalEntries } from './collections';
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
import { readGroup } from './rows';

// The parts of an address that can be filled in beforehand, saved or marked as wrong.

const partInput = (part: AddressPart) => textInput(addressParts[part], { trim: true }).optional();

const parts = () => ({
	name: partInput('name'),
	phoneNumber: partInput('phoneNumber'),
	pinCode: partInput('pinCode'),
	houseNumber: partInput('houseNumber'),
	floorNumber: partInput('floorNumber'),
	towerNumber: partInput('towerNumber'),
	buildingName: partInput('buildingName'),
	address: partInput('address'),
	landmarkArea: partInput('landmarkArea'),
	city: partInput('city'),
	state: partInput('state'),
});

/** Asks a person in India for an address by a form of WhatsApp's own. */
export const address = defineMessage({
	type: 'address',
	label: 'Address Request (India)',
	content: z.lazy(() =>
		z.strictObject({
			body: textInput('Body'),
			header: headerInput.optional(),
			footer: footerInput,
			values: groupInput('Prefilled Address', parts()).optional(),
			saved: listInput(
				'Saved Addresses',
				'addresses',
				entryInput('Saved Addresses', { id: idInput('Address ID'), ...parts() }),
			).optional(),
			remarks: listInput(
				'What to Correct',
				'remarks',
				entryInput('What to Correct', {
					part: choiceInput('Field', addressPartNames),
					remark: textInput('Remark'),
				}),
			)
				.check(uniqueRule('Field', ({ part }) => part))
				.optional(),
		}),
	),
	fields: [bodyField, ...headerFields],
	parts: headerParts,
	options: { ...footerOption, ...headerOptions, ...addressOptions },
	read: (form) => ({
		body: form.parameter('interactiveBody'),
		header: readHeader(form),
		footer: readFooter(form),
		values: readGroup(form.option('addressValues'), 'values'),
		saved: readOptionalEntries(form, addressOptions.addressSaved),
		remarks: readOptionalEntries(form, addressOptions.addressRemarks),
	}),
});
