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
import { alone, ask, matching } from './ask';

/** The account's approved templates for the list of 'Template', narrowed by what the person types. */
export async function searchTemplates(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const templates = await ask(this, ({ operate }) =>
		operate('templateGetAll', { status: 'APPROVED' }, alone),
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
		operate('templateGet', { template: readTemplateName(chosen) }, alone),
	);
	return {
		fields: template.variables.map(fieldOf),
		emptyFieldsNotice: 'This template asks for no values',
	};
}

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

const fieldOf = ({ id, label, kind, required, example }: TemplateSlot): ResourceMapperField => ({
	id,
	// Other examples are filled in, or are addresses that nobody can read here.
	displayName: kind === 'code' && example ? `${label} (e.g. ${example})` : label,
	defaultMatch: false,
	canBeUsedToMatch: false,
	required,
	display: true,
	type: typeOf[kind] ?? 'string',
	// The samples of media are Meta's own copies, which do not stay; a code is new each time.
	...(kind === 'text' && example !== undefined && { defaultValue: example }),
	// What may be left out is added by hand.
	...(!required && { removed: true }),
});
