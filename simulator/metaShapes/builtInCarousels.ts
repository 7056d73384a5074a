import type { JsonObject, TemplateDefinition } from '../contract';

// The carousel templates that accounts have from the start; YCloud's has the one with media only.

function mediaCard(number: number): JsonObject {
	return {
		components: [
			{
				type: 'HEADER',
				format: 'IMAGE',
				example: { header_handle: [`https://example.com/samples/card-${number}.jpg`] },
			},
			{
				type: 'BODY',
				text: 'Lamp number {{1}}',
				example: { body_text: [[String(number)]] },
			},
			{
				type: 'BUTTONS',
				buttons: [
					{ type: 'QUICK_REPLY', text: 'Tell me more' },
					{
						type: 'URL',
						text: 'Buy',
						url: 'https://example.com/lamps/{{1}}',
						example: [`https://example.com/lamps/${number}`],
					},
				],
			},
		],
	};
}

/** Two cards with pictures, texts and buttons. */
export const mediaCarouselTemplate: TemplateDefinition = {
	name: 'lamp_carousel',
	category: 'MARKETING',
	components: [
		{
			type: 'BODY',
			text: 'Lamps are {{1}} cheaper for {{2}}.',
			example: { body_text: [['20%', 'members']] },
		},
		{ type: 'CAROUSEL', cards: [mediaCard(1), mediaCard(2)] },
	],
};

const productCard: JsonObject = {
	components: [
		{ type: 'HEADER', format: 'PRODUCT' },
		{ type: 'BUTTONS', buttons: [{ type: 'SPM', text: 'View' }] },
	],
};

/** Two cards with products of a catalog. */
export const productCarouselTemplate: TemplateDefinition = {
	name: 'product_carousel',
	category: 'MARKETING',
	components: [
		{ type: 'BODY', text: 'Chosen for {{1}}.', example: { body_text: [['members']] } },
		{ type: 'CAROUSEL', cards: [productCard, productCard] },
	],
};
