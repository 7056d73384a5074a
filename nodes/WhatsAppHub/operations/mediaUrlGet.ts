import { z } from 'zod/v4';
import { idInput } from '../core/input';
import { defineOperation } from './define';
import { mediaIdField } from './mediaId';

/** Where a file of the provider's can be fetched, and what it is. */
export interface MediaLink {
	readonly mediaId: string;
	/** Opens only with the credential, and only for some minutes. */
	readonly url: string;
	readonly mimeType: string | null;
	/** In bytes. */
	readonly fileSize: number | null;
	readonly sha256: string | null;
}

export const mediaUrlGet = defineOperation<MediaLink>()({
	resource: 'media',
	label: 'Get Link',
	action: 'Get link of media',
	description: 'Ask for the web address, the type and the size of a file',
	content: z.lazy(() => z.strictObject({ mediaId: idInput('Media ID') })),
	fields: [mediaIdField],
	read: ({ parameter }) => ({ mediaId: parameter('mediaId') }),
});
