import { z } from 'zod/v4';
import { booleanInput, choiceInput } from '../../core/input';
import type { SendForm } from '../contract/provider';
import {
	directSendFieldsWithTemplates,
	directSendOptions,
	useDirectSend,
} from '../meta/messages/directSend';
import { customerField, customerInput } from './customerProfile';

// The fields that only sends by YCloud have.

export const form: SendForm = {
	fields: [
		{
			displayName: 'Send Mode',
			name: 'sendMode',
			type: 'options',
			noDataExpression: true,
			options: [
				{
					name: 'Enqueue',
					value: 'enqueue',
					description: 'YCloud queues the message and sends it shortly after',
				},
				{
					name: 'Send Directly',
					value: 'sendDirectly',
					description:
						'YCloud hands the message to WhatsApp before it answers, for one-time passwords',
				},
			],
			default: 'enqueue',
		},
	],
	// What is queued has no ID of WhatsApp's yet, by which people quote it.
	atOnce: { sendMode: 'sendDirectly' },
	options: [
		{
			displayName: 'Skip Blocked Recipients',
			name: 'filterBlocked',
			type: 'boolean',
			default: true,
			displayOptions: { show: { '/sendMode': ['enqueue'] } },
			description: 'Whether to leave the message unsent when the recipient is on your block list',
		},
		{
			displayName: 'Skip Unsubscribed Recipients',
			name: 'filterUnsubscribed',
			type: 'boolean',
			default: true,
			displayOptions: { show: { '/sendMode': ['enqueue'] } },
			description: 'Whether to leave the message unsent when the recipient has unsubscribed',
		},
		...directSendFieldsWithTemplates,
		customerField,
	],
};

export const options = z.object({
	sendMode: choiceInput('Send Mode', ['enqueue', 'sendDirectly']),
	filterBlocked: booleanInput('Skip Blocked Recipients').optional(),
	filterUnsubscribed: booleanInput('Skip Unsubscribed Recipients').optional(),
	...directSendOptions,
	useDirectSend,
	customerProfile: customerInput,
});

export type Options = z.output<typeof options>;
