import { z } from 'zod/v4';
import type { GraphEncoder } from '../dialect';
import { bodyOf, interactive } from './interactive';

// A request for the recipient's location, of which Meta lets one write nothing but the text.

/**
 * Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/location-request-messages (read 2026-11-20)
 * Docs: https://docs.ycloud.com/api-reference/whatsapp-messages/enqueue-a-message (read 2026-11-20)
 */
const schema = z.lazy(() =>
	z.strictObject({
		type: z.literal('location_request_message'),
		body: bodyOf(1024),
		action: z.strictObject({ name: z.literal('send_location') }),
	}),
);

export const graphLocationRequest: GraphEncoder<'locationRequest'> = ({ body }) =>
	interactive('location_request_message', () => schema, {
		body,
		action: { name: 'send_location' },
	});
