import { invalidInput } from '../../core/failure';
import type { WebhookRequest } from '../../core/http';
import { fail, type Outcome, succeed } from '../../core/outcome';
import { equalInConstantTime, hmacHex } from '../../core/signature';
import {
	forged,
	genuine,
	given,
	type Verdict,
	type WebhookAdapter,
	type WebhookSecrets,
} from '../contract/webhook';
import type { Account } from './account';
import { decode } from './decode';
import { eventNames } from './eventNames';

// Verifies webhook calls by Periskope's signature.
// Docs: https://docs.periskope.app/api-reference/webhooks/introduction (read 2026-11-20, v1)

export const webhookSecrets = ({
	webhookSigningSecret: key,
	previousWebhookSigningSecret: before,
}: Account): Outcome<WebhookSecrets> =>
	key
		? succeed({ keys: [key, ...given(before)] })
		: fail(
				invalidInput(
					"The Periskope credential has no 'Webhook Signing Key', so the trigger cannot tell forged events from Periskope's",
					"Copy the Signing Key from the Webhooks page of the Periskope console into the credential's 'Webhook Signing Key'",
				),
			);

// Undocumented: the page's own sample was not to be seen; six code bases that follow it check
// x-periskope-signature as the lower-case hex HMAC-SHA256 of the body. It signs no time.
const verify = ({ headers, rawBody }: WebhookRequest, { keys }: WebhookSecrets): Verdict => {
	const signature = headers['x-periskope-signature'];
	if (signature === undefined) return forged('x-periskope-signature is missing');
	return keys.some((key) => equalInConstantTime(signature, hmacHex('sha256', key, rawBody)))
		? genuine
		: forged('x-periskope-signature does not match');
};

export const webhook: WebhookAdapter = {
	fields: [],
	options: [],
	registrations: [
		{
			name: 'Automatic',
			value: 'automatic',
			description:
				'Webhooks of its own are added to those of the organization; others stay as they are',
		},
	],
	setUp:
		"The webhook registers itself with Periskope when the workflow is activated, and is removed when it is deactivated. The credential needs the 'Webhook Signing Key'.",
	setUpByHand:
		"On the Webhooks page of the Periskope console add the production URL above for the events that your choices in 'Trigger On' name in brackets. The credential needs the 'Webhook Signing Key' of that page.",
	console: 'the Webhooks page of the Periskope console',
	eventNames: eventNames,
	byHand: 'event',
	otherEvents: 'e.g. ticket.created, note.created',
	chatKinds: ['private', 'group'],
	verify,
	decode,
	seesOwnPhones: true,
};
