import type { IHookFunctions, IWebhookFunctions } from 'n8n-workflow';
import { z } from 'zod/v4';
import { countryInput } from '../../core/phone/country';
import type { Selection } from '../../inbound/select';
import { countryOption } from '../../operations/phoneRule';
import { gatherField, usualChoice } from '../optionFields';
import { readOptions } from './connect';

// Reads from the form which events start the workflow.

/** Entries of a text that lists them, or of a list that an expression yields. */
export const entries = z
	.union([z.string().transform((text) => text.split(/[,\n]/)), z.array(z.unknown())])
	.catch([])
	.transform((list) => list.map((entry) => String(entry).trim()).filter((entry) => entry !== ''));

const options = z
	.object({
		otherEvents: entries,
		statuses: entries,
		ignoreOwn: z.boolean().catch(true),
		chatKinds: entries,
		messageTypes: entries,
		onlyFrom: entries,
		notFrom: entries,
		ownNumbers: entries,
		country: countryInput.optional().catch(undefined),
		keywords: entries,
		keywordMatch: z.enum(['contains', 'whole']).catch('contains'),
	})
	.readonly();

/** What of the form a call is dealt with by. */
export interface TriggerForm {
	readonly selection: Selection;
	readonly options: Readonly<Record<string, unknown>>;
}

export const readForm = (context: IWebhookFunctions | IHookFunctions): TriggerForm => {
	const options = readOptions(context);
	return {
		selection: selectionOf(context.getNodeParameter('triggerOn', [usualChoice]), options),
		options,
	};
};

/** Which events the form lets through. */
export const readSelection = (context: IHookFunctions): Selection => readForm(context).selection;

/** The same, of what stands in the form. */
export const selectionOf = (triggerOn: unknown, given: unknown): Selection => {
	const values = z.looseObject({}).catch({}).parse(given);
	return {
		choices: entries.parse(triggerOn ?? [usualChoice]),
		...options.parse({ ...values, country: values[countryOption.name] }),
	};
};

/** How many events may go into one execution together; undefined where each call begins its own. */
export const gatheredAtMost = ({
	gatherEvents,
	gatherAtMost,
}: TriggerForm['options']): number | undefined => {
	if (gatherEvents !== true) return undefined;
	const most = Number(gatherAtMost ?? gatherField.usual);
	return Number.isFinite(most) && most >= 1
		? Math.min(gatherField.most, Math.floor(most))
		: gatherField.usual;
};
