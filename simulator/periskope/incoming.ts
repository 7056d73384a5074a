import { randomUUID } from 'node:crypto';

import { periskopeOrganizationId } from '../accounts';
import type {
	IncomingMessage,
	JsonObject,
	SimulatorAccounts,
	SimulatorSettings,
} from '../contract';
import { newStanzaId } from '../core/identifiers';
import { refuseTap, webGroupOf, writerOf, writtenAt } from '../core/incoming';
import type { KeptMedia } from '../core/mediaStore';
import type { Outcome, ReceivedRequest } from '../core/provider';
import type { Content } from './contentSchema';
import { notFound, periskopeSuccess } from './errors';
import { messageCreated } from './eventNames';
import { receivedMessage } from './inboundMessage';
import { messageObject } from './messageObject';
import type { MessageStore } from './messageStore';

// Plays somebody who writes to the phone: the webhook and the file behind it.

interface IncomingParts {
	account: SimulatorAccounts['periskope'];
	settings: Pick<SimulatorSettings, 'periskopeEnvelope'>;
	store: MessageStore;
	picture: KeptMedia;
}

/** Where received files lie, at the root of the API's host; webhooks name this path without a host. */
export const filePath = '/storage/v1/object/public/message-media';

/**
 * Promises the event that reports a message from somebody. The writer's own name is in none
 * of Periskope's payloads.
 * Docs: https://docs.periskope.app/api-reference/webhooks/message.created (read 2026-11-20)
 */
export function receivePeriskopeMessage(
	message: IncomingMessage,
	{ account, settings, store, picture }: IncomingParts,
): { id: string; events: JsonObject[] } {
	refuseTap(message, 'Periskope');
	const writer = `${writerOf(message)}@c.us`;
	const group = webGroupOf(message);
	const chatId = group ?? writer;
	const id = `false_${chatId}_${newStanzaId()}`;
	const { quotes = '' } = message;
	const quoted = store.find(quotes) ?? store.withUniqueId(quotes);
	const stored = receivedMessage({
		messageId: id,
		// An answer goes to the phone that has sent what is answered.
		phone: quoted?.phone ?? account.defaultPhone,
		chatId,
		content: {
			...contentOf(message, picture),
			...(quotes === '' ? {} : { reply_to: quoted?.messageId ?? quotes }),
		},
		...(group === undefined ? {} : { writer }),
		at: writtenAt(message),
	});
	store.addReceived(stored);
	const organization = { org_id: periskopeOrganizationId };
	if (settings.periskopeEnvelope === 'live') {
		const event = {
			data: messageObject(stored, 'live'),
			event_type: messageCreated,
			id: randomUUID(),
			...organization,
			previous_attributes: {},
		};
		return { id, events: [event] };
	}
	const timestamp = new Date().toISOString();
	const data = messageObject(stored, 'docs');
	return { id, events: [{ event: messageCreated, data, ...organization, timestamp }] };
}

function contentOf({ text, picture: isPicture }: IncomingMessage, picture: KeptMedia): Content {
	const message = text === undefined ? {} : { message: text };
	if (isPicture !== true) return message;
	const { fileName: filename, mimeType: mimetype } = picture;
	return {
		...message,
		media: { type: 'image', url: `${filePath}/${filename}`, filename, mimetype },
	};
}

/** Promises the verdict on the download of a received file, which is open to everybody. */
export function judgeFile(request: ReceivedRequest, picture: KeptMedia): Outcome {
	if (request.pathParameters['name'] !== picture.fileName) return notFound('File not found');
	const accepted = periskopeSuccess(undefined);
	const headers = { 'content-type': picture.mimeType };
	const bytes = picture.content ?? Buffer.alloc(0);
	return { ...accepted, answer: { status: 200, headers, bytes } };
}
