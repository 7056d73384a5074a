import { z } from 'zod/v4';
import { textInput } from '../../../core/input';
import { countRule, uniqueRule } from '../../../core/listInput';
import type { GraphEncoder } from '../dialect';
import { anyHeader, bodyOf, interactive, interactiveSchema } from './interactive';

// Reply buttons in Meta's format; a button without an ID gets its text as ID.

/**
 * Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/interactive-reply-buttons-messages (read 2026-11-20)
 * Docs: https://docs.ycloud.com/api-reference/whatsapp-messages/enqueue-a-message (read 2026-11-20)
 */
const buttons = z.lazy(() =>
	z
		.array(
			z.strictObject({
				type: z.literal('reply'),
				reply: z.strictObject({
					id: textInput('Button ID', { max: 256 }),
					title: textInput('Button Text', { max: 20 }),
				}),
			}),
		)
		.check(
			countRule('Buttons', { min: 1, max: 3 }),
			uniqueRule('Button Text', ({ reply }) => reply.title),
			uniqueRule('Button ID', ({ reply }) => reply.id),
		),
);

export const graphButtons: GraphEncoder<'buttons'> = ({ buttons: given, ...parts }, dialect) =>
	interactive(
		'button',
		() =>
			interactiveSchema('button', {
				header: anyHeader(dialect).optional(),
				body: bodyOf(1024),
				action: z.strictObject({ buttons }),
			}),
		{
			...parts,
			action: {
				buttons: given.map(({ title, id = title }) => ({ type: 'reply', reply: { id, title } })),
			},
		},
	);
