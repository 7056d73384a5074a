import { z } from 'zod/v4';
import { unexpectedResponse } from '../../core/failure';
import type { HttpResponse } from '../../core/http';
import { lenientText } from '../../core/lenient';
import { fail, type Outcome, succeed } from '../../core/outcome';
import type { RegistrationContext } from '../contract/registration';
import { type Account, apiUrl } from './account';

// Reads and writes Periskope's webhook rows, of which each event has its own.
// Docs: https://docs.periskope.app/api-reference/webhooks/create-webhook (read 2026-11-20, v1)

type Asking = Pick<RegistrationContext<Account>, 'account' | 'exchange'>;

const row = z.lazy(() =>
	z.object({
		id: z.string().min(1),
		hook_url: z.string().nullish(),
		integration_name: z.string().nullish(),
		is_subscribed: z.boolean().nullish(),
		subscribed_at: lenientText,
	}),
);

/** Periskope keeps one for each event of a URL. */
export type Row = z.output<typeof row>;

/**
 * Undocumented: the page answers a creation with one row, the vendor's SDK (periskope-client 1.1.3)
 * with a list of them.
 */
const rows = z.lazy(() => z.union([z.array(row), row.transform((one) => [one])]));

/** Of one URL, or of the whole organization. */
export const listRows = async (
	{ account, exchange }: Asking,
	url?: string,
): Promise<Outcome<Row[]>> => {
	const response = await exchange({
		method: 'GET',
		url: apiUrl(account, 'webhooks'),
		...(url !== undefined && { query: { hook_url: url } }),
	});
	return response.ok ? read(response.value) : response;
};

export const createRows = async (
	{ account, exchange, url }: RegistrationContext<Account>,
	events: readonly string[],
): Promise<Outcome<unknown>> => {
	const response = await exchange({
		method: 'POST',
		url: apiUrl(account, 'webhooks'),
		body: { name: 'n8n WhatsApp Hub Trigger', hookUrl: url, integrationName: [...events] },
	});
	return response.ok ? read(response.value) : response;
};

export const wakeRow = async (
	{ account, exchange }: Asking,
	{ id }: Row,
): Promise<Outcome<unknown>> =>
	await exchange({
		method: 'PATCH',
		url: apiUrl(account, 'webhooks', id),
		body: { isSubscribed: true },
	});

/** One that is gone already is a success. */
export const removeRow = async (
	{ account, exchange }: Asking,
	{ id }: Row,
): Promise<Outcome<undefined>> => {
	const response = await exchange({ method: 'DELETE', url: apiUrl(account, 'webhooks', id) });
	const gone = !response.ok && response.failure.category === 'notFound';
	return response.ok || gone ? succeed(undefined) : response;
};

const read = ({ status, body }: HttpResponse): Outcome<Row[]> => {
	const parsed = rows.safeParse(body);
	return parsed.success ? succeed(parsed.data) : fail(unexpectedResponse('Periskope', status));
};
