import { z } from 'zod/v4';
import { invalidInput } from '../../../core/failure';
import type { FormReader } from '../../../core/form';
import { booleanInput, choiceInput, parseInput, textInput } from '../../../core/input';
import { fail, type Outcome, succeed } from '../../../core/outcome';
import { notConfirmedField } from '../../optionFields';
import type { Answer } from './answers';

/** That the message is sent only once, under a key of the person's own or one made from it. */
export interface SendOnceOptions {
	readonly key: string | undefined;
	/** Which answer to an event it is, whatever it says. */
	readonly answer?: Answer | undefined;
	/** Whether to send again what was not confirmed. */
	readonly again: boolean;
}

const { label, name, report, send } = notConfirmedField;

const switches = z.object({
	sendOnce: booleanInput('Send Once').optional(),
	[name]: choiceInput(label, [report, send]).optional(),
});

const KEY = 'sendOnceKey';
const keyInput = textInput('Send Once Key', { trim: true });

/** What an expression yields that has found nothing: the same for every message. */
const noKeys: readonly string[] = ['NaN', 'undefined', 'null', '[object Object]', ''];

export const readOnce = (form: FormReader): Outcome<SendOnceOptions | undefined> => {
	const given = parseInput(switches, {
		sendOnce: form.option('sendOnce'),
		[name]: form.option(name),
	});
	if (!given.ok) return given;
	if (given.value.sendOnce !== true) return succeed(undefined);
	const key = readKey(form);
	if (!key.ok) return key;
	return succeed({ key: key.value, again: given.value[name] === send });
};

/** The field may be left away, but not empty: nobody means all messages by that. */
const readKey = (form: FormReader): Outcome<string | undefined> => {
	const options = form.parameter('options');
	if (typeof options !== 'object' || options === null || !(KEY in options)) {
		return succeed(undefined);
	}
	const value: unknown = Reflect.get(options, KEY);
	const text = String(value ?? '').trim();
	if (!noKeys.includes(text)) return parseInput(keyInput, value);
	return fail(
		invalidInput(
			`'Send Once Key' is ${text || 'empty'}, which cannot identify a message`,
			'Correct its expression, such as {{ $json.orderNumber }}; or remove the field: then the same content to the same recipient is the same message',
		),
	);
};
