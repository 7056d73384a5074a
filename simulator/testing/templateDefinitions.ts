import type { JsonObject, TemplateDefinition } from '../index';
import { at } from './sendRequests';

// Derives a template's definition from a send that is known to fit it.

const bodyTypes = ['text', 'currency', 'date_time'];

/** Promises a template that a documented send would fit, so that the send can be judged by one. */
export function definitionFor(template: unknown, category?: 'MARKETING'): TemplateDefinition {
	const components = listOf(at(template, 'components'));
	const parameters = components.flatMap((component) => listOf(at(component, 'parameters')));
	const isNamed = parameters.some((entry) => at(entry, 'parameter_name') !== undefined);
	return {
		name: String(at(template, 'name')),
		language: String(at(template, 'language', 'code')),
		parameter_format: isNamed ? 'NAMED' : 'POSITIONAL',
		...(category === undefined ? {} : { category }),
		components: componentsFor(components),
	};
}

function componentsFor(components: unknown[]): JsonObject[] {
	const ofType = (type: string) => components.filter((entry) => at(entry, 'type') === type);
	const [header] = ofType('header');
	const [body] = ofType('body');
	const [carousel] = ofType('carousel');
	const buttons = buttonsFor(ofType('button'));
	const offer = { text: 'Ends soon', has_expiration: true };
	return [
		...(header === undefined ? [] : [headerFor(header)]),
		{ type: 'BODY', text: `Hello ${placeholders(body)}` },
		...(ofType('limited_time_offer').length === 0
			? []
			: [{ type: 'LIMITED_TIME_OFFER', limited_time_offer: offer }]),
		...(buttons.length === 0 ? [] : [{ type: 'BUTTONS', buttons }]),
		...(carousel === undefined ? [] : [{ type: 'CAROUSEL', cards: cardsFor(carousel) }]),
	];
}

function headerFor(header: unknown): JsonObject {
	const type = String(at(header, 'parameters', 0, 'type'));
	if (type === 'text') return { type: 'HEADER', format: 'TEXT', text: placeholders(header) };
	return { type: 'HEADER', format: type.toUpperCase() };
}

function placeholders(component: unknown): string {
	return listOf(at(component, 'parameters'))
		.filter((entry) => bodyTypes.includes(String(at(entry, 'type'))))
		.map((entry, index) => `{{${String(at(entry, 'parameter_name') ?? index + 1)}}}`)
		.join(' ');
}

function buttonsFor(sent: unknown[]): JsonObject[] {
	const last = Math.max(-1, ...sent.map((entry) => Number(at(entry, 'index'))));
	return Array.from({ length: last + 1 }, (_none, index) => {
		const button = sent.find((entry) => Number(at(entry, 'index')) === index);
		const type = String(at(button, 'sub_type') ?? 'quick_reply').toUpperCase();
		return {
			type,
			text: 'Button',
			...(type === 'URL' ? { url: 'https://example.com/{{1}}' } : {}),
		};
	});
}

function cardsFor(carousel: unknown): JsonObject[] {
	return listOf(at(carousel, 'cards')).map((card) => ({
		components: componentsFor(listOf(at(card, 'components'))),
	}));
}

function listOf(value: unknown): unknown[] {
	return Array.isArray(value) ? value : [];
}
