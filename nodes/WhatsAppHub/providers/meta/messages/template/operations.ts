import { invalidInput } from '../../../../core/failure';
import { fail, type Outcome, succeed } from '../../../../core/outcome';
import { mapStep, type Step } from '../../../../core/step';
import {
	type Template,
	type TemplateName,
	writeTemplateName,
} from '../../../../core/template/template';
import { fillTemplate } from '../../../../core/template/fill';
import { renderTemplate } from '../../../../core/template/render';
import { slotsOf } from '../../../../core/template/slots';
import type { FoundTemplate } from '../../../../operations/templateGet';
import type { ProviderOperation } from '../../../contract/provider';

/** Which of the account's templates are wanted; all conditions hold. */
export interface TemplateQuery {
	readonly name?: string | undefined;
	readonly status?: string | undefined;
	readonly category?: string | undefined;
}

/** Lists an account's templates; what the provider cannot filter by is left to the caller. */
export type ListTemplates<Account> = (
	account: Account,
	query: TemplateQuery,
	limit: number | undefined,
) => Step<Template[]>;

interface TemplateOperations<Account> {
	readonly templateGet: ProviderOperation<'templateGet', Account>;
	readonly templateGetAll: ProviderOperation<'templateGetAll', Account>;
	readonly templatePreview: ProviderOperation<'templatePreview', Account>;
}

/** What can be done with templates wherever they can be listed. */
export const templateOperations = <Account>(
	list: ListTemplates<Account>,
): TemplateOperations<Account> => {
	const find = (account: Account, wanted: TemplateName): Step<Template> =>
		mapStep(list(account, { name: wanted.name }, undefined), (all) => choose(all, wanted));
	return {
		templateGet: {
			asks: { sender: false, recipient: false },
			run: ({ template }, { account }) =>
				succeed(mapStep(find(account, template), (found) => succeed(withVariables(found)))),
		},
		templateGetAll: {
			asks: { sender: false, recipient: false },
			run: ({ limit, ...query }, { account }) => {
				// A page out of which some are left would look like the last one.
				const whole = query.category === undefined ? limit : undefined;
				return succeed(
					mapStep(list(account, query, whole), (all) =>
						succeed(
							all
								.filter(({ category }) => category === (query.category ?? category))
								.slice(0, limit)
								.map(withVariables),
						),
					),
				);
			},
		},
		templatePreview: {
			asks: { sender: false, recipient: false },
			run: ({ template, values, form }, { account }) =>
				succeed(
					mapStep(find(account, template), (found) => {
						const filled = fillTemplate(found, values, form);
						return filled.ok ? succeed(renderTemplate(found, filled.value)) : filled;
					}),
				),
		},
	};
};

const withVariables = (template: Template): FoundTemplate => ({
	...template,
	variables: slotsOf(template),
});

/** The template of that name, in the language that is named or in the only one that it has. */
const choose = (all: readonly Template[], { name, language }: TemplateName): Outcome<Template> => {
	const named = all.filter((template) => template.name === name);
	const languages = [...new Set(named.map((template) => template.language))];
	const wanted = language ?? (languages.length === 1 ? languages[0] : undefined);
	const found = named.filter((template) => template.language === wanted);
	// The same name and language may stand in several accounts behind one key.
	const template = found.find(({ status }) => status === 'APPROVED') ?? found[0];
	if (template !== undefined) return succeed(template);
	if (named.length === 0) {
		return fail(
			invalidInput(
				`The account has no template ${name}`,
				"Choose one from the list of 'Template', or write its name as name|language",
			),
		);
	}
	return fail(
		invalidInput(
			language === undefined
				? `The template ${name} is there in several languages`
				: `The template ${name} is not there in ${language}`,
			`Choose one of: ${languages.map((each) => writeTemplateName({ name, language: each })).join(', ')}`,
		),
	);
};
