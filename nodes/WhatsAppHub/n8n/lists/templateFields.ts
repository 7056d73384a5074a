import type {
	FieldType,
	ILoadOptionsFunctions,
	INodeListSearchResult,
	ResourceMapperField,
	ResourceMapperFields,
} from 'n8n-workflow';
import { z } from 'zod/v4';
import type { SlotKind, TemplateSlot } from '../../core/template/slots';
import { readTemplateName, writeTemplateName } from '../../core/template/template';
import { noEnvelope } from '../../operations/envelope';
import { ask, chosenSender, matching } from './query';

/** The account's approved templates for the list of 'Template', narrowed by what the person types. */
export async function searchTemplates(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const templates = await ask(this, ({ operate }) =>
		operate('templateGetAll', { status: 'APPROVED' }, ofSender(this)),
	);
	const entries = templates.map((template) => ({
		name: [template.name, template.language, template.category.toLowerCase()]
			.filter(Boolean)
			.join(' · '),
		value: writeTemplateName(template),
	}));
	entries.sort((left, right) => left.name.localeCompare(right.name));
	return { results: matching(entries, filter) };
}

/** A field for each value that the chosen template asks for. */
export async function getTemplateFields(
	this: ILoadOptionsFunctions,
): Promise<ResourceMapperFields> {
	const chosen = chosenTemplate(this.getCurrentNodeParameter('template'));
	if (chosen === '') return { fields: [], emptyFieldsNotice: 'Choose a template first' };
	if (chosen.startsWith('=')) {
		return {
			fields: [],
			emptyFieldsNotice:
				"The template comes from an expression, so its values are not known here: choose 'List of Values' in 'Values From'",
		};
	}
	const template = await ask(this, ({ operate }) =>
		operate('templateGet', { template: readTemplateName(chosen) }, ofSender(this)),
	);
	return {
		fields: template.variables.map(fieldOf),
		emptyFieldsNotice: 'This template asks for no values',
	};
}

/** The templates are those of the account that the sender belongs to, where there are several. */
const ofSender = (context: ILoadOptionsFunctions) => ({
	...noEnvelope,
	sender: chosenSender(context),
});

/** What the locator holds, in the node as in its variant for AI agents. */
const chosenTemplate = (locator: unknown): string => {
	const parsed = z.object({ value: z.unknown() }).safeParse(locator);
	const value = parsed.success ? parsed.data.value : locator;
	return typeof value === 'string' ? value.trim() : '';
};

const typeOf: Readonly<Partial<Record<SlotKind, FieldType>>> = {
	dateTime: 'dateTime',
	json: 'object',
};

/** A sample stands in the label, and never in the field: nobody's message holds what was meant for Meta. */
const fieldOf = (slot: TemplateSlot): ResourceMapperField => ({
	id: slot.id,
	displayName: [slot.label, aboutValue(slot)].filter(Boolean).join(' · '),
	defaultMatch: false,
	canBeUsedToMatch: false,
	required: slot.required,
	display: true,
	type: typeOf[slot.kind] ?? 'string',
	// What may be left out is added by hand.
	...(!slot.required && { removed: true }),
});

/** The samples of media are Meta's own addresses, which nobody can read. */
const aboutValue = ({ kind, example, around }: TemplateSlot): string | undefined => {
	const isReadable = kind === 'text' || kind === 'code';
	return isReadable && example ? `e.g. ${shortened(example)}` : around;
};

const MAX_SAMPLE = 40;

const shortened = (sample: string): string => {
	const characters = [...sample.replace(/\s+/g, ' ').trim()];
	return characters.length > MAX_SAMPLE
		? `${characters.slice(0, MAX_SAMPLE).join('').trimEnd()}…`
		: characters.join('');
};
