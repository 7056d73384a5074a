import { z } from 'zod/v4';
import { textInput } from '../core/input';
import type { FileHandle } from '../core/media';
import { fileInput, mediaOptions, readFile } from '../messages/media';
import { defineOperation } from './define';

/** An upload that messages can name. */
export interface UploadedMedia {
	readonly mediaId: string;
	readonly fileName: string;
	readonly mimeType: string;
}

export interface UploadInput {
	readonly file: FileHandle;
	readonly fileName?: string | undefined;
	readonly mimeType?: string | undefined;
}

export const mediaUpload = defineOperation<UploadedMedia>()({
	resource: 'media',
	label: 'Upload',
	action: 'Upload media',
	description: 'Store a file with the provider, to send it by its ID as often as you like',
	content: z.strictObject({
		file: fileInput,
		fileName: textInput('File Name', { trim: true }).optional(),
		mimeType: textInput('MIME Type', { trim: true }).optional(),
	}) satisfies z.ZodType<UploadInput>,
	fields: [
		{
			displayName: 'Input Data Field Name',
			name: 'mediaPropertyName',
			type: 'string',
			default: 'data',
			required: true,
			hint: 'The name of the input field that holds the file',
		},
	],
	options: {
		mediaFilename: mediaOptions.mediaFilename,
		mediaMimeType: mediaOptions.mediaMimeType,
	},
	read: (form) => ({
		file: readFile(form, 'mediaPropertyName'),
		fileName: form.option('mediaFilename'),
		mimeType: form.option('mediaMimeType'),
	}),
});
