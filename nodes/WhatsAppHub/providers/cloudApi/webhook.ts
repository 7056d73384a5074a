import { invalidInput } from '../../core/failure';
import type { WebhookRequest } from '../../core/http';
import { fail, type Outcome, succeed } from '../../core/outcome';
import { equalInConstantTime, hasHash, hashOf, hmacHex } from '../../core/signature';
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
import { decode, native } from './decode';
import { registrationFields, registrationOptions, registrations } from './registration/form';
import { eventNames } from './eventNames';
import { siblingTokenOf, verifyTokenOf } from './registration/verifyToken';

// Verifies webhook calls by Meta's signature, and answers the verification of the URL.
// Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/create-webhook-endpoint (dated 2026-05-21, read 2026-11-20)

export const webhookSecrets = (account: Account, form: WebhookForm): Outcome<WebhookSecrets> => {
	if (account.appSecret === undefined) return fail(noAppSecret);
	if (isManual(form) && account.verifyToken === undefined) return fail(noTokenByHand);
	const token = verifyTokenOf(account, form);
	const keys = [account.appSecret, ...given(account.previousAppSecret)];
	const { path } = form;
	return succeed({
		keys,
		...(token !== undefined && { verifyTokenHash: hashOf(token) }),
		...(path !== undefined && {
			siblingTokenHashes: keys.map((key) => hashOf(siblingTokenOf(key, path))),
		}),
	});
};

const noAppSecret = invalidInput(
	"The Cloud API credential has no 'App Secret', so the trigger cannot tell forged events from Meta's",
	"Copy the App Secret from the Basic settings page of your Meta app into the credential's 'App Secret'",
);

const noTokenByHand = invalidInput(
	"The Cloud API credential has no 'Verify Token', which Meta shows when it checks a webhook URL",
	"Enter a word of your own in the credential's 'Verify Token', and the same in the Verify Token field of your Meta app",
);

const handshake: WebhookAdapter['handshake'] = (
	query,
	{ verifyTokenHash, siblingTokenHashes = [] },
) => {
	if (query['hub.mode'] !== 'subscribe') return undefined;
	const token = query['hub.verify_token'] ?? '';
	return [...given(verifyTokenHash), ...siblingTokenHashes].some((hash) => hasHash(token, hash))
		? query['hub.challenge']
		: undefined;
};

const SIGNATURE = 'x-hub-signature-256';

const verify = ({ headers, rawBody }: WebhookRequest, { keys }: WebhookSecrets): Verdict => {
	const signature = headers[SIGNATURE];
	if (signature === undefined) return forged('X-Hub-Signature-256 is missing');
	return keys.some((key) =>
		equalInConstantTime(signature, `sha256=${hmacHex('sha256', key, rawBody)}`),
	)
		? genuine
		: forged('X-Hub-Signature-256 does not match');
};

export const webhook: WebhookAdapter = {
	fields: registrationFields,
	options: [
		...registrationOptions,
		{
			displayName: 'Output',
			name: 'output',
			type: 'options',
			options: [
				{
					name: 'Raw (Meta Format)',
					value: 'raw',
					description: "Each change as Meta sends it, as n8n's own WhatsApp Trigger outputs it",
				},
				{
					name: 'Simplified',
					value: 'simplified',
					description: 'One item an event, the same on every provider',
				},
			],
			default: 'simplified',
			description:
				"What an item holds. For expressions written for n8n's own WhatsApp Trigger choose Raw.",
		},
	],
	registrations,
	setUp:
		"The webhook registers itself with Meta when the workflow is activated, and is removed when it is deactivated. Other workflows of this n8n may listen there too. Where Meta has somebody else's already, activation fails unless 'Replace Other Webhook' is on. The credential needs the 'App Secret'.",
	setUpByHand:
		"In your Meta app open WhatsApp > Configuration, paste the production URL above as Callback URL and the word of the credential's 'Verify Token' as Verify Token (the workflow must be active while Meta checks it), then subscribe to the webhook fields that your choices in 'Trigger On' name in brackets: 'messages' for messages and their status.",
	console: 'WhatsApp > Configuration in the dashboard of the Meta app',
	handshake,
	eventNames: eventNames,
	byHand: 'webhook field',
	otherEvents: 'e.g. flows, history',
	chatKinds: ['private', 'group'],
	verify,
	decode,
	native,
	sharing: { passedOn: [SIGNATURE] },
};
