import type { Address } from '../../../../core/address';
import { documentName } from '../../../../core/media';
import { type Failure, unsupportedInput } from '../../../../core/failure';
import type {
	FilledParts,
	TemplateContent,
	TemplateParameter,
} from '../../../../core/template/content';
import type { Dialect, GraphEncoder } from '../../dialect';
import { coordinate } from '../location';
import { mediaPlace } from '../media';
import { templateButton } from './buttons';
import { templateSchema } from './schema';

// A template with its values, as the components of Meta's format.

export const graphTemplate: GraphEncoder<'template'> = (content, dialect) => {
	const components = content.components ?? componentsOf(content, dialect);
	return {
		type: 'template',
		schema: () => templateSchema(dialect),
		content: {
			name: content.name,
			language: { code: content.language },
			...(components.length > 0 && { components }),
		},
	};
};

const componentsOf = (content: TemplateContent, dialect: Dialect): unknown[] => {
	const { expiresAt, cards, tapTarget } = content;
	const parts = partsOf(content, dialect);
	return [
		...parts.texts,
		...(expiresAt === undefined
			? []
			: [
					{
						type: 'limited_time_offer',
						parameters: [
							{
								type: 'limited_time_offer',
								limited_time_offer: { expiration_time_ms: expiresAt.getTime() },
							},
						],
					},
				]),
		...parts.buttons,
		...(cards === undefined
			? []
			: [
					{
						type: 'carousel',
						cards: cards.map((card, index) => {
							const inCard = partsOf(card, dialect);
							return { card_index: index, components: [...inCard.texts, ...inCard.buttons] };
						}),
					},
				]),
		...(tapTarget === undefined
			? []
			: [
					{
						type: 'tap_target_configuration',
						parameters: [
							{ type: 'tap_target_configuration', tap_target_configuration: [tapTarget] },
						],
					},
				]),
	];
};

const partsOf = ({ header, body, buttons }: FilledParts, dialect: Dialect) => ({
	texts: [
		...(header ? [{ type: 'header', parameters: parameters(header, dialect) }] : []),
		...(body ? [{ type: 'body', parameters: parameters(body, dialect) }] : []),
	],
	buttons: (buttons ?? []).map((button) => templateButton(button, dialect)),
});

const parameters = (given: readonly TemplateParameter[], dialect: Dialect) =>
	given.map((parameter) => parameterOf(parameter, dialect));

const named = (name: string | undefined) => (name === undefined ? {} : { parameter_name: name });

const parameterOf = (parameter: TemplateParameter, dialect: Dialect): object => {
	switch (parameter.type) {
		case 'text':
			return { type: 'text', ...named(parameter.name), text: parameter.text };
		case 'currency':
			return {
				type: 'currency',
				...named(parameter.name),
				currency: {
					fallback_value: parameter.fallbackValue,
					code: parameter.code,
					amount_1000: Math.round(parameter.amount * 1000),
				},
			};
		case 'dateTime':
			return {
				type: 'date_time',
				...named(parameter.name),
				date_time: { fallback_value: parameter.fallbackValue },
			};
		case 'group':
			return { type: 'group_id', group_id: parameter.groupId };
		case 'media': {
			const { media, asGif } = parameter;
			const kind = asGif === true ? 'gif' : media.kind;
			const filename = documentName(media);
			return { type: kind, [kind]: { ...mediaPlace(media), ...(filename && { filename }) } };
		}
		case 'location': {
			const { latitude, longitude, name, address } = parameter;
			return {
				type: 'location',
				location: {
					latitude: coordinate(latitude, dialect),
					longitude: coordinate(longitude, dialect),
					...(name !== undefined && { name }),
					...(address !== undefined && { address }),
				},
			};
		}
		case 'product':
			return {
				type: 'product',
				product: {
					product_retailer_id: parameter.productId,
					catalog_id: parameter.catalogId,
				},
			};
	}
};

/** What a document advises against without forbidding it. */
export const adviceOnTemplate = ({ buttons, cards }: TemplateContent): string[] =>
	[...(buttons ?? []), ...(cards ?? []).flatMap((card) => card.buttons ?? [])].flatMap((button) =>
		button.type === 'copyCode' && [...button.code].length > 15
			? [
					'The coupon code is longer than 15 characters, which one page of Meta’s documentation has for the most and another allows',
				]
			: [],
	);

/**
 * Why a one-time password cannot go to a recipient who is known by a user ID only.
 *
 * Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/business-scoped-user-ids (read 2026-11-20)
 */
export const codeToUser = (
	{ category }: TemplateContent,
	to: Address | undefined,
): Failure | undefined =>
	category === 'AUTHENTICATION' && to?.kind === 'user'
		? unsupportedInput(
				`'Recipient' is the user ID ${to.id}, to which WhatsApp sends no one-time passwords`,
				'Enter a phone number',
			)
		: undefined;
