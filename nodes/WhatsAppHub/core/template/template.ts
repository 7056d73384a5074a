/** A message template as an account has it, the same for every provider that keeps templates. */
export interface Template extends TemplateParts {
	readonly id: string | null;
	/** Templates belong to an account, and one key may open several. */
	readonly businessAccountId: string | null;
	readonly name: string;
	readonly language: string;
	/** In the provider's words, in capitals: only `APPROVED` ones can be sent. */
	readonly status: string;
	/** `MARKETING`, `UTILITY` or `AUTHENTICATION`. */
	readonly category: string;
	readonly parameterFormat: ParameterFormat;
	readonly footer?: string | undefined;
	readonly limitedTimeOffer?: LimitedTimeOffer | undefined;
	readonly cards?: readonly TemplateParts[] | undefined;
}

/** Whether a template's variables are counted, `{{1}}`, or have names, `{{first_name}}`. */
export type ParameterFormat = 'positional' | 'named';

/** What a template and each card of its carousel can have. */
export interface TemplateParts {
	readonly header?: TemplateHeader | undefined;
	readonly body?: TemplateText | undefined;
	readonly buttons: readonly TemplateButton[];
}

export interface TemplateText {
	readonly text: string;
	/** The values that the template was approved with, by variable. */
	readonly examples: Readonly<Record<string, string>>;
}

export type TemplateHeader =
	| ({ readonly format: 'text' } & TemplateText)
	| {
			readonly format: 'image' | 'video' | 'document' | 'gif';
			/** Where the sample lies that the template was approved with. */
			readonly example?: string | undefined;
	  }
	| { readonly format: 'location' | 'product' }
	/** One that the providers' documents do not know yet. */
	| { readonly format: 'other' };

export interface TemplateButton {
	/** In the provider's words, in capitals: `QUICK_REPLY`, `URL`, `COPY_CODE` … */
	readonly type: string;
	readonly text: string;
	readonly url?: string | undefined;
	readonly phoneNumber?: string | undefined;
	readonly example?: string | undefined;
}

export interface LimitedTimeOffer {
	readonly text: string;
	readonly hasExpiration: boolean;
}

const variable = /\{\{\s*([A-Za-z0-9_]+)\s*\}\}/g;

/** The variables of a text, each once: numbers in their order, names in that of the text. */
export const variablesOf = (text: string | undefined): string[] => {
	const found = [...new Set([...(text ?? '').matchAll(variable)].map((match) => match[1] ?? ''))];
	return found.every((name) => /^\d+$/.test(name))
		? found.sort((left, right) => Number(left) - Number(right))
		: found;
};

/** A text with values instead of its variables; a variable without a value stays. */
export const fillText = (text: string, valueOf: (name: string) => string | undefined): string =>
	text.replace(variable, (whole, name: string) => valueOf(name) ?? whole);

/** One-time passwords are the only value of such a template, in its text and behind its button. */
export const isAuthentication = ({ category }: Pick<Template, 'category'>): boolean =>
	category === 'AUTHENTICATION';

/** The button that carries a one-time password; the documents have it first. */
export const codeButtonOf = ({ buttons }: TemplateParts): number =>
	Math.max(
		buttons.findIndex(({ type }) => ['OTP', 'URL', 'COPY_CODE'].includes(type)),
		0,
	);

/** How a person names a template: `name|language`, as n8n's own WhatsApp node writes it. */
export interface TemplateName {
	readonly name: string;
	/** Without one the template must have one language only. */
	readonly language: string | undefined;
}

export const readTemplateName = (text: string): TemplateName => {
	const [name = '', language = ''] = text.split('|').map((part) => part.trim());
	return { name, language: language === '' ? undefined : language };
};

export const writeTemplateName = ({ name, language }: TemplateName): string =>
	[name, language].filter(Boolean).join('|');
