import type { INodeProperties } from 'n8n-workflow';
import { z } from 'zod/v4';
import { choiceInput, idInput, wholeNumberInput } from '../core/input';
import { defineMessage } from './define';
import { messageIdField } from './messageId';

// Pins a message in its chat for some days, or unpins it.

const actions = ['pin', 'unpin'] as const;

const pinDays: INodeProperties = {
	displayName: 'Days',
	name: 'pinDays',
	type: 'number',
	typeOptions: { minValue: 1, maxValue: 30 },
	default: 7,
	displayOptions: { show: { pinAction: ['pin'] } },
	description: 'How long the message stays pinned, from 1 to 30 days',
};

export const pin = defineMessage({
	type: 'pin',
	label: 'Pin',
	operation: 'pin',
	content: z.lazy(() =>
		z.strictObject({
			messageId: idInput('Message ID'),
			action: choiceInput('Action', actions),
			/** For a provider that must know when the pin ends. */
			days: wholeNumberInput('Days', { min: 1, max: 30 }).optional(),
		}),
	),
	fields: [
		messageIdField,
		{
			displayName: 'Action',
			name: 'pinAction',
			type: 'options',
			options: [
				{ name: 'Pin', value: 'pin', description: 'Keep the message at the top of its chat' },
				{ name: 'Unpin', value: 'unpin', description: 'Take a pinned message off the top' },
			],
			default: 'pin',
		},
		pinDays,
	],
	parts: { pinDays },
	options: {},
	read: ({ parameter }) => {
		const action = parameter('pinAction');
		return {
			messageId: parameter('messageId'),
			action,
			days: action === 'unpin' ? undefined : parameter('pinDays'),
		};
	},
});
