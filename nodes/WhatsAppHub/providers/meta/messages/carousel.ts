import { z } from 'zod/v4';
import { textInput } from '../../../core/input';
import { countRule, uniqueRule } from '../../../core/listInput';
import type { ContentOf } from '../../../messages';
import { urlAction, urlActionOf } from './ctaUrl';
import type { Dialect, GraphEncoder } from '../dialect';
import { bodyOf, interactive } from './interactive';

// A carousel with pictures or films, whose cards each have a link or quick replies.

const lineBreaks = (text: string): number => text.split('\n').length - 1;

const cardText = textInput('Card Text', { max: 160 }).superRefine((text, context) => {
	const count = lineBreaks(text);
	if (count <= 2) return;
	context.addIssue({
		code: 'custom',
		message: `'Card Text' has ${count} line breaks, at most 2 are allowed`,
	});
});

const media = z.strictObject({ link: z.string() });

const cardSchema = <Action extends z.ZodType>(action: Action) =>
	z.strictObject({
		card_index: z.number(),
		/** With quick replies too, in Meta's example; YCloud says that it must be so. */
		type: z.literal('cta_url'),
		header: z.discriminatedUnion('type', [
			z.strictObject({ type: z.literal('image'), image: media }),
			z.strictObject({ type: z.literal('video'), video: media }),
		]),
		body: z.strictObject({ text: cardText }).optional(),
		action,
	});

const repliesAction = ({ cardReplyId }: Dialect) =>
	z.strictObject({
		buttons: z
			.array(
				z.strictObject({
					type: z.literal('quick_reply'),
					quick_reply: z.strictObject({
						id: textInput('Button ID', { max: cardReplyId }),
						title: textInput('Button Text', { max: 20 }),
					}),
				}),
			)
			.min(1, { error: "'Quick Replies' is empty: each card has at least one" })
			.check(uniqueRule('Button Text', ({ quick_reply: { title } }) => title)),
	});

const amount = countRule('Cards', { min: 2, max: 10 });

/**
 * Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/interactive-media-carousel-messages (read 2026-11-20)
 * Docs: https://docs.ycloud.com/api-reference/whatsapp-messages/enqueue-a-message (read 2026-11-20)
 */
const cardsSchema = (buttons: ContentOf['carousel']['buttons'], dialect: Dialect) => {
	if (buttons === 'url') return z.array(cardSchema(urlAction)).check(amount);
	return z.array(cardSchema(repliesAction(dialect))).check(amount, ({ value: cards, issues }) => {
		const replies = cards.flatMap(({ action }) => action.buttons);
		uniqueRule<(typeof replies)[number]>(
			'Button ID',
			({ quick_reply: { id } }) => id,
		)({
			value: replies,
			issues,
		});
		const counts = new Set(cards.map(({ action }) => action.buttons.length));
		if (counts.size <= 1) return;
		issues.push({
			code: 'custom',
			input: cards,
			message: `'Quick Replies' must be as many on every card, but there are ${[...counts].join(' and ')}`,
		});
	});
};

export const graphCarousel: GraphEncoder<'carousel'> = (
	{ body, media: kind, buttons, cards },
	dialect,
) =>
	interactive(
		'carousel',
		() =>
			z.strictObject({
				type: z.literal('carousel'),
				body: bodyOf(1024),
				action: z.strictObject({ cards: cardsSchema(buttons, dialect) }),
			}),
		{
			body,
			action: {
				cards: cards.map(({ link, text, ...card }, index) => ({
					card_index: index,
					type: 'cta_url',
					header: { type: kind, [kind]: { link } },
					...(text !== undefined && { body: { text } }),
					action: actionOf(buttons, card),
				})),
			},
		},
		buttons,
	);

type Card = Omit<ContentOf['carousel']['cards'][number], 'link' | 'text'>;

const actionOf = (
	buttons: ContentOf['carousel']['buttons'],
	{ button = '', url = '', replies = [] }: Card,
) =>
	buttons === 'url'
		? urlActionOf({ button, url })
		: {
				buttons: replies.map(({ title, id = title }) => ({
					type: 'quick_reply',
					quick_reply: { id, title },
				})),
			};
