import type { INodeProperties } from 'n8n-workflow';
import { z } from 'zod/v4';
import type { FormReader } from '../core/form';
import { idInput, textInput, webAddressInput } from '../core/input';
import type { FileHandle, Media, MediaKind, MediaSource } from '../core/media';
import type { Outcome } from '../core/outcome';

// The fields of every message with a file: where it comes from, and how it is read.

/** As n8n's own WhatsApp node names the three places that a medium can come from. */
const paths = { link: 'useMediaLink', id: 'useMediaId', file: 'useMedian8n' } as const;

/** The places that are open to a provider, by how it carries media: those that take no uploads know no IDs. */
export const mediaPaths: Readonly<Record<'upload' | 'inline', readonly string[]>> = {
	upload: [paths.link, paths.id, paths.file],
	inline: [paths.link, paths.file],
};

/** The name of the field that chooses among them. */
export const mediaPathField = 'mediaPath';

const fromField = (): INodeProperties => ({
	displayName: 'Take Media From',
	name: mediaPathField,
	type: 'options',
	options: [
		{ name: 'Link', value: paths.link, description: 'A public web address' },
		{
			name: 'Input Item',
			value: paths.file,
			description: 'A file that the item brings along from the node before',
		},
		{
			name: 'WhatsApp Media ID',
			value: paths.id,
			description: 'The ID of a file that was uploaded to the provider before',
		},
	],
	default: 'useMediaLink',
});

/** The fields by which a medium is chosen, shared by every type that is one. */
export const mediaFields: readonly INodeProperties[] = [
	fromField(),
	{
		displayName: 'Link',
		name: 'mediaLink',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. https://example.com/photo.jpg',
		description: 'Where the file can be fetched from without a login',
		displayOptions: { show: { mediaPath: [paths.link] } },
	},
	{
		displayName: 'Media ID',
		name: 'mediaId',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. 1013859600285441',
		description: "The 'mediaId' that the operation 'Upload' gave, or that came with a message",
		displayOptions: { show: { mediaPath: [paths.id] } },
	},
	{
		displayName: 'Input Data Field Name',
		name: 'mediaPropertyName',
		type: 'string',
		default: 'data',
		required: true,
		hint: 'The name of the input field that holds the file',
		displayOptions: { show: { mediaPath: [paths.file] } },
	},
];

/** Optional fields of a medium. */
export const mediaOptions = {
	mediaCaption: {
		displayName: 'Caption',
		name: 'mediaCaption',
		type: 'string',
		typeOptions: { rows: 2 },
		default: '',
		description: 'The text below the file',
	},
	mediaFilename: {
		displayName: 'File Name',
		name: 'mediaFilename',
		type: 'string',
		default: '',
		placeholder: 'e.g. invoice.pdf',
		description: 'The name that the recipient sees, instead of the name of the file or link',
	},
	mediaMimeType: {
		displayName: 'MIME Type',
		name: 'mediaMimeType',
		type: 'string',
		default: '',
		placeholder: 'e.g. audio/ogg; codecs=opus',
		description: 'What the file is, instead of what n8n or the name of the file says',
	},
} as const satisfies Readonly<Record<string, INodeProperties>>;

/** What the form says about a medium, not judged yet. */
export const readMedia = (form: FormReader, kind: MediaKind) => {
	const path = form.parameter('mediaPath') ?? paths.link;
	return {
		kind,
		path,
		link: path === paths.link ? form.parameter('mediaLink') : undefined,
		id: path === paths.id ? form.parameter('mediaId') : undefined,
		file: path === paths.file ? readFile(form, 'mediaPropertyName') : undefined,
		fileName: form.option('mediaFilename'),
		mimeType: form.option('mediaMimeType'),
	};
};

/** The file that a form's field names; a field that names none is a failure in its words. */
export const readFile = (form: FormReader, field: string): Outcome<FileHandle> => {
	const name: unknown = form.parameter(field);
	return form.file(typeof name === 'string' ? name.trim() : '');
};

const path = z.enum(Object.values(paths), {
	error: () => `'Take Media From' must be one of: ${Object.values(paths).join(', ')}`,
});

/** A file of the item as the form reader yields it: the file, or why there is none. */
export const fileInput = z
	.custom<Outcome<FileHandle>>()
	.transform((outcome, context): FileHandle => {
		if (outcome.ok) return outcome.value;
		context.addIssue({
			code: 'custom',
			message: [outcome.failure.message, outcome.failure.hint].filter(Boolean).join('. '),
		});
		return z.NEVER;
	});

/** A medium as `readMedia` yields it. */
export const mediaInput: z.ZodType<Media> = z.lazy(() =>
	z
		.looseObject({
			kind: z.custom<MediaKind>(),
			path,
			fileName: textInput('File Name', { trim: true }).optional(),
			mimeType: textInput('MIME Type', { trim: true })
				.refine((text) => /^[\w.+-]+\/[\w.+-]+\s*(;.*)?$/.test(text), {
					error: "'MIME Type' must look like image/png",
				})
				.optional(),
		})
		.transform((value, context): Media => {
			const source = sources[value.path].safeParse(value);
			if (source.success) {
				const { kind, fileName, mimeType } = value;
				return { kind, source: source.data, fileName, mimeType };
			}
			for (const issue of source.error.issues) {
				context.addIssue({ code: 'custom', message: issue.message });
			}
			return z.NEVER;
		}),
);

const sources: Readonly<Record<z.output<typeof path>, z.ZodType<MediaSource>>> = {
	[paths.link]: z.lazy(() =>
		z
			.object({ link: webAddressInput('Link') })
			.transform(({ link }) => ({ from: 'link' as const, url: link })),
	),
	[paths.id]: z.lazy(() =>
		z.object({ id: idInput('Media ID') }).transform(({ id }) => ({ from: 'id' as const, id })),
	),
	[paths.file]: z.lazy(() =>
		z.object({ file: fileInput }).transform(({ file }) => ({ from: 'file' as const, file })),
	),
};
