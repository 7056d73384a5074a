import type { z } from 'zod/v4';
import { invalidInput } from '../../core/failure';
import { numberInput, parseInput, wholeNumberInput } from '../../core/input';
import { fail, type Outcome, succeed } from '../../core/outcome';
import type { RetryPolicy } from '../../outbound/retry';
import { settingFields } from '../optionFields';
import type { Fields } from './fields';

/** How an execution sends, whatever it sends. */
export interface Settings {
	readonly policy: RetryPolicy;
	/** The person's own pace; the provider's documented one where it is undefined. */
	readonly messagesPerSecond: number | undefined;
	/** As many as the pace needs where it is undefined. */
	readonly parallelSends: number | undefined;
	/** For one request; undefined leaves the usual one. */
	readonly timeoutMs: number | undefined;
}

type SettingName = keyof typeof settingFields;

/** Read once, from the first item: they are about the execution and not about an item. */
export const readSettings = (fields: Fields): Outcome<Settings> => {
	const attempts = read(fields, 'maxAttempts', wholeNumberInput);
	if (!attempts.ok) return attempts;
	const retrySeconds = read(fields, 'maxRetrySeconds', numberInput);
	if (!retrySeconds.ok) return retrySeconds;
	const timeoutSeconds = read(fields, 'timeoutSeconds', numberInput);
	if (!timeoutSeconds.ok) return timeoutSeconds;
	const parallelSends = read(fields, 'parallelSends', wholeNumberInput);
	if (!parallelSends.ok) return parallelSends;
	const messagesPerSecond = read(fields, 'messagesPerSecond', numberInput);
	if (!messagesPerSecond.ok) return messagesPerSecond;
	const maxRetryMs = (retrySeconds.value ?? settingFields.maxRetrySeconds.usual) * 1000;
	return succeed({
		policy: {
			maxAttempts: attempts.value ?? settingFields.maxAttempts.usual,
			maxTotalMs: maxRetryMs,
			maxWaitMs: maxRetryMs,
		},
		messagesPerSecond: messagesPerSecond.value,
		parallelSends: parallelSends.value,
		timeoutMs: timeoutSeconds.value && timeoutSeconds.value * 1000,
	});
};

const read = (
	fields: Fields,
	name: SettingName,
	inputOf: (label: string, range: { min: number; max: number }) => z.ZodType<number>,
): Outcome<number | undefined> => {
	const { label, ...range } = settingFields[name];
	try {
		// By its path, so that an expression beside it is not resolved with it.
		const value = fields.read(`options.${name}`, 0);
		return parseInput(inputOf(label, range).optional(), value === '' ? undefined : value);
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		return fail(invalidInput(`'${label}' cannot be read: ${reason}`, 'Correct the expression'));
	}
};
