import type { Failure } from '../../core/failure';
import type { FormReader } from '../../core/form';
import { fail, type Outcome, succeed } from '../../core/outcome';
import type { Template } from '../../core/template/template';
import { writeTemplateName } from '../../core/template/template';
import { isByHand, readTemplate } from '../../messages/template/template';
import { runStep } from '../../outbound/perform';
import { noEnvelope } from '../../operations/envelope';
import { clientFor } from './client';
import { readSender } from './sender';
import type { Task } from './task';

/**
 * The form with the template that it names, where its values are to be put into one: looked up
 * once in an execution, however many items send it.
 */
export const withTemplate = async (
	task: Task,
	form: FormReader,
	type: unknown,
): Promise<Outcome<FormReader>> => {
	if (type !== 'template' || isByHand(form)) return succeed(form);
	// Why not is said where the message is read.
	if (task.provider.reasonAgainst(type) !== undefined) return succeed(form);
	const named = readTemplate(form);
	if (!named.ok) return named;
	const sender = readSender(form, task.provider);
	if (!sender.ok) return sender;
	const { templates } = task.run;
	const key = [task.provider.id, sender.value, writeTemplateName(named.value)].join('|');
	const known = templates.get(key);
	const looking = known ?? lookUp(task, named.value, sender.value);
	templates.set(key, looking);
	const template = await looking;
	if (template.ok) return succeed({ ...form, template: template.value });
	// The next item tries again what may have been a passing trouble.
	templates.delete(key);
	return fail(withWayOut(template.failure));
};

const lookUp = async (
	task: Task,
	template: { readonly name: string; readonly language: string | undefined },
	sender: string | undefined,
): Promise<Outcome<Template>> => {
	const client = await clientFor(task);
	if (!client.ok) return client;
	const step = client.value.connection.operate(
		'templateGet',
		{ template },
		{ ...noEnvelope, sender },
	);
	if (!step.ok) return step;
	const found = await runStep(step.value, client.value.exchange, task.run.clock.date);
	return found.ok ? succeed(found.value.result) : found;
};

/** Nothing has been sent; and who may send, but not list, can still send by hand. */
const withWayOut = (failure: Failure): Failure => ({
	...failure,
	accepted: 'no',
	...(failure.category === 'forbidden' && {
		hint: "To look templates up, the access token needs the permission whatsapp_business_management; or set 'Values From' to 'By Hand', which looks nothing up",
	}),
});
