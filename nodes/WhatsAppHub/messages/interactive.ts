import type { INodeProperties } from 'n8n-workflow';
import { z } from 'zod/v4';
import type { FormReader } from '../core/form';
import { textInput } from '../core/input';
import type { Media } from '../core/media';
import { mediaFields, mediaInput, mediaOptions, readMedia } from './media';

/** The text of an interactive message. */
export const bodyField: INodeProperties = {
	displayName: 'Body',
	name: 'interactiveBody',
	type: 'string',
	typeOptions: { rows: 3 },
	default: '',
	required: true,
	placeholder: 'e.g. When may we deliver?',
	description: 'The text of the message',
};

/** The text of an interactive message that can do without one. */
export const bodyOption = {
	interactiveBody: {
		displayName: 'Body',
		name: 'interactiveBody',
		type: 'string',
		typeOptions: { rows: 3 },
		default: '',
		placeholder: 'e.g. May we call you about your order?',
		description: 'The text of the message',
	},
} as const satisfies Readonly<Record<string, INodeProperties>>;

export const readBodyOption = ({ option }: FormReader): unknown => option('interactiveBody');

/** The small grey line below the text. */
export const footerOption = {
	interactiveFooter: {
		displayName: 'Footer',
		name: 'interactiveFooter',
		type: 'string',
		default: '',
		placeholder: 'e.g. Reply STOP to opt out',
		description: 'The small grey line below the text',
	},
} as const satisfies Readonly<Record<string, INodeProperties>>;

export const readFooter = ({ option }: FormReader): unknown => option('interactiveFooter');

export const footerInput = textInput('Footer').optional();

const mediaKindsOfHeaders = ['image', 'video', 'document'] as const;

/** A line or a medium above the text. */
export type Header =
	| { readonly kind: 'text'; readonly text: string }
	| { readonly kind: 'media'; readonly media: Media };

/** A provider carries the medium of a header either from wherever media come from, or by link alone. */
export const headerParts = {
	headerMedia: mediaFields.map((field): INodeProperties => ({
		...field,
		displayOptions: {
			show: { ...field.displayOptions?.show, headerType: [...mediaKindsOfHeaders] },
		},
	})),
	headerLink: mediaFields
		.filter(({ name }) => name === 'mediaLink')
		.map((field): INodeProperties => ({
			...field,
			description: 'Where the file can be fetched from without a login; a header takes a link only',
			displayOptions: { show: { headerType: [...mediaKindsOfHeaders] } },
		})),
};

const headerMediaFields = [...headerParts.headerMedia, ...headerParts.headerLink];

/** A header of any kind. */
export const headerFields: readonly INodeProperties[] = [
	{
		displayName: 'Header',
		name: 'headerType',
		type: 'options',
		noDataExpression: true,
		options: [
			{ name: 'Document', value: 'document' },
			{ name: 'Image', value: 'image' },
			{ name: 'None', value: 'none' },
			{ name: 'Text', value: 'text' },
			{ name: 'Video', value: 'video' },
		],
		default: 'none',
		description: 'What stands above the text',
	},
	{
		displayName: 'Header Text',
		name: 'headerText',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. Your order',
		displayOptions: { show: { headerType: ['text'] } },
	},
	...headerMediaFields,
];

/** A header that can be an image only. */
export const imageHeaderFields: readonly INodeProperties[] = [
	{
		displayName: 'Header',
		name: 'headerType',
		type: 'options',
		noDataExpression: true,
		options: [
			{ name: 'Image', value: 'image' },
			{ name: 'None', value: 'none' },
		],
		default: 'none',
		description: 'What stands above the text',
	},
	...headerMediaFields,
];

/** The options of a header that is a medium. */
export const headerOptions = {
	mediaFilename: {
		...mediaOptions.mediaFilename,
		displayOptions: { show: { '/headerType': ['document'] } },
	},
	mediaMimeType: {
		...mediaOptions.mediaMimeType,
		displayOptions: { show: { '/headerType': [...mediaKindsOfHeaders] } },
	},
};

/** A header that can be a text only. */
export const textHeaderOption = {
	headerText: {
		displayName: 'Header Text',
		name: 'headerText',
		type: 'string',
		default: '',
		placeholder: 'e.g. Our services',
		description: 'The bold line above the text',
	},
} as const satisfies Readonly<Record<string, INodeProperties>>;

export const readHeader = (form: FormReader): unknown => {
	const type = form.parameter('headerType');
	if (type === 'text') return { kind: 'text', text: form.parameter('headerText') };
	const kind = mediaKindsOfHeaders.find((known) => known === type);
	return kind && { kind: 'media', media: readMedia(form, kind) };
};

export const readTextHeader = ({ option }: FormReader): unknown => {
	const text = option('headerText');
	return text === undefined ? undefined : { kind: 'text', text };
};

export const headerInput: z.ZodType<Header> = z.lazy(() =>
	z.discriminatedUnion('kind', [
		z.strictObject({ kind: z.literal('text'), text: textInput('Header Text') }),
		z.strictObject({ kind: z.literal('media'), media: mediaInput }),
	]),
);

/** A header that can be a text only. */
export const textHeaderInput = z.lazy(() =>
	z.strictObject({
		kind: z.literal('text'),
		text: textInput('Header Text'),
	}),
);
