import { z } from 'zod/v4';
import { booleanInput } from '../core/input';
import { defineMessage } from './define';
import { mediaFields, mediaInput, mediaOptions, readMedia } from './media';

/** A file or a voice note; there is no caption, since WhatsApp shows none with audio. */
export const audio = defineMessage({
	type: 'audio',
	label: 'Audio',
	content: z.lazy(() =>
		z.strictObject({
			media: mediaInput,
			voice: booleanInput('Voice Message').optional(),
			convert: booleanInput('Convert to Voice Format').optional(),
		}),
	),
	fields: mediaFields,
	options: {
		mediaFilename: mediaOptions.mediaFilename,
		mediaMimeType: mediaOptions.mediaMimeType,
		mediaVoice: {
			displayName: 'Voice Message',
			name: 'mediaVoice',
			type: 'boolean',
			default: true,
			description:
				'Whether the audio appears as a voice message with its sender’s picture; it must be an OGG file with the Opus codec',
		},
		mediaConvertAudio: {
			displayName: 'Convert to Voice Format',
			name: 'mediaConvertAudio',
			type: 'boolean',
			default: true,
			description:
				'Whether the provider converts the audio (MP3, AAC, WAV) into OGG with the Opus codec; without this option it does for all that is not OGG',
		},
	},
	read: (form) => ({
		media: readMedia(form, 'audio'),
		voice: form.option('mediaVoice'),
		convert: form.option('mediaConvertAudio'),
	}),
});
