import { z } from 'zod/v4';
import { type ChangeEvent, changeEvent } from '../../core/changeEvent';
import { ownNumber, person, privateChat } from '../../core/conversation';
import { givenIds } from '../../core/eventBase';
import { lenientList, lenientObject, lenientText, membersOf } from '../../core/lenient';
import { lookUp } from '../../core/lookUp';
import { type MetaError, metaError } from '../meta/errors/failure';
import { changeBase } from './changeBase';
import { decodeMetaFailure } from './failure';
import { type Payload, participant, partOf } from './payload';

// Reads webhooks about preferences, contacts, groups, payments and handovers.
// Docs: https://docs.ycloud.com/api-reference/guides/api-fundamentals/configure-webhooks (read 2026-11-20, v2)

const preference = z.object({
	wabaId: lenientText,
	businessPhoneNumber: lenientText,
	businessPhoneId: lenientText,
	contactName: lenientText,
	contactPhoneNumber: lenientText,
	detail: lenientText,
	category: lenientText,
	value: lenientText,
	/** Milliseconds. */
	timestamp: lenientText,
});

/** Somebody no longer wants our marketing messages, or wants them again. */
export const decodePreference = (payload: Payload): ChangeEvent | undefined => {
	const details = partOf(payload, 'whatsappUserPreference');
	const read = preference.safeParse(details).data;
	if (!read?.value) return undefined;
	const from = person({ phone: read.contactPhoneNumber, name: read.contactName });
	return changeEvent({
		...changeBase(payload, read.timestamp),
		event: 'preferences.changed',
		change: read.category === 'marketing_messages' ? 'marketing' : read.category || 'marketing',
		value: read.value,
		reason: read.detail,
		ids: givenIds({ wabaId: read.wabaId }),
		from,
		to: ownNumber({ phone: read.businessPhoneNumber, phoneNumberId: read.businessPhoneId }),
		chat: privateChat(from),
		details,
	});
};

/** The contacts' events each have a part of their own, all of the same form. */
const contact = z.object({
	id: lenientText,
	nickName: lenientText,
	realName: lenientText,
	phoneNumber: lenientText,
	source: lenientText,
	updateTime: lenientText,
});

const contactParts: Readonly<Record<string, { part: string; change: string }>> = {
	'contact.created': { part: 'contactCreated', change: 'created' },
	'contact.deleted': { part: 'contactDeleted', change: 'deleted' },
	'contact.attributes_changed': { part: 'contactAttributesChanged', change: 'attributes' },
	'contact.unsubscribe.created': { part: 'contactUnsubscribeCreated', change: 'stop' },
	'contact.unsubscribe.deleted': { part: 'contactUnsubscribeDeleted', change: 'resume' },
};

/** A contact's record changed, or the contact is on YCloud's own list of the unsubscribed, or off it. */
export const decodeContact = (payload: Payload): ChangeEvent | undefined => {
	const place = lookUp(contactParts, payload.type);
	// Undocumented: the page's sample of both unsubscriptions has this part, the API's description the two.
	const details = place && (partOf(payload, place.part) ?? partOf(payload, 'unsubscriberChanged'));
	const read = contact.safeParse(details).data;
	if (!place || !read) return undefined;
	const isList = payload.type.startsWith('contact.unsubscribe.');
	const from = person({ phone: read.phoneNumber, name: read.realName || read.nickName });
	return changeEvent({
		...changeBase(payload, read.updateTime),
		...(isList
			? { event: 'preferences.changed', change: 'unsubscribe', value: place.change }
			: { event: 'contact.changed', change: place.change }),
		reason: read.source,
		ids: givenIds({ id: read.id }),
		from,
		chat: privateChat(from),
		details,
	});
};

const failed = z.object({ errors: lenientList });

/** Why something of a group was not done: all of it, for one of several people, or one of the settings. */
const errorIn = (group: NonNullable<Payload['whatsappGroup']>): MetaError | undefined =>
	[group, ...membersOf(group.failedParticipants, failed), ...membersOf(group.settings, failed)]
		.flatMap(({ errors }) => membersOf(errors, metaError))
		.at(0);

/** A group was made, left, renamed or blocked. */
export const decodeGroup = (payload: Payload): ChangeEvent | undefined => {
	const group = payload.whatsappGroup;
	if (!group) return undefined;
	const error = errorIn(group);
	const [, , name = ''] = payload.type.split('.');
	// Of several there is no one person to name; the details have them all.
	const people = [group.addedParticipants, group.removedParticipants].flatMap((list) =>
		membersOf(list, participant),
	);
	const who = people.length === 1 ? people[0] : group;
	return changeEvent({
		...changeBase(payload),
		event: 'group.changed',
		change: name.replace(/_update$/, ''),
		value: group.type || group.status,
		reason: group.reason,
		ids: givenIds({
			groupId: group.groupId,
			requestId: group.requestId,
			joinRequestId: group.joinRequestId,
		}),
		from: person({
			phone: who?.waId || who?.input,
			userId: who?.recipientUserId,
			name: who?.customerProfile?.name,
			username: who?.customerProfile?.username,
		}),
		to: ownNumber({ phone: group.displayPhoneNumber, phoneNumberId: group.phoneNumberId }),
		chat: { id: group.groupId || null, kind: 'group' },
		error: error ? decodeMetaFailure(error) : null,
		details: partOf(payload, 'whatsappGroup'),
	});
};

const payment = z.object({
	wabaId: lenientText,
	referenceId: lenientText,
	status: lenientText,
	transactions: lenientList,
});

const transaction = z.object({
	id: lenientText,
	updatedTimestamp: lenientText,
	error: lenientObject({ code: lenientText, reason: lenientText }),
});

/**
 * The payment of an order. It names no customer: the reference of the order does.
 *
 * Docs: https://docs.ycloud.com/en/api-reference/webhook-reference/whatsapp-payment-updated (read 2026-11-30, v2)
 */
export const decodePayment = (payload: Payload): ChangeEvent | undefined => {
	const details = partOf(payload, 'whatsappPayment');
	const read = payment.safeParse(details).data;
	if (!read?.status) return undefined;
	// The last one is what the payment has come to.
	const last = membersOf(read.transactions, transaction).at(-1);
	return changeEvent({
		...changeBase(payload, last?.updatedTimestamp),
		event: 'payment.changed',
		change: 'status',
		value: read.status,
		reason: last?.error?.reason,
		ids: givenIds({
			wabaId: read.wabaId,
			referenceId: read.referenceId,
			transactionId: last?.id,
		}),
		details,
	});
};

/**
 * Meta's agent has taken a chat, or passes it on.
 *
 * Undocumented: of the payload the name of its part alone is known, so nothing but the details is passed on.
 */
export const decodeHandover = (payload: Payload): ChangeEvent | undefined => {
	const details = partOf(payload, 'whatsappMetaBusinessAgent');
	if (details === undefined) return undefined;
	return changeEvent({
		...changeBase(payload),
		event: 'conversation.changed',
		change: 'handover',
		details,
	});
};
