import { type HubEvent, unknownEvent } from '../../core/event';
import { lookUp } from '../../core/lookUp';
import { firstTime } from '../../core/time';
import { decodeAccount } from './accountEvent';
import { decodeCall } from './callEvent';
import {
	decodeContact,
	decodeGroup,
	decodeHandover,
	decodePayment,
	decodePreference,
} from './changeEvent';
import { type Payload, readPayload } from './payload';
import { messageIdOf } from './message';
import { decodeEcho, decodeInbound, decodeOld } from './messageEvent';
import { decodeStatus } from './statusEvent';

// Turns a webhook body into an event: finds the reader by the event's name.

type Decoder = (payload: Payload) => HubEvent | undefined;

/**
 * By the event's name. What is not listed stays whole as an unknown event.
 *
 * Docs: https://docs.ycloud.com/api-reference/guides/api-fundamentals/configure-webhooks (read 2026-11-20, v2)
 */
const decoders: Readonly<Record<string, Decoder>> = {
	'whatsapp.message.updated': decodeStatus,
	'whatsapp.inbound_message.received': decodeInbound,
	'whatsapp.smb.message.echoes': decodeEcho,
	// The name that the description of the API has for the same event.
	'whatsapp.smb.message.created': decodeEcho,
	'whatsapp.echo_message.created': decodeEcho,
	// A stage of such a message: it repeats neither type nor content.
	'whatsapp.echo_message.updated': decodeStatus,
	'whatsapp.template.reviewed': decodeAccount,
	'whatsapp.template.category_updated': decodeAccount,
	'whatsapp.template.quality_updated': decodeAccount,
	'whatsapp.phone_number.deleted': decodeAccount,
	'whatsapp.phone_number.name_updated': decodeAccount,
	'whatsapp.phone_number.quality_updated': decodeAccount,
	'whatsapp.phone_number.business_username_updated': decodeAccount,
	'whatsapp.business_account.deleted': decodeAccount,
	'whatsapp.business_account.reviewed': decodeAccount,
	'whatsapp.business_account.updated': decodeAccount,
	'whatsapp.group.lifecycle_update': decodeGroup,
	'whatsapp.group.participants_update': decodeGroup,
	'whatsapp.group.settings_update': decodeGroup,
	'whatsapp.group.status_update': decodeGroup,
	'whatsapp.call.connect': decodeCall,
	'whatsapp.call.terminate': decodeCall,
	'whatsapp.call.status.updated': decodeCall,
	'whatsapp.call.recording.updated': decodeCall,
	'whatsapp.call.transcription.updated': decodeCall,
	'whatsapp.user.preferences': decodePreference,
	'whatsapp.payment.updated': decodePayment,
	'whatsapp.meta_business_agent.handover.updated': decodeHandover,
	'whatsapp.smb.history': decodeOld,
	'contact.unsubscribe.created': decodeContact,
	'contact.unsubscribe.deleted': decodeContact,
	'contact.created': decodeContact,
	'contact.deleted': decodeContact,
	'contact.attributes_changed': decodeContact,
};

export const decode = (raw: unknown, receivedAt: Date): HubEvent[] => {
	const payload = readPayload(raw, receivedAt);
	const event = lookUp(decoders, payload.type)?.(payload);
	return [event ?? notUnderstood(payload)];
};

const notUnderstood = (payload: Payload): HubEvent => {
	const { id, type, createTime, whatsappMessage: message, receivedAt, raw } = payload;
	const inbound = payload.whatsappInboundMessage;
	return unknownEvent({
		id,
		messageId: message ? messageIdOf(message) : inbound?.wamid || inbound?.id,
		providerEvent: type,
		occurredAt: firstTime(receivedAt, createTime),
		raw,
	});
};
