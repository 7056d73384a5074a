import { invalidInput } from '../../core/failure';
import type { WebhookRequest } from '../../core/http';
import { numberInput, parseInput } from '../../core/input';
import { fail, type Outcome, succeed } from '../../core/outcome';
import { equalInConstantTime, hmacHex } from '../../core/signature';
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
import { openedSecret } from './endpointSecret';
import { decode } from './decode';
import { eventNames } from './eventNames';

// Verifies webhook calls by YCloud's signature and its age.
// Docs: https://docs.ycloud.com/api-reference/guides/api-fundamentals/implement-a-webhook-receiver (read 2026-11-20, v2)

/** YCloud's own sample allows five minutes, before and after. */
const SIGNATURE_TOLERANCE_SECONDS = 300;

/** A field left empty by an expression must not come to mean 0, which accepts any age. */
const toleranceInput = numberInput('Signature Tolerance', {
	min: 0,
	max: Number.MAX_SAFE_INTEGER,
});

export const webhookSecrets = (account: Account, form: WebhookForm): Outcome<WebhookSecrets> => {
	const tolerance = parseInput(
		toleranceInput,
		form.option('signatureTolerance') ?? SIGNATURE_TOLERANCE_SECONDS,
	);
	if (!tolerance.ok) return tolerance;
	const secret = isManual(form)
		? account.webhookSecret
		: openedSecret(form.registeredSecret, account);
	if (secret === undefined) return fail(isManual(form) ? noSecretByHand : notKnown);
	return succeed({
		keys: [secret, ...given(account.previousWebhookSecret)],
		toleranceSeconds: tolerance.value,
	});
};

const noSecretByHand = invalidInput(
	"The YCloud credential has no 'Webhook Secret', so the trigger cannot tell forged events from YCloud's",
	"Copy the secret (whsec_…) of the webhook endpoint from the YCloud console into the credential's 'Webhook Secret'",
);

const notKnown = invalidInput(
	'The secret of the YCloud webhook is not known',
	'Deactivate the workflow and activate it again, so that the webhook is registered again',
);

/**
 * `YCloud-Signature: t=<unix seconds>,s=<hex>`, signed over `t + "." + body` with the whole secret,
 * `whsec_` included.
 */
const verify = (
	{ headers, rawBody }: WebhookRequest,
	{ keys, toleranceSeconds = SIGNATURE_TOLERANCE_SECONDS }: WebhookSecrets,
	now: Date,
): Verdict => {
	const header = headers['ycloud-signature'];
	if (header === undefined) return forged('YCloud-Signature is missing');
	const [, time, signature] = /^t=(\d{1,12}),s=([0-9a-f]{64})$/.exec(header.trim()) ?? [];
	if (time === undefined || signature === undefined) {
		return forged('YCloud-Signature is not of the form t=…,s=…');
	}
	if (
		!keys.some((key) => equalInConstantTime(signature, hmacHex('sha256', key, `${time}.`, rawBody)))
	) {
		return forged('YCloud-Signature does not match');
	}
	const age = Math.abs(now.getTime() / 1000 - Number(time));
	return toleranceSeconds > 0 && age > toleranceSeconds
		? forged(
				`YCloud-Signature is ${Math.round(age)} seconds off, more than 'Signature Tolerance' allows`,
			)
		: genuine;
};

export const webhook: WebhookAdapter = {
	fields: [],
	options: [
		{
			displayName: 'Signature Tolerance',
			name: 'signatureTolerance',
			type: 'number',
			typeOptions: { minValue: 0 },
			default: SIGNATURE_TOLERANCE_SECONDS,
			description:
				'How many seconds the signed time of a webhook may lie from the time of this n8n; 0 accepts any age',
		},
	],
	registrations: [
		{
			name: 'Automatic',
			value: 'automatic',
			description: 'A webhook endpoint of its own is made. An account may have 20 of them.',
		},
	],
	setUp:
		'The webhook registers itself with YCloud when the workflow is activated, and is removed when it is deactivated.',
	setUpByHand:
		"In the YCloud console open Developers > Webhooks, add an endpoint with the production URL above and the events that your choices in 'Trigger On' name in brackets, and copy its secret into the credential's 'Webhook Secret'.",
	console: 'Developers > Webhooks in the YCloud console',
	eventNames: eventNames,
	byHand: 'event',
	otherEvents: 'e.g. whatsapp.flow.status_change',
	chatKinds: ['private', 'group'],
	verify,
	decode,
};
