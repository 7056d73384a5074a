import { z } from 'zod/v4';
import { booleanInput, textInput } from '../core/input';
import { defineMessage } from './define';
import { mediaFields, mediaInput, mediaOptions, readMedia } from './media';

/** A film with an optional caption; some providers convert it, or show it round. */
export const video = defineMessage({
	type: 'video',
	label: 'Video',
	content: z.lazy(() =>
		z.strictObject({
			media: mediaInput,
			caption: textInput('Caption').optional(),
			convert: booleanInput('Convert to WhatsApp Format').optional(),
			asNote: booleanInput('Round Video Note').optional(),
		}),
	),
	fields: mediaFields,
	options: {
		...mediaOptions,
		mediaConvertVideo: {
			displayName: 'Convert to WhatsApp Format',
			name: 'mediaConvertVideo',
			type: 'boolean',
			default: true,
			description: 'Whether the provider converts the video into one that WhatsApp plays',
		},
		mediaAsNote: {
			displayName: 'Round Video Note',
			name: 'mediaAsNote',
			type: 'boolean',
			default: true,
			description: 'Whether the video appears as a round video note',
		},
	},
	read: (form) => ({
		media: readMedia(form, 'video'),
		caption: form.option('mediaCaption'),
		convert: form.option('mediaConvertVideo'),
		asNote: form.option('mediaAsNote'),
	}),
});
