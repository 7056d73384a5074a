import type { INodeProperties } from 'n8n-workflow';
import { z } from 'zod/v4';
import { numberInput, idInput, textInput } from '../core/input';
import { defineOperation, type Download } from './define';
import { mediaIdField } from './mediaId';

// Fetches a received file, by its ID or by its link, whichever the provider has.

const MEGABYTE = 1024 * 1024;

/** The largest file that WhatsApp carries. */
const USUAL_MEGABYTES = 100;

const mediaId = { ...mediaIdField };

const mediaUrl: INodeProperties = {
	displayName: 'Media URL',
	name: 'mediaUrl',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. https://example.com/files/photo.jpg',
	description: 'The link to the file, as it came with the message',
};

export const mediaDownload = defineOperation<Download>()({
	resource: 'media',
	label: 'Download',
	action: 'Download media',
	description: 'Fetch a file that came with a message, and put it into the item',
	content: z.lazy(() =>
		z
			.strictObject({
				mediaId: idInput('Media ID').optional(),
				mediaUrl: textInput('Media URL', { trim: true }).optional(),
				megabytes: numberInput('Maximum Size (MB)', { min: 0.001, max: 2000 }).optional(),
			})
			.transform(({ megabytes = USUAL_MEGABYTES, ...source }) => ({
				...source,
				maxBytes: Math.floor(megabytes * MEGABYTE),
			})),
	),
	fields: [
		mediaId,
		mediaUrl,
		{
			displayName: 'Put Output File in Field',
			name: 'outputPropertyName',
			type: 'string',
			default: 'data',
			required: true,
			hint: 'The name of the output field to put the file in',
		},
	],
	// By which of the two a file is found.
	parts: { mediaId, mediaUrl },
	options: {
		maxDownloadSize: {
			displayName: 'Maximum Size (MB)',
			name: 'maxDownloadSize',
			type: 'number',
			typeOptions: { minValue: 0, numberPrecision: 3 },
			default: 100,
			description: 'A larger file is not loaded',
		},
	},
	read: ({ parameter, option }) => ({
		mediaId: parameter('mediaId'),
		mediaUrl: parameter('mediaUrl'),
		megabytes: option('maxDownloadSize'),
	}),
});
