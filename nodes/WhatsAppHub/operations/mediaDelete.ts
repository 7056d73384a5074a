import { z } from 'zod/v4';
import { idInput } from '../core/input';
import { defineOperation } from './define';
import { mediaIdField } from './mediaId';

// Removes an uploaded file from the provider.

export interface DeletedMedia {
	readonly deleted: true;
	readonly mediaId: string;
}

export const mediaDelete = defineOperation<DeletedMedia>()({
	resource: 'media',
	label: 'Delete',
	action: 'Delete media',
	description: 'Remove a file from the provider, so that its ID can be sent no more',
	content: z.lazy(() => z.strictObject({ mediaId: idInput('Media ID') })),
	fields: [mediaIdField],
	read: ({ parameter }) => ({ mediaId: parameter('mediaId') }),
});
