import { z } from 'zod/v4';
import { invalidInput } from '../../core/failure';
import type { FormReader } from '../../core/form';
import { booleanInput, choiceInput, parseInput, textInput } from '../../core/input';
import { isBareObject } from '../../core/json';
import { entryInput, listInput } from '../../core/listInput';
import { fail, type Outcome, succeed } from '../../core/outcome';
import { plainWord } from '../../core/waiting/words';
import { APPROVE, choiceList, DECLINE, MOST_CHOICES } from './fields';

// Reads the answers that a person may choose from.

export const responseTypes = ['approval', 'choices', 'freeText'] as const;

export type ResponseType = (typeof responseTypes)[number];

/** One of the answers to choose from. */
export interface Choice {
	readonly label: string;
	readonly value: string;
	readonly approves: boolean;
}

const approval = z.lazy(() =>
	z.object({
		approvalType: choiceInput('Allowed Answers', ['single', 'double']).default('double'),
		approveLabel: textInput('Approve Button Label', { trim: true }).default(APPROVE),
		disapproveLabel: textInput('Disapprove Button Label', { trim: true }).default(DECLINE),
	}),
);

const ownChoices = z.lazy(() =>
	listInput(
		'Choices',
		'choices',
		entryInput('Choices', {
			label: textInput('Label', { trim: true }),
			value: textInput('Value').optional(),
			approves: booleanInput('Means Yes').optional(),
		}),
	),
);

/** Which answers there are to choose from; none where any text will do. */
export const readChoices = (form: FormReader, type: ResponseType): Outcome<readonly Choice[]> => {
	if (type === 'freeText') return succeed([]);
	if (type === 'approval') {
		const given = form.parameter('approvalOptions');
		const values = isBareObject(given) ? Reflect.get(given, 'values') : undefined;
		const read = parseInput(approval, values ?? {});
		if (!read.ok) return read;
		const { approvalType, approveLabel, disapproveLabel } = read.value;
		const yes = { label: approveLabel, value: 'approve', approves: true };
		const no = { label: disapproveLabel, value: 'disapprove', approves: false };
		return distinct(approvalType === 'single' ? [yes] : [yes, no]);
	}
	const read = parseInput(ownChoices, choiceList.read(form));
	if (!read.ok) return read;
	if (read.value.length === 0 || read.value.length > MOST_CHOICES) {
		return fail(
			invalidInput(
				`'Choices' has ${read.value.length} entries, and 1 to ${MOST_CHOICES} can be shown`,
				read.value.length === 0 ? 'Add a choice' : 'Ask with fewer choices, or in two steps',
			),
		);
	}
	return distinct(
		read.value.map(({ label, value, approves }) => ({
			label,
			value: value || label,
			approves: approves ?? false,
		})),
	);
};

/** Who answers in words says which one by its label. */
const distinct = (choices: readonly Choice[]): Outcome<readonly Choice[]> => {
	const labels = choices.map(({ label }) => plainWord(label));
	const silent = choices.find((_, index) => labels[index] === '');
	if (silent !== undefined) {
		return fail(
			invalidInput(
				`'${silent.label}' is a label without a word`,
				'Give each choice a word of its own',
			),
		);
	}
	const twice = choices.find((_, index) => labels.indexOf(labels[index] ?? '') !== index);
	return twice === undefined
		? succeed(choices)
		: fail(
				invalidInput(
					`Two choices are called '${twice.label}'`,
					'Give each choice a label of its own',
				),
			);
};
