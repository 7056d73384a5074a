import { type Chat, noChat, type Person, person, privateChat } from '../../core/conversation';
import { lookUp } from '../../core/lookUp';

// Reads WhatsApp Web's chat IDs: who is behind one, and which kind of chat it is.

/**
 * Chat ids as WhatsApp Web has them and Periskope and Wawp pass them on: `…@c.us` a person (some
 * write `…@s.whatsapp.net`), `…@lid` a person whose number is hidden, `…@g.us` a group.
 *
 * Docs: https://docs.periskope.app/api-reference/introduction (read 2026-11-20)
 * Docs: https://api.wawp.net/en/docs/message (read 2026-11-20, v2)
 */
type Text = string | null | undefined;

const phoneChat = /^\+?(\d+)(?::\d+)?@(?:c\.us|s\.whatsapp\.net)$/;

/** `+` and digits of a person's chat id or bare number; the digits of a `@lid` are nobody's number. */
export const phoneOfChatId = (id: Text): string | null => {
	const digits = phoneChat.exec(id ?? '')?.[1] ?? /^\+?(\d{7,15})$/.exec(id ?? '')?.[1];
	return digits ? `+${digits}` : null;
};

/** The person behind a chat id; `other` is a second id of theirs, for the number that the first hides. */
export const personOfChatId = (id: Text, more: { other?: Text; name?: Text } = {}): Person => {
	const phone = phoneOfChatId(id) ?? phoneOfChatId(more.other);
	const own = phoneOfChatId(id);
	return person({ phone, chatId: own ? `${own.slice(1)}@c.us` : id, name: more.name });
};

const kinds = {
	'g.us': 'group',
	newsletter: 'newsletter',
	broadcast: 'broadcast',
} as const;

/** The chat of an id: of a person, under the number where that is known. */
export const chatOfChatId = (id: Text, partner: Person = personOfChatId(id)): Chat => {
	if (!id) return noChat;
	const kind = lookUp(kinds, id.split('@')[1]);
	return kind ? { id, kind } : privateChat(partner);
};
