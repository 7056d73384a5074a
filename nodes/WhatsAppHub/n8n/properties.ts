import type { INodeProperties } from 'n8n-workflow';
import { messages, messageTypes } from '../messages';
import { providers } from '../providers';
import type { Provider } from '../providers/provider';
import { commonOptions } from './commonOptions';

const showFor = (provider: Provider) => ({ show: { provider: [provider.id] } });

export const providerField = (): INodeProperties => ({
	displayName: 'Provider',
	name: 'provider',
	type: 'options',
	noDataExpression: true,
	options: providers.map(({ id, label }) => ({ name: label, value: id })),
	default: 'cloudApi',
	description: 'The API that connects you to WhatsApp',
});

const resourceFields = (): INodeProperties[] => [
	{
		displayName: 'Resource',
		name: 'resource',
		type: 'options',
		noDataExpression: true,
		options: [{ name: 'Message', value: 'message' }],
		default: 'message',
	},
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['message'] } },
		options: [
			{
				name: 'Send',
				value: 'send',
				action: 'Send message',
				description: 'Send a message to a person, group or channel',
			},
		],
		default: 'send',
	},
];

const senderField = (provider: Provider): INodeProperties[] => {
	const field = provider.senderField;
	if (field === undefined) return [];
	return [
		{
			displayName: 'Sender',
			name: 'sender',
			type: 'resourceLocator',
			default: { mode: 'list', value: '' },
			...(field.required && { required: true }),
			displayOptions: showFor(provider),
			description: field.description,
			modes: [
				{
					displayName: 'From List',
					name: 'list',
					type: 'list',
					typeOptions: { searchListMethod: 'searchSenders', searchable: true },
				},
				{
					displayName: field.byHand.label,
					name: 'id',
					type: 'string',
					placeholder: field.byHand.placeholder,
				},
			],
		},
	];
};

const recipientField = (): INodeProperties => ({
	displayName: 'Recipient',
	name: 'recipient',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. +1 555 555 0100',
	description:
		'Who receives the message: a phone number with country code, or a chat, group or user ID where the provider has them',
});

const messageTypeField = (provider: Provider): INodeProperties => ({
	displayName: 'Message Type',
	name: 'messageType',
	type: 'options',
	// It decides which fields there are: were it an expression, n8n would ask for those of every type.
	noDataExpression: true,
	displayOptions: showFor(provider),
	options: messageTypes
		.filter((type) => provider.reasonAgainst(type) === undefined)
		.map((type) => ({ name: messages[type].label, value: type })),
	default: 'text',
});

const messageFields = (): INodeProperties[] =>
	messageTypes.flatMap((type) =>
		messages[type].fields.map((field) => ({
			...field,
			displayOptions: { ...field.displayOptions, show: { messageType: [type] } },
		})),
	);

const providerFields = (provider: Provider): INodeProperties[] =>
	provider.form.fields.map((field) => ({ ...field, displayOptions: showFor(provider) }));

/** The common optional fields that the provider can carry, the message's, and its own. */
const optionsField = (provider: Provider): INodeProperties => {
	const carried = new Set([...provider.form.carries, 'includeRaw']);
	const ofMessages = messageTypes.flatMap((type) =>
		Object.values<INodeProperties>(messages[type].options).map((option) => ({
			...option,
			displayOptions: { show: { '/messageType': [type] } },
		})),
	);
	const options = [...commonOptions(), ...ofMessages]
		.filter(({ name }) => carried.has(name))
		.concat(provider.form.options)
		.sort((left, right) => left.displayName.localeCompare(right.displayName));
	return {
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		displayOptions: showFor(provider),
		options,
	};
};

/** The form of the action node, in the order in which a person fills it in. */
export const actionProperties = (): INodeProperties[] => [
	providerField(),
	...resourceFields(),
	...providers.flatMap(senderField),
	recipientField(),
	...providers.map(messageTypeField),
	...messageFields(),
	...providers.flatMap(providerFields),
	...providers.map(optionsField),
];
