import { invalidInput } from '../../core/failure';
import type { WebhookRequest } from '../../core/http';
import { fail, type Outcome, succeed } from '../../core/outcome';
import { equalInConstantTime, type HmacAlgorithm, hmacHex } from '../../core/signature';
import { lookUp } from '../../core/table';
import {
	forged,
	genuine,
	previousSecret,
	previousSecrets,
	type Verdict,
	type WebhookAdapter,
	type WebhookForm,
	type WebhookSecrets,
} from '../webhookAdapter';
import type { Account } from './account';
import { decode } from './event';
import { reports } from './reports';

// Docs: https://api.wawp.net/en/docs/message.ack (read 2026-11-20, v2): no signature is documented;
// the vendor's own advice is a secret query parameter in the webhook's URL.

export const webhookSecrets = (
	_account: Account,
	{ parameter, option }: WebhookForm,
): Outcome<WebhookSecrets> => {
	const urlSecret = parameter('urlKey');
	if (typeof urlSecret !== 'string' || urlSecret.trim() === '') {
		return fail(
			invalidInput(
				"'URL Secret' is empty",
				'Enter a word of your own and add it to the webhook URL',
			),
		);
	}
	const hmacKey = option('hmacKey');
	const key = typeof hmacKey === 'string' && hmacKey !== '' ? hmacKey : urlSecret.trim();
	return succeed({ urlSecrets: [urlSecret.trim(), ...previousSecrets(option)], keys: [key] });
};

// Undocumented: the engine behind Wawp (WAHA) signs with X-Webhook-Hmac, in SHA-512 unless
// X-Webhook-Hmac-Algorithm says otherwise, when the instance has a key; a signature that comes is
// checked, one that does not come is not missed.
const verify = ({ headers, query, rawBody }: WebhookRequest, secrets: WebhookSecrets): Verdict => {
	const { urlSecrets = [], keys } = secrets;
	const secret = query.secret ?? '';
	if (secret === '' || !urlSecrets.some((known) => equalInConstantTime(secret, known))) {
		return forged("The URL does not carry ?secret= with the word from 'URL Secret'");
	}
	const signature = headers['x-webhook-hmac'];
	if (signature === undefined) return genuine;
	const algorithm = lookUp(
		algorithms,
		headers['x-webhook-hmac-algorithm']?.toLowerCase() ?? 'sha512',
	);
	if (algorithm === undefined)
		return forged('X-Webhook-Hmac-Algorithm is neither sha256 nor sha512');
	return keys.some((key) => equalInConstantTime(signature, hmacHex(algorithm, key, rawBody)))
		? genuine
		: forged("X-Webhook-Hmac does not match: enter the instance's key in 'HMAC Key'");
};

const algorithms: Readonly<Record<string, HmacAlgorithm>> = { sha256: 'sha256', sha512: 'sha512' };

export const webhook: WebhookAdapter = {
	fields: [
		{
			displayName: 'URL Secret',
			name: 'urlKey',
			type: 'string',
			// A UUID of this node: nobody can guess it, and it is there to copy from the start.
			default: '={{ $nodeId }}',
			required: true,
			hint: 'Copy the value that is shown, or enter a word of your own',
			description:
				'The word that proves that a call comes from Wawp. Add ?secret= and this word to the webhook URL.',
		},
	],
	options: [
		{
			displayName: 'HMAC Key',
			name: 'hmacKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description:
				"The key with which the instance signs its webhooks, if it does; without it the word from 'URL Secret' is the key",
		},
		previousSecret('Previous URL Secret'),
	],
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
		"On wawp.net open your instance's card, add the webhook URL above followed by ?secret= and the word from 'URL Secret', and choose the events that your choices in 'Trigger On' name in brackets: 'message' and 'message.ack' for messages and their status.",
	reports,
	byHand: 'event',
	otherEvents: 'e.g. presence.update, label.upsert',
	chatKinds: ['private', 'group', 'newsletter', 'broadcast'],
	verify,
	decode,
};
