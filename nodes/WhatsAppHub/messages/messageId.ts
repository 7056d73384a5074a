import type { INodeProperties } from 'n8n-workflow';

/** The message that an operation is about. */
export const messageIdField: INodeProperties = {
	displayName: 'Message ID',
	name: 'messageId',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. {{ $json.messageId }}',
	description: 'The ID of the message, as a trigger or an earlier send gave it',
};
