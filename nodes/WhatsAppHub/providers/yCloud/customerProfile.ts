import type { INodeProperties } from 'n8n-workflow';
import { z } from 'zod/v4';
import { textInput } from '../../core/input';

/** Whom YCloud's console shows; a username is kept for sends to user IDs. */
export const customerField: INodeProperties = {
	displayName: 'Customer Profile',
	name: 'customerProfile',
	type: 'fixedCollection',
	default: {},
	placeholder: 'Add Profile',
	description: 'What YCloud keeps of the recipient',
	options: [
		{
			displayName: 'Profile',
			name: 'profile',
			values: [
				{
					displayName: 'Customer Name',
					name: 'name',
					type: 'string',
					default: '',
					placeholder: 'e.g. Support desk',
				},
				{
					displayName: 'WhatsApp Username',
					name: 'username',
					type: 'string',
					default: '',
					placeholder: 'e.g. support_desk',
				},
			],
		},
	],
};

/** n8n yields `{ profile: { name: '', … } }`; fields left empty are not there. */
export const customerInput = z.lazy(() =>
	z
		.preprocess(
			(given) => {
				const { profile } = z
					.looseObject({ profile: z.record(z.string(), z.unknown()).optional() })
					.catch({})
					.parse(given);
				return Object.fromEntries(
					Object.entries(profile ?? {}).filter(([, value]) => value !== ''),
				);
			},
			z.strictObject({
				name: textInput('Customer Name').optional(),
				username: textInput('WhatsApp Username', { trim: true }).optional(),
			}),
		)
		.optional(),
);
