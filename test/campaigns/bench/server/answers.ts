import { z } from 'zod/v4';
import type { Ledger } from './ledger';
import type { Limiter } from './protocol';

/** An answer of the Graph API. */
export interface Answer {
	status: number;
	body: object;
}

/** A text as both nodes send it; its shape is judged elsewhere, by the simulator. */
const text = z.looseObject({ to: z.string(), text: z.looseObject({ body: z.string() }) });

/** A message that refers to an uploaded file. */
const media = z.looseObject({ to: z.string(), type: z.string() });

// Docs: https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes
const refusals: Record<Limiter['scope'], Answer> = {
	sender: refusal(130429, '(#130429) Rate limit hit', 'Cloud API message throughput was reached.'),
	recipient: refusal(
		131056,
		'(#131056) (Business Account, Consumer Account) pair rate limit hit',
		'Too many messages were sent to the same recipient in a short time.',
	),
};

export function answerToMessage(raw: string, ledger: Ledger, limiter: Limiter | null): Answer {
	const body: unknown = JSON.parse(raw);
	const { to } = media.parse(body);
	const content = text.safeParse(body);
	const number = ledger.book(to, content.success ? content.data.text.body : raw);
	if (number === undefined && limiter !== null) return refusals[limiter.scope];
	return {
		status: 200,
		body: {
			messaging_product: 'whatsapp',
			contacts: [{ input: to, wa_id: to.replace(/\D/g, '') }],
			messages: [{ id: `wamid.bench${number}` }],
		},
	};
}

/** Everything but a message: the built-in trigger's set-up, uploads, lists. */
export function answerToOther(method: string, path: string): Answer {
	if (path.endsWith('/media')) return ok({ id: '1000000000000001' });
	if (path.endsWith('/oauth/access_token')) return ok({ access_token: 'bench-app-token' });
	return method === 'GET' ? ok({ data: [] }) : ok({ success: true });
}

const ok = (body: object): Answer => ({ status: 200, body });

function refusal(code: number, message: string, details: string): Answer {
	const error = {
		message,
		type: 'OAuthException',
		code,
		error_data: { messaging_product: 'whatsapp', details },
		fbtrace_id: 'bench',
	};
	return { status: 400, body: { error } };
}
