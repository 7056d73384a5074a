import { z } from 'zod/v4';
import { lenientText } from '../../../../core/lenient';
import {
	type Template,
	type TemplateButton,
	type TemplateHeader,
	type TemplateParts,
	type TemplateText,
	variablesOf,
} from '../../../../core/template/template';

// Reads template definitions as Meta and YCloud return them.
// Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/template-management (read 2026-11-20, v25.0)
// Docs: https://docs.ycloud.com/api-reference/whatsapp-templates/list-templates (read 2026-11-20, v2)

const looseList = z.lazy(() => z.array(z.unknown()).nullish().catch(undefined));

const namedExample = z.lazy(() => z.object({ param_name: z.string(), example: z.string() }));

/** Both documents' parts of a template's component, whatever else stands beside them. */
const component = z.lazy(() =>
	z.object({
		type: z.string().transform((type) => type.toUpperCase()),
		format: lenientText,
		text: lenientText,
		example: z.record(z.string(), z.unknown()).nullish().catch(undefined),
		buttons: looseList,
		cards: looseList,
		limited_time_offer: z
			.object({ text: lenientText, has_expiration: z.boolean().nullish().catch(undefined) })
			.nullish()
			.catch(undefined),
		code_expiration_minutes: lenientText,
	}),
);

type Component = z.output<typeof component>;

/** What each provider says about a template besides its components, under its own names. */
export interface TemplateFacts {
	readonly id?: string | null | undefined;
	readonly businessAccountId?: string | null | undefined;
	readonly name: string;
	readonly language: string;
	readonly status?: string | null | undefined;
	readonly category?: string | null | undefined;
	readonly parameterFormat?: string | null | undefined;
	readonly components: readonly unknown[];
}

/** A template as both documents have it, read loosely: what is new to us is left out. */
export const templateOf = ({ parameterFormat, ...facts }: TemplateFacts): Template => {
	const components = parsedAll(facts.components);
	const footer = find(components, 'FOOTER');
	const offer = find(components, 'LIMITED_TIME_OFFER')?.limited_time_offer;
	const cards = find(components, 'CAROUSEL')?.cards;
	const parts = partsOf(components);
	return {
		id: facts.id || null,
		businessAccountId: facts.businessAccountId || null,
		name: facts.name,
		language: facts.language,
		status: (facts.status ?? '').toUpperCase(),
		category: (facts.category ?? '').toUpperCase(),
		parameterFormat: isNamed(parameterFormat, parts) ? 'named' : 'positional',
		...parts,
		...(footer && { footer: footerText(footer) }),
		...(offer && {
			limitedTimeOffer: { text: offer.text ?? '', hasExpiration: offer.has_expiration === true },
		}),
		...(cards && { cards: cards.map(cardOf) }),
	};
};

/** YCloud does not state the format, but a variable that is no number has a name. */
const isNamed = (format: string | null | undefined, { header, body }: TemplateParts): boolean =>
	format
		? format.toUpperCase() === 'NAMED'
		: [
				...variablesOf(body?.text),
				...(header?.format === 'text' ? variablesOf(header.text) : []),
			].some((name) => !/^\d+$/.test(name));

const parsedAll = (given: readonly unknown[]): Component[] =>
	given.flatMap((each) => {
		const parsed = component.safeParse(each);
		return parsed.success ? [parsed.data] : [];
	});

const find = (components: readonly Component[], type: string): Component | undefined =>
	components.find((each) => each.type === type);

const partsOf = (components: readonly Component[]): TemplateParts => {
	const header = find(components, 'HEADER');
	const body = find(components, 'BODY');
	return {
		...(header && { header: headerOf(header) }),
		...(body && { body: textOf(body, 'body_text') }),
		buttons: (find(components, 'BUTTONS')?.buttons ?? []).map(buttonOf),
	};
};

const cardOf = (given: unknown): TemplateParts => {
	const card = z.object({ components: z.array(z.unknown()) }).safeParse(given);
	return partsOf(parsedAll(card.data?.components ?? []));
};

const footerText = ({ text, code_expiration_minutes: minutes }: Component): string =>
	text || (minutes ? `This code expires in ${minutes} minutes.` : '');

const textOf = ({ text, example }: Component, name: string): TemplateText => ({
	text: text ?? '',
	examples: examplesOf(example ?? {}, name),
});

/** `body_text: [['a', 'b']]`, `header_text: ['a']`, or a list of names and examples. */
const examplesOf = (example: Readonly<Record<string, unknown>>, name: string) => {
	const named = z.array(namedExample).safeParse(example[`${name}_named_params`]);
	if (named.success) {
		return Object.fromEntries(
			named.data.map(({ param_name: variable, example: value }) => [variable, value]),
		);
	}
	const given = example[name];
	const values: unknown[] = Array.isArray(given) ? given.flat() : [];
	return Object.fromEntries(
		values.flatMap((value, index) =>
			typeof value === 'string' ? [[String(index + 1), value] as const] : [],
		),
	);
};

const mediaFormats = ['image', 'video', 'document', 'gif'] as const;
const otherFormats = ['location', 'product'] as const;

const headerOf = (header: Component): TemplateHeader => {
	const format = (header.format ?? 'TEXT').toLowerCase();
	if (format === 'text') return { format, ...textOf(header, 'header_text') };
	const media = mediaFormats.find((known) => known === format);
	if (media !== undefined) return { format: media, example: sampleOf(header.example ?? {}) };
	return { format: otherFormats.find((known) => known === format) ?? 'other' };
};

const sampleOf = (example: Readonly<Record<string, unknown>>): string | undefined => {
	const [sample]: unknown[] = [example.header_url, example.header_handle].flat().filter(Boolean);
	return typeof sample === 'string' && /^https?:/.test(sample) ? sample : undefined;
};

const button = z.lazy(() =>
	z.object({
		type: lenientText,
		text: lenientText,
		url: lenientText,
		phone_number: lenientText,
		example: z
			.union([z.string(), z.array(z.string())])
			.nullish()
			.catch(undefined),
	}),
);

const buttonOf = (given: unknown): TemplateButton => {
	const parsed = button.safeParse(given).data;
	const [example] = [parsed?.example ?? []].flat();
	return {
		type: (parsed?.type ?? '').toUpperCase(),
		text: parsed?.text ?? '',
		...(parsed?.url && { url: parsed.url }),
		...(parsed?.phone_number && { phoneNumber: parsed.phone_number }),
		...(example !== undefined && { example }),
	};
};
