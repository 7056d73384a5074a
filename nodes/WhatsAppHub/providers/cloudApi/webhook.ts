import { invalidInput } from '../../core/failure';
import type { WebhookRequest } from '../../core/http';
import { fail, type Outcome, succeed } from '../../core/outcome';
import { equalInConstantTime, hmacHex } from '../../core/signature';
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
import { decode, native } from './event';
import { registrationFields, registrationOptions, registrations } from './registrationForm';
import { reports } from './reports';

// Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/create-webhook-endpoint (dated 2026-05-21, read 2026-11-20)

export const webhookSecrets = (
	{ appSecret }: Account,
	{ parameter, option }: WebhookForm,
): Outcome<WebhookSecrets> => {
	if (!appSecret) {
		return fail(
			invalidInput(
				"The Cloud API credential has no 'App Secret', so nobody's events could be told from Meta's",
				"Copy the App Secret from the Basic settings page of your Meta app into the credential's 'App Secret'",
			),
		);
	}
	const verifyToken = parameter('verifyCode');
	if (typeof verifyToken !== 'string' || verifyToken.trim() === '') {
		return fail(
			invalidInput(
				"'Verify Token' is empty",
				'Enter a word of your own; Meta must be given the same',
			),
		);
	}
	return succeed({
		keys: [appSecret, ...previousSecrets(option)],
		verifyToken: verifyToken.trim(),
	});
};

const handshake: WebhookAdapter['handshake'] = (query, { verifyToken = '' }) => {
	if (query['hub.mode'] !== 'subscribe' || verifyToken === '') return undefined;
	return equalInConstantTime(query['hub.verify_token'] ?? '', verifyToken)
		? query['hub.challenge']
		: undefined;
};

const verify = ({ headers, rawBody }: WebhookRequest, { keys }: WebhookSecrets): Verdict => {
	const signature = headers['x-hub-signature-256'];
	if (signature === undefined) return forged('X-Hub-Signature-256 is missing');
	return keys.some((key) =>
		equalInConstantTime(signature, `sha256=${hmacHex('sha256', key, rawBody)}`),
	)
		? genuine
		: forged('X-Hub-Signature-256 does not match');
};

export const webhook: WebhookAdapter = {
	fields: [
		...registrationFields,
		{
			displayName: 'Verify Token',
			name: 'verifyCode',
			type: 'string',
			// A UUID of this node: nobody can guess it, and it is there to copy from the start.
			default: '={{ $nodeId }}',
			required: true,
			description:
				'The word that Meta must show when it checks the webhook URL. Keep what is there, or enter a word of your own; with a manual registration copy it into the Verify Token field of your Meta app.',
		},
	],
	options: [
		...registrationOptions,
		previousSecret('Previous App Secret'),
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
		"The webhook registers itself with Meta when the workflow is activated, and what was there before is put back when it is deactivated. The credential needs the 'App Secret'.",
	setUpByHand:
		"In your Meta app open WhatsApp > Configuration, paste the webhook URL above as Callback URL and the word from 'Verify Token' as Verify Token (the workflow must be active, or listening, while Meta checks it), then subscribe to the webhook fields that your choices in 'Trigger On' name in brackets: 'messages' for messages and their status.",
	handshake,
	reports,
	byHand: 'webhook field',
	otherEvents: 'e.g. flows, history',
	chatKinds: ['private', 'group'],
	verify,
	decode,
	native,
};
