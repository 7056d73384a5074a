import type { IWebhookFunctions } from 'n8n-workflow';
import { keepLatest } from '../../core/keepLatest';
import { fail, type Outcome, succeed } from '../../core/outcome';
import type { Provider } from '../../providers/provider';
import type { WebhookSecrets } from '../../providers/webhookAdapter';
import { connectTrigger } from './connect';
import { readRegistration } from './registration';
import { secretsOf } from './secrets';

/** What a call is judged by. */
export interface Access {
	readonly provider: Provider;
	readonly secrets: WebhookSecrets;
	/** Whether they were read earlier, and may have changed since. */
	readonly kept: boolean;
}

/** Reading and decrypting a credential costs n8n more than all the rest of a call. */
const KEPT_MS = 60_000;
const MAX_TRIGGERS = 200;

interface Kept extends Access {
	readonly until: number;
	/** What the secrets were made of beside the credential. */
	readonly form: string;
}

const kept = new Map<string, Kept>();

/**
 * The provider and the secrets of this trigger, kept for a minute. A caller whose call does not match
 * them asks again with `anew`, so that a changed credential counts at once.
 */
export const accessOf = async (
	context: IWebhookFunctions,
	now: number,
	anew: boolean,
): Promise<Outcome<Access>> => {
	const key = `${context.getWorkflow().id ?? ''}:${context.getNode().id}`;
	const form = formOf(context);
	const known = kept.get(key);
	if (!anew && known && known.until > now && known.form === form)
		return succeed({ ...known, kept: true });
	const read = await readAccess(context);
	kept.delete(key);
	if (!read.ok) return read;
	kept.set(key, { ...read.value, until: now + KEPT_MS, form });
	keepLatest(kept, MAX_TRIGGERS);
	return read;
};

/** As the node stands in the workflow: nothing of it is resolved here. */
const formOf = (context: IWebhookFunctions): string => {
	const { parameters, credentials } = context.getNode();
	return JSON.stringify([parameters, credentials, readRegistration(context)]);
};

const readAccess = async (context: IWebhookFunctions): Promise<Outcome<Access>> => {
	const connected = await connectTrigger(context);
	if (!connected.ok) return connected;
	const { provider } = connected.value;
	const secrets = await secretsOf(context, connected.value);
	return secrets.ok
		? succeed({ provider, secrets: secrets.value, kept: false })
		: fail(secrets.failure);
};
