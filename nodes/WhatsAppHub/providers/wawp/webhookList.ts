import { z } from 'zod/v4';
import { type Failure, invalidInput, unexpectedResponse } from '../../core/failure';
import type { HttpResponse } from '../../core/http';
import { fail, type Outcome, succeed } from '../../core/outcome';
import type { RegistrationContext } from '../contract/registration';
import { type Account, apiUrl } from './account';

// Changes the instance's webhooks, which Wawp wants written as one whole list.
// Docs: https://api.wawp.net/en/docs/v2/session/webhook (read 2026-11-20, v2)

type Asking = Pick<RegistrationContext<Account>, 'account' | 'exchange'>;

/** What is looked at of an entry; others' go back as they came, whatever is in them. */
const entry = z.lazy(() =>
	z
		.looseObject({ url: z.string(), events: z.unknown(), is_active: z.unknown() })
		.transform((raw) => ({
			url: raw.url,
			events: z.array(z.unknown()).catch([]).parse(raw.events),
			isActive: raw.is_active === true || Number(raw.is_active) === 1,
			raw: raw as Readonly<Record<string, unknown>>,
		})),
);

export type Entry = z.output<typeof entry>;

/** An entry of ours, on every event given. */
export const newEntry = (url: string, events: readonly string[]): Entry => ({
	url,
	events: [...events],
	isActive: true,
	raw: { url, events: [...events], is_active: true },
});

/**
 * `systemConfig` stands beside the list and stays as it is while its URL is not in what is written.
 * Undocumented: the page shows no whole answer; a list alone counts as the webhooks.
 */
const answer = z.lazy(() =>
	z.union([
		z.object({ webhooks: z.array(entry) }),
		z.array(entry).transform((webhooks) => ({ webhooks })),
	]),
);

/** What cannot be read must not be overwritten, for the others would be gone. */
export const readList = async ({ account, exchange }: Asking): Promise<Outcome<Entry[]>> => {
	const response = await exchange({ method: 'GET', url: apiUrl(account, 'session', 'webhook') });
	return response.ok ? listIn(response.value) : fail(explained(response.failure));
};

const listIn = ({ status, body }: HttpResponse): Outcome<Entry[]> => {
	const parsed = answer.safeParse(body);
	return parsed.success ? succeed(parsed.data.webhooks) : fail(unexpectedResponse('Wawp', status));
};

const writeList = async (
	{ account, exchange }: Asking,
	webhooks: readonly Entry[],
): Promise<Outcome<unknown>> => {
	const response = await exchange({
		method: 'POST',
		url: apiUrl(account, 'session', 'webhook'),
		body: { webhooks: webhooks.map(({ raw }) => raw) },
	});
	return response.ok ? response : fail(explained(response.failure));
};

/** Only the paid plans may set webhooks by API; on the others the person pastes the URL. */
const explained = (failure: Failure): Failure =>
	failure.code === 'subscription_required'
		? {
				...invalidInput(
					"Wawp's free plan does not let n8n set the webhook",
					"Enter a word of your own in the credential's 'URL Secret', choose 'Manual' in 'Registration', and paste the production URL, followed by ?secret= and that word, on the card of your instance on wawp.net",
				),
				detail: failure.detail,
			}
		: failure;

/** How often a list is written again that somebody else has written over. */
const MOST_ATTEMPTS = 5;

/** Longer than another process takes from its reading to its writing. */
const SETTLE_MS = 300;

/**
 * Changes the list, which Wawp wants written whole: so another process that had read it before takes
 * back what was written meanwhile. What stands there is looked at again after a while, and the change
 * made again where it is gone.
 *
 * @param change what the list should be; undefined where it is right as it is
 */
export const changeList = async (
	context: Pick<RegistrationContext<Account>, 'account' | 'exchange' | 'pause'>,
	change: (list: readonly Entry[]) => readonly Entry[] | undefined,
): Promise<Outcome<readonly Entry[]>> => {
	for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
		const list = await readList(context);
		if (!list.ok) return list;
		const wanted = change(list.value);
		if (wanted === undefined) return list;
		const written = await writeList(context, wanted);
		if (!written.ok) return written;
		await context.pause(SETTLE_MS * (1 + Math.random()));
	}
	const last = await readList(context);
	return !last.ok || change(last.value) === undefined ? last : fail(writtenOver);
};

const writtenOver = invalidInput(
	'Somebody else keeps writing the list of webhooks of the Wawp instance, so that the change of this workflow does not last',
	'Try again in a minute; if it stays so, look on the card of your instance on wawp.net for what else sets its webhooks',
);
