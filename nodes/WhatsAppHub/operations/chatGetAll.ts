import type { INodeProperties } from 'n8n-workflow';
import { z } from 'zod/v4';
import { choiceInput, textInput } from '../core/input';
import { defineOperation } from './define';
import { listingFields, listingInput, readListing } from './listing';

/** A conversation, with a person or in a group. */
export interface Chat {
	/** What goes into the field 'Recipient'. */
	readonly chatId: string;
	readonly name: string | null;
	/** The provider's own word, such as `group`. */
	readonly type: string | null;
	/** The number or id as the results of sends show it. */
	readonly recipient: string;
	/** The account's number that takes part. */
	readonly sender: string | null;
	readonly memberCount: number | null;
	readonly unreadCount: number | null;
	readonly isArchived: boolean | null;
	readonly isMuted: boolean | null;
	/** ISO 8601. */
	readonly createdAt: string | null;
	readonly updatedAt: string | null;
	/** What else the provider returns, under its own names. */
	readonly details: Readonly<Record<string, unknown>>;
}

const chatTypes = ['business', 'group', 'user'] as const;

const options = {
	chatType: {
		displayName: 'Chat Type',
		name: 'chatType',
		type: 'options',
		options: [
			{ name: 'Business', value: 'business' },
			{ name: 'Group', value: 'group' },
			{ name: 'Person', value: 'user' },
		],
		default: 'group',
		description: 'Only chats of one kind',
	},
	chatLabel: {
		displayName: 'Chat Label',
		name: 'chatLabel',
		type: 'string',
		default: '',
		placeholder: 'e.g. Orders',
		description: 'Only chats that bear this label, by its name or ID',
	},
} satisfies Readonly<Record<string, INodeProperties>>;

export const chatGetAll = defineOperation<Chat[]>()({
	resource: 'chat',
	label: 'Get Many',
	action: 'Get many chats',
	description: 'List the conversations of a phone',
	content: z.lazy(() =>
		z.strictObject({
			...listingInput,
			type: choiceInput('Chat Type', chatTypes).optional(),
			label: textInput('Chat Label', { trim: true }).optional(),
		}),
	),
	fields: listingFields,
	options,
	// Not every provider can narrow its list.
	parts: options,
	read: (form) => ({
		...readListing(form),
		type: form.option('chatType'),
		label: form.option('chatLabel'),
	}),
});
