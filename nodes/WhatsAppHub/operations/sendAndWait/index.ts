import { z } from 'zod/v4';
import type { Address } from '../../core/address';
import { invalidInput } from '../../core/failure';
import type { FormReader } from '../../core/form';
import { choiceInput, parseInput, textInput, webAddressInput } from '../../core/input';
import { fail, type Outcome, succeed } from '../../core/outcome';
import { CLOSED_QUESTION } from '../../core/waiting/question';
import { addressesInput } from '../recipients';
import { readPhoneRule } from '../phoneRule';
import { type Choice, readChoices, type ResponseType, responseTypes } from './choices';
import { readLimit } from './limit';

// Reads what somebody is to be asked, and how long to wait for the answer.

export interface Asked {
	/** Empty where a template is the question. */
	readonly message: string;
	readonly isTemplate: boolean;
	readonly responseType: ResponseType;
	/** None of a question that any text answers. */
	readonly choices: readonly Choice[];
	/** Empty for the recipient alone. */
	readonly approvers: readonly Address[];
	/** Undefined for no limit. */
	readonly until: Date | undefined;
	readonly hint: string;
	readonly listButton: string;
	readonly triggerUrl: string | undefined;
	readonly words: Words;
}

/** A yes has another sign than a no. */
export const BY_ANSWER = 'by answer';

/** What people get to see beside the question. */
export interface Words {
	/** An emoji, none where it is empty, or `BY_ANSWER`. */
	readonly reaction: string;
	readonly answered: string;
	readonly closed: string;
	readonly others: string;
}

const text = (label: string, usual: string) => textInput(label, { trim: true }).default(usual);

const asked = z.lazy(() =>
	z.object({
		/** Undefined where a template is the question. */
		message: textInput('Message').optional(),
		questionAs: choiceInput('Question As', ['message', 'template']).default('message'),
		responseType: choiceInput('Response Type', responseTypes),
		hint: text('Answer Hint', 'Reply with a number or one of these words.'),
		listButton: text('List Button Label', 'Choose'),
		triggerUrl: webAddressInput('Trigger URL').optional(),
	}),
);

/** What is asked, by the form of one item. */
export const readAsked = (form: FormReader, now: Date): Outcome<Asked> => {
	const isTemplate = form.parameter('questionAs') === 'template';
	const read = parseInput(asked, {
		message: isTemplate ? undefined : (form.parameter('message') ?? ''),
		questionAs: form.parameter('questionAs') ?? undefined,
		responseType: form.parameter('responseType'),
		hint: form.option('answerHint'),
		listButton: form.option('listButtonLabel'),
		triggerUrl: form.option('triggerUrl'),
	});
	if (!read.ok) return read;
	const { message = '', responseType, hint, listButton, triggerUrl } = read.value;
	const choices = readChoices(form, responseType);
	if (!choices.ok) return choices;
	const approvers = readApprovers(form);
	if (!approvers.ok) return approvers;
	const until = readLimit(form, now);
	if (!until.ok) return until;
	const words = readWords(form);
	if (!words.ok) return words;
	return succeed({
		message,
		isTemplate,
		responseType,
		choices: choices.value,
		approvers: approvers.value,
		until: until.value,
		hint,
		listButton,
		triggerUrl,
		words: words.value,
	});
};

const word = (label: string) => textInput(label, { trim: true }).or(z.literal(''));

const words = z.lazy(() =>
	z.object({
		reaction: word('Reaction to Answer').refine(
			(text) =>
				text === '' || text === BY_ANSWER || /\p{Emoji_Presentation}|\p{Emoji}\uFE0F/u.test(text),
			{ error: "'Reaction to Answer' is no emoji" },
		),
		answered: word('Text After Answer'),
		closed: word('Text for Closed Question'),
		others: word('Text for Others'),
	}),
);

/** An emptied field means nothing; one that was not added, the usual words. */
const readWords = ({ parameter }: FormReader): Outcome<Words> => {
	const options = parameter('options');
	const given = (name: string, usual: string): unknown =>
		typeof options === 'object' && options !== null && name in options
			? (Reflect.get(options, name) ?? '')
			: usual;
	return parseInput(words, {
		reaction: given('answerReaction', BY_ANSWER),
		answered: given('answerText', ''),
		closed: given('closedText', CLOSED_QUESTION),
		others: given('unauthorizedReplyText', 'Only the person who was asked can answer this.'),
	});
};

const readApprovers = (form: FormReader): Outcome<readonly Address[]> => {
	const given = form.option('approvers');
	if (given === undefined) return succeed([]);
	const rule = readPhoneRule(form);
	if (!rule.ok) return rule;
	const read = parseInput(addressesInput('Allowed Approvers', rule.value), given);
	if (!read.ok) return read;
	const group = read.value.find(({ kind }) => kind === 'group');
	return group === undefined
		? read
		: fail(
				invalidInput(
					"'Allowed Approvers' names a group, and any of its members could then answer",
					'Name the people by their phone numbers or user IDs',
				),
			);
};

/** Whether anybody who reads the question could answer it unless somebody is named. */
export const isForMany = (to: Address): boolean =>
	to.kind === 'group' || (to.kind === 'chat' && to.server !== 'lid');
