import type { INodeExecutionData } from 'n8n-workflow';
import { addressKey, type Address, requireAddress } from '../../../core/address';
import { invalidInput } from '../../../core/failure';
import type { FormReader } from '../../../core/form';
import { fail, type Outcome, succeed } from '../../../core/outcome';
import { newAsk } from '../../../core/waiting/ask';
import { plainWord } from '../../../core/waiting/words';
import { writeReference } from '../../../core/waiting/reference';
import { type Asked, isForMany, readAsked } from '../../../operations/sendAndWait';
import type { Choice } from '../../../operations/sendAndWait/choices';
import type { Envelope } from '../../../operations/envelope';
import { clientFor } from '../client';
import { formReader } from '../formReader';
import { readCommon, readEnvelope } from '../readItem';
import type { Task } from '../task';
import { withTemplate } from '../templates';
import { findTrigger } from './findTrigger';
import { keep } from './kept';
import { choicesOf, isReview, questionOf, referencesOf, textOf } from './makeQuestion';
import { questionMessages, wayOf } from './questionMessages';
import { sendQuestion } from './sendQuestion';
import { sleepUntil } from './sleep';
import { withToolWords } from './toolWords';
import { readTemplateQuestion, type TemplateQuestion } from './templateQuestion';

// The operation 'Send and Wait for Response': asks, and puts the execution to sleep until the trigger hears the answer.

export const askAndWait = async (task: Task): Promise<Outcome<INodeExecutionData[]>> => {
	const { context, provider, run } = task;
	const items = context.getInputData();
	if (items.length > 1) return fail(oneByOne(items.length));
	const form = withToolWords(task, formReader(context, run.fields, task.itemIndex));
	const around = readAround(task, form);
	if (!around.ok) return around;
	const { to, envelope, options } = around.value;
	const given = await readQuestion(task, form);
	if (!given.ok) return given;
	const { asked, template } = given.value;
	const isRecipientAlone = asked.approvers.length === 0;
	if (isRecipientAlone && isForMany(to)) return fail(nameThem);
	if (!isRecipientAlone && !isReadByOneOf(to, asked.approvers)) return fail(nobodyOfThem);
	const way = template === undefined ? wayOf(provider, asked) : 'buttons';
	const unclear = way === 'numbers' ? asked.choices.find(isNumberOfAnother) : undefined;
	if (unclear !== undefined) return fail(twoNumbers(unclear.label));
	const client = await clientFor(task);
	if (!client.ok) return client;
	const ask = newAsk(run.clock.date());
	const signed = choicesOf(asked, textOf(task, asked)).map(
		(choice) => [choice, context.getSignedResumeUrl({ ask, choice })] as const,
	);
	const [[, signedUrl] = ['', '']] = signed;
	const { origin } = new URL(signedUrl);
	const { triggerUrl } = asked;
	const { sender } = envelope;
	const trigger = await findTrigger(task, {
		client: client.value,
		sender,
		origin,
		signedUrl,
		triggerUrl,
	});
	if (!trigger.ok) return trigger;
	const references = referencesOf(signed, trigger.value.mark);
	if (references === undefined) return fail(unreadable);
	const idOf = (choice: number): string => {
		const reference = references.get(String(choice));
		return reference === undefined ? '' : writeReference(reference);
	};
	const question = questionOf(task, { asked, way, references, trigger: trigger.value, to, sender });
	const sent = await sendQuestion({
		task,
		client: client.value,
		trigger: trigger.value,
		origin,
		asked,
		question,
		messages: template
			? [template.messageFor(idOf)]
			: questionMessages(asked, way, question.code, idOf),
		envelope,
		options,
		isRecipientAlone,
	});
	if (!sent.ok) return sent;
	keep(context, {
		ask,
		responseType: asked.responseType,
		choices: [...asked.choices],
		by: sent.value.by,
		until: question.until,
		isReview: isReview(task),
		words: asked.words,
	});
	await sleepUntil(context, asked);
	return succeed(items);
};

interface Around {
	readonly to: Address;
	readonly envelope: Envelope;
	readonly options: unknown;
}

const readAround = ({ provider }: Task, form: FormReader): Outcome<Around> => {
	const common = readCommon(form, provider, 'sendAndWait');
	if (!common.ok) return common;
	const around = readEnvelope(form);
	if (!around.ok) return around;
	const to = requireAddress(common.value.to);
	if (!to.ok) return to;
	const { sender, options } = common.value;
	const { replyTo, correlationId } = around.value;
	return succeed({
		to: to.value,
		envelope: { to: to.value, sender, replyTo, correlationId },
		options: { ...options, ...provider.form.atOnce },
	});
};

interface Read {
	readonly asked: Asked;
	readonly template: TemplateQuestion | undefined;
}

const readQuestion = async (task: Task, form: FormReader): Promise<Outcome<Read>> => {
	const asked = readAsked(form, task.run.clock.date());
	if (!asked.ok) return asked;
	if (!asked.value.isTemplate) return succeed({ asked: asked.value, template: undefined });
	const looked = await withTemplate(task, form, 'template');
	if (!looked.ok) return looked;
	const template = readTemplateQuestion(looked.value, task.provider, asked.value);
	return template.ok
		? succeed({ asked: template.value.asked, template: template.value })
		: template;
};

const oneByOne = (count: number) =>
	invalidInput(
		`${count} items came in, and an execution waits for one answer at a time`,
		"Put 'Loop Over Items' in front of this node, with a batch size of 1",
	);

const nameThem = invalidInput(
	"'Recipient' is a group, and any of its members could answer",
	"Add the option 'Allowed Approvers', and name whose answer counts",
);

/** A number and a user ID may be the same person's; two numbers are not. */
const isReadByOneOf = (to: Address, approvers: readonly Address[]): boolean =>
	isForMany(to) ||
	approvers.some((each) => each.kind !== to.kind || addressKey(each) === addressKey(to));

const nobodyOfThem = invalidInput(
	"'Allowed Approvers' does not name the recipient, who alone reads the question",
	"Send the question to one of them, or add the recipient to 'Allowed Approvers'",
);

const isNumberOfAnother = ({ label }: Choice, index: number): boolean =>
	/^\d+$/.test(plainWord(label)) && plainWord(label) !== String(index + 1);

const twoNumbers = (label: string) =>
	invalidInput(
		`The choices are numbered here, and '${label}' is a number as well: nobody would know which one an answer means`,
		`Write it in words, such as '${label} pieces'`,
	);

const unreadable = invalidInput(
	"n8n's address for waiting executions has a form that this node does not know",
	'Report it, with the address that n8n shows for a Wait node',
);
