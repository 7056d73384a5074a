import { z } from 'zod/v4';
import type { FormReader } from '../../../core/form';
import { booleanInput, parseInput, textInput } from '../../../core/input';
import { type Outcome, succeed } from '../../../core/outcome';

/** That the message is sent only once, under a key of the person's own or one made from it. */
export interface OnceWish {
	readonly key: string | undefined;
}

const onceFields = z.object({
	sendOnce: booleanInput('Send Once').optional(),
	sendOnceKey: textInput('Send Once Key', { trim: true }).optional(),
});

export const readOnce = (form: FormReader): Outcome<OnceWish | undefined> => {
	const given = parseInput(onceFields, {
		sendOnce: form.option('sendOnce'),
		sendOnceKey: form.option('sendOnceKey'),
	});
	if (!given.ok) return given;
	return succeed(given.value.sendOnce === true ? { key: given.value.sendOnceKey } : undefined);
};
