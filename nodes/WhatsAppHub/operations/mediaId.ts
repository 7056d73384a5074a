import type { INodeProperties } from 'n8n-workflow';

/** A file that the provider keeps. */
export const mediaIdField: INodeProperties = {
	displayName: 'Media ID',
	name: 'mediaId',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. 1013859600285441',
	description: "The 'mediaId' that the operation 'Upload' gave, or that came with a message",
};
