import { z } from 'zod/v4';
import { idInput } from '../core/input';
import { defineOperation } from './define';

// Takes back a scheduled message by the ID that scheduling it returned.

export interface CancelledMessage {
	readonly deleted: true;
	readonly scheduledId: string;
}

export const cancelScheduled = defineOperation<CancelledMessage>()({
	resource: 'message',
	label: 'Cancel Scheduled',
	action: 'Cancel scheduled message',
	description: 'Take back a message that waits for its time',
	content: z.lazy(() => z.strictObject({ scheduledId: idInput('Scheduled ID') })),
	fields: [
		{
			displayName: 'Scheduled ID',
			name: 'scheduledId',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. {{ $json.scheduledId }}',
			description: "The 'scheduledId' that the operation 'Schedule' gave",
		},
	],
	read: ({ parameter }) => ({ scheduledId: parameter('scheduledId') }),
});
