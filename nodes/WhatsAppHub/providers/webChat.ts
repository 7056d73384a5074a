import { type Chat, noChat, type Person, person, privateChat } from '../core/conversation';
import type { ContactCard } from '../core/content';
import { lookUp } from '../core/table';

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
export const personOfChatId = (id: Text, told: { other?: Text; name?: Text } = {}): Person => {
	const phone = phoneOfChatId(id) ?? phoneOfChatId(told.other);
	const own = phoneOfChatId(id);
	return person({ phone, chatId: own ? `${own.slice(1)}@c.us` : id, name: told.name });
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

/** A card with a picture of the usual size; a longer one is read as far as that. */
const MAX_CARD_CHARACTERS = 64 * 1024;
/** Longer than the parameters of any line that says something here. */
const MAX_HEAD_CHARACTERS = 200;

interface CardLine {
	readonly name: string;
	/** What stands between the name and the colon. */
	readonly parameters: string;
	readonly value: string;
}

/** `item1.TEL;type=CELL:+1 202…`: a name, parameters, a value. */
const cardLine = (line: string): CardLine[] => {
	const colon = line.slice(0, MAX_HEAD_CHARACTERS).indexOf(':');
	const head = /^(?:item\d{1,9}\.)?([A-Z]{1,20})(.*)$/is.exec(line.slice(0, Math.max(colon, 0)));
	if (head === null) return [];
	const [, name = '', parameters = ''] = head;
	return [{ name: name.toUpperCase(), parameters, value: line.slice(colon + 1).trim() }];
};

/** What a vCard 2.1 to 4.0 says of whom it is and how to reach them; other lines are left to `vcard`. */
export const contactOfVcard = (vcard: string): ContactCard => {
	const lines = vcard.slice(0, MAX_CARD_CHARACTERS).split('\n').flatMap(cardLine);
	const all = (name: string) => lines.filter((line) => line.name === name);
	const first = (name: string) => all(name)[0]?.value || null;
	return {
		name: first('FN'),
		phones: all('TEL').flatMap(({ parameters, value }) => {
			// WhatsApp adds the number that it knows, which the text beside it may write in any form.
			const number = /waid=(\d+)/i.exec(parameters)?.[1] ?? value.replace(/[\s().-]/g, '');
			return phoneOfChatId(number) ?? (value || []);
		}),
		emails: all('EMAIL').flatMap(({ value }) => value || []),
		organization: organizationOf(first('ORG')),
		vcard,
	};
};

/** The organization and its units, without those that are left empty at the end. */
const organizationOf = (value: string | null): string | null => {
	if (value === null) return null;
	const parts = value.split(';');
	while (parts.at(-1) === '') parts.pop();
	return parts.join(';') || null;
};

/** By the words that both providers take from WhatsApp Web. */
export const fileTypes = ['image', 'video', 'audio', 'document', 'sticker'] as const;

/** The type of a file of which only the MIME type is told. */
export const fileTypeOf = (mimeType: Text): (typeof fileTypes)[number] => {
	if (mimeType === 'image/webp') return 'sticker';
	const family = mimeType?.split('/')[0];
	return fileTypes.find((type) => type === family) ?? 'document';
};
