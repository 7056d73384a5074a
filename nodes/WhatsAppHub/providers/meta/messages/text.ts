import { z } from 'zod/v4';
import { textInput } from '../../../core/input';
import type { GraphEncoder } from '../dialect';

// A text in Meta's format, with or without the preview of a link.

/**
 * Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/text-messages (read 2026-11-20)
 * Docs: https://docs.ycloud.com/api-reference/whatsapp-messages/enqueue-a-message (read 2026-11-20)
 */
const schema = z.lazy(() =>
	z.strictObject({
		/** Both documents: at most 4096 characters. */
		body: textInput('Text', { max: 4096 }),
		preview_url: z.boolean().optional(),
	}),
);

export const graphText: GraphEncoder<'text'> = ({ body, linkPreview }) => ({
	type: 'text',
	schema: () => schema,
	content: { body, preview_url: linkPreview },
});
