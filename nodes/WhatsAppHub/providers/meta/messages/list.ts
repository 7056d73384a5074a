import { z } from 'zod/v4';
import { textInput } from '../../../core/input';
import { countRule, uniqueRule } from '../../../core/listInput';
import type { GraphEncoder } from '../dialect';
import { bodyOf, interactive, interactiveSchema, onlyTextHeader } from './interactive';

// A list in Meta's format; its rows are counted over all sections together.

const section = z.lazy(() =>
	z.strictObject({
		title: textInput('Section Title', { max: 24 }).optional(),
		rows: z
			.array(
				z.strictObject({
					id: textInput('Row ID', { max: 200 }),
					title: textInput('Row Title', { max: 24 }),
					description: textInput('Row Description', { max: 72 }).optional(),
				}),
			)
			.min(1, { error: "'Rows' is empty: each section has at least one row" }),
	}),
);

/**
 * Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/interactive-list-messages (read 2026-11-20)
 * Docs: https://docs.ycloud.com/api-reference/whatsapp-messages/enqueue-a-message (read 2026-11-20)
 *
 * Undocumented: Meta's page asks for the title of every section, all else (YCloud's document, Meta's
 * older pages) only where there is more than one.
 */
const sections = z.lazy(() =>
	z.array(section).check(countRule('Sections', { min: 1, max: 10 }), ({ value, issues }) => {
		const rows = { value: value.flatMap((each) => each.rows), issues };
		countRule('Rows', { min: 1, max: 10 })(rows);
		uniqueRule<{ id: string }>('Row ID', ({ id }) => id)(rows);
		if (value.length > 1 && value.some(({ title }) => title === undefined)) {
			issues.push({
				code: 'custom',
				input: value,
				message: "'Section Title' is empty: where there are several sections, each needs one",
			});
		}
	}),
);

export const graphList: GraphEncoder<'list'> = (
	{ button, sections: given, ...parts },
	{ listBody },
) =>
	interactive(
		'list',
		() =>
			interactiveSchema('list', {
				header: onlyTextHeader.optional(),
				body: bodyOf(listBody),
				action: z.strictObject({ button: textInput('Button Text', { max: 20 }), sections }),
			}),
		{
			...parts,
			action: {
				button,
				sections: given.map(({ title, rows }) => ({
					...(title !== undefined && { title }),
					rows: rows.map(({ id, ...row }) => ({ id: id ?? row.title, ...row })),
				})),
			},
		},
	);
