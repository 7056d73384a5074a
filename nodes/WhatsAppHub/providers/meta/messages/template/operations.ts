import { type Failure, invalidInput } from '../../../../core/failure';
import { fail, type Outcome, succeed } from '../../../../core/outcome';
import { followStep, mapStep, type Step } from '../../../../core/step';
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
	readonly businessAccountId?: string | undefined;
}

/** Lists an account's templates; what the provider cannot filter by is left to the caller. */
export type ListTemplates<Account> = (
	account: Account,
	query: TemplateQuery,
	limit: number | undefined,
) => Step<Template[]>;

/** Asks to which of the accounts a sender belongs; undefined for a sender that none of them has. */
export type AccountOfSender<Account> = (
	account: Account,
	sender: string,
) => Step<string | undefined>;

interface TemplateOperations<Account> {
	readonly templateGet: ProviderOperation<'templateGet', Account>;
	readonly templateGetAll: ProviderOperation<'templateGetAll', Account>;
	readonly templatePreview: ProviderOperation<'templatePreview', Account>;
}

/**
 * What can be done with templates wherever they can be listed.
 *
 * @param accountOf where one key opens several accounts: a template is sent by a number of its own account
 */
export const templateOperations = <Account>(
	list: ListTemplates<Account>,
	accountOf?: AccountOfSender<Account>,
): TemplateOperations<Account> => {
	const listFor = (
		account: Account,
		query: TemplateQuery,
		limit: number | undefined,
		sender: string | undefined,
	): Step<Template[]> => {
		const all = list(account, query, limit);
		if (accountOf === undefined || sender === undefined) return all;
		return followStep(all, (found) => {
			const accounts = new Set(found.map(({ businessAccountId }) => businessAccountId));
			if (accounts.size < 2) return succeed({ result: found });
			const step = mapStep(accountOf(account, sender), (own) =>
				succeed(
					found.filter(({ businessAccountId }) => own === undefined || businessAccountId === own),
				),
			);
			return succeed({ step });
		});
	};
	const asks = {
		sender: false,
		recipient: false,
		businessAccountId: accountOf !== undefined,
	} as const;
	return {
		templateGet: {
			asks,
			run: ({ template, businessAccountId }, { account, sender }) => {
				const query = { name: template.name, businessAccountId };
				return succeed(
					mapStep(listFor(account, query, undefined, sender), (all) => {
						const found = choose(all, template);
						return found.ok ? succeed(withVariables(found.value)) : found;
					}),
				);
			},
		},
		templateGetAll: {
			asks,
			run: ({ limit, ...query }, { account, sender }) => {
				// A page out of which some are left would look like the last one.
				const whole = query.category === undefined && sender === undefined ? limit : undefined;
				return succeed(
					mapStep(listFor(account, query, whole, sender), (all) =>
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
			asks,
			run: ({ template, values, form, businessAccountId }, { account }) => {
				const query = { name: template.name, businessAccountId };
				return succeed(
					mapStep(list(account, query, undefined), (all) => {
						const found = choose(all, template);
						if (!found.ok) return found;
						const filled = fillTemplate(found.value, values, form);
						return filled.ok ? succeed(renderTemplate(found.value, filled.value)) : filled;
					}),
				);
			},
		},
	};
};

const withVariables = (template: Template): FoundTemplate => ({
	...template,
	variables: slotsOf(template),
});

/** What tells an account's copy of a template from another's, and is neither seen by the recipient nor asked for. */
const apart: readonly string[] = ['id', 'businessAccountId', 'status', 'example', 'examples'];

const wordsOf = (template: Template): string =>
	JSON.stringify(template, (name, value: unknown) => (apart.includes(name) ? undefined : value));

const ofWhichAccount = (template: Template, found: readonly Template[]): Failure => {
	const accounts = [
		...new Set(found.map(({ businessAccountId }) => businessAccountId ?? 'unnamed')),
	];
	return invalidInput(
		`The template ${writeTemplateName(template)} is there in several WhatsApp Business Accounts, and differs: ${accounts.join(', ')}`,
		"Choose a 'Sender' of the account that you mean, or enter the account in 'WhatsApp Business Account ID', whichever the form has",
	);
};

/** The template of that name, in the language that is named or in the only one that it has. */
const choose = (all: readonly Template[], { name, language }: TemplateName): Outcome<Template> => {
	const named = all.filter((template) => template.name === name);
	const languages = [...new Set(named.map((template) => template.language))];
	const wanted = language ?? (languages.length === 1 ? languages[0] : undefined);
	const found = named.filter((template) => template.language === wanted);
	// The same name and language may stand in several accounts behind one key: where they say the same, any will do.
	const template = found.find(({ status }) => status === 'APPROVED') ?? found[0];
	if (template !== undefined) {
		const differ = found.some((each) => wordsOf(each) !== wordsOf(template));
		return differ ? fail(ofWhichAccount(template, found)) : succeed(template);
	}
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
