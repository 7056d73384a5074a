import { z } from 'zod/v4';
import type { GraphEncoder } from '../dialect';
import { bodyOf, interactive } from './interactive';

// A request to share one's phone number, of which Meta lets one write nothing but the text.

/** Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/business-scoped-user-ids (revision 2026-06-29, read 2026-11-20) */
const schema = z.lazy(() =>
	z.strictObject({
		type: z.literal('request_contact_info'),
		body: bodyOf(1024),
		action: z.strictObject({ name: z.literal('request_contact_info') }),
	}),
);

export const graphContactInfoRequest: GraphEncoder<'contactInfoRequest'> = ({ body }) =>
	interactive('request_contact_info', () => schema, {
		body,
		action: { name: 'request_contact_info' },
	});
