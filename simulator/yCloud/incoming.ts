import type { IncomingMessage, JsonObject, SimulatorAccounts } from '../contract';
import { newWamid, randomHex, randomLetters } from '../core/identifiers';
import { answeredId, tapOf, webGroupOf, writerName, writerOf, writtenAt } from '../core/incoming';
import type { KeptMedia } from '../core/mediaStore';
import { choicesOf, tapContent } from '../metaShapes/taps';
import { messageReceived } from './eventTypes';
import type { InboundMessages } from './inbound';
import { mediaLink } from './media';
import type { YCloudMessages } from './messages';

// Plays somebody who writes to the business: the webhook and the file behind it.

interface IncomingParts {
	account: SimulatorAccounts['yCloud'];
	picture: KeptMedia;
	/** What was written to the business, and what the business has sent: to be answered. */
	inbound: InboundMessages;
	messages: YCloudMessages;
}

/**
 * Promises the event that reports a message from somebody.
 * Source: YCloud, webhook reference "whatsapp.inbound_message.received", read 2026-11-20.
 */
export function receiveYCloudMessage(
	message: IncomingMessage,
	{ account, inbound, messages, picture }: IncomingParts,
): { id: string; events: JsonObject[] } {
	const writer = writerOf(message);
	const tap = tapOf(message, (of) => {
		const sent = messages.find(of);
		return sent && choicesOf(sent);
	});
	const group = webGroupOf(message);
	const answered = messages.find(answeredId(message) ?? '');
	// An answer goes to the number that has sent what is answered.
	const to = answered?.request.from ?? account.phoneNumber;
	const id = randomHex(24);
	const wamid = newWamid();
	const event = {
		id: `evt_${randomLetters(16)}`,
		type: messageReceived,
		apiVersion: 'v2',
		createTime: new Date().toISOString(),
		whatsappInboundMessage: {
			id,
			wamid,
			wabaId: answered?.businessAccountId ?? account.businessAccountId,
			from: `+${writer}`,
			customerProfile: { name: message.name ?? writerName },
			to,
			sendTime: writtenAt(message).toISOString(),
			...(tap === undefined ? contentOf(message, picture, account) : tapContent(tap)),
			...contextOf(message, to, { inbound, messages }),
			...(group === undefined ? {} : { groupId: group }),
		},
	};
	inbound.add({ id, wamid, writer });
	return { id, events: [event] };
}

/**
 * Names what is answered by its wamid, whichever id a test knows it by, and who wrote that without a
 * plus sign. A tap always names what was tapped: without a test's word, a message of before the start.
 */
function contextOf(
	message: IncomingMessage,
	to: string,
	{ inbound, messages }: Pick<IncomingParts, 'inbound' | 'messages'>,
): JsonObject {
	const id = answeredId(message) ?? (message.tap === undefined ? undefined : newWamid());
	if (id === undefined) return {};
	const theirs = inbound.find(id);
	const wamid = messages.find(id)?.wamid ?? theirs?.wamid ?? id;
	return { context: { from: theirs?.writer ?? to.slice(1), id: wamid } };
}

function contentOf(
	{ text, picture: isPicture }: IncomingMessage,
	picture: KeptMedia,
	account: SimulatorAccounts['yCloud'],
): JsonObject {
	if (isPicture !== true) return { type: 'text', text: { body: text } };
	const image = {
		id: picture.id,
		link: mediaLink(picture, account),
		sha256: Buffer.from(picture.sha256, 'hex').toString('base64'),
		mime_type: picture.mimeType,
		...(text === undefined ? {} : { caption: text }),
	};
	return { type: 'image', image };
}
