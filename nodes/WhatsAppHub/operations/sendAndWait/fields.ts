import type { INodeProperties } from 'n8n-workflow';
import { fieldsOrList } from '../../messages/collections';

// The fields of 'Send and Wait for Response', under the names that n8n's own nodes have for them: by these n8n makes
// the node a channel of its Human Review.

const showFor = (...responseType: string[]) => ({ displayOptions: { show: { responseType } } });

export const APPROVE = 'Approve';
export const DECLINE = 'Decline';

/** Three go on buttons, more on a list. */
export const MOST_CHOICES = 10;

export const choiceList = fieldsOrList(
	{
		displayName: 'Choices',
		name: 'choices',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, sortable: true },
		default: { choice: [{ label: '' }] },
		required: true,
		placeholder: 'Add Choice',
		description: 'Up to 3 are shown as buttons, up to 10 as a list',
		...showFor('choices'),
		options: [
			{
				displayName: 'Choice',
				name: 'choice',
				values: [
					{
						displayName: 'Label',
						name: 'label',
						type: 'string',
						default: '',
						placeholder: 'e.g. Tomorrow morning',
						description: 'At most 20 characters on a button, 24 in a list',
					},
					{
						displayName: 'Means Yes',
						name: 'approves',
						type: 'boolean',
						default: false,
						description:
							"Whether this choice is a yes: the result then has 'approved' true, as an approval has it",
					},
					{
						displayName: 'Value',
						name: 'value',
						type: 'string',
						default: '',
						placeholder: 'e.g. tomorrow-am',
						description: "What the result has as 'value'; when empty, the label",
					},
				],
			},
		],
	},
	{
		of: 'choice',
		example: [{ label: 'Yes', value: 'yes', approves: true }, 'No'],
		alone: { choices: 'label' },
	},
);

/** Where a provider keeps templates: for people who have not written for 24 hours. */
export const questionAsField: INodeProperties = {
	displayName: 'Question As',
	name: 'questionAs',
	type: 'options',
	noDataExpression: true,
	options: [
		{
			name: 'Message',
			value: 'message',
			description: 'To somebody who has written within the last 24 hours',
		},
		{
			name: 'Template',
			value: 'template',
			description:
				'Also to somebody who has not. Its quick reply buttons are the choices, in their order.',
		},
	],
	default: 'message',
};

export const sendAndWaitFields: readonly INodeProperties[] = [
	{
		displayName:
			'The answer comes through a published workflow with a <b>WhatsApp Hub Trigger</b> that has the same credential, and starts nothing there',
		name: 'waitNotice',
		type: 'notice',
		default: '',
	},
	{
		displayName: 'Message',
		name: 'message',
		type: 'string',
		typeOptions: { rows: 4 },
		default: '',
		required: true,
		placeholder: 'e.g. A refund of 20 € for order 1001: shall I pay it?',
		description: 'The question, as the person reads it',
		displayOptions: { hide: { questionAs: ['template'] } },
	},
	{
		displayName: 'Response Type',
		name: 'responseType',
		type: 'options',
		noDataExpression: true,
		options: [
			{
				name: 'Approval',
				value: 'approval',
				description: 'The person approves or declines by a tap',
			},
			{
				name: 'Choices',
				value: 'choices',
				description: 'The person picks one of your own answers by a tap',
			},
			{
				name: 'Free Text',
				value: 'freeText',
				description: "The person's next message in the chat is the answer",
			},
		],
		default: 'approval',
	},
	{
		displayName: 'Approval Options',
		name: 'approvalOptions',
		type: 'fixedCollection',
		default: {},
		placeholder: 'Add Option',
		...showFor('approval'),
		options: [
			{
				displayName: 'Values',
				name: 'values',
				values: [
					{
						displayName: 'Allowed Answers',
						name: 'approvalType',
						type: 'options',
						options: [
							{ name: 'Approve and Disapprove', value: 'double' },
							{ name: 'Approve Only', value: 'single' },
						],
						// Whoever is asked must be able to say no.
						default: 'double',
					},
					{
						displayName: 'Approve Button Label',
						name: 'approveLabel',
						type: 'string',
						default: APPROVE,
						description: 'At most 20 characters',
						displayOptions: { show: { approvalType: ['single', 'double'] } },
					},
					{
						displayName: 'Disapprove Button Label',
						name: 'disapproveLabel',
						type: 'string',
						default: DECLINE,
						description: 'At most 20 characters',
						displayOptions: { show: { approvalType: ['double'] } },
					},
				],
			},
		],
	},
	...choiceList.fields.map((field) => ({
		...field,
		displayOptions: {
			...field.displayOptions,
			show: { responseType: ['choices'], ...field.displayOptions?.show },
		},
	})),
];
