import type { SchemaProblem } from '../core/jsonSchema';
import type { InteractiveCard, InteractiveContent, InteractiveSection } from './interactiveRequest';

// Rules for interactive messages that JSON Schema cannot express: totals, titles, line breaks.

const mostRows = 10;
const mostProducts = 30;
const mostLineBreaksOnCard = 2;

/** Promises the first thing wrong with an interactive message that no schema can say. */
export function interactiveProblem(content: InteractiveContent): SchemaProblem | undefined {
	const { sections, cards, parameters } = content.action;
	if (sections !== undefined) return sectionsProblem(sections);
	if (cards !== undefined) return cardsProblem(cards);
	const { flow_action, flow_action_payload } = parameters ?? {};
	if (flow_action === 'data_exchange' && flow_action_payload !== undefined) {
		return problem('parameters.flow_action_payload', 'belongs to the action navigate only');
	}
	return undefined;
}

function sectionsProblem(sections: InteractiveSection[]): SchemaProblem | undefined {
	const untitled = sections.findIndex(({ title }) => title === undefined);
	if (sections.length > 1 && untitled !== -1) {
		return {
			...problem(`sections.${untitled}.title`, 'is required where there are several sections'),
			keyword: 'required',
		};
	}
	const rows = sections.flatMap((section) => section.rows ?? []);
	if (rows.length > mostRows) {
		return problem('sections', `must have no more than ${mostRows} rows in total`);
	}
	const ids = rows.map(({ id }) => id);
	const repeated = ids.find((id, index) => ids.indexOf(id) !== index);
	if (repeated !== undefined)
		return problem('sections', `must not repeat the row id "${repeated}"`);
	const products = sections.flatMap((section) => section.product_items ?? []);
	if (products.length > mostProducts) {
		return problem('sections', `must have no more than ${mostProducts} products in total`);
	}
	return undefined;
}

function cardsProblem(cards: InteractiveCard[]): SchemaProblem | undefined {
	for (const [position, card] of cards.entries()) {
		const at = `cards.${position}`;
		if (card.card_index !== position) {
			return problem(`${at}.card_index`, `must be ${position}, the position of the card`);
		}
		const lineBreaks = (card.body?.text ?? '').split('\n').length - 1;
		if (lineBreaks > mostLineBreaksOnCard) {
			return problem(
				`${at}.body.text`,
				`must have no more than ${mostLineBreaksOnCard} line breaks`,
			);
		}
	}
	for (const [what, ofCard] of Object.entries(alikeOnAllCards)) {
		const different = cards.findIndex((card) => ofCard(card) !== ofCard(cards[0] ?? card));
		if (different !== -1)
			return problem(`cards.${different}`, `must have ${what} of the first card`);
	}
	return undefined;
}

const alikeOnAllCards: Record<string, (card: InteractiveCard) => unknown> = {
	'the type': ({ type }) => type,
	'the kind of header': ({ header }) => header?.type,
	'the kind of button': ({ action }) => action.name,
	'the number of buttons': ({ action }) => action.buttons?.length,
	'the catalog': ({ action }) => action.catalog_id,
};

function problem(path: string, message: string): SchemaProblem {
	return { keyword: 'rule', location: ['interactive', 'action', ...path.split('.')], message };
}
