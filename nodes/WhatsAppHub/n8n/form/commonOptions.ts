import type { INodeProperties } from 'n8n-workflow';
import {
	choosingOperations,
	type FormOperation,
	formOperations,
	isMessageOperation,
} from '../operations';

/** The optional fields of a send that several providers can carry, with the operations that have them. */
export const commonOptions = (): Array<{
	readonly option: INodeProperties;
	readonly operations: readonly FormOperation[];
	/** The name under which a provider says whether it carries it. */
	readonly carriedAs: 'replyTo' | 'correlationId';
}> => [
	{
		option: {
			displayName: 'Correlation ID',
			name: 'correlationId',
			type: 'string',
			default: '',
			placeholder: 'e.g. order-1001',
			description:
				"An ID of your own. It comes back in the result and in every event of the message. Without it the provider's ID serves.",
		},
		operations: formOperations.filter(isMessageOperation),
		carriedAs: 'correlationId',
	},
	{
		option: {
			displayName: 'Reply to Message ID',
			name: 'replyTo',
			type: 'string',
			default: '',
			placeholder: 'e.g. {{ $json.messageId }}',
			description:
				'The ID of the message that is quoted above this one; above a template WhatsApp shows no quote',
		},
		// Both documents of templates take it, though WhatsApp shows no quote above one.
		operations: [
			...choosingOperations.filter((operation) => operation !== 'reply'),
			'sendTemplate',
		],
		carriedAs: 'replyTo',
	},
	{
		option: {
			displayName: 'Quote Message',
			name: 'quoteMessage',
			type: 'boolean',
			default: true,
			description: 'Whether the message that is answered is quoted above the answer',
		},
		operations: ['reply'],
		carriedAs: 'replyTo',
	},
];
