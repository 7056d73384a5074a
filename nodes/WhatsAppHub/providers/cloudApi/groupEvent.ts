import { z } from 'zod/v4';
import { changeEvent } from '../../core/changeEvent';
import { person } from '../../core/conversation';
import { givenIds } from '../../core/eventBase';
import { lenientList, lenientObject, lenientText, membersOf } from '../../core/lenient';
import { type MetaError, metaError, metaEventFailure } from '../meta/errors/failure';
import { changeBase, type MemberDecoder } from './changeBase';

// Reads webhooks about groups: who joined, left, or asks to join.

/** Somebody in a group, or who wants to be; what we asked for stands in `input`. */
const member = {
	wa_id: lenientText,
	user_id: lenientText,
	username: lenientText,
	input: lenientText,
};

const participant = z.object(member);

const failed = z.object({ errors: lenientList });

const setting = lenientObject({ errors: lenientList });

const group = z.lazy(() =>
	z.object({
		group_id: lenientText,
		request_id: lenientText,
		join_request_id: lenientText,
		...member,
		added_participants: lenientList,
		removed_participants: lenientList,
		type: lenientText,
		timestamp: lenientText,
		reason: lenientText,
		errors: lenientList,
		/** With why each of them is still in the group. */
		failed_participants: lenientList,
		profile_picture: setting,
		group_subject: setting,
		group_description: setting,
	}),
);

/** Why something of a group was not done: all of it, for one of several people, or one of the settings. */
const errorIn = (read: z.output<typeof group>): MetaError | undefined => {
	const settings = [read.profile_picture, read.group_subject, read.group_description];
	const parts = [read, ...membersOf(read.failed_participants, failed), ...settings];
	return parts.flatMap((part) => membersOf(part?.errors, metaError))[0];
};

/**
 * A member of `groups`. Its `type` is not to be relied on: Meta's sample of a removal names a creation.
 *
 * Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/groups/webhooks (read 2026-11-20)
 */
export const decodeGroup: MemberDecoder = (member, raw, place) => {
	const read = group.safeParse(member).data;
	if (read === undefined) return undefined;
	const error = errorIn(read);
	// Of several there is no one person to name; the details have them all.
	const people = [read.added_participants, read.removed_participants].flatMap((list) =>
		membersOf(list, participant),
	);
	const who = people.length === 1 ? people[0] : read;
	const from = person({
		phone: who?.wa_id || who?.input,
		userId: who?.user_id,
		username: who?.username,
	});
	return changeEvent({
		...changeBase(place, place.field, raw, read.timestamp),
		event: 'group.changed',
		change: /^group_(.+)_update$/.exec(place.field)?.[1] ?? place.field,
		value: read.type,
		reason: read.reason,
		ids: givenIds({
			group_id: read.group_id,
			request_id: read.request_id,
			join_request_id: read.join_request_id,
		}),
		from,
		chat: { id: read.group_id || null, kind: 'group' },
		error: error ? metaEventFailure(error) : null,
		details: member,
	});
};
