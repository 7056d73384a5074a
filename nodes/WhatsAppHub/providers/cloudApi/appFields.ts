import { invalidInput } from '../../core/failure';
import { fail, type Outcome, succeed } from '../../core/outcome';
import type { SubscriptionContext } from '../subscription';
import { isSameNode } from '../webhookUrl';
import type { Account } from './account';
import type { Where } from './callbacks';
import { readAppWebhook, writeAppWebhook } from './graphApp';
import type { Wish } from './registrationForm';

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

/** The fields that the app does not subscribe to; without it Meta sends them to no webhook at all. */
export const judgeAppFields = async (
	where: Pick<Where, 'account' | 'exchange' | 'app'>,
	events: readonly string[],
): Promise<Outcome<string[]>> => {
	const current = await readAppWebhook(where, where.app);
	if (!current.ok) return current;
	return succeed(events.filter((event) => !current.value?.fields.includes(event)));
};

/**
 * Sees to it that the app subscribes to the fields of a number's or an account's webhook. Yields
 * whether the app had no webhook before, so that it has to go again.
 */
export const subscribeApp = async (
	where: Where,
	{ url, events }: SubscriptionContext<Account>,
	{ verifyToken }: Wish,
): Promise<Outcome<boolean>> => {
	const unreachable = events.filter((event) => !overridable.has(event));
	if (unreachable.length > 0) return fail(onlyToApp(unreachable));
	const current = await readAppWebhook(where, where.app);
	if (!current.ok) return current;
	const missing = events.filter((event) => !current.value?.fields.includes(event));
	if (missing.length === 0) return succeed(false);
	if (current.value !== undefined && !isSameNode(current.value.url, url)) {
		return fail(notSubscribed(missing, current.value.url));
	}
	const fields = [...(current.value?.fields ?? []), ...missing];
	const written = await writeAppWebhook(
		where,
		where.app,
		{ url: current.value?.url ?? url, fields },
		verifyToken,
	);
	return written.ok ? succeed(current.value === undefined) : written;
};

const onlyToApp = (fields: readonly string[]) =>
	invalidInput(
		`'Trigger On' asks for ${fields.join(', ')}, which Meta sends to the webhook of the app only`,
		"Choose 'Meta App' in 'Registration', or leave these events out; a second trigger can take them",
	);

const notSubscribed = (fields: readonly string[], url: string) =>
	invalidInput(
		`The Meta app does not subscribe to the webhook field ${fields.join(', ')}, so Meta sends it nowhere; the app's own webhook is ${url}`,
		'Open WhatsApp > Configuration in the dashboard of the Meta app, subscribe to the field there, and activate the workflow again',
	);
