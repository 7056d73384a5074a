import type { INodeProperties } from 'n8n-workflow';

// The optional fields of 'Send and Wait for Response'.

/** Where a provider tells which button or row was tapped. */
export const tappedOptions: readonly INodeProperties[] = [
	{
		displayName: 'List Button Label',
		name: 'listButtonLabel',
		type: 'string',
		default: '',
		placeholder: 'e.g. Choose',
		description: 'The button that opens the list of more than 3 choices, at most 20 characters',
		displayOptions: { show: { '/responseType': ['choices'] } },
	},
];

/** Where it does not, and the choices are numbered. */
export const numberedOptions: readonly INodeProperties[] = [
	{
		displayName: 'Answer Hint',
		name: 'answerHint',
		type: 'string',
		default: '',
		placeholder: 'e.g. Reply with the number',
		description:
			'What stands below the numbered choices. The code behind it tells one question from another.',
		displayOptions: { show: { '/responseType': ['approval', 'choices'] } },
	},
];

export const sendAndWaitOptions: readonly INodeProperties[] = [
	{
		displayName: 'Allowed Approvers',
		name: 'approvers',
		type: 'string',
		default: '',
		placeholder: 'e.g. +1 555 555 0100, +1 555 555 0101',
		description:
			'Whose answer counts: phone numbers or user IDs, apart by commas. Without it only the recipient can answer. A group needs it.',
	},
	{
		displayName: 'Limit Wait Time',
		name: 'limitWaitTime',
		type: 'fixedCollection',
		default: {
			values: { limitType: 'afterTimeInterval', resumeAmount: 45, resumeUnit: 'minutes' },
		},
		placeholder: 'Add Limit',
		description:
			"When the workflow goes on without an answer: 'approved' is then false, and 'timedOut' true",
		options: [
			{
				displayName: 'Values',
				name: 'values',
				values: [
					{
						displayName: 'Limit Type',
						name: 'limitType',
						type: 'options',
						options: [
							{ name: 'After Time Interval', value: 'afterTimeInterval' },
							{ name: 'At Specified Time', value: 'atSpecifiedTime' },
						],
						default: 'afterTimeInterval',
					},
					{
						displayName: 'Max Date and Time',
						name: 'maxDateAndTime',
						type: 'dateTime',
						default: '',
						displayOptions: { show: { limitType: ['atSpecifiedTime'] } },
					},
					{
						displayName: 'Wait Amount',
						name: 'resumeAmount',
						type: 'number',
						typeOptions: { minValue: 0, numberPrecision: 2 },
						default: 1,
						displayOptions: { show: { limitType: ['afterTimeInterval'] } },
					},
					{
						displayName: 'Wait Unit',
						name: 'resumeUnit',
						type: 'options',
						options: [
							{ name: 'Days', value: 'days' },
							{ name: 'Hours', value: 'hours' },
							{ name: 'Minutes', value: 'minutes' },
						],
						default: 'hours',
						displayOptions: { show: { limitType: ['afterTimeInterval'] } },
					},
				],
			},
		],
	},
	{
		displayName: 'Reaction to Answer',
		name: 'answerReaction',
		type: 'string',
		default: '✅',
		description:
			'The emoji that is put on the answer once the workflow goes on. Unless you enter one: ✅ for yes, ❌ for no, 👍 for other answers. None where it is empty.',
	},
	{
		displayName: 'Text After Answer',
		name: 'answerText',
		type: 'string',
		default: '',
		placeholder: 'e.g. Thank you, it is being done',
		description: 'What is written to the person once the workflow goes on',
	},
	{
		displayName: 'Text for Closed Question',
		name: 'closedText',
		type: 'string',
		default: '',
		placeholder: 'e.g. This question is closed',
		description:
			'What is written, once, to somebody who taps when the question is answered or over',
	},
	{
		displayName: 'Text for Others',
		name: 'unauthorizedReplyText',
		type: 'string',
		default: '',
		placeholder: 'e.g. Only the manager can answer this',
		description: 'What is written, once, to somebody who taps and whose answer does not count',
	},
	{
		displayName: 'Trigger URL',
		name: 'triggerUrl',
		type: 'string',
		default: '',
		placeholder: 'e.g. https://n8n.example.com/…',
		description:
			'The Production URL of the WhatsApp Hub Trigger that gets the answers. Only where the provider calls another address that passes its webhooks on.',
	},
];
