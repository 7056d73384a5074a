import type { JsonObject, NamedTap } from '../contract';
import type { InteractiveContent } from './interactiveRequest';
import type { SentComponent, TemplateRequest } from './templateRequest';
import type { DefinedComponent, Template } from './templateShape';

// What a message offers to tap, and what the webhook of a tap says; Meta and YCloud write both alike.

/** A message that was accepted, with the definition of the template that it was made of. */
interface Sent {
	request: { interactive?: InteractiveContent; template?: TemplateRequest };
	template?: Template | undefined;
}

/**
 * Promises what a webhook says of a tap.
 * Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/interactive-reply-buttons-messages (read 2026-11-20)
 * Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/interactive-list-messages (read 2026-11-20)
 * Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/messages/button (read 2026-11-20)
 * Docs: https://docs.ycloud.com/api-reference/guides/whatsapp-platform/handle-whatsapp-inbound-messages (read 2026-11-20)
 */
export function tapContent({ kind, id, title, description }: NamedTap): JsonObject {
	if (kind === 'template') return { type: 'button', button: { payload: id, text: title } };
	const type = kind === 'list' ? 'list_reply' : 'button_reply';
	const reply = { id, title, ...(description === undefined ? {} : { description }) };
	return { type: 'interactive', interactive: { type, [type]: reply } };
}

/** Promises what a person can tap in a message, from top to bottom; what only opens something is none. */
export function choicesOf({ request, template: definition }: Sent): NamedTap[] {
	const { interactive, template } = request;
	if (interactive !== undefined) return interactiveChoices(interactive);
	return quickReplies(definition?.components ?? [], template?.components ?? []);
}

/** Undocumented: the webhook of a card's quick reply; the pages say only that its id comes back. */
function interactiveChoices({ action }: InteractiveContent): NamedTap[] {
	const { buttons = [], sections = [], cards = [] } = action;
	const rows = sections.flatMap((section) => section.rows ?? []);
	const onCards = cards.flatMap((card) => card.action.buttons ?? []);
	return [
		...buttons.map(({ reply }): NamedTap => ({ kind: 'button', ...reply })),
		...rows.map((row): NamedTap => ({ kind: 'list', ...row })),
		...onCards.map(({ quick_reply: reply }): NamedTap => ({ kind: 'button', ...reply })),
	];
}

/**
 * The quick replies of a template and then those of its cards. One that got no payload brings its text
 * back, as Meta's example of the webhook has it.
 */
function quickReplies(defined: DefinedComponent[], sent: SentComponent[]): NamedTap[] {
	const buttons = defined.flatMap((component) => component.buttons ?? []);
	const own = buttons.flatMap(({ type, text = '' }, index): NamedTap[] => {
		if (type !== 'QUICK_REPLY') return [];
		const given = sent.find(
			(component) => component.type.toLowerCase() === 'button' && Number(component.index) === index,
		);
		return [{ kind: 'template', id: given?.parameters?.[0]?.payload ?? text, title: text }];
	});
	const cards = defined.flatMap((component) => component.cards ?? []);
	const sentCards = sent.flatMap((component) => component.cards ?? []);
	const onCards = cards.flatMap(({ components }, index) =>
		quickReplies(components, sentCards[index]?.components ?? []),
	);
	return [...own, ...onCards];
}
