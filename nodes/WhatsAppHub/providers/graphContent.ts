import { z } from 'zod/v4';
import { textInput } from '../core/input';
import type { ContentOf } from '../messages';

/**
 * Content objects that Meta defines and YCloud repeats. Shapes only: envelopes, ids, errors and
 * webhooks stay with each provider, and so do limits that differ.
 *
 * Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/text-messages (read 2026-11-20)
 * Docs: https://docs.ycloud.com/api-reference/whatsapp-messages/enqueue-a-message (read 2026-11-20)
 */
export const textContent = z.strictObject({
	/** Both documents: at most 4096 characters. */
	body: textInput('Text', { max: 4096 }),
	preview_url: z.boolean().optional(),
});

/** The type and content of a text message, as both APIs take them. */
export const graphText = ({ body, linkPreview }: ContentOf['text']) => ({
	type: 'text',
	text: { body, preview_url: linkPreview },
});

/**
 * Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/location-messages (read 2026-11-20)
 * Docs: https://docs.ycloud.com/api-reference/whatsapp-messages/enqueue-a-message (read 2026-11-20)
 *
 * @param coordinate Meta documents texts, YCloud numbers
 */
export const locationContent = <Coordinate extends z.ZodType>(coordinate: Coordinate) =>
	z.strictObject({
		latitude: coordinate,
		longitude: coordinate,
		name: z.string().optional(),
		/** Shown only together with a name. */
		address: z.string().optional(),
	});

/** No type of either document's is a poll. */
export const noPolls =
	'WhatsApp has no polls for the Business Platform: send a text that lists the answers, or use Periskope or Wawp';

/** The quoted message, by its wamid on both. */
export const replyContext = z.strictObject({ message_id: z.string().min(1) });
