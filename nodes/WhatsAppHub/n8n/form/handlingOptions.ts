import type { INodeProperties } from 'n8n-workflow';
import { REMEMBERED_EVENTS } from '../../inbound/marks';
import { gatherField } from '../optionFields';

// Trigger options for how events are passed on: files, repetitions, order.

const count = new Intl.NumberFormat('en-US').format(REMEMBERED_EVENTS);

const { usual } = gatherField;

/** The optional fields of every provider's trigger that say how events are handed over. */
export const handlingOptions = (): INodeProperties[] => [
	{
		displayName: 'Download Media',
		name: 'downloadMedia',
		type: 'boolean',
		// Whoever adds the option wants it.
		default: true,
		description:
			'Whether to fetch the file that comes with a message into the item. It is fetched when the execution has begun, so that no provider waits for it; a file that is not there after 30 seconds leaves its reason in "mediaError", and so does any after two minutes for all files of a call.',
	},
	{
		displayName: 'Gather at Most',
		name: gatherField.name,
		type: 'number',
		displayOptions: { show: { gatherEvents: [true] } },
		typeOptions: { minValue: 1, maxValue: gatherField.most, numberPrecision: 0 },
		default: usual,
		description:
			'How many events may start the workflow together; more wait for the next time. A single call of the provider is never split.',
	},
	{
		displayName: 'Gather Events While Busy',
		name: 'gatherEvents',
		type: 'boolean',
		// Whoever adds the option wants it.
		default: true,
		description:
			'Whether events that arrive while n8n is about to start the workflow wait for that and then start it together, one item each: several times as many events a second, for the price of one execution. An event that comes alone starts at once. Without it each call of the provider starts the workflow by itself. Use it where the nodes that follow treat all items, not the first alone, and not before an AI Agent with a memory: n8n gives all items the memory of the first. The test in the editor does not gather.',
	},
	{
		displayName: 'Maximum Size (MB)',
		name: 'maxDownloadSize',
		type: 'number',
		displayOptions: { show: { downloadMedia: [true] } },
		typeOptions: { minValue: 0, numberPrecision: 3 },
		default: 20,
		description: 'A larger file is not fetched',
	},
	{
		displayName: 'Once',
		name: 'once',
		type: 'boolean',
		default: true,
		description: `Whether an event that the provider delivers again starts the workflow no second time. The last ${count} events are remembered, also over a restart of n8n.`,
	},
	{
		displayName: 'Put Output File in Field',
		name: 'mediaField',
		type: 'string',
		displayOptions: { show: { downloadMedia: [true] } },
		default: 'data',
		hint: 'The name of the output field to put the file in',
	},
	{
		displayName: 'Status Order',
		name: 'statusOrder',
		type: 'options',
		displayOptions: { show: { '/triggerOn': ['message.status'] } },
		options: [
			{
				name: 'As Reported',
				value: 'asReported',
				description: 'In the order in which the provider reports them',
			},
			{
				name: 'Drop Late Ones',
				value: 'drop',
				description: 'A stage that comes after a later one of the same message is left out',
			},
			{
				name: 'Mark Late Ones',
				value: 'mark',
				description: 'Every status says in "late" whether a later one was before it',
			},
		],
		default: 'asReported',
		description:
			'What to do when the provider reports the stages of a message out of order: queued, sending, sent, delivered, read, played; nothing follows failed, and it follows nothing that was delivered',
	},
];
