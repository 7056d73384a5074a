import { z } from 'zod/v4';
import { idInput, textInput, type TextRule } from '../../../../core/input';
import { isOneLine, notOneLine } from '../../../../core/template/text';
import type { Dialect } from '../../dialect';
import { locationSchema } from '../location';

/** Says of a part that the document has none of its type. */
export const noType = (what: string) => (issue: { readonly input?: unknown }) =>
	`${what} of a template is of no type that the document has: ${JSON.stringify(issue.input)}`;

/** What a provider's document does not have, refused in words. */
export const lacking = (type: string, what: string, { label }: Dialect) =>
	z.looseObject({ type: z.literal(type) }).refine(() => false, {
		error: `${label}’s templates have no ${what}: send a template without`,
	});

const variableName = ({ namedVariables, label }: Dialect) => ({
	parameter_name: namedVariables
		? idInput('Variable Name').optional()
		: z
				.never({
					error: `${label} takes no templates with named variables: use one whose variables are numbers`,
				})
				.optional(),
});

/** A text that stands within a line of the template. */
export const line = (label: string, rule: TextRule = {}) =>
	textInput(label, rule).refine(isOneLine, { error: notOneLine(label) });

const text = (dialect: Dialect, label: string, max: number) =>
	z.strictObject({
		type: z.literal('text'),
		...variableName(dialect),
		text: line(label, { max }),
	});

const place = { id: z.string().min(1).optional(), link: z.string().optional() };
const medium = z.strictObject(place);

/** What stands instead of a header's variable or medium. */
export const headerParameter = (dialect: Dialect) =>
	z.discriminatedUnion(
		'type',
		[
			/** Both documents: at most 60 characters. */
			text(dialect, 'Header', 60),
			z.strictObject({ type: z.literal('image'), image: medium }),
			z.strictObject({ type: z.literal('video'), video: medium }),
			z.strictObject({ type: z.literal('gif'), gif: medium }),
			z.strictObject({
				type: z.literal('document'),
				document: z.strictObject({ ...place, filename: z.string().optional() }),
			}),
			z.strictObject({ type: z.literal('location'), location: locationSchema(dialect) }),
			dialect.templateExtras
				? z.strictObject({
						type: z.literal('product'),
						product: z.strictObject({
							product_retailer_id: idInput('Product ID'),
							catalog_id: idInput('Catalog ID'),
						}),
					})
				: lacking('product', 'products in the header', dialect),
		],
		{ error: noType('A header parameter') },
	);

/**
 * A group, instead of which the recipient reads a link that invites to it.
 *
 * Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/groups/reference (revision 2026-05-21, read 2026-11-20)
 */
const groupInvitation = z.lazy(() =>
	z.strictObject({ type: z.literal('group_id'), group_id: idInput('Group ID') }),
);

/** What stands instead of a variable of the body. */
export const bodyParameter = (dialect: Dialect) =>
	z.discriminatedUnion(
		'type',
		[
			text(dialect, 'Body', dialect.templateBody),
			groupInvitation,
			...(dialect.templateExtras
				? [
						z.strictObject({
							type: z.literal('currency'),
							...variableName(dialect),
							currency: z.strictObject({
								fallback_value: line('Fallback Value'),
								code: z.string().regex(/^[A-Z]{3}$/, {
									error: "'Currency Code' must be three capitals, such as USD",
								}),
								amount_1000: z.int(),
							}),
						}),
						z.strictObject({
							type: z.literal('date_time'),
							...variableName(dialect),
							date_time: z.strictObject({ fallback_value: line('Date Time') }),
						}),
					]
				: [
						lacking('currency', 'currencies', dialect),
						lacking('date_time', 'dates of their own', dialect),
					]),
		],
		{ error: noType('A body parameter') },
	);
