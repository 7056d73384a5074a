import {
	codeButtonOf,
	fillText,
	isAuthentication,
	type Template,
	type TemplateParts,
	variablesOf,
} from './template';
import type { FilledParts, TemplateContent, TemplateParameter } from './content';
import { describeMedia, type Media } from '../media';

/** A template message as the recipient sees it. */
export interface RenderedTemplate extends RenderedParts {
	readonly name: string;
	readonly language: string;
	readonly category: string;
	readonly footer: string | null;
	readonly limitedTimeOffer: { readonly text: string; readonly expiresAt: string | null } | null;
	readonly cards: readonly RenderedParts[];
	/** All of it as plain lines. */
	readonly text: string;
}

export interface RenderedParts {
	readonly header: RenderedHeader | null;
	readonly body: string | null;
	readonly buttons: readonly RenderedButton[];
}

export interface RenderedHeader {
	readonly type: string;
	/** The text, or what the medium, place or product is known by. */
	readonly content: string;
}

export interface RenderedButton {
	readonly type: string;
	readonly text: string;
	/** What a tap opens or copies, or brings back. */
	readonly action: string | null;
}

/** Puts what a template is filled with into its texts. */
export const renderTemplate = (template: Template, content: TemplateContent): RenderedTemplate => {
	const { name, language, category, footer, limitedTimeOffer } = template;
	const parts = renderParts(template, content, isAuthentication(template));
	const cards = (template.cards ?? []).map((card, index) =>
		renderParts(card, content.cards?.[index] ?? {}, false),
	);
	const offer = limitedTimeOffer
		? { text: limitedTimeOffer.text, expiresAt: content.expiresAt?.toISOString() ?? null }
		: null;
	const lines = [
		...linesOf({ ...parts, buttons: [] }),
		...(offer ? [[offer.text, offer.expiresAt].filter(Boolean).join(' – ')] : []),
		...(footer ? [footer] : []),
		...parts.buttons.map(lineOf),
		...cards.flatMap((card, index) => [`— Card ${index + 1} —`, ...linesOf(card)]),
	];
	return {
		// First, where n8n's table shows it at once.
		text: lines.join('\n'),
		name,
		language,
		category,
		...parts,
		footer: footer ?? null,
		limitedTimeOffer: offer,
		cards,
	};
};

const linesOf = ({ header, body, buttons }: RenderedParts): string[] => [
	...(header
		? [header.type === 'text' ? `*${header.content}*` : `[${header.type}: ${header.content}]`]
		: []),
	...(body === null ? [] : [body]),
	...buttons.map(lineOf),
];

const lineOf = ({ text, action }: RenderedButton): string =>
	`[${text}]${action === null ? '' : ` ${action}`}`;

const renderParts = (
	parts: TemplateParts,
	filled: FilledParts,
	isCode: boolean,
): RenderedParts => ({
	header: renderHeader(parts, filled),
	body: parts.body === undefined ? null : withValues(parts.body.text, filled.body ?? []),
	buttons: parts.buttons.map(({ type, text, url, phoneNumber }, index) => {
		const given = filled.buttons?.find((button) => button.index === index);
		const suffix = given?.type === 'url' ? given.suffix : undefined;
		return {
			type,
			text,
			action: isCode
				? index === codeButtonOf(parts)
					? (suffix ?? null)
					: null
				: (url && fillText(url, () => suffix)) ||
					phoneNumber ||
					(given === undefined ? null : broughtBack(given)),
		};
	}),
});

const broughtBack = (given: NonNullable<FilledParts['buttons']>[number]): string | null => {
	switch (given.type) {
		case 'quickReply':
			return given.payload;
		case 'copyCode':
			return given.code;
		case 'flow':
			return given.flowToken ?? null;
		case 'products':
			return given.sections.flatMap(({ productIds }) => productIds).join(', ');
		case 'catalog':
			return given.thumbnail ?? null;
		case 'voiceCall':
			return given.payload ?? null;
		case 'url':
		case 'orderDetails':
			return null;
	}
};

const withValues = (text: string, parameters: readonly TemplateParameter[]): string => {
	const variables = variablesOf(text);
	return fillText(text, (name) => {
		const parameter =
			parameters.find((each) => 'name' in each && each.name === name && each.type === 'text') ??
			parameters[variables.indexOf(name)];
		return parameter && shown(parameter);
	});
};

const renderHeader = (
	{ header }: TemplateParts,
	{ header: parameters = [] }: FilledParts,
): RenderedHeader | null => {
	if (header === undefined) return null;
	if (header.format === 'text') {
		return { type: 'text', content: withValues(header.text, parameters) };
	}
	const [parameter] = parameters;
	return { type: header.format, content: parameter === undefined ? '' : shown(parameter) };
};

const shown = (parameter: TemplateParameter): string => {
	switch (parameter.type) {
		case 'text':
			return parameter.text;
		case 'currency':
		case 'dateTime':
			return parameter.fallbackValue;
		case 'group':
			return parameter.groupId;
		case 'media':
			return mediumName(parameter.media);
		case 'location':
			return [parameter.name, parameter.address, `${parameter.latitude}, ${parameter.longitude}`]
				.filter(Boolean)
				.join(', ');
		case 'product':
			return parameter.productId;
	}
};

const mediumName = (media: Media): string => {
	if (media.source.from === 'link') return media.source.url;
	return media.source.from === 'id' ? media.source.id : describeMedia(media).fileName;
};
