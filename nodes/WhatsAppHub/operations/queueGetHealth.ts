import { z } from 'zod/v4';
import { defineOperation } from './define';

/** How many messages are where; null where the provider does not say. */
export type QueueHealth = Readonly<
	Record<'waiting' | 'active' | 'completed' | 'failed' | 'delayed' | 'paused', number | null>
>;

export const queueGetHealth = defineOperation<QueueHealth>()({
	resource: 'queue',
	label: 'Get Health',
	action: 'Get health of queue',
	description: 'Count the messages that wait, are being sent, are done or were not sent',
	content: z.strictObject({}),
	fields: [],
	read: () => ({}),
});
