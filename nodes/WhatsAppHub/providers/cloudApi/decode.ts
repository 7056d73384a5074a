import { z } from 'zod/v4';
import { type HubEvent, unknownEvent } from '../../core/event';
import { idOf } from '../../core/eventBase';
import { lenientText } from '../../core/lenient';
import { firstTime } from '../../core/time';
import { lookUp } from '../../core/lookUp';
import type { NativePart } from '../contract/webhook';
import { decodeAccount } from './accountEvent';
import {
	decodeCall,
	decodeContactSync,
	decodeErrors,
	decodeGroup,
	decodeHandover,
	decodePayment,
	decodePreference,
} from './changeEvent';
import {
	decodeEcho,
	decodeMessage,
	decodeObserved,
	decodeObservedEcho,
	decodeOld,
} from './messageEvent';
import { type ChangeContext, surroundingsOf } from './payload';
import { decodeStatus } from './statusEvent';

const batch = z.lazy(() => z.looseObject({ entry: z.array(z.unknown()) }));

const entry = z.lazy(() => z.looseObject({ time: z.unknown(), changes: z.array(z.unknown()) }));

const change = z.looseObject({ value: z.looseObject({}) });

/** Read beside the parts, which must stay as they came. */
const labels = z.object({ id: lenientText, field: lenientText }).catch({});

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

/** One change with the payload as if it had come alone. */
interface Part {
	readonly place: ChangeContext;
	readonly value: Readonly<Record<string, unknown>>;
	readonly rawOf: (value: unknown) => unknown;
}

/** The changes of a batch in order; of what is none, what came instead. */
const partsOf = (payload: unknown, receivedAt: Date): Array<Part | { raw: unknown }> => {
	const whole = batch.safeParse(payload).data;
	if (whole === undefined) return [{ raw: payload }];
	return whole.entry.flatMap((member) => {
		const part = entry.safeParse(member).data;
		if (part === undefined) return { raw: member };
		return part.changes.map((each) => {
			const only = change.safeParse(each).data;
			// Two of Meta's own samples have the field beside or within the value.
			const [field] = [only, part, only?.value].flatMap((from) => labels.parse(from).field || []);
			if (only === undefined || field === undefined) return { raw: each };
			return {
				value: only.value,
				rawOf: (value: unknown) => ({
					...whole,
					entry: [{ ...part, changes: [{ ...only, value }] }],
				}),
				place: {
					field,
					accountId: labels.parse(part).id ?? undefined,
					time: part.time,
					receivedAt,
					...surroundingsOf(only.value),
				},
			};
		});
	});
};

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

type MemberDecoder = (member: unknown, raw: unknown, place: ChangeContext) => HubEvent | undefined;

/** The lists of a change whose members are events of their own. */
const lists = [
	'statuses',
	'messages',
	'message_echoes',
	'calls',
	'groups',
	'user_preferences',
	'state_sync',
] as const;

const decodeStage: MemberDecoder = (...status) =>
	decodeStatus(...status) ?? decodePayment(...status);

/** By field and list: a call has statuses too, and old messages come as `history`. */
const decoders: Readonly<Record<string, MemberDecoder>> = {
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
const wholes: Readonly<Record<string, MemberDecoder>> = {
	messaging_handovers: decodeHandover,
};

const decodePart = (part: Part): HubEvent[] => {
	const { place, value, rawOf } = part;
	const events = membersIn(part).map(({ list, member, only }) => {
		const raw = rawOf(only);
		const providerEvent = `${place.field}.${list}`;
		const event = lookUp(decoders, providerEvent)?.(member, raw, place);
		return event ?? memberNotUnderstood(member, raw, providerEvent, place);
	});
	const all = [...events, ...errorsBeside(part, events)];
	if (all.length > 0) return all;
	const raw = rawOf(value);
	const event =
		lookUp(wholes, place.field)?.(value, raw, place) ?? decodeAccount(value, raw, place);
	const occurredAt = firstTime(place.receivedAt, place.time);
	return [event ?? unknownEvent({ providerEvent: place.field, occurredAt, raw })];
};

/** What a change says once for all of its members; why one of them failed belongs to them. */
const surroundingsIn = ({ value }: Part): Record<string, unknown> =>
	Object.fromEntries(
		Object.entries(value).filter(([name]) => !lists.some((list) => list === name)),
	);

interface Member {
	readonly list: string;
	readonly member: unknown;
	/** The value with this member alone. */
	readonly only: Readonly<Record<string, unknown>>;
}

const membersIn = (part: Part): Member[] => {
	const { value, place } = part;
	const around = surroundingsIn(part);
	if (place.field === 'standby') {
		return membersOfLists(value.standby).map((found) => ({
			...found,
			only: { ...around, standby: { [found.list]: [found.member] } },
		}));
	}
	const direct = membersOfLists(value).map((found) => ({
		...found,
		only: { ...around, [found.list]: [found.member] },
	}));
	return place.field === 'history' ? [...direct, ...oldMessagesIn(value, around)] : direct;
};

const membersOfLists = (value: unknown): Array<Pick<Member, 'list' | 'member'>> => {
	const given = recordOf(value);
	return lists.flatMap((list) => {
		const members = given[list];
		return Array.isArray(members) ? members.map((member: unknown) => ({ list, member })) : [];
	});
};

const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
	z.record(z.string(), z.unknown()).safeParse(value).data ?? {};

const listIn = (value: unknown, name: string): unknown[] => {
	const list = recordOf(value)[name];
	return Array.isArray(list) ? list : [];
};

/** Old messages come by chat; one of ours does not say to whom it was, the chat does. */
const oldMessagesIn = (value: unknown, around: Record<string, unknown>): Member[] =>
	listIn(value, 'history').flatMap((chunk) =>
		listIn(chunk, 'threads').flatMap((thread) =>
			listIn(thread, 'messages').map((message) => ({
				list: 'messages',
				member: { to: recordOf(thread).id, ...recordOf(message) },
				only: {
					...around,
					history: [
						{ ...recordOf(chunk), threads: [{ ...recordOf(thread), messages: [message] }] },
					],
				},
			})),
		),
	);

/** Errors that belong to nothing else in the change: a call and a message without content have theirs. */
const errorsBeside = (part: Part, events: readonly HubEvent[]): HubEvent[] => {
	const { place, value, rawOf } = part;
	const { field, errors } = place;
	const isTold = events.some(
		(event) =>
			event.event === 'call.changed' ||
			('messageType' in event && event.messageType === 'unsupported'),
	);
	if (errors.length === 0 || isTold) return [];
	const raw = rawOf(surroundingsIn(part));
	const event = field === 'messages' ? decodeErrors(value.errors, raw, place) : undefined;
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
