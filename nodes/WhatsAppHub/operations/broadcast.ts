import type { INodeProperties } from 'n8n-workflow';
import { z } from 'zod/v4';
import type { FormReader } from '../core/form';
import { numberInput, objectInput, readPlainly, textInput } from '../core/input';
import { jsonOr } from '../core/json';
import { entryInput, listInput } from '../core/listInput';
import { momentInput, readMoment } from '../core/moment';
import { readEntries } from '../messages/entries';
import { defineOperation } from './define';
import type { PhoneRule } from '../core/phone/parse';
import { byRule, withRule } from './phoneRule';
import {
	namedRecipientInput,
	readRecipients,
	recipientsField,
	recipientsInput,
} from './recipients';

/** A message on its way to many, each in a chat of its own. */
export interface Broadcast {
	/** The queue reports by it how far its messages got. */
	readonly broadcastId: string;
	readonly status: 'queued';
	readonly recipients: readonly string[];
	/** ISO 8601; null for at once. */
	readonly scheduledAt: string | null;
	/** ISO 8601: when the provider took it. */
	readonly occurredAt: string;
}

/** A row says one variable of one recipient. */
const variableRows = (rule: PhoneRule) =>
	listInput(
		'Variables',
		'variables',
		entryInput('Variables', {
			recipient: namedRecipientInput('Recipient of Variable', rule),
			name: textInput('Variable Name', { trim: true }),
			value: textInput('Variable Value'),
		}),
	);

/** `{ "+12025550143": { "name": "…" } }`, or a list of what the rows say. */
const variableTable = (rule: PhoneRule) =>
	z.unknown().transform((given, context) => {
		const list = typeof given === 'string' ? jsonOr(given, given) : given;
		if (Array.isArray(list)) {
			return parsedIn(context, variableRows(rule), readEntries(broadcastVariables, list)) ?? [];
		}
		const table = parsedIn(context, objectInput('Variables (JSON)'), given) ?? {};
		return Object.entries(table).flatMap(([recipient, values]) =>
			Object.entries(parsedIn(context, valuesOf, values) ?? {}).flatMap(([name, value]) => {
				const to = parsedIn(context, namedRecipientInput('Variables (JSON)', rule), recipient);
				return to === undefined ? [] : [{ recipient: to, name, value }];
			}),
		);
	});

const valuesOf = z.lazy(() =>
	z.record(z.string(), textInput('Variables (JSON)'), {
		error: "'Variables (JSON)' must hold an object of names and values for each recipient",
	}),
);

/** What a schema makes of a part; its issues become those of the whole. */
const parsedIn = <T>(
	context: z.RefinementCtx,
	schema: z.ZodType<T>,
	value: unknown,
): T | undefined => {
	const parsed = readPlainly(schema, value);
	if (parsed.success) return parsed.data;
	for (const { message, path } of parsed.error.issues) {
		context.addIssue({ code: 'custom', message, path });
	}
	return undefined;
};

const broadcastVariables: INodeProperties = {
	displayName: 'Variables',
	name: 'broadcastVariables',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true },
	default: {},
	placeholder: 'Add Variable',
	description:
		'What stands for a recipient instead of a name in double braces in the text, such as {{name}}',
	options: [
		{
			displayName: 'Variable',
			name: 'variable',
			values: [
				{
					displayName: 'Recipient of Variable',
					name: 'recipient',
					type: 'string',
					default: '',
					placeholder: 'e.g. +1 555 555 0100',
				},
				{
					displayName: 'Variable Name',
					name: 'name',
					type: 'string',
					default: '',
					placeholder: 'e.g. name',
				},
				{
					displayName: 'Variable Value',
					name: 'value',
					type: 'string',
					default: '',
				},
			],
		},
	],
};

export const broadcast = defineOperation<Broadcast>()({
	resource: 'message',
	label: 'Broadcast',
	action: 'Broadcast message',
	description: 'Send one message to many recipients, one after the other',
	takesMessage: true,
	content: z.lazy(() =>
		z.strictObject({
			recipients: recipientsInput,
			/** The provider's document sets no maximum; a day between two messages is no broadcast. */
			delay: numberInput('Delay Between Messages (Seconds)', { min: 0, max: 86_400 }).optional(),
			scheduledAt: momentInput('Send At').optional(),
			variables: byRule(variableRows).optional(),
			variableTable: byRule(variableTable).optional(),
		}),
	),
	fields: [recipientsField],
	options: {
		broadcastDelay: {
			displayName: 'Delay Between Messages (Seconds)',
			name: 'broadcastDelay',
			type: 'number',
			typeOptions: { minValue: 0 },
			default: 1,
			description: 'How long to wait after each message',
		},
		scheduledAt: {
			displayName: 'Send At',
			name: 'scheduledAt',
			type: 'dateTime',
			default: '',
			description: 'When to start; without it, at once',
		},
		broadcastVariables,
		broadcastVariablesJson: {
			displayName: 'Variables (JSON)',
			name: 'broadcastVariablesJson',
			type: 'json',
			default: '{}',
			placeholder: 'e.g. { "+15555550100": { "city": "Berlin" } }',
			description:
				'The same for an expression: an object of the values by recipient and name, or a list with an object for each variable: recipient, name, value',
		},
	},
	read: (form) => ({
		recipients: readRecipients(form),
		delay: form.option('broadcastDelay'),
		scheduledAt: readMoment(form, form.option('scheduledAt')),
		variables: ruled(form, variablesIn(form.option('broadcastVariables'))),
		variableTable: ruled(form, form.option('broadcastVariablesJson')),
	}),
});

const variablesIn = (collection: unknown): unknown =>
	collection === undefined ? undefined : readEntries(broadcastVariables, collection);

const ruled = (form: FormReader, written: unknown) =>
	written === undefined ? undefined : withRule(written, form);
