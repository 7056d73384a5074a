import type { ContactCard } from '../../core/receivedContent';
import { phoneOfChatId } from './chatId';

// Reads the contact cards that WhatsApp Web passes on as vCards.

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
		// A card does not say why it was sent.
		origin: null,
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
