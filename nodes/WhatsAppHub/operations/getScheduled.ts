import { z } from 'zod/v4';
import { defineOperation } from './define';
import { listingFields, listingInput, readListing } from './listing';
import type { ScheduledMessage } from './schedule';

/** Lists the messages that wait for their time. */
export const getScheduled = defineOperation<ScheduledMessage[]>()({
	resource: 'message',
	label: 'Get Many Scheduled',
	action: 'Get many scheduled messages',
	description: 'List the messages that wait for their time',
	content: z.strictObject(listingInput),
	fields: listingFields,
	read: readListing,
});
