import { agreedRecipients, userIdOf } from '../agreedRecipients';
import type { AcceptedMessage, JsonObject, MessageStatus } from '../contract';
import { unixSecondsOf } from '../core/acceptedMessages';
import { randomHex } from '../core/identifiers';
import type { CloudChange } from './envelope';
import { metadataOf } from './phoneNumbers';
import type { CloudPhone } from './phoneNumbers';
import type { Recipient } from './recipient';

// Builds the webhooks that report how far a message got.

interface StatusDetails {
	message: AcceptedMessage;
	status: MessageStatus | 'played';
	recipient: Recipient;
	callbackData: string | undefined;
	/** What a template costs as; other messages are answers within the service window. */
	category: string | undefined;
	/** Why the message cannot be delivered, when it is not for its recipient's sake. */
	failure: string | undefined;
	/** The number that sends. */
	phone: CloudPhone;
}

const oneDay = 86_400;
const groupParticipant = agreedRecipients.readsMessages.replace(/\D/g, '');

/**
 * Promises one status change.
 * Source: Meta, webhooks reference "messages: statuses" and "Business-scoped user IDs",
 * read 2026-11-20.
 */
export function statusUpdate(details: StatusDetails): CloudChange {
	const { message, status, recipient, callbackData, category, failure, phone } = details;
	const seconds =
		status === 'played' ? Math.floor(Date.now() / 1000) : unixSecondsOf(message, status);
	const contact = status === 'failed' ? undefined : contactOf(recipient);
	const reported = {
		id: message.id,
		status,
		timestamp: String(seconds),
		...recipientFields(recipient),
		...(callbackData === undefined ? {} : { biz_opaque_callback_data: callbackData }),
		...(status === 'sent' ? chargeFields(seconds, category) : {}),
		...(status === 'failed' ? { errors: [errorFor(failure)] } : {}),
	};
	const value = {
		messaging_product: 'whatsapp',
		metadata: metadataOf(phone),
		...(contact === undefined ? {} : { contacts: [contact] }),
		statuses: [reported],
	};
	return { field: 'messages', value };
}

function recipientFields(recipient: Recipient): JsonObject {
	if (recipient.kind === 'group') {
		return {
			recipient_id: recipient.input,
			recipient_type: 'group',
			recipient_participant_id: groupParticipant,
			recipient_participant_user_id: userIdOf(groupParticipant),
		};
	}
	const byUserIdOnly = recipient.kind === 'user' || recipient.hidden;
	return {
		...(byUserIdOnly ? {} : { recipient_id: recipient.waId }),
		recipient_user_id: recipient.userId,
	};
}

function contactOf(recipient: Recipient): JsonObject | undefined {
	if (recipient.kind === 'group') return undefined;
	const byUserIdOnly = recipient.kind === 'user' || recipient.hidden;
	return {
		profile: { name: 'Simulated Recipient' },
		...(byUserIdOnly ? {} : { wa_id: recipient.waId }),
		user_id: recipient.userId,
	};
}

function chargeFields(seconds: number, category: string | undefined): JsonObject {
	return {
		conversation: {
			id: randomHex(32),
			origin: { type: category ?? 'service' },
			expiration_timestamp: String(seconds + oneDay),
		},
		pricing: {
			billable: category !== undefined,
			pricing_model: 'PMP',
			type: category === undefined ? 'free_customer_service' : 'regular',
			category: category ?? 'service',
		},
	};
}

function errorFor(failure: string | undefined): JsonObject {
	if (failure === undefined) return undeliverable;
	return {
		...undeliverable,
		code: 131053,
		title: 'Media upload error',
		message: 'Media upload error',
		error_data: { details: failure },
	};
}

const undeliverable = {
	code: 131026,
	title: 'Message undeliverable',
	message: 'Message undeliverable',
	error_data: { details: 'Message undeliverable: the recipient cannot get this message.' },
	href: '/documentation/business-messaging/whatsapp/support/error-codes',
};
