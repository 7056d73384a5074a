import type { INodeProperties } from 'n8n-workflow';

/** Which flow, its button, and what the button does. */
export const flowFields: readonly INodeProperties[] = [
	{
		displayName: 'Flow By',
		name: 'flowBy',
		type: 'options',
		noDataExpression: true,
		options: [
			{ name: 'ID', value: 'id' },
			{ name: 'Name', value: 'name' },
		],
		default: 'id',
		description: 'What the flow is named by',
	},
	{
		displayName: 'Flow ID',
		name: 'flowId',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. 1234567890123456',
		description: 'As it stands in the list of flows in WhatsApp Manager',
		displayOptions: { show: { flowBy: ['id'] } },
	},
	{
		displayName: 'Flow Name',
		name: 'flowName',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. book_appointment',
		displayOptions: { show: { flowBy: ['name'] } },
	},
	{
		displayName: 'Button Text',
		name: 'flowButton',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. Book now',
		description: 'The button that opens the flow, at most 20 characters, without emoji',
	},
	{
		displayName: 'Flow Action',
		name: 'flowAction',
		type: 'options',
		options: [
			{
				name: 'Ask the Endpoint',
				value: 'data_exchange',
				description: 'The endpoint of the flow says which screen comes first',
			},
			{
				name: 'Open a Screen',
				value: 'navigate',
				description: "The option 'First Screen', without it the first screen of the flow",
			},
		],
		default: 'navigate',
		description: 'What the button does',
	},
];

const onNavigate = { show: { '/flowAction': ['navigate'] } };

export const flowOptions = {
	flowScreen: {
		displayName: 'First Screen',
		name: 'flowScreen',
		type: 'string',
		default: '',
		placeholder: 'e.g. WELCOME_SCREEN',
		description: 'The ID of the screen that opens first, which must be an entry screen',
		displayOptions: onNavigate,
	},
	flowData: {
		displayName: 'First Screen Data',
		name: 'flowData',
		type: 'json',
		default: '{}',
		description: "What the screen is filled with, by the names of the flow's own data",
		displayOptions: onNavigate,
	},
	flowReference: {
		displayName: 'Flow Token',
		name: 'flowReference',
		type: 'string',
		default: '',
		placeholder: 'e.g. booking-1001',
		description: 'A text of your own that comes back with the answers, to know the flow by',
	},
	flowMode: {
		displayName: 'Flow Mode',
		name: 'flowMode',
		type: 'options',
		options: [
			{ name: 'Draft', value: 'draft', description: 'For testing a flow that is not published' },
			{ name: 'Published', value: 'published' },
		],
		default: 'published',
	},
} as const satisfies Readonly<Record<string, INodeProperties>>;
