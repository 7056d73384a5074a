import type { SimulatorSettings } from '../contract';

// Recognises WhatsApp Web's message IDs.

const chatId = String.raw`[\d-]+@[a-z.]+`;
const serialized = new RegExp(`^(true|false)_${chatId}_[A-Za-z0-9]+(_${chatId})?$`);

/** Promises whether a text is a message id of WhatsApp Web: direction, chat, stanza and sender. */
export function isSerializedMessageId(text: string): boolean {
	return serialized.test(text);
}

/** Promises whether a message id names a message that was received, not sent. */
export function isInboundMessageId(text: string): boolean {
	return text.startsWith('false_');
}

/** Promises whether a well-formed id may pass that belongs to no message of the simulator. */
export function takesUnknownIds(settings: Pick<SimulatorSettings, 'unknownMessageIds'>): boolean {
	return settings.unknownMessageIds === 'accept';
}
