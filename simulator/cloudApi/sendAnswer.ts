import type { JsonObject } from '../contract';
import type { Recipient } from './recipient';
import type { Template } from '../metaShapes/templateShape';

// What the Cloud API answers to a send.

export function addressOf(recipient: Recipient): string {
	if (recipient.kind === 'phone') return recipient.waId;
	return recipient.kind === 'user' ? recipient.userId : recipient.input;
}

export function answerBody(wamid: string, recipient: Recipient, template?: Template): JsonObject {
	const { input } = recipient;
	const contact =
		recipient.kind === 'user'
			? { input, user_id: recipient.userId }
			: { input, wa_id: addressOf(recipient) };
	const group = recipient.kind === 'group' ? { group_id: input } : {};
	// Only templates are paced, so only their answers have a status.
	const pacing = template === undefined ? {} : { message_status: 'accepted' };
	return {
		messaging_product: 'whatsapp',
		contacts: [contact],
		messages: [{ id: wamid, ...group, ...pacing }],
	};
}
