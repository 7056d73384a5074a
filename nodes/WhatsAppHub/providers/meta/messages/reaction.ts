import { z } from 'zod/v4';
import type { GraphEncoder } from '../dialect';

// A reaction in Meta's format; an empty emoji removes it.

/**
 * Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/reaction-messages (read 2026-11-20)
 * Docs: https://docs.ycloud.com/api-reference/whatsapp-messages/enqueue-a-message (read 2026-11-20)
 *
 * Undocumented: Meta's page does not say how a reaction is taken off; YCloud's does, by an empty
 * emoji, and two libraries do the same on Cloud API (pywa 4.4.0, whatsapp-api-js 6.2.2).
 */
const schema = z.lazy(() => z.strictObject({ message_id: z.string(), emoji: z.string() }));

export const graphReaction: GraphEncoder<'reaction'> = ({ messageId, emoji = '' }) => ({
	type: 'reaction',
	schema: () => schema,
	content: { message_id: messageId, emoji },
});
