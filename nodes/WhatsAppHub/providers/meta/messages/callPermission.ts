import { z } from 'zod/v4';
import type { GraphEncoder } from '../dialect';
import { bodyOf, interactive } from './interactive';

// A request for permission to call, of which Meta lets one write nothing but the text.

/** Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/calling/user-call-permissions (read 2026-11-20) */
const schema = z.lazy(() =>
	z.strictObject({
		type: z.literal('call_permission_request'),
		body: bodyOf(1024).optional(),
		action: z.strictObject({ name: z.literal('call_permission_request') }),
	}),
);

export const graphCallPermission: GraphEncoder<'callPermission'> = ({ body }) =>
	interactive('call_permission_request', () => schema, {
		body,
		action: { name: 'call_permission_request' },
	});
