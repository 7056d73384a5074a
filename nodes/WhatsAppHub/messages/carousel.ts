import { z } from 'zod/v4';
import { choiceInput, idInput, textInput, webAddressInput } from '../core/input';
import { carouselFields } from './carouselFields';
import { defineMessage } from './define';
import { bodyField } from './interactive';
import { readNestedRows } from './rows';

/**
 * Cards to swipe through, all with a picture or all with a video, and with the same kind of buttons.
 */
export const carousel = defineMessage({
	type: 'carousel',
	label: 'Media Carousel',
	content: z.lazy(() =>
		z.strictObject({
			body: textInput('Body'),
			/** The same on every card. */
			media: choiceInput('Card Media', ['image', 'video']),
			buttons: choiceInput('Card Buttons', ['url', 'replies']),
			cards: z.array(
				z.strictObject({
					link: webAddressInput('Media Link'),
					text: textInput('Card Text').optional(),
					button: textInput('Button Text', { trim: true }).optional(),
					url: webAddressInput('Button URL').optional(),
					replies: z
						.array(
							z.strictObject({
								title: textInput('Button Text', { trim: true }),
								/** What the reply brings back; without one, the button's text. */
								id: idInput('Button ID').optional(),
							}),
							{ error: "'Quick Replies' must be a list of buttons" },
						)
						.optional(),
				}),
				{ error: "'Cards' must be a list of cards" },
			),
		}),
	),
	fields: [bodyField, ...carouselFields],
	options: {},
	read: ({ parameter }) => ({
		body: parameter('interactiveBody'),
		media: parameter('carouselMedia'),
		buttons: parameter('carouselButtons'),
		cards: readNestedRows(parameter('carouselCards'), 'card', { replies: 'reply' }),
	}),
});
