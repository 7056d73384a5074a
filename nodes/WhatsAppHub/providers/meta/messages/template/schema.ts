import { z } from 'zod/v4';
import { textInput } from '../../../../core/input';
import { countRule } from '../../../../core/listInput';
import type { Dialect } from '../../dialect';
import { buttonComponent, buttonRules } from './buttonSchema';
import { bodyParameter, headerParameter, lacking, noType } from './parameterSchema';

/**
 * The object `template` of a message.
 *
 * Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/reference/whatsapp-business-phone-number/message-api (read 2026-11-20)
 * Docs: https://docs.ycloud.com/api-reference/whatsapp-messages/enqueue-a-message (read 2026-11-20)
 */
export const templateSchema = (dialect: Dialect) =>
	z.strictObject({
		name: z.string().regex(/^[a-z0-9_]{1,512}$/, {
			error: "'Template' must be a name of small letters, digits and underscores",
		}),
		language: z.strictObject({
			code: textInput('Template'),
			policy: z.literal('deterministic').optional(),
		}),
		components: z
			.array(
				z.discriminatedUnion(
					'type',
					[
						...partComponents(dialect),
						offerComponent,
						carouselComponent(dialect),
						orderStatusComponent,
						dialect.templateExtras
							? tapTargetComponent
							: lacking('tap_target_configuration', 'tap targets', dialect),
					],
					{ error: noType('A component') },
				),
			)
			.check(buttonRules)
			.optional(),
	});

const partComponents = (dialect: Dialect) =>
	[
		z.strictObject({
			type: z.literal('header'),
			parameters: z
				.array(headerParameter(dialect))
				.check(countRule('Header Parameters', { min: 1, max: 1 })),
		}),
		z.strictObject({ type: z.literal('body'), parameters: z.array(bodyParameter(dialect)) }),
		buttonComponent(dialect),
	] as const;

const offerComponent = z.lazy(() =>
	z.strictObject({
		type: z.literal('limited_time_offer'),
		parameters: z
			.array(
				z.strictObject({
					type: z.literal('limited_time_offer'),
					limited_time_offer: z.strictObject({
						// UNIX milliseconds: what is given in seconds would lie in 1970.
						expiration_time_ms: z.int().min(1_000_000_000_000, {
							error: "'Expires At' must be a date and time of this century",
						}),
					}),
				}),
			)
			.length(1),
	}),
);

const carouselComponent = (dialect: Dialect) =>
	z.strictObject({
		type: z.literal('carousel'),
		cards: z
			.array(
				z.strictObject({
					card_index: z.int().min(0).max(9),
					components: z
						.array(
							z.discriminatedUnion('type', [...partComponents(dialect)], {
								error: noType('A component of a card'),
							}),
						)
						.check(buttonRules),
				}),
			)
			.check(countRule('Cards', { min: dialect.fewestCards, max: 10 })),
	});

const orderStatusComponent = z.lazy(() =>
	z.strictObject({
		type: z.literal('order_status'),
		parameters: z.array(
			z.strictObject({
				type: z.literal('order_status'),
				order_status: z.record(z.string(), z.unknown()),
			}),
		),
	}),
);

const tapTargetComponent = z.lazy(() =>
	z.strictObject({
		type: z.literal('tap_target_configuration'),
		parameters: z.array(
			z.strictObject({
				type: z.literal('tap_target_configuration'),
				tap_target_configuration: z.array(
					z.strictObject({ url: z.string(), title: textInput('Tap Target Title') }),
				),
			}),
		),
	}),
);
