import { recipientKey } from '../../core/address';
import { chatOfChatId, phoneOfChatId } from '../whatsAppWeb/chatId';
import type { Message, Payload } from './payload';

// Tells what our phones say from what others say, also where one of our phones reports another's words.

/** Whether the phone that reports a message has written it; the id says it where nothing else does. */
export const isOurs = (data: Message): boolean =>
	data.from_me ?? (data.message_id ?? '').startsWith('true_');

/** Whether it says of itself that somebody else has written it; one without any sign of that is none of theirs. */
export const isTheirs = (data: Message): boolean =>
	data.from_me === undefined || data.from_me === null
		? (data.message_id ?? '').startsWith('false_')
		: !data.from_me;

export const isGroup = (chatId: string | null | undefined): boolean =>
	chatOfChatId(chatId).kind === 'group';

/** Whether the phone that reports it has written it, or another one of ours, which it calls somebody else. */
export const isByUs = (payload: Payload, data: Message): boolean =>
	isOurs(data) || isByAnotherOfOurs(payload, data.chat_id, data.sender_phone || data.author);

/**
 * Whether somebody in a group is one of our phones. In a private chat what one of our phones writes to
 * another is a message to that one.
 *
 * Undocumented: whether an author may be named by a hidden ID (@lid) alone; nothing leads from that to a
 * phone, so that such a message stays a customer's.
 */
export const isByAnotherOfOurs = (
	{ ownPhones }: Payload,
	chatId: string | null | undefined,
	author: string | null | undefined,
): boolean => {
	const phone = phoneOfChatId(author);
	return phone !== null && isGroup(chatId) && ownPhones.has(recipientKey(phone));
};
