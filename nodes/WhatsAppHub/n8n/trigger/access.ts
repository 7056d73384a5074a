import type { IWebhookFunctions } from 'n8n-workflow';
import { keepLatest } from '../../core/keepLatest';
import { fail, type Outcome, succeed } from '../../core/outcome';
import type { Connection, Provider } from '../../providers/contract/provider';
import type { WebhookSecrets } from '../../providers/contract/webhook';
import { connectTrigger } from './connect';
import { keyOf } from './key';
import { readRegistration } from './registration';
import { secretsOf } from './secrets';
import { readForm, type TriggerForm } from './selection';

/** What a call is judged by, and then dealt with. */
export interface Access extends Judging {
	readonly form: TriggerForm;
	/** The same as long as the form is. */
	readonly formKey: string;
}

interface Judging {
	readonly provider: Provider;
	readonly connection: Connection;
	readonly secrets: WebhookSecrets;
}

/** Reading and decrypting a credential costs n8n more than all the rest of a call. */
const KEPT_MS = 60_000;
/** However many calls match no secret. */
const REREAD_EVERY_MS = 1_000;
const MAX_TRIGGERS = 200;

/** One reading of a credential, which all calls share that come while it is under way or fresh. */
interface Reading {
	readonly access: Promise<Outcome<Judging>>;
	/** By a clock that nobody sets. */
	readonly at: number;
	/** Whether a call asked for it that did not match the reading before. */
	readonly isReread: boolean;
	/** What the secrets were made of beside the credential. */
	readonly text: string;
	/** The form, where it says the same at every call; read by the first. */
	form?: TriggerForm;
	/** What could not be read is not kept: the person is mending it. */
	isUsable: boolean;
}

const readings = new Map<string, Reading>();

/**
 * The provider and the secrets of this trigger, kept for a minute. A caller whose call does not match
 * them asks again with `reread`; that reads them once a second at most, so that a changed credential counts
 * within a second, and calls that match nothing cost no more than others.
 */
export const accessOf = async (
	context: IWebhookFunctions,
	reread: boolean,
): Promise<Outcome<Access>> => {
	const key = keyOf(context);
	const text = textOf(context);
	const known = readings.get(key);
	if (known?.text === text && isFresh(known, reread)) {
		return withForm(await known.access, known, context);
	}
	const reading: Reading = {
		access: readAccess(context),
		at: performance.now(),
		isReread: reread,
		text,
		isUsable: true,
	};
	readings.delete(key);
	readings.set(key, reading);
	keepLatest(readings, MAX_TRIGGERS);
	let isRead = false;
	try {
		const access = await reading.access;
		isRead = true;
		reading.isUsable = access.ok;
		return withForm(access, reading, context);
	} finally {
		// n8n could not even try, as when its database is away: that says nothing of the secrets.
		if (!isRead && readings.get(key) === reading) readings.delete(key);
	}
};

const isFresh = ({ at, isReread, isUsable }: Reading, reread: boolean): boolean => {
	const age = performance.now() - at;
	if (reread) return isReread && age < REREAD_EVERY_MS;
	return age < (isUsable ? KEPT_MS : REREAD_EVERY_MS);
};

const withForm = (
	access: Outcome<Judging>,
	reading: Reading,
	context: IWebhookFunctions,
): Outcome<Access> => {
	if (!access.ok) return access;
	const form = reading.form ?? readForm(context);
	if (!HAS_EXPRESSION.test(reading.text)) reading.form = form;
	return succeed({ ...access.value, form, formKey: reading.text });
};

const HAS_EXPRESSION = /"=/;

/** As the node stands in the workflow: nothing of it is resolved here. */
const textOf = (context: IWebhookFunctions): string => {
	const { parameters, credentials } = context.getNode();
	return JSON.stringify([parameters, credentials, readRegistration(context)]);
};

const readAccess = async (context: IWebhookFunctions): Promise<Outcome<Judging>> => {
	const connected = await connectTrigger(context);
	if (!connected.ok) return connected;
	const { provider, connection } = connected.value;
	const secrets = await secretsOf(context, connected.value);
	return secrets.ok
		? succeed({ provider, connection, secrets: secrets.value })
		: fail(secrets.failure);
};
