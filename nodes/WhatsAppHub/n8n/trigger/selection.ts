import type { IHookFunctions, IWebhookFunctions } from 'n8n-workflow';
import { z } from 'zod/v4';
import { countryInput } from '../../core/phone/country';
import type { Selection } from '../../inbound/select';
import { countryOption } from '../../operations/phoneRule';
import { usualChoice } from '../form/eventChoices';

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

/** Which events the form lets through. */
export const readSelection = (context: IWebhookFunctions | IHookFunctions): Selection =>
	selectionOf(
		context.getNodeParameter('triggerOn', [usualChoice]),
		context.getNodeParameter('options', {}),
	);

/** The same, of what stands in the form. */
export const selectionOf = (triggerOn: unknown, given: unknown): Selection => {
	const values = z.looseObject({}).catch({}).parse(given);
	return {
		choices: entries.parse(triggerOn ?? [usualChoice]),
		...options.parse({ ...values, country: values[countryOption.name] }),
	};
};
