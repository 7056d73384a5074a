import { z } from 'zod/v4';
import { type HubEvent, unknownEvent } from '../../core/event';
import { idOf } from '../../core/eventBase';
import { lenientText } from '../../core/lenient';
import { lookUp } from '../../core/lookUp';
import { firstTime } from '../../core/time';
import type { NativePart } from '../contract/webhook';
import { decodeAccount } from './accountEvent';
import { decodeCall } from './callEvent';
import type { MemberDecoder } from './changeBase';
import { decodeContactSync, decodeErrors, decodeHandover, decodePreference } from './changeEvent';
import { decodeGroup } from './groupEvent';
import {
	decodeEcho,
	decodeMessage,
	decodeObserved,
	decodeObservedEcho,
	decodeOld,
} from './messageEvent';
import { listIn, membersIn, type Part, partsOf, surroundingsIn } from './parts';
import { decodePayment } from './paymentEvent';
import type { ChangeContext } from './payload';
import { decodeStatus } from './statusEvent';

// Turns a webhook body into events: finds the parts, and the reader for each.

/** What is left of a status or message whose stage or form is not known. */
const identity = z
	.object({
		id: lenientText,
		timestamp: lenientText,
		status: lenientText,
		recipient_participant_id: lenientText,
		participant_recipient_id: lenientText,
	})
	.catch({});

/** Meta batches up to 1,000 updates in one request: entries, changes, and lists within them. */
export const decode = (payload: unknown, receivedAt: Date): HubEvent[] =>
	partsOf(payload, receivedAt).flatMap((part) =>
		'place' in part ? decodePart(part) : notUnderstood(part.raw, receivedAt),
	);

/** The changes as n8n's own WhatsApp Trigger hands them over: what Meta sent, with the field beside it. */
export const native = (payload: unknown): NativePart[] =>
	partsOf(payload, new Date(0)).flatMap((part) =>
		'place' in part
			? { item: { ...part.value, field: part.place.field }, payload: part.rawOf(part.value) }
			: [],
	);

const notUnderstood = (raw: unknown, receivedAt: Date): HubEvent =>
	unknownEvent({ providerEvent: 'unknown', occurredAt: receivedAt.toISOString(), raw });

/** A payment's status has the words of a message's, and is none of its stages. */
const decodeStage: MemberDecoder<HubEvent> = (...status) =>
	decodePayment(...status) ?? decodeStatus(...status);

/** By field and list: a call has statuses too, and old messages come as `history`. */
const decoders: Readonly<Record<string, MemberDecoder<HubEvent>>> = {
	'messages.statuses': decodeStage,
	'messages.messages': decodeMessage,
	'messages.message_echoes': decodeEcho,
	'message_echoes.message_echoes': decodeEcho,
	'smb_message_echoes.message_echoes': decodeEcho,
	'standby.statuses': decodeStage,
	'standby.messages': decodeObserved,
	'standby.message_echoes': decodeObservedEcho,
	'history.messages': decodeOld,
	'calls.calls': decodeCall,
	'calls.statuses': decodeCall,
	'group_lifecycle_update.groups': decodeGroup,
	'group_participants_update.groups': decodeGroup,
	'group_settings_update.groups': decodeGroup,
	'group_status_update.groups': decodeGroup,
	'user_preferences.user_preferences': decodePreference,
	'smb_app_state_sync.state_sync': decodeContactSync,
};

/** By field, for those whose value is one event. */
const wholes: Readonly<Record<string, MemberDecoder<HubEvent>>> = {
	messaging_handovers: decodeHandover,
};

const decodePart = (part: Part): HubEvent[] => {
	const { place, value, rawOf } = part;
	const members = membersIn(part);
	const events = members.map(({ list, member, only }) => {
		const raw = rawOf(only);
		const providerEvent = `${place.field}.${list}`;
		const event = lookUp(decoders, providerEvent)?.(member, raw, place);
		return event ?? memberNotUnderstood(member, raw, providerEvent, place);
	});
	// A call reports them as its own, and so does a message without content or file that has none itself.
	const areReported = members.some(({ member }, index) =>
		reportsErrorsBeside(events[index], member),
	);
	const all = [...events, ...(areReported ? [] : errorsBeside(part))];
	if (all.length > 0) return all;
	const raw = rawOf(value);
	const event =
		lookUp(wholes, place.field)?.(value, raw, place) ?? decodeAccount(value, raw, place);
	const occurredAt = firstTime(place.receivedAt, place.time);
	return [event ?? unknownEvent({ providerEvent: place.field, occurredAt, raw })];
};

const reportsErrorsBeside = (event: HubEvent | undefined, member: unknown): boolean => {
	if (event === undefined) return false;
	if (event.event === 'call.changed') return true;
	if (!('messageType' in event)) return false;
	const isEmpty = event.messageType === 'unsupported' || Boolean(event.media?.error);
	return isEmpty && listIn(member, 'errors').length === 0;
};

/** Errors that belong to nothing else in the change. */
const errorsBeside = (part: Part): HubEvent[] => {
	const { place, value, rawOf } = part;
	if (place.field !== 'messages') return [];
	const event = decodeErrors(value.errors, rawOf(surroundingsIn(part)), place);
	return event ? [event] : [];
};

const memberNotUnderstood = (
	member: unknown,
	raw: unknown,
	providerEvent: string,
	{ time, receivedAt }: ChangeContext,
): HubEvent => {
	const { id, timestamp, status, ...of } = identity.parse(member);
	const participant = of.recipient_participant_id || of.participant_recipient_id;
	return unknownEvent({
		// What is not known may happen to a message more than once.
		id: id && idOf(id, status, participant, timestamp),
		messageId: id,
		providerEvent,
		occurredAt: firstTime(receivedAt, timestamp, time),
		raw,
	});
};
