import type { Coordinates } from '../core/coordinates';
import { mediaByIdOrLink } from './media';
import type { MediaReference } from './media';
import { anyText, objectOf, textUpTo } from './objects';

// What a message with a template may hold, whatever the template.

export interface TemplateParameter {
	type: string;
	parameter_name?: string;
	text?: string;
	image?: MediaReference;
	video?: MediaReference;
	gif?: MediaReference;
	document?: MediaReference;
	location?: Coordinates;
	payload?: string;
	coupon_code?: string;
	currency?: { fallback_value: string };
	date_time?: { fallback_value: string };
	limited_time_offer?: { expiration_time_ms: number };
	action?: { sections?: Array<{ product_items: unknown[] }> };
}

export interface SentComponent {
	type: string;
	sub_type?: string;
	index?: string | number;
	parameters?: TemplateParameter[];
	cards?: Array<{ card_index: number; components: SentComponent[] }>;
}

export interface TemplateRequest {
	name: string;
	language: { code: string };
	components?: SentComponent[];
}

/** Where the providers' template messages differ although they look alike. */
export interface TemplateRules {
	/** The schema of a button's position. */
	index: object;
	coordinate: object;
	componentTypes: string[];
	buttonTypes: string[];
	/** The parameters that only this provider knows, by their type. */
	ownParameters: Record<string, object>;
	/** Further properties of a parameter. */
	parameterDetails: Record<string, object>;
}

const cardIndex = { type: 'integer', minimum: 0, maximum: 9 };

function parameterContents(rules: TemplateRules): Record<string, object> {
	return {
		text: anyText,
		image: mediaByIdOrLink(),
		gif: mediaByIdOrLink(),
		video: mediaByIdOrLink(),
		document: mediaByIdOrLink({ filename: anyText }),
		location: objectOf({
			'latitude*': rules.coordinate,
			'longitude*': rules.coordinate,
			name: anyText,
			address: anyText,
		}),
		payload: anyText,
		coupon_code: { type: 'string', pattern: '^[A-Za-z0-9]{1,20}$' },
		limited_time_offer: objectOf({
			// In milliseconds a moment of this century has thirteen digits; seconds have ten.
			'expiration_time_ms*': { type: 'integer', minimum: 1_000_000_000_000 },
		}),
		action: objectOf({
			thumbnail_product_retailer_id: anyText,
			sections: {
				type: 'array',
				minItems: 1,
				maxItems: 10,
				items: objectOf({
					title: textUpTo(24),
					'product_items*': {
						type: 'array',
						minItems: 1,
						maxItems: 30,
						items: objectOf({ 'product_retailer_id*': anyText }),
					},
				}),
			},
			flow_token: anyText,
			flow_action_data: { type: 'object' },
			order_details: { type: 'object' },
		}),
		...rules.ownParameters,
	};
}

/** Promises the schema of the object `template` of a message. */
export function templateSchema(rules: TemplateRules): object {
	const contents = parameterContents(rules);
	const parameter = objectOf(
		{ 'type*': anyCaseOf(Object.keys(contents)), ...contents, ...rules.parameterDetails },
		{ exactlyOneOf: Object.keys(contents) },
	);
	const component = (types: string[], more: Record<string, object>) =>
		objectOf({
			'type*': anyCaseOf(types),
			sub_type: anyCaseOf(rules.buttonTypes),
			index: rules.index,
			parameters: { type: 'array', items: parameter },
			...more,
		});
	const card = objectOf({
		'card_index*': cardIndex,
		'components*': { type: 'array', items: component(['header', 'body', 'button'], {}) },
	});
	return objectOf({
		'name*': { type: 'string', pattern: '^[a-z0-9_]{1,512}$' },
		'language*': objectOf({ 'code*': anyText, policy: { const: 'deterministic' } }),
		components: {
			type: 'array',
			items: component(rules.componentTypes, {
				cards: { type: 'array', minItems: 1, maxItems: 10, items: card },
			}),
		},
	});
}

/** Promises the schema of one of these words, in capitals or not. */
function anyCaseOf(words: string[]): object {
	const spellings = words.map((word) =>
		[...word]
			.map((letter) => (letter === '_' ? '_' : `[${letter}${letter.toUpperCase()}]`))
			.join(''),
	);
	return { type: 'string', pattern: `^(${spellings.join('|')})$` };
}
