import { z } from 'zod/v4';
import { textInput } from '../../../core/input';
import type { GraphEncoder } from '../dialect';
import { anyHeader, bodyOf, interactive, interactiveSchema } from './interactive';

/**
 * A button that opens a page, of a message or of a carousel's card.
 *
 * Undocumented: YCloud's document counts the text once in bytes and once, in its schema, in
 * characters, as Meta's does.
 */
export const urlAction = z.lazy(() =>
	z.strictObject({
		name: z.literal('cta_url'),
		parameters: z.strictObject({
			display_text: textInput('Button Text', { max: 20 }),
			url: textInput('Button URL'),
		}),
	}),
);

export const urlActionOf = ({ button, url }: { button: string; url: string }) => ({
	name: 'cta_url',
	parameters: { display_text: button, url },
});

/**
 * Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/interactive-cta-url-messages (read 2026-11-20)
 * Docs: https://docs.ycloud.com/api-reference/whatsapp-messages/enqueue-a-message (read 2026-11-20)
 */
export const graphCtaUrl: GraphEncoder<'ctaUrl'> = ({ button, url, ...parts }, dialect) =>
	interactive(
		'cta_url',
		() =>
			interactiveSchema('cta_url', {
				header: anyHeader(dialect).optional(),
				body: bodyOf(1024),
				action: urlAction,
			}),
		{ ...parts, action: urlActionOf({ button, url }) },
	);
