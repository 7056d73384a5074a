import { codePoints } from '../../../core/input';
import type { Message } from '../../../messages';
import type { Asked } from '../../../operations/sendAndWait';
import type { Provider } from '../../../providers/contract/provider';

// Makes the messages that ask a question: buttons or a list where the provider tells which was tapped, else text
// with numbers.

/** How a question is answered. */
export type Way = 'buttons' | 'list' | 'numbers' | 'text';

const MOST_BUTTONS = 3;

export const wayOf = (provider: Provider, { choices, responseType }: Asked): Way => {
	if (responseType === 'freeText') return 'text';
	const type = choices.length > MOST_BUTTONS ? 'list' : 'buttons';
	const told = type === 'list' ? 'reply.list' : 'reply.button';
	const isTold = provider.webhook.eventNames[told] !== undefined;
	return isTold && provider.reasonAgainst(type) === undefined ? type : 'numbers';
};

/**
 * The messages, in their order.
 *
 * @param idOf what a button or row brings back
 */
export const questionMessages = (
	asked: Asked,
	way: Way,
	code: string | undefined,
	idOf: (choice: number) => string,
): Message[] => {
	const { message, choices, listButton, hint } = asked;
	const titled = choices.map(({ label }, index) => ({ title: label, id: idOf(index) }));
	if (way === 'text') return [text(message)];
	if (way === 'numbers') {
		const lines = choices.map(({ label }, index) => `*${index + 1}* – ${label}`);
		return [text([message, '', ...lines, '', hint, `#${code ?? ''}`].join('\n'))];
	}
	return inTwo(asked).map((part, index, parts) => {
		if (index < parts.length - 1) return text(part);
		return way === 'buttons'
			? { type: 'buttons', content: { body: part, footer: undefined, buttons: titled } }
			: {
					type: 'list',
					content: {
						body: part,
						footer: undefined,
						button: listButton,
						sections: [{ rows: titled }],
					},
				};
	});
};

const text = (body: string): Message => ({ type: 'text', content: { body } });

/** More than a message with buttons holds on any provider that has them, less than a text does. */
const LONG = 1_024;
const SHORT = 500;

/** A long question goes as a text, and above its choices stand its last words. */
const inTwo = ({ message, choices }: Asked): string[] => {
	if (codePoints(message) <= LONG) return [message];
	const [, before = '', last = ''] = /^([^]*)\n([^\n]+)\s*$/.exec(message) ?? [];
	return before.trim() !== '' && codePoints(last) <= SHORT
		? [before.trimEnd(), last]
		: [message, choices.map(({ label }) => label).join(' / ')];
};
