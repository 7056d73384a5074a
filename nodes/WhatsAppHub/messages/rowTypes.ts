import { z } from 'zod/v4';
import { lookUp } from '../core/lookUp';
import { withoutEmpty } from './rows';

/**
 * A row whose field `by` decides what else is read from it. n8n leaves a field out that was not
 * touched, so that its first choice is meant.
 */
export const rowByType = <T>(
	label: string,
	by: string,
	inputs: Readonly<Record<string, z.ZodType<T>>>,
	untouched: string,
): z.ZodType<T> =>
	z.unknown().transform((given, context): T => {
		const row = z.record(z.string(), z.unknown()).catch({}).parse(withoutEmpty(given));
		const type: unknown = row[by] ?? untouched;
		const input = typeof type === 'string' ? lookUp(inputs, type) : undefined;
		if (input === undefined) {
			const message = `'${label}' must be one of: ${Object.keys(inputs).join(', ')}`;
			context.addIssue({ code: 'custom', message });
			return z.NEVER;
		}
		const parsed = input.safeParse(row);
		if (parsed.success) return parsed.data;
		for (const { message } of parsed.error.issues) context.addIssue({ code: 'custom', message });
		return z.NEVER;
	});
