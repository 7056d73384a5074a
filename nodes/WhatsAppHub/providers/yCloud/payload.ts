import { z } from 'zod/v4';
import { lenientList, lenientObject, lenientText } from '../../core/lenient';
import { graphMessage } from '../meta/webhooks/message';
import { whatsappMessage } from './message';

// Reads what all webhook bodies have in common, and the message inside.

/** The name and the username that YCloud knows of somebody. */
const profile = lenientObject({ name: lenientText, username: lenientText });

/**
 * Docs: https://docs.ycloud.com/api-reference/guides/whatsapp-platform/handle-whatsapp-inbound-messages (read 2026-11-20, v2)
 */
const inboundMessage = graphMessage.extend({
	id: lenientText,
	wamid: lenientText,
	wabaId: lenientText,
	/** Missing for somebody who is known by user id only. */
	from: lenientText,
	fromUserId: lenientText,
	fromParentUserId: lenientText,
	customerProfile: profile,
	to: lenientText,
	sendTime: lenientText,
	groupId: lenientText,
});

/** A message of ours as another device or app sent it: its content is in the form of a send. */
const echoedMessage = graphMessage.extend({
	id: lenientText,
	wamid: lenientText,
	from: lenientText,
	to: lenientText,
	toUserId: lenientText,
	recipientUserId: lenientText,
	customerProfile: profile,
	externalId: lenientText,
	createTime: lenientText,
	sendTime: lenientText,
});

const groupMember = {
	waId: lenientText,
	recipientUserId: lenientText,
	customerProfile: profile,
	input: lenientText,
};

/** Somebody in a group; what we asked for stands in `input`. */
export const participant = z.object(groupMember);

const payload = z.lazy(() =>
	z.object({
		id: lenientText,
		type: lenientText.transform((type) => type || 'unknown'),
		createTime: lenientText,
		whatsappMessage: whatsappMessage.optional().catch(undefined),
		whatsappInboundMessage: inboundMessage.optional().catch(undefined),
		whatsappGroup: z
			.looseObject({
				groupId: lenientText,
				displayPhoneNumber: lenientText,
				phoneNumberId: lenientText,
				type: lenientText,
				status: lenientText,
				reason: lenientText,
				requestId: lenientText,
				/** Of whoever asks to join, or asks no more. */
				joinRequestId: lenientText,
				...groupMember,
				addedParticipants: lenientList,
				removedParticipants: lenientList,
				failedParticipants: lenientList,
				settings: lenientList,
				errors: lenientList,
				dedupeKey: lenientText,
			})
			.optional()
			.catch(undefined),
	}),
);

export interface Payload extends z.output<typeof payload> {
	/** The payload as it came, for the parts that few events have. */
	readonly raw: unknown;
	readonly receivedAt: Date;
}

export const readPayload = (raw: unknown, receivedAt: Date): Payload => ({
	...payload.catch({ type: 'unknown' }).parse(raw),
	raw,
	receivedAt,
});

/** The parts of the payload as they came. */
export const partsOf = ({ raw }: Payload): Array<[string, unknown]> =>
	Object.entries(z.record(z.string(), z.unknown()).safeParse(raw).data ?? {});

/** One of them; undefined where it is not there. */
export const partOf = (payload: Payload, name: string): unknown =>
	partsOf(payload).find(([each]) => each === name)?.[1];

/** The message of an echo; read apart, for a send has other contents than a status. */
export const readEcho = (payload: Payload) =>
	echoedMessage.safeParse(partOf(payload, 'whatsappMessage')).data;
