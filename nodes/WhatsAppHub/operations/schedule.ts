import { z } from 'zod/v4';
import type { ProviderIds } from '../core/eventBase';
import { momentInput, readMoment } from '../core/moment';
import { defineOperation } from './define';
import { readRepetition, repetitionField, repetitionInput } from './repetitionFields';

/** A message that the provider keeps until its time. */
export interface ScheduledMessage {
	/** By it the message can be cancelled. */
	readonly scheduledId: string;
	/** The provider's own word, such as `scheduled`. */
	readonly status: string | null;
	readonly recipient: string | null;
	/** The account's number that sends. */
	readonly sender: string | null;
	/** ISO 8601. */
	readonly scheduledAt: string | null;
	/** The rule by which it comes again, in the provider's words. */
	readonly repetition: unknown;
	/** What will be sent, in the provider's words. */
	readonly content: unknown;
	/** ISO 8601. */
	readonly createdAt: string | null;
	readonly ids: ProviderIds;
}

export const schedule = defineOperation<ScheduledMessage>()({
	resource: 'message',
	label: 'Schedule',
	action: 'Schedule message',
	description: 'Leave a message with the provider, to be sent at its time',
	takesMessage: true,
	content: z.lazy(() =>
		z.strictObject({
			scheduledAt: momentInput('Send At'),
			repetition: repetitionInput.optional(),
		}),
	),
	fields: [
		{
			displayName: 'Send At',
			name: 'scheduledAt',
			type: 'dateTime',
			default: '',
			required: true,
			description: 'When the message goes out',
		},
	],
	options: { repetition: repetitionField },
	read: (form) => ({
		scheduledAt: readMoment(form, form.parameter('scheduledAt')),
		repetition: readRepetition(form),
	}),
});
