import { z } from 'zod/v4';
import { invalidInput } from '../../core/failure';
import type { FormReader } from '../../core/form';
import { choiceInput, numberInput, parseInput } from '../../core/input';
import { isBareObject } from '../../core/json';
import { momentInput, readMoment } from '../../core/moment';
import { fail, type Outcome, succeed } from '../../core/outcome';

// Reads how long to wait for an answer.

const units = { minutes: 60_000, hours: 3_600_000, days: 86_400_000 } as const;

const interval = z.lazy(() =>
	z.object({
		resumeAmount: numberInput('Wait Amount', { min: 0.01, max: 100_000 }).default(1),
		resumeUnit: choiceInput('Wait Unit', ['minutes', 'hours', 'days']).default('hours'),
	}),
);

/** When nobody waits any longer; undefined where there is no limit. */
export const readLimit = (form: FormReader, now: Date): Outcome<Date | undefined> => {
	const given = form.option('limitWaitTime');
	if (given === undefined) return succeed(undefined);
	const values = isBareObject(given) ? given.values : undefined;
	if (!isBareObject(values)) {
		return fail(invalidInput("'Limit Wait Time' holds no limit", 'Remove it, or add a limit'));
	}
	const { limitType, resumeAmount, resumeUnit, maxDateAndTime } = values;
	if (limitType === 'atSpecifiedTime') return readEnd(form, maxDateAndTime, now);
	const read = parseInput(interval, { resumeAmount, resumeUnit });
	if (!read.ok) return read;
	return succeed(new Date(now.getTime() + read.value.resumeAmount * units[read.value.resumeUnit]));
};

const readEnd = (form: Pick<FormReader, 'timezone'>, given: unknown, now: Date): Outcome<Date> => {
	const read = parseInput(momentInput('Max Date and Time'), readMoment(form, given));
	if (!read.ok) return read;
	return read.value > now
		? read
		: fail(
				invalidInput(
					`'Max Date and Time' is over: ${read.value.toISOString()}`,
					'Enter a later time',
				),
			);
};
