import { z } from 'zod/v4';
import { idInput, numberInput, textInput } from '../../core/input';
import type { TemplateParameter } from '../../core/template/content';
import { type FileOf, mediumInput } from '../../core/template/media';
import type { FormSurroundings } from '../../core/form';
import { lineInput, type WhiteSpaceForm } from '../../core/template/text';
import { rowByType } from '../rowTypes';
import * as fields from './parameterFields';

// Reads the parameters of a template that was built by hand.

const parameterName = idInput('Variable Name').optional();

const named = (name: string | undefined) => (name === undefined ? {} : { name });

const text = (form: WhiteSpaceForm) =>
	z
		.object({ text: lineInput('Text', form), parameterName })
		.transform((row): TemplateParameter => ({
			type: 'text',
			...named(row.parameterName),
			text: row.text,
		}));

const currency = (form: WhiteSpaceForm) =>
	z
		.object({
			amount_1000: numberInput('Amount', { min: -9e12, max: 9e12 }).default(0),
			code: textInput('Currency Code', { trim: true }),
			fallback_value: lineInput('Fallback Value', form),
			parameterName,
		})
		.transform((row): TemplateParameter => ({
			type: 'currency',
			...named(row.parameterName),
			fallbackValue: row.fallback_value,
			code: row.code,
			amount: row.amount_1000,
		}));

const dateTime = (form: WhiteSpaceForm) =>
	z
		.object({ date_time: lineInput('Date Time', form), parameterName })
		.transform((row): TemplateParameter => ({
			type: 'dateTime',
			...named(row.parameterName),
			fallbackValue: row.date_time,
		}));

const group = z.lazy(() =>
	z
		.object({ group_id: idInput('Group ID') })
		.transform((row): TemplateParameter => ({ type: 'group', groupId: row.group_id })),
);

/** A parameter of the body, as the form names its parts. */
export const bodyParameter = (form: WhiteSpaceForm): z.ZodType<TemplateParameter> =>
	rowByType<TemplateParameter>(
		{ of: 'Body Parameters', fields: fields.bodyParameter },
		'Type',
		'type',
		{
			text: text(form),
			currency: currency(form),
			date_time: dateTime(form),
			group_id: group,
		},
		'text',
	);

const medium = (kind: 'image' | 'video' | 'document', file: FileOf) =>
	z
		.object({
			imageLink: mediumInput('Medium', kind, file),
			filename: textInput('File Name', { trim: true }).optional(),
		})
		.transform(({ imageLink, filename }): TemplateParameter => ({
			type: 'media',
			media: { ...imageLink, fileName: filename ?? imageLink.fileName },
		}));

const location = z.lazy(() =>
	z
		.object({
			latitude: numberInput('Latitude', { min: -90, max: 90 }),
			longitude: numberInput('Longitude', { min: -180, max: 180 }),
			name: textInput('Location Name').optional(),
			address: textInput('Location Address').optional(),
		})
		.transform((row): TemplateParameter => ({ type: 'location', ...row })),
);

const product = z.lazy(() =>
	z
		.object({ product_retailer_id: idInput('Product ID'), catalog_id: idInput('Catalog ID') })
		.transform((row): TemplateParameter => ({
			type: 'product',
			productId: row.product_retailer_id,
			catalogId: row.catalog_id,
		})),
);

/** A parameter of the header, as the form names its parts. */
export const headerParameter = (form: FormSurroundings): z.ZodType<TemplateParameter> =>
	rowByType<TemplateParameter>(
		{ of: 'Header Parameters', fields: fields.headerParameter },
		'Type',
		'type',
		{
			text: text(form),
			image: medium('image', form.file),
			video: medium('video', form.file),
			document: medium('document', form.file),
			location,
			product,
		},
		'text',
	);
