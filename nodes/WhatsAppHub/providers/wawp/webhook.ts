import { invalidInput } from '../../core/failure';
import type { WebhookRequest } from '../../core/http';
import { fail, type Outcome, succeed } from '../../core/outcome';
import {
	equalInConstantTime,
	hasHash,
	hashOf,
	type HmacAlgorithm,
	hmacHex,
} from '../../core/signature';
import { lookUp } from '../../core/lookUp';
import {
	forged,
	genuine,
	given,
	isManual,
	type Verdict,
	type WebhookAdapter,
	type WebhookForm,
	type WebhookSecrets,
} from '../contract/webhook';
import type { Account } from './account';
import { decode } from './decode';
import { eventNames } from './eventNames';

// Verifies webhook calls by the secret in their URL and, where a key is set, by their signature.
// Docs: https://api.wawp.net/en/docs/message.ack (read 2026-11-20, v2): no signature is documented;
// the vendor's own advice is a secret query parameter in the webhook's URL.

export const webhookSecrets = (
	{ urlSecret, previousUrlSecret, hmacSecret }: Account,
	form: WebhookForm,
): Outcome<WebhookSecrets> => {
	if (isManual(form) && urlSecret === undefined) return fail(noSecretByHand);
	// The word that was registered counts until the next activation, whatever was typed since.
	const registered = isManual(form) ? undefined : form.registeredSecret;
	const urlSecretHashes = [
		...given(urlSecret, previousUrlSecret).map(hashOf),
		...given(registered),
	];
	if (urlSecretHashes.length === 0) return fail(notKnown);
	return succeed({ urlSecretHashes, keys: given(hmacSecret) });
};

const noSecretByHand = invalidInput(
	"The Wawp credential has no 'URL Secret', so the trigger cannot tell forged events from Wawp's",
	"Enter a word of your own in the credential's 'URL Secret', and add ?secret= and that word to the webhook URL on the card of your instance on wawp.net",
);

const notKnown = invalidInput(
	'The secret in the URL that is registered with Wawp is not known',
	'Deactivate the workflow and activate it again, so that the webhook is registered again',
);

// Undocumented: the engine behind Wawp (WAHA) signs with X-Webhook-Hmac, in SHA-512 unless
// X-Webhook-Hmac-Algorithm says otherwise, when the instance has a key. A key that was entered makes
// the signature required; without one a signature that comes has to be made with the word of the URL.
const verify = (
	{ headers, query, rawBody }: WebhookRequest,
	{ urlSecretHashes = [], keys }: WebhookSecrets,
): Verdict => {
	const secret = query.secret ?? '';
	if (secret === '' || !urlSecretHashes.some((hash) => hasHash(secret, hash))) {
		return forged("The URL does not carry ?secret= with the word of 'URL Secret'");
	}
	const signature = headers['x-webhook-hmac'];
	if (signature === undefined) {
		return keys.length === 0
			? genuine
			: forged("X-Webhook-Hmac is missing, which the credential's 'HMAC Key' makes required");
	}
	const algorithm = lookUp(
		algorithms,
		headers['x-webhook-hmac-algorithm']?.toLowerCase() ?? 'sha512',
	);
	if (algorithm === undefined)
		return forged('X-Webhook-Hmac-Algorithm is neither sha256 nor sha512');
	const signers = keys.length === 0 ? [secret] : keys;
	return signers.some((key) => equalInConstantTime(signature, hmacHex(algorithm, key, rawBody)))
		? genuine
		: forged("X-Webhook-Hmac does not match: enter the instance's key in 'HMAC Key'");
};

const algorithms: Readonly<Record<string, HmacAlgorithm>> = { sha256: 'sha256', sha512: 'sha512' };

export const webhook: WebhookAdapter = {
	fields: [],
	options: [],
	registrations: [
		{
			name: 'Automatic',
			value: 'automatic',
			description: 'Its webhook is added to those of the instance. Needs a paid plan of Wawp.',
		},
	],
	setUp:
		'The webhook is added to those of your instance when the workflow is activated, and taken out when it is deactivated. That needs a paid plan of Wawp; on the free one choose Manual.',
	setUpByHand:
		"On wawp.net open your instance's card, add the production URL above followed by ?secret= and the word of the credential's 'URL Secret', and choose the events that your choices in 'Trigger On' name in brackets: 'message' and 'message.ack' for messages and their status.",
	console: 'the card of the instance on wawp.net',
	eventNames: eventNames,
	byHand: 'event',
	otherEvents: 'e.g. presence.update, label.upsert',
	chatKinds: ['private', 'group', 'newsletter', 'broadcast'],
	verify,
	decode,
};
