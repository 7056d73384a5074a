import type { Content } from './content';
import type { CalendarEvent } from './eventSchema';
import type { AuthListRequest, Contact, List } from './richSchema';

/** Promises the content of contacts. The documents show no answer for it; the shapes are the engines'. */
export function contactContent(contacts: Contact[]): Content {
	const cards = contacts.map((contact) => ({
		displayName: contact.fullName,
		vcard: cardOf(contact),
	}));
	const [first] = cards;
	const isOne = cards.length === 1;
	return {
		type: isOne ? 'vcard' : 'multi_vcard',
		body: isOne ? (first?.vcard ?? '') : '',
		properties: isOne ? {} : { vcardList: cards },
		engineMessage: isOne
			? { contactMessage: first }
			: { contactsArrayMessage: { displayName: `${cards.length} contacts`, contacts: cards } },
	};
}

function cardOf({ fullName, organization, phoneNumber, whatsappId }: Contact): string {
	const digits = (whatsappId ?? phoneNumber).replace(/\D/g, '');
	return [
		'BEGIN:VCARD',
		'VERSION:3.0',
		`FN:${fullName}`,
		...(organization === undefined ? [] : [`ORG:${organization};`]),
		`TEL;type=CELL;type=VOICE;waid=${digits}:${phoneNumber}`,
		'END:VCARD',
	].join('\n');
}

/** Promises the content of a list. The documents show no answer for it; the shapes are the engines'. */
export function listContent({ title, description, footer, button, sections }: List): Content {
	const list = {
		title,
		...(description === undefined ? {} : { description }),
		...(footer === undefined ? {} : { footerText: footer }),
		buttonText: button,
		sections,
	};
	return {
		type: 'list',
		body: description ?? title,
		properties: { list },
		engineMessage: { listMessage: list },
	};
}

/** Promises the content of the list that asks somebody to confirm a login. */
export function authListContent(request: AuthListRequest): Content {
	const rows = [request.item1, request.item2].flatMap((title, index) =>
		title === undefined ? [] : [{ title, rowId: `item${index + 1}` }],
	);
	return listContent({
		title: request.title ?? '',
		...(request.description === undefined ? {} : { description: request.description }),
		...(request.footer === undefined ? {} : { footer: request.footer }),
		button: request.button ?? '',
		sections: [{ title: '', rows }],
	});
}

/** Promises the content of an event. The documents show no answer for it; the shapes are the engines'. */
export function eventContent(event: CalendarEvent): Content {
	return {
		type: 'event_creation',
		body: event.name,
		properties: { event },
		engineMessage: { eventMessage: { ...event } },
	};
}
