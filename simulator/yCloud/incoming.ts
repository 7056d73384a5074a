import type { IncomingMessage, JsonObject, SimulatorAccounts } from '../contract';
import { newWamid, randomHex, randomLetters } from '../core/identifiers';
import { writerName, writerOf } from '../core/incoming';
import type { KeptMedia } from '../core/mediaStore';
import { messageReceived } from './eventTypes';
import type { InboundMessages } from './inbound';
import { mediaLink } from './media';

// Plays somebody who writes to the business: the webhook and the file behind it.

interface IncomingParts {
	account: SimulatorAccounts['yCloud'];
	inbound: InboundMessages;
	picture: KeptMedia;
}

/**
 * Promises the event that reports a message from somebody.
 * Source: YCloud, webhook reference "whatsapp.inbound_message.received", read 2026-11-20.
 */
export function receiveYCloudMessage(
	message: IncomingMessage,
	{ account, inbound, picture }: IncomingParts,
): { id: string; events: JsonObject[] } {
	const from = `+${writerOf(message)}`;
	const id = randomHex(24);
	const wamid = newWamid();
	inbound.add(id, wamid);
	const now = new Date().toISOString();
	const event = {
		id: `evt_${randomLetters(16)}`,
		type: messageReceived,
		apiVersion: 'v2',
		createTime: now,
		whatsappInboundMessage: {
			id,
			wamid,
			wabaId: account.businessAccountId,
			from,
			customerProfile: { name: message.name ?? writerName },
			to: account.phoneNumber,
			sendTime: now,
			...contentOf(message, picture, account),
		},
	};
	return { id, events: [event] };
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
