import { z } from 'zod/v4';
import { lenientText } from '../../core/lenient';
import { type ChangeContext, surroundingsOf } from './payload';

// Splits a webhook body into its single events, each with a payload as if it had come alone.

const batch = z.lazy(() => z.looseObject({ entry: z.array(z.unknown()) }));

const entry = z.lazy(() => z.looseObject({ time: z.unknown(), changes: z.array(z.unknown()) }));

const change = z.looseObject({ value: z.looseObject({}) });

/** Read beside the parts, which must stay as they came. */
const labels = z.object({ id: lenientText, field: lenientText }).catch({});

/** One change with the payload as if it had come alone. */
export interface Part {
	readonly place: ChangeContext;
	readonly value: Readonly<Record<string, unknown>>;
	readonly rawOf: (value: unknown) => unknown;
}

/** The changes of a batch in order; of what is none, what came instead. */
export const partsOf = (payload: unknown, receivedAt: Date): Array<Part | { raw: unknown }> => {
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

/** What a change says once for all of its members; why one of them failed belongs to them. */
export const surroundingsIn = ({ value }: Part): Record<string, unknown> =>
	Object.fromEntries(
		Object.entries(value).filter(([name]) => !lists.some((list) => list === name)),
	);

/** One event of a change. */
interface Member {
	readonly list: string;
	readonly member: unknown;
	/** The value with this member alone. */
	readonly only: Readonly<Record<string, unknown>>;
}

export const membersIn = (part: Part): Member[] => {
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

/** The list of that name; empty where there is none. */
export const listIn = (value: unknown, name: string): unknown[] => {
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
