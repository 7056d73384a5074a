import { z } from 'zod/v4';
import { textInput } from '../../../../core/input';
import { countRule, uniqueRule } from '../../../../core/listInput';
import type { Dialect } from '../../dialect';
import { line } from './parameterSchema';

// What the buttons of a template may be given, and which must be named even without a value.

const subTypes = [
	'quick_reply',
	'url',
	'copy_code',
	'flow',
	'catalog',
	'mpm',
	'order_details',
] as const;

/** YCloud's document has no voice calls among a template's buttons. */
const subTypesOf = ({ templateExtras }: Dialect): readonly string[] =>
	templateExtras ? [...subTypes, 'voice_call'] : subTypes;

/**
 * Buttons that may be named without being given anything: they must be named at every send, or Meta
 * answers 131009.
 *
 * Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/marketing-templates/catalog-templates (read 2026-11-20)
 * Undocumented: for flows by reports only, https://github.com/megaapp977/stack/issues/93 among them.
 */
const namedAlone = ['flow', 'catalog'];

const nothingGiven =
	'A button of the template is given nothing: fill its value in, or leave it out';

/** A button of a template. Its type may be in capitals, as one of Meta's pages has it. */
export const buttonComponent = (dialect: Dialect) =>
	z
		.strictObject({
			type: z.literal('button'),
			sub_type: z.string().refine((given) => subTypesOf(dialect).includes(given.toLowerCase()), {
				error: ({ input }) =>
					`A template’s button of the type ${String(input)} can be given nothing, only one of: ${subTypesOf(dialect).join(', ')}`,
			}),
			// Components written by hand may follow either document.
			index: z.union([z.int().min(0).max(9), z.string().regex(/^\d$/)], {
				error: "'Index' must be a whole number from 0 to 9",
			}),
			parameters: z.array(parameter).min(1, { error: nothingGiven }).optional(),
		})
		.refine(
			({ sub_type: subType, parameters }) =>
				parameters !== undefined || namedAlone.includes(subType.toLowerCase()),
			{ error: nothingGiven },
		);

const payload = z.lazy(() =>
	z.strictObject({ type: z.literal('payload'), payload: textInput('Payload') }),
);

const sections = z.lazy(() =>
	z
		.array(
			z.strictObject({
				title: textInput('Section Title', { max: 24 }).optional(),
				product_items: z
					.array(z.strictObject({ product_retailer_id: textInput('Product ID') }))
					.min(1, { error: "'Products' has a section without products" }),
			}),
		)
		.check(countRule('Sections', { min: 1, max: 10 }), ({ value, issues }) => {
			const products = value.flatMap((section) => section.product_items);
			countRule<unknown>('Products', { min: 1, max: 30 })({ value: products, issues });
		}),
);

const parameter = z.lazy(() =>
	z.discriminatedUnion(
		'type',
		[
			payload,
			/** What follows the fixed part of a link; a URL of a template has at most 2,000 characters. */
			z.strictObject({ type: z.literal('text'), text: line('Link Ending', { max: 2000 }) }),
			/** Meta's pages disagree on 15 or 20; what is longer than 15 is warned of. */
			z.strictObject({
				type: z.literal('coupon_code'),
				coupon_code: textInput('Coupon Code', { max: 20 }),
			}),
			z.strictObject({
				type: z.literal('ttl_minutes'),
				ttl_minutes: z
					.int()
					.min(1, { error: "'Minutes' must be at least 1" })
					.max(43_200, { error: "'Minutes' must be at most 43200" }),
			}),
			z.strictObject({
				type: z.literal('action'),
				action: z.strictObject({
					flow_token: textInput('Flow Reference').optional(),
					flow_action_data: z.record(z.string(), z.unknown()).optional(),
					thumbnail_product_retailer_id: textInput('Thumbnail Product ID').optional(),
					sections: sections.optional(),
					order_details: z.record(z.string(), z.unknown()).optional(),
				}),
			}),
		],
		{ error: 'A button of the template is given something of no type that the document has' },
	),
);

const isButton = (component: unknown): component is { readonly index: unknown } =>
	typeof component === 'object' &&
	component !== null &&
	'type' in component &&
	component.type === 'button' &&
	'index' in component;

/** At most ten buttons, each given once. */
export const buttonRules = ({ value, issues }: z.core.ParsePayload<readonly unknown[]>): void => {
	const buttons = value.filter(isButton);
	countRule<unknown>('Buttons', { min: 0, max: 10 })({ value: buttons, issues });
	uniqueRule<{ readonly index: unknown }>('Index', ({ index }) => String(index))({
		value: buttons,
		issues,
	});
};
