import { z } from 'zod/v4';
import { choiceInput, idInput, textInput, webAddressInput } from '../core/input';
import { entryInput, listInput } from '../core/listInput';
import { carouselCards, carouselFields } from './carouselFields';
import { defineMessage } from './define';
import { bodyField } from './interactive';

// Cards side by side, each with a picture or video and buttons of one kind.

/** What belongs to the one kind of buttons only, by its name on the form. */
const partsOfButtons = {
	url: { button: 'Button Text', url: 'Button URL' },
	replies: { replies: 'Quick Replies' },
} as const;

/** The form shows a card the parts of the chosen kind; a list may have brought those of the other. */
const onlyChosen = ({ value, issues }: z.core.ParsePayload<Carousel>): void => {
	const strange = partsOfButtons[value.buttons === 'url' ? 'replies' : 'url'];
	value.cards.forEach((card: object, index) => {
		for (const [name, label] of Object.entries(strange)) {
			if (!(name in card)) continue;
			issues.push({
				code: 'custom',
				input: value,
				path: ['cards', index],
				message: `'${label}' has no place where 'Card Buttons' is ${value.buttons === 'url' ? 'URL' : 'Quick Replies'}`,
			});
		}
	});
};

interface Carousel {
	readonly buttons: keyof typeof partsOfButtons;
	readonly cards: readonly object[];
}

/**
 * Cards to swipe through, all with a picture or all with a video, and with the same kind of buttons.
 */
export const carousel = defineMessage({
	type: 'carousel',
	label: 'Media Carousel',
	content: z.lazy(() =>
		z
			.strictObject({
				body: textInput('Body'),
				/** The same on every card. */
				media: choiceInput('Card Media', ['image', 'video']),
				buttons: choiceInput('Card Buttons', ['url', 'replies']),
				cards: listInput(
					'Cards',
					'cards',
					entryInput('Cards', {
						link: webAddressInput('Media Link'),
						text: textInput('Card Text').optional(),
						button: textInput('Button Text', { trim: true }).optional(),
						url: webAddressInput('Button URL').optional(),
						replies: listInput(
							'Quick Replies',
							'buttons',
							entryInput('Quick Replies', {
								title: textInput('Button Text', { trim: true }),
								/** What the reply brings back; without one, the button's text. */
								id: idInput('Button ID').optional(),
							}),
						).optional(),
					}),
				),
			})
			.check(onlyChosen),
	),
	fields: [bodyField, ...carouselFields, ...carouselCards.fields],
	options: {},
	read: (form) => ({
		body: form.parameter('interactiveBody'),
		media: form.parameter('carouselMedia'),
		buttons: form.parameter('carouselButtons'),
		cards: carouselCards.read(form),
	}),
});
