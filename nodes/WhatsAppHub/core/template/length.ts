import { showCount } from '../count';
import { codePoints } from '../input';
import { fillText, type Template } from './template';
import { slotIds } from './slots';
import type { SlotValues } from './values';

// Checks how long a template's texts become once its values are filled in.

/**
 * Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/components (read 2026-11-20)
 * The longer body is for templates without any other part (Meta's changelog of the parameters' limit).
 */
const limits = { header: 60, body: 1024, bodyAlone: 32_768 } as const;

/** Which text is longer with its values than WhatsApp takes, in a sentence. */
export const longTextIn = (template: Template, values: SlotValues): string | undefined => {
	const { header, body, footer, buttons, cards, limitedTimeOffer } = template;
	const ids = slotIds();
	const isAlone = [header, footer, cards, limitedTimeOffer, buttons[0]].every(
		(part) => part === undefined,
	);
	const texts = [
		{
			label: 'Header',
			max: limits.header,
			text: header?.format === 'text' ? fillText(header.text, () => values.text(ids.header())) : '',
		},
		{
			label: 'Body',
			max: isAlone ? limits.bodyAlone : limits.body,
			text: fillText(body?.text ?? '', (variable) => values.text(ids.body(variable))),
		},
	];
	const long = texts.find(({ text, max }) => codePoints(text) > max);
	return (
		long &&
		`'${long.label}' with its values is ${showCount(codePoints(long.text))} characters long, at most ${showCount(long.max)} are allowed`
	);
};
