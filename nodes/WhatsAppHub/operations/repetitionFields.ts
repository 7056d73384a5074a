import type { INodeProperties } from 'n8n-workflow';
import { z } from 'zod/v4';
import type { FormReader } from '../core/form';
import { choiceInput, textInput, wholeNumberInput } from '../core/input';
import { momentInput, readMoment } from '../core/moment';
import { readGroup } from '../messages/rows';

// How a scheduled message repeats: its rule, and the fields for it.

export const weekdays = [
	'monday',
	'tuesday',
	'wednesday',
	'thursday',
	'friday',
	'saturday',
	'sunday',
] as const;

/** How a scheduled message comes again. */
export const repetitionInput = z.lazy(() =>
	z
		.strictObject({
			interval: choiceInput('Repeat Every', ['day', 'week', 'month']),
			every: wholeNumberInput('Interval Count', { min: 1, max: 365 }).optional(),
			weekdays: z
				.array(choiceInput('Weekdays', weekdays), { error: "'Weekdays' must be a list" })
				.optional(),
			ends: momentInput('Repeat Until').optional(),
			timeZone: textInput('Time Zone', { trim: true }).optional(),
		})
		.refine(({ interval, weekdays: days = [] }) => interval === 'week' || days.length === 0, {
			error: "'Weekdays' go with a repetition every week only",
		}),
);

export type Repetition = z.output<typeof repetitionInput>;

export const repetitionField: INodeProperties = {
	displayName: 'Repetition',
	name: 'repetition',
	type: 'fixedCollection',
	default: {},
	placeholder: 'Add Repetition',
	description: 'Sends the message again and again',
	options: [
		{
			displayName: 'Repetition',
			name: 'rule',
			values: [
				{
					displayName: 'Interval Count',
					name: 'every',
					type: 'number',
					typeOptions: { minValue: 1 },
					default: 1,
					description: 'Such as 2 for every second week',
				},
				{
					displayName: 'Repeat Every',
					name: 'interval',
					type: 'options',
					options: [
						{ name: 'Day', value: 'day' },
						{ name: 'Month', value: 'month' },
						{ name: 'Week', value: 'week' },
					],
					default: 'week',
				},
				{
					displayName: 'Repeat Until',
					name: 'ends',
					type: 'dateTime',
					default: '',
				},
				{
					displayName: 'Time Zone',
					name: 'timeZone',
					type: 'string',
					default: '',
					placeholder: 'e.g. Europe/Berlin',
				},
				{
					displayName: 'Weekdays',
					name: 'weekdays',
					type: 'multiOptions',
					options: [
						{ name: 'Friday', value: 'friday' },
						{ name: 'Monday', value: 'monday' },
						{ name: 'Saturday', value: 'saturday' },
						{ name: 'Sunday', value: 'sunday' },
						{ name: 'Thursday', value: 'thursday' },
						{ name: 'Tuesday', value: 'tuesday' },
						{ name: 'Wednesday', value: 'wednesday' },
					],
					default: [],
					displayOptions: { show: { interval: ['week'] } },
				},
			],
		},
	],
};

/** n8n yields `{ rule: { … } }`, and `{}` while nothing has been added. */
export const readRepetition = (form: FormReader): unknown => {
	const rule = readGroup(form.option('repetition'), 'rule');
	if (typeof rule !== 'object' || rule === null) return rule;
	if (Object.keys(rule).length === 0) return undefined;
	return 'ends' in rule ? { ...rule, ends: readMoment(form, rule.ends) } : rule;
};
