import { z } from 'zod/v4';
import { idInput } from '../core/input';
import { textListInput } from '../core/listInput';
import { defineOperation } from './define';
import { broadcastIdField, queueIdField } from './queueFields';

// Removes waiting messages from the provider's queue.

export interface Purged {
	readonly deleted: boolean;
	/** The messages that will not be sent, as far as the provider names them. */
	readonly queueIds: readonly string[];
	/** What the provider says it went by. */
	readonly mode: string | null;
}

/** More ids than a queue has. */
const MANY = 100_000;

export const queuePurge = defineOperation<Purged>()({
	resource: 'queue',
	label: 'Purge',
	action: 'Purge queue',
	description: 'Remove messages that still wait, by their queue IDs or by their broadcast',
	content: z.lazy(() =>
		z.discriminatedUnion(
			'by',
			[
				z.strictObject({
					by: z.literal('queueIds'),
					queueIds: textListInput('Queue IDs', { min: 1, max: MANY, entry: { trim: true } }),
				}),
				z.strictObject({ by: z.literal('broadcastId'), broadcastId: idInput('Broadcast ID') }),
			],
			{ error: "'Remove By' must be one of: queueIds, broadcastId" },
		),
	),
	fields: [
		{
			displayName: 'Remove By',
			name: 'purgeBy',
			type: 'options',
			options: [
				{
					name: 'Broadcast ID',
					value: 'broadcastId',
					description: 'All messages of one broadcast',
				},
				{ name: 'Queue IDs', value: 'queueIds', description: 'Single messages' },
			],
			default: 'queueIds',
		},
		{
			...queueIdField,
			displayName: 'Queue IDs',
			name: 'queueIds',
			typeOptions: { multipleValues: true, multipleValueButtonText: 'Add Queue ID' },
			default: [],
			required: true,
			displayOptions: { show: { purgeBy: ['queueIds'] } },
			description: "The 'queue_id' of each send; one expression may give the whole list",
		},
		{
			...broadcastIdField,
			required: true,
			displayOptions: { show: { purgeBy: ['broadcastId'] } },
		},
	],
	read: ({ parameter }) => {
		const by = parameter('purgeBy');
		return {
			by,
			queueIds: by === 'queueIds' ? parameter('queueIds') : undefined,
			broadcastId: by === 'broadcastId' ? parameter('broadcastId') : undefined,
		};
	},
});
