import { invalidInput } from '../../../core/failure';
import { fail, type Outcome, succeed } from '../../../core/outcome';
import type { CheckContext, RegistrationContext } from '../../contract/registration';
import { bareUrl, isOwnUrl, isSameNode } from '../../webhookUrl';
import { holds } from '../../../core/listeners/state';
import type { Account } from '../account';
import type { Where } from './callbacks';
import type { Standing } from './standing';
import { tokenFor } from './verifyToken';
import { type AppWebhook, readAppWebhook, writeAppWebhook } from './app';

// Subscribes the app to the fields that a number's or an account's webhook needs.

/**
 * The webhook fields that a number's or an account's own webhook may carry; all others come to the
 * webhook of the app alone.
 *
 * Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/override (revision 2026-06-28, read 2026-11-20)
 */
const overridable: ReadonlySet<string> = new Set([
	'messages',
	'message_echoes',
	'calls',
	'consumer_profile',
	'messaging_handovers',
	'group_lifecycle_update',
	'group_participants_update',
	'group_settings_update',
	'group_status_update',
	'smb_message_echoes',
	'smb_app_state_sync',
	'history',
	'account_settings_update',
]);

/** What the webhook of the app is to become, so that the one of a number or an account hears the events. */
export interface AppPlan {
	readonly current: AppWebhook | undefined;
	/** The fields that the app does not subscribe to; without it Meta sends them to no webhook at all. */
	readonly missing: readonly string[];
	/** Undefined where it is right as it is. */
	readonly wanted: AppWebhook | undefined;
}

/** Whether the app lets the events through, or may be made to. */
export const planAppFields = async (
	where: Pick<Where, 'account' | 'exchange' | 'app'>,
	{ url, known, events }: Pick<CheckContext<Account>, 'url' | 'known' | 'events'>,
	standing: Standing,
): Promise<Outcome<AppPlan>> => {
	const unreachable = events.filter((event) => !overridable.has(event));
	if (unreachable.length > 0) return fail(onlyToApp(unreachable));
	const read = await readAppWebhook(where, where.app);
	if (!read.ok) return read;
	const current = read.value;
	const missing = events.filter((event) => !current?.fields.includes(event));
	const fields = [...(current?.fields ?? []), ...missing];
	if (url === undefined || current === undefined) {
		if (missing.length > 0 && current) return fail(notSubscribed(missing, current.url));
		return succeed({ current, missing, wanted: url === undefined ? undefined : { url, fields } });
	}
	const isOwn = isOwnUrl(current.url, { url, known });
	const isOurs = isOwn || isSameNode(current.url, url) || isOfSibling(current.url, standing);
	if (missing.length > 0 && !isOurs) {
		return fail(notSubscribed(missing, current.url));
	}
	const isRight = missing.length === 0 && !(isOwn && current.url !== url);
	return succeed({
		current,
		missing,
		wanted: isRight ? undefined : { url: isOwn ? url : current.url, fields },
	});
};

/** Whether it is the webhook of one of those who share the place, which this trigger may write with more fields. */
const isOfSibling = (url: string, standing: Standing): boolean =>
	standing.kind === 'shared' &&
	URL.canParse(url) &&
	new URL(url).origin === new URL(standing.head).origin &&
	holds(standing.state, new URL(url).pathname);

/** How often the fields are written again that somebody else has written over. */
const MOST_ATTEMPTS = 3;

/**
 * Sees to it that the app subscribes to the fields. Meta wants them written whole, so they are read
 * back. Yields whether the app had no webhook before, so that it has to go again.
 */
export const subscribeApp = async (
	where: Where,
	context: RegistrationContext<Account>,
	standing: Standing,
): Promise<Outcome<boolean>> => {
	let wasNone = false;
	for (let attempt = 0; ; attempt++) {
		const plan = await planAppFields(where, context, standing);
		if (!plan.ok) return plan;
		const { current, missing, wanted } = plan.value;
		const isSettled = wanted === undefined || (current === undefined && missing.length === 0);
		if (isSettled) return succeed(wasNone);
		if (attempt === MOST_ATTEMPTS) return fail(notSubscribed(missing, wanted.url));
		wasNone ||= current === undefined;
		const written = await writeAppWebhook(where, where.app, wanted, tokenFor(wanted.url, context));
		if (!written.ok) return written;
	}
};

const onlyToApp = (fields: readonly string[]) =>
	invalidInput(
		`'Trigger On' asks for ${fields.join(', ')}, which Meta sends to the webhook of the app only`,
		"Choose 'Meta App' in 'Registration', or leave these events out; a second trigger can take them",
	);

const notSubscribed = (fields: readonly string[], url: string) =>
	invalidInput(
		`The Meta app does not subscribe to the webhook field ${fields.join(', ')}, so Meta sends it nowhere; the app's own webhook is ${bareUrl(url)}`,
		'Open WhatsApp > Configuration in the dashboard of the Meta app, subscribe to the field there, and activate the workflow again',
	);
