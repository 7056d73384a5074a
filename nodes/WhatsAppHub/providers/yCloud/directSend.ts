import type { INodeProperties } from 'n8n-workflow';
import { z } from 'zod/v4';
import { type Failure, invalidInput } from '../../core/failure';
import { booleanInput, choiceInput, textInput, wholeNumberInput } from '../../core/input';

// Docs: https://docs.ycloud.com/api-reference/guides/whatsapp-platform/best-practices/direct-send (read 2026-11-20, v2)

/** The types of message that go out as a utility or authentication message without a template. */
const types = ['buttons', 'ctaUrl', 'text'];

type Conditions = Readonly<Record<string, string[]>>;

const forTypes: readonly Conditions[] = [
	{ '/operation': ['send', 'reply', 'preview'], '/messageType': types },
];

const forTemplates: readonly Conditions[] = [
	{ '/operation': ['sendTemplate'] },
	{ '/operation': ['preview'], '/messageType': ['template'] },
];

/** The field once for each set of conditions, of which n8n lets one field have a single one. */
const under = (conditions: readonly Conditions[], field: INodeProperties): INodeProperties[] =>
	conditions.map((show) => ({ ...field, displayOptions: { show: { ...show } } }));

/** The optional fields of Direct Send, for which the sender's account must be enabled. */
export const directSendFields: readonly INodeProperties[] = [
	...under(forTypes, {
		displayName: 'Direct Send Category',
		name: 'directSendCategory',
		type: 'options',
		options: [
			{ name: 'Authentication', value: 'authentication', description: 'For texts only' },
			{ name: 'Utility', value: 'utility' },
		],
		default: 'utility',
		description:
			'Sends the message without a template also to people who have not written for 24 hours, at the price of this category',
	}),
	...under(forTemplates, {
		displayName: 'Use Direct Send',
		name: 'useDirectSend',
		type: 'boolean',
		default: true,
		description:
			'Whether the template goes out through Direct Send, which takes texts, a link button or reply buttons only',
	}),
	...under([...forTypes, ...forTemplates], {
		displayName: 'Direct Send Lifetime',
		name: 'directSendLifetime',
		type: 'number',
		typeOptions: { minValue: 30, maxValue: 43200 },
		default: 600,
		description: 'The seconds after which a message that could not be delivered is dropped',
	}),
];

/** What the fields of Direct Send yield, by name. */
export const directSendOptions = {
	directSendCategory: choiceInput('Direct Send Category', ['utility', 'authentication']).optional(),
	useDirectSend: booleanInput('Use Direct Send').optional(),
	directSendLifetime: wholeNumberInput('Direct Send Lifetime', { min: 30, max: 43_200 }).optional(),
};

type DirectSend = {
	[K in keyof typeof directSendOptions]?: z.output<(typeof directSendOptions)[K]>;
};

/** The parts of the body that Direct Send adds. */
export const directSendParts = (given: DirectSend) => ({
	...(given.directSendCategory !== undefined && { category: given.directSendCategory }),
	...(given.directSendLifetime !== undefined && { ttlSeconds: given.directSendLifetime }),
	...(given.useDirectSend !== undefined && { useDirectSend: given.useDirectSend }),
});

/** What the document does not allow, of a message of that type. */
export const directSendMismatch = (
	{ directSendCategory: category, useDirectSend, directSendLifetime }: DirectSend,
	type: string,
): Failure | undefined => {
	if (category === 'authentication' && type !== 'text') {
		return invalidInput(
			"'Direct Send Category' is authentication, which is for texts only",
			"Choose utility, or the message type 'Text'",
		);
	}
	if (directSendLifetime !== undefined && category === undefined && useDirectSend !== true) {
		return invalidInput(
			"'Direct Send Lifetime' is set without Direct Send",
			"Add the option 'Direct Send Category' or 'Use Direct Send' as well, or remove it",
		);
	}
	return undefined;
};

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
