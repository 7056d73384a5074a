import type { IWebhookFunctions } from 'n8n-workflow';
import { keepLatest } from '../../core/keepLatest';
import type { Outcome } from '../../core/outcome';
import { exchangeWith } from '../../outbound/perform';
import type { Connection, Provider } from '../../providers/contract/provider';
import type { WebhookSecrets } from '../../providers/contract/webhook';
import { transportOf } from '../transport';
import { readWebhookForm } from './connect';
import { keyOf } from './key';
import { keepRegistration, readRegistration } from './registration';

// Gets the secrets that webhook calls are verified by, and renews them when the credential has changed.

/** How long an answer, or that there was none, counts: forged calls must not make us ask all the time. */
const ASKED_MS = 30_000;
const MAX_TRIGGERS = 200;

const askedAt = new Map<string, number>();

/**
 * What a call is judged by. A secret that cannot be opened any more, as the key of the credential has been
 * changed, is asked of the provider and kept again.
 */
export const secretsOf = async (
	context: IWebhookFunctions,
	{ provider, connection }: { readonly provider: Provider; readonly connection: Connection },
): Promise<Outcome<WebhookSecrets>> => {
	const known = readRegistration(context);
	const secrets = connection.webhookSecrets(readWebhookForm(context, known?.secret));
	const { askSecret } = connection.registration;
	if (secrets.ok || askSecret === undefined || known === undefined) return secrets;
	const key = keyOf(context);
	const now = performance.now();
	if (now - (askedAt.get(key) ?? -ASKED_MS) < ASKED_MS) return secrets;
	askedAt.set(key, now);
	keepLatest(askedAt, MAX_TRIGGERS);
	const transport = transportOf(context, provider.credential, provider.label, {
		verbatim: true,
	});
	const secret = await askSecret({ exchange: exchangeWith(provider, transport) }, known);
	if (!secret.ok) return secrets;
	keepRegistration(context, { ...known, secret: secret.value });
	return connection.webhookSecrets(readWebhookForm(context, secret.value));
};
