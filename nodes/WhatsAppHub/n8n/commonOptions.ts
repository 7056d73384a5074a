import type { INodeProperties } from 'n8n-workflow';

/** The optional fields of a send that several providers can carry. */
export const commonOptions = (): INodeProperties[] => [
	{
		displayName: 'Correlation ID',
		name: 'correlationId',
		type: 'string',
		default: '',
		placeholder: 'e.g. order-1001',
		description:
			"An ID of your own. It comes back in the result and in every event of the message. Without it the provider's ID serves.",
	},
	{
		displayName: 'Include Raw Response',
		name: 'includeRaw',
		type: 'boolean',
		default: true,
		description: "Whether to add the provider's untouched answer to the result, under 'raw'",
	},
	{
		displayName: 'Reply to Message ID',
		name: 'replyTo',
		type: 'string',
		default: '',
		placeholder: 'e.g. {{ $json.messageId }}',
		description: 'The ID of the message that is quoted above this one',
	},
];
