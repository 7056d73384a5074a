import { z } from 'zod/v4';
import { booleanInput, textInput } from '../core/input';
import { momentInput, readMoment } from '../core/moment';
import { defineMessage } from './define';

// An event that the recipients can accept and put into their calendars.

const zoneless = "A time without a zone is in the workflow's time zone";

export const event = defineMessage({
	type: 'event',
	label: 'Calendar Event',
	content: z.lazy(() =>
		z
			.strictObject({
				name: textInput('Event Name'),
				start: momentInput('Start'),
				end: momentInput('End').optional(),
				description: textInput('Event Description').optional(),
				location: textInput('Event Location').optional(),
				extraGuests: booleanInput('Extra Guests').optional(),
			})
			.refine(({ start, end }) => end === undefined || start < end, {
				error: "'End' must be later than 'Start'",
			}),
	),
	fields: [
		{
			displayName: 'Event Name',
			name: 'eventName',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. Delivery of your order',
		},
		{
			displayName: 'Start',
			name: 'eventStart',
			type: 'dateTime',
			default: '',
			required: true,
			description: zoneless,
		},
	],
	options: {
		eventEnd: {
			displayName: 'End',
			name: 'eventEnd',
			type: 'dateTime',
			default: '',
			description: zoneless,
		},
		eventDescription: {
			displayName: 'Event Description',
			name: 'eventDescription',
			type: 'string',
			typeOptions: { rows: 2 },
			default: '',
		},
		eventLocation: {
			displayName: 'Event Location',
			name: 'eventLocation',
			type: 'string',
			default: '',
			placeholder: 'e.g. 1 Market Street',
		},
		eventGuests: {
			displayName: 'Extra Guests',
			name: 'eventGuests',
			type: 'boolean',
			default: true,
			description: 'Whether those invited may bring others along',
		},
	},
	read: (form) => ({
		name: form.parameter('eventName'),
		start: readMoment(form, form.parameter('eventStart')),
		end: readMoment(form, form.option('eventEnd')),
		description: form.option('eventDescription'),
		location: form.option('eventLocation'),
		extraGuests: form.option('eventGuests'),
	}),
});
