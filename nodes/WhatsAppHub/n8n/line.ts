import { z } from 'zod/v4';
import type { HttpResponse } from '../core/http';
import type { Line } from '../core/listeners/send';
import type { Provider } from '../providers/contract/provider';
import { type RequestContext, transportOf } from './transport';

// The way from a node to other nodes of the same n8n, by its own webhooks.

/** To this n8n itself no credential goes, and none is read for it. */
export const lineOf = (context: RequestContext, { credential, label }: Provider): Line => ({
	carry: transportOf(context, credential, label, { decrypted: {}, verbatim: true }),
	isGone,
});

const notRegistered = z.lazy(() =>
	z.object({ code: z.literal(404), message: z.string().regex(/\bnot registered\b/) }),
);

/** n8n's own answer for a webhook that it does not have (2.0 to 2.41.1): no proxy's, and no workflow's. */
const isGone = ({ status, body }: HttpResponse): boolean =>
	status === 404 && notRegistered.safeParse(body).success;
