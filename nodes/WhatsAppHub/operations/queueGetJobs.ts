import { z } from 'zod/v4';
import { idInput } from '../core/input';
import { defineOperation } from './define';
import type { StatusReport } from './getStatus';
import { listingFields, listingInput, readListing } from './listing';
import { broadcastIdField, queueIdField } from './queueFields';

/** A message in the queue, or one that has left it. */
export interface QueueJob extends StatusReport {
	/** How often the provider tried to send it. */
	readonly attempts: number | null;
}

export const queueGetJobs = defineOperation<QueueJob[]>()({
	resource: 'queue',
	label: 'Get Jobs',
	action: 'Get jobs of queue',
	description: 'List the messages of the queue, or those of one broadcast, with their status',
	content: z.lazy(() =>
		z
			.strictObject({
				...listingInput,
				queueId: idInput('Queue ID').optional(),
				broadcastId: idInput('Broadcast ID').optional(),
			})
			.refine(({ queueId, broadcastId }) => queueId === undefined || broadcastId === undefined, {
				error: "Either 'Queue ID' or 'Broadcast ID' can be given, not both",
			}),
	),
	fields: listingFields,
	options: {
		queueId: queueIdField,
		broadcastId: broadcastIdField,
	},
	read: (form) => ({
		...readListing(form),
		queueId: form.option('queueId'),
		broadcastId: form.option('broadcastId'),
	}),
});
