import { invalidInput } from '../../../core/failure';
import { lookUp } from '../../../core/lookUp';
import { fail, type Outcome, succeed } from '../../../core/outcome';
import { isoTime } from '../../../core/time';
import type { Sender } from '../../../operations/sender';
import type { Check } from '../../contract/registration';
import { type HistoryEvent, historyRequest, readHistory } from '../messageHistory';
import { senders } from '../phoneNumbers';
import type { Where } from './callbacks';

// Tells what became of the latest webhooks about sent messages: where they went, and whether they arrived.

/** How many messages are looked at. */
const LATEST = 25;

/** Never a reason to refuse: what is on record may be of another webhook and another day. */
export const lookAtStatusWebhooks = async (where: Where): Promise<Check> => {
	const phone = await phoneOf(where);
	if (!phone.ok) return note(LABEL, `Meta does not show them: ${phone.failure.message}`);
	const { value: phoneNumberId, label: name } = phone.value;
	const label = name === phoneNumberId ? LABEL : `${LABEL} of ${name}`;
	const response = await where.exchange(
		historyRequest(where.account, phoneNumberId, { limit: LATEST }),
	);
	const entries = response.ok ? readHistory(response.value) : response;
	if (!entries.ok) return note(label, `Meta does not show them: ${entries.failure.message}`);
	const told = entries.value
		.flatMap(({ events }) => events)
		.filter((event) => event.webhook_update_state && isOf(where, event));
	if (told.length === 0) return note(label, 'Meta has none on record');
	const doubt = doubtAbout(newestSettled(told));
	return {
		label,
		verdict: succeed(countsOf(told)),
		...(doubt !== undefined && { unless: doubt }),
	};
};

const LABEL = 'Latest status webhooks';

const note = (label: string, text: string): Check => ({
	label,
	verdict: succeed(text),
	isNote: true,
});

/** The number of the registration, else the first one of the account. */
const phoneOf = async ({ account, exchange, phoneNumberId }: Where): Promise<Outcome<Sender>> => {
	if (phoneNumberId) return succeed({ value: phoneNumberId, label: phoneNumberId });
	const { request, read } = senders(account, 1);
	const response = await exchange(request);
	if (!response.ok) return response;
	const listed = read(response.value, new Date());
	if (!listed.ok) return listed;
	const [first] = 'result' in listed.value ? listed.value.result : [];
	return first === undefined ? fail(noNumber) : succeed(first);
};

const noNumber = invalidInput('the account has no phone number');

/** Other apps of the same account have webhooks of their own. */
const isOf = ({ app }: Where, { application }: HistoryEvent): boolean =>
	!application?.id || application.id === app.id;

/** `23 of 25 arrived at n8n.example.com, 2 failed`, one for each host. */
const countsOf = (events: readonly HistoryEvent[]): string =>
	distinct(events, hostOf)
		.map((host) => {
			const own = events.filter((event) => hostOf(event) === host);
			const count = (state: string) => own.filter((event) => stateOf(event) === state).length;
			const others = distinct(own, stateOf)
				.filter((state) => state !== ARRIVED)
				.map((state) => `${count(state)} ${lookUp(states, state) ?? state}`);
			return [`${count(ARRIVED)} of ${own.length} arrived at ${host}`, ...others].join(', ');
		})
		.join('; ');

const distinct = (
	events: readonly HistoryEvent[],
	nameOf: (event: HistoryEvent) => string,
): string[] => [...new Set(events.map(nameOf))];

const ARRIVED = 'DELIVERED';

const states: Readonly<Record<string, string>> = {
	FAILED: 'failed',
	RETRYING: 'tried again',
	PENDING: 'on the way',
};

const stateOf = ({ webhook_update_state: state }: HistoryEvent): string => state ?? '';

const hostOf = ({ webhook_uri: url }: HistoryEvent): string =>
	url && URL.canParse(url) ? new URL(url).host : 'an address that Meta does not name';

/** Undocumented: the order of the messages, so the times decide. */
const newestSettled = (events: readonly HistoryEvent[]): HistoryEvent | undefined => {
	const timeOf = ({ timestamp }: HistoryEvent): string => isoTime(timestamp) ?? '';
	return events
		.filter((event) => stateOf(event) !== 'PENDING')
		.sort((one, other) => timeOf(other).localeCompare(timeOf(one)))[0];
};

const doubtAbout = (newest: HistoryEvent | undefined): string | undefined => {
	if (newest === undefined || !['FAILED', 'RETRYING'].includes(stateOf(newest))) return undefined;
	// Of a message that failed the words say why it did.
	const { delivery_status: stage, error_description: words } = newest;
	const why = words && stage !== 'FAILED' ? ` (${words})` : '';
	return `Meta could not hand over the newest one${why}: see that n8n is running, that the internet reaches it at ${hostOf(newest)}, and that the workflow there is active`;
};
