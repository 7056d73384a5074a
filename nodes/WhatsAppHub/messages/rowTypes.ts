import type { INodeProperties } from 'n8n-workflow';
import { z } from 'zod/v4';
import { wrongEntry } from '../core/listInput';
import { lookUp } from '../core/lookUp';
import { withoutEmpty } from './rows';

/** What the rows are called, and the fields of one on the form. */
export interface Rows {
	readonly of: string;
	readonly fields: readonly INodeProperties[];
}

/** What is wrong with a row that is to have these fields. */
export const wrongRow = ({ of, fields }: Rows, row: unknown): string | undefined =>
	wrongEntry(of, row, [...new Set(fields.map(({ name }) => name))]);

/**
 * A row whose field `by` decides what else is read from it. n8n leaves a field out that was not
 * touched, so that its first choice is meant.
 */
export const rowByType = <T>(
	rows: Rows,
	label: string,
	by: string,
	inputs: Readonly<Record<string, z.ZodType<T>>>,
	untouched: string,
): z.ZodType<T> =>
	z.unknown().transform((given, context): T => {
		const whole = withoutEmpty(given);
		const wrong = wrongRow(rows, whole);
		if (wrong !== undefined) {
			context.addIssue({ code: 'custom', message: wrong });
			return z.NEVER;
		}
		const row = z.record(z.string(), z.unknown()).parse(whole);
		const type: unknown = row[by] ?? untouched;
		const input = typeof type === 'string' ? lookUp(inputs, type) : undefined;
		if (input === undefined) {
			const message = `'${label}' must be one of: ${Object.keys(inputs).join(', ')}`;
			context.addIssue({ code: 'custom', message });
			return z.NEVER;
		}
		const parsed = input.safeParse(row);
		if (parsed.success) return parsed.data;
		for (const { message, path } of parsed.error.issues) {
			context.addIssue({ code: 'custom', message, path });
		}
		return z.NEVER;
	});
