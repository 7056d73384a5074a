import { z } from 'zod/v4';
import { objectInput, textInput, wholeNumberInput } from '../../core/input';
import type { FilledButton } from '../../core/template/content';
import { productSectionsInput } from '../../core/template/products';
import { linkEndingInput, valueInput, type WhiteSpaceForm } from '../../core/template/text';

/** What a button is given beside its place. */
export type ButtonValue = FilledButton extends infer Each
	? Each extends FilledButton
		? Omit<Each, 'index'>
		: never
	: never;

const thumbnail = textInput('Thumbnail Product ID', { trim: true }).optional();

const quickReply = z.lazy(() =>
	z
		.object({ payload: valueInput('Payload') })
		.transform((row): ButtonValue => ({ type: 'quickReply', payload: row.payload })),
);

const url = (form: WhiteSpaceForm) =>
	z
		.object({ text: linkEndingInput('Text', form) })
		.transform((row): ButtonValue => ({ type: 'url', suffix: row.text }));

const copyCode = z.lazy(() =>
	z
		.object({ coupon_code: valueInput('Coupon Code', { trim: true }) })
		.transform((row): ButtonValue => ({ type: 'copyCode', code: row.coupon_code })),
);

const flow = z.lazy(() =>
	z
		.object({
			flowReference: textInput('Flow Reference').optional(),
			flow_action_data: objectInput('Flow Data').optional(),
		})
		.transform(({ flowReference: flowToken, flow_action_data: data }): ButtonValue => ({
			type: 'flow',
			flowToken,
			data: data && Object.keys(data).length > 0 ? data : undefined,
		})),
);

const catalog = z
	.object({ thumbnail_product_retailer_id: thumbnail })
	.transform((row): ButtonValue => ({
		type: 'catalog',
		thumbnail: row.thumbnail_product_retailer_id,
	}));

const products = z.lazy(() =>
	z
		.object({
			thumbnail_product_retailer_id: thumbnail,
			sections: productSectionsInput('Products'),
		})
		.transform((row): ButtonValue => ({
			type: 'products',
			thumbnail: row.thumbnail_product_retailer_id,
			sections: row.sections,
		})),
);

const voiceCall = z.lazy(() =>
	z
		.object({
			ttl_minutes: wholeNumberInput('Minutes', { min: 1, max: 43_200 }).optional(),
			payload: textInput('Payload').optional(),
		})
		.transform((row): ButtonValue => ({
			type: 'voiceCall',
			ttlMinutes: row.ttl_minutes,
			payload: row.payload,
		})),
);

/** What each type of button reads from its parameter, as the form names its parts. */
export const buttonValues = (
	form: WhiteSpaceForm,
): Readonly<Record<string, z.ZodType<ButtonValue>>> => ({
	quick_reply: quickReply,
	url: url(form),
	copy_code: copyCode,
	flow,
	catalog,
	mpm: products,
	voice_call: voiceCall,
});
