import type { INodeParameters, NodeParameterValueType } from 'n8n-workflow';
import type { JsonObject } from '../../vendors/json';
import type { TemplateDefinition } from '../../../simulator';
import { definitionFor } from '../../../simulator/testing/templateDefinitions';
import { at, listAt, objectAt, pick, textAt } from '../json';

// Fills in the form from a template message in Meta's format, in each way the form has.

type Values = Record<string, NodeParameterValueType>;

const locator = (body: JsonObject): INodeParameters => ({
	operation: 'sendTemplate',
	template: {
		__rl: true,
		mode: 'name',
		value: `${textAt(body, 'template.name')}|${textAt(body, 'template.language.code')}`,
	},
});

const options = (body: JsonObject): INodeParameters => {
	const target = listAt(body, 'template.components').find(
		(component) => at(component, 'type') === 'tap_target_configuration',
	);
	const place = 'parameters.0.tap_target_configuration.0';
	return {
		...(target !== undefined && {
			tapTarget: {
				target: { title: pick(target, `${place}.title`), url: pick(target, `${place}.url`) },
			},
		}),
		...(at(body, 'product_policy') !== undefined && {
			marketingMessages: true,
			productPolicy: pick(body, 'product_policy'),
			messageActivitySharing: pick(body, 'message_activity_sharing'),
		}),
	};
};

/** Components that a person builds row by row. */
export const templateByHandForm = (body: JsonObject): INodeParameters => ({
	...locator(body),
	templateInput: 'byHand',
	components: { component: listAt(body, 'template.components').flatMap(componentRow) },
	options: options(body),
});

/** Components as JSON, for those that have no rows. */
export const templateJsonForm = (body: JsonObject): INodeParameters => ({
	...locator(body),
	templateInput: 'byHand',
	options: { templateComponents: JSON.stringify(listAt(body, 'template.components')) },
});

/** The template's own fields, as the editor asks the node for them and keeps what is filled in. */
export const templateFieldsForm = (body: JsonObject): INodeParameters => ({
	...locator(body),
	templateInput: 'fields',
	templateFields: { mappingMode: 'defineBelow', value: valuesOf(body) },
	options: options(body),
});

/** All values at once, as an expression or an AI agent gives them. */
export const templateListForm = (body: JsonObject): INodeParameters => ({
	...locator(body),
	templateInput: 'list',
	templateValues: [JSON.stringify(valuesOf(body))],
	options: options(body),
});

const kindOf = (value: unknown): string => textAt(value, 'type').toLowerCase();

const componentRow = (component: unknown): INodeParameters[] => {
	const parameters = listAt(component, 'parameters');
	switch (kindOf(component)) {
		case 'body':
			return [{ type: 'body', bodyParameters: { parameter: parameters.map(bodyRow) } }];
		case 'header':
			return [{ type: 'header', headerParameters: { parameter: parameters.map(headerRow) } }];
		case 'button':
			return [
				{
					type: 'button',
					sub_type: textAt(component, 'sub_type').toLowerCase(),
					index: Number(at(component, 'index')),
					buttonParameters: { parameter: buttonRow(component) },
				},
			];
		case 'limited_time_offer':
			return [{ type: 'limited_time_offer', expiration: expirationOf(component) }];
		default:
			return [];
	}
};

const expirationOf = (component: unknown): string =>
	new Date(
		Number(at(component, 'parameters.0.limited_time_offer.expiration_time_ms')),
	).toISOString();

const named = (parameter: unknown): INodeParameters => ({
	parameterName: pick(parameter, 'parameter_name'),
});

const bodyRow = (parameter: unknown): INodeParameters => {
	switch (kindOf(parameter)) {
		case 'currency':
			return {
				type: 'currency',
				amount_1000: Number(at(parameter, 'currency.amount_1000')) / 1000,
				code: pick(parameter, 'currency.code'),
				fallback_value: pick(parameter, 'currency.fallback_value'),
				...named(parameter),
			};
		case 'date_time':
			return {
				type: 'date_time',
				date_time: pick(parameter, 'date_time.fallback_value'),
				...named(parameter),
			};
		default:
			return { type: 'text', text: pick(parameter, 'text'), ...named(parameter) };
	}
};

const headerRow = (parameter: unknown): INodeParameters => {
	const type = kindOf(parameter);
	const content = at(parameter, type);
	switch (type) {
		case 'text':
			return { type, text: pick(parameter, 'text'), ...named(parameter) };
		case 'location':
			return {
				type,
				latitude: textAt(content, 'latitude'),
				longitude: textAt(content, 'longitude'),
				name: pick(content, 'name'),
				address: pick(content, 'address'),
			};
		case 'product':
			return {
				type,
				product_retailer_id: pick(content, 'product_retailer_id'),
				catalog_id: pick(content, 'catalog_id'),
			};
		default:
			return { type, imageLink: mediumOf(content), filename: pick(content, 'filename') };
	}
};

/** A medium by one text: its link or its ID. */
const mediumOf = (content: unknown): NodeParameterValueType =>
	pick(content, 'link') ?? pick(content, 'id');

const buttonRow = (component: unknown): INodeParameters => {
	const first = at(component, 'parameters.0');
	switch (textAt(component, 'sub_type').toLowerCase()) {
		case 'url':
			return { type: 'text', text: pick(first, 'text') };
		case 'copy_code':
			return { type: 'coupon_code', coupon_code: pick(first, 'coupon_code') };
		case 'flow':
			return {
				type: 'flow',
				flowReference: pick(first, 'action.flow_token'),
				flow_action_data: JSON.stringify(objectAt(first, 'action.flow_action_data')),
			};
		case 'catalog':
			return {
				type: 'catalog',
				thumbnail_product_retailer_id: pick(first, 'action.thumbnail_product_retailer_id'),
			};
		case 'mpm':
			return {
				type: 'mpm',
				thumbnail_product_retailer_id: pick(first, 'action.thumbnail_product_retailer_id'),
				sections: productLines(first),
			};
		case 'voice_call':
			return {
				type: 'voice_call',
				ttl_minutes: pick(first, 'ttl_minutes'),
				payload: pick(component, 'parameters.1.payload'),
			};
		default:
			return { type: 'payload', payload: pick(first, 'payload') };
	}
};

/** A section of products a line. */
const productLines = (parameter: unknown): string =>
	listAt(parameter, 'action.sections')
		.map((section) => {
			const products = listAt(section, 'product_items').map((item) =>
				textAt(item, 'product_retailer_id'),
			);
			return `${textAt(section, 'title')}: ${products.join(', ')}`;
		})
		.join('\n');

/** A one-time password stands in the body and behind the button. */
const codeOf = (body: JsonObject): string | undefined => {
	const [text, button, ...more] = listAt(body, 'template.components');
	const code = textAt(text, 'parameters.0.text');
	const isCode =
		more.length === 0 &&
		kindOf(text) === 'body' &&
		textAt(button, 'sub_type').toLowerCase() === 'url' &&
		textAt(button, 'parameters.0.text') === code;
	return isCode ? code : undefined;
};

/** A template that a documented send fits. */
export const templateOf = (body: JsonObject): TemplateDefinition => {
	const isMarketing = at(body, 'product_policy') !== undefined;
	return {
		...definitionFor(at(body, 'template'), isMarketing ? 'MARKETING' : undefined),
		...(codeOf(body) !== undefined && { category: 'AUTHENTICATION' }),
	};
};

/** What the template's fields hold, by the names under which the editor keeps them. */
const valuesOf = (body: JsonObject): Values => {
	const code = codeOf(body);
	if (code !== undefined) return { code };
	const components = listAt(body, 'template.components');
	const carousel = components.find((component) => kindOf(component) === 'carousel');
	return {
		...partValues(components, ''),
		...Object.assign(
			{},
			...listAt(carousel, 'cards').map((card, index) =>
				partValues(listAt(card, 'components'), `card_${index + 1}_`),
			),
		),
	};
};

const partValues = (components: readonly unknown[], prefix: string): Values =>
	Object.assign({}, ...components.map((component) => componentValues(component, prefix))) as Values; // each is some

const componentValues = (component: unknown, prefix: string): Values => {
	const parameters = listAt(component, 'parameters');
	switch (kindOf(component)) {
		case 'body':
			return Object.fromEntries(
				parameters.map((parameter, index) => [
					`${prefix}body_${textAt(parameter, 'parameter_name') || index + 1}`,
					pick(parameter, 'text'),
				]),
			);
		case 'header':
			return headerValues(parameters[0], `${prefix}header`);
		case 'button':
			return buttonValues(component, `${prefix}button_${Number(at(component, 'index')) + 1}`);
		case 'limited_time_offer':
			return { offer_expiration: expirationOf(component) };
		default:
			return {};
	}
};

const headerValues = (parameter: unknown, id: string): Values => {
	const type = kindOf(parameter);
	const content = at(parameter, type);
	switch (type) {
		case 'text':
			return { [id]: pick(parameter, 'text') };
		case 'location':
			return {
				[`${id}_latitude`]: textAt(content, 'latitude'),
				[`${id}_longitude`]: textAt(content, 'longitude'),
				[`${id}_name`]: pick(content, 'name'),
				[`${id}_address`]: pick(content, 'address'),
			};
		case 'product':
			return {
				[`${id}_product`]: pick(content, 'product_retailer_id'),
				[`${id}_catalog`]: pick(content, 'catalog_id'),
			};
		case 'document':
			return { [id]: mediumOf(content), [`${id}_filename`]: pick(content, 'filename') };
		default:
			return { [id]: mediumOf(content) };
	}
};

const buttonValues = (component: unknown, id: string): Values => {
	const row = buttonRow(component);
	switch (textAt(component, 'sub_type').toLowerCase()) {
		case 'flow':
			return { [`${id}_reference`]: row.flowReference, [`${id}_data`]: row.flow_action_data };
		case 'catalog':
			return { [`${id}_thumbnail`]: row.thumbnail_product_retailer_id };
		case 'mpm':
			return {
				[`${id}_thumbnail`]: row.thumbnail_product_retailer_id,
				[`${id}_sections`]: row.sections,
			};
		case 'voice_call':
			return { [`${id}_ttl`]: row.ttl_minutes, [`${id}_payload`]: row.payload };
		default:
			return { [id]: row.text ?? row.coupon_code ?? row.payload };
	}
};
