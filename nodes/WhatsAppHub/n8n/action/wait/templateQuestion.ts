import { invalidInput } from '../../../core/failure';
import type { FormReader } from '../../../core/form';
import { fail, type Outcome, succeed } from '../../../core/outcome';
import type { Message } from '../../../messages';
import type { Asked } from '../../../operations/sendAndWait';
import type { Provider } from '../../../providers/contract/provider';
import { readMessage } from '../readItem';

// A question as a template, for people who have not written for 24 hours: its quick replies are the choices.

/** A template filled in, whose quick replies wait for what they are to bring back. */
export interface TemplateQuestion {
	/** As asked, with the choices called what the template calls them. */
	readonly asked: Asked;
	readonly messageFor: (idOf: (choice: number) => string) => Message;
}

/** @param form with the template looked up */
export const readTemplateQuestion = (
	form: FormReader,
	provider: Provider,
	asked: Asked,
): Outcome<TemplateQuestion> => {
	const read = readMessage(form, provider, 'template');
	if (!read.ok) return read;
	const message = read.value;
	if (message.type !== 'template' || form.template === undefined) return fail(notLookedUp);
	const replies = form.template.buttons.flatMap(({ type, text }, index) =>
		type === 'QUICK_REPLY' ? [{ index, text }] : [],
	);
	const { choices } = asked;
	if (replies.length < choices.length) return fail(tooFew(replies.length, choices.length));
	const used = replies.slice(0, choices.length);
	const called = choices.map((choice, at) => {
		const label = used[at]?.text ?? choice.label;
		return { ...choice, label, value: choice.value === choice.label ? label : choice.value };
	});
	const others = (message.content.buttons ?? []).filter(
		({ type, index }) => type !== 'quickReply' || !used.some((reply) => reply.index === index),
	);
	return succeed({
		asked: { ...asked, choices: called },
		messageFor: (idOf) => ({
			type: 'template',
			content: {
				...message.content,
				buttons: [
					...others,
					...used.map(({ index }, at) => ({
						type: 'quickReply' as const,
						index,
						payload: idOf(at),
					})),
				],
			},
		}),
	});
};

const notLookedUp = invalidInput(
	"'Template' has not been looked up",
	"Choose the template from the list, with 'Values From' at 'Form Fields' or 'List of Values'",
);

const tooFew = (has: number, needs: number) =>
	invalidInput(
		`The template has ${has} quick reply buttons, and the question has ${needs} choices`,
		'Choose a template with a quick reply button for each choice, or ask with fewer choices',
	);
