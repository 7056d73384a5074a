import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { operationIds, operations } from '../operations';
import type { Resource } from '../operations/define';
import { providers } from '../providers';
import type { Provider } from '../providers/provider';
import { messageFields, messageTypeFields } from './messageProperties';
import {
	asksFor,
	describeOperation,
	type FormOperation,
	formOperations,
	reasonAgainst,
} from './operationForm';
import { optionsField } from './optionProperties';
import { groupBy, showWhen } from './show';

export const providerField = (): INodeProperties => ({
	displayName: 'Provider',
	name: 'provider',
	type: 'options',
	noDataExpression: true,
	options: providers.map(({ id, label }) => ({ name: label, value: id })),
	default: 'cloudApi',
	description: 'The API that connects you to WhatsApp',
});

const resourceLabels: Readonly<Record<Resource, string>> = {
	chat: 'Chat',
	contact: 'Contact',
	media: 'Media',
	message: 'Message',
	phoneNumber: 'Phone Number',
	queue: 'Queue',
	template: 'Template',
};

const resources = Object.keys(resourceLabels) as Resource[]; // its keys

const operationsOf = (resource: Resource): FormOperation[] =>
	formOperations.filter((operation) => describeOperation(operation).resource === resource);

/** The choice is there for the providers that have it; nothing is said where all have it. */
const forProviders = (having: readonly Provider[]): Pick<INodePropertyOptions, 'displayOptions'> =>
	having.length === providers.length
		? {}
		: { displayOptions: { show: { provider: having.map(({ id }) => id) } } };

const having = (operation: FormOperation): Provider[] =>
	providers.filter((provider) => reasonAgainst(provider, operation) === undefined);

const resourceField = (): INodeProperties => ({
	displayName: 'Resource',
	name: 'resource',
	type: 'options',
	noDataExpression: true,
	options: resources.map((resource) => ({
		name: resourceLabels[resource],
		value: resource,
		...forProviders(
			providers.filter((provider) =>
				operationsOf(resource).some((each) => reasonAgainst(provider, each) === undefined),
			),
		),
	})),
	default: 'message',
});

const operationField = (resource: Resource): INodeProperties => {
	const field: INodeProperties = {
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: [resource] } },
		options: operationsOf(resource)
			.map((operation) => ({ operation, ...describeOperation(operation) }))
			.map(({ operation, label, action, description }) => ({
				name: label,
				value: operation,
				action,
				description,
				...forProviders(having(operation)),
			}))
			.sort((left, right) => left.name.localeCompare(right.name)),
		default: '',
	};
	return { ...field, default: operationsOf(resource)[0] ?? '' };
};

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
			displayOptions: {
				show: {
					provider: [provider.id],
					operation: formOperations.filter((each) => asksFor(provider, each, 'sender')),
				},
			},
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
		'The person, group or channel: a phone number with country code, or a chat, group or user ID where the provider has them',
});

/** One field for the operations with which the same providers ask for a recipient. */
const recipientFields = (): INodeProperties[] =>
	groupBy(
		formOperations
			.map((operation) => ({
				operation,
				by: providers.filter((each) => asksFor(each, operation, 'recipient')).map(({ id }) => id),
			}))
			.filter(({ by }) => by.length > 0),
		({ by }) => by.join(),
	).map((group) =>
		showWhen(recipientField(), {
			...(group[0] && group[0].by.length < providers.length && { provider: group[0].by }),
			operation: group.map(({ operation }) => operation),
		}),
	);

const operationFields = (): INodeProperties[] =>
	operationIds.flatMap((operation) =>
		operations[operation].fields.map((field) => showWhen(field, { operation: [operation] })),
	);

/** The form of the action node, in the order in which a person fills it in. */
export const actionProperties = (): INodeProperties[] => [
	providerField(),
	resourceField(),
	...resources.map(operationField),
	...providers.flatMap(senderField),
	...recipientFields(),
	...messageTypeFields(),
	...messageFields(),
	...operationFields(),
	...providers.flatMap(providerFields),
	...providers.map(optionsField),
];

/** The fields of a provider's own belong to sending. */
const providerFields = (provider: Provider): INodeProperties[] =>
	provider.form.fields.map((field) =>
		showWhen(field, { provider: [provider.id], operation: sendingOperations(provider) }),
	);

const sendingOperations = (provider: Provider): FormOperation[] =>
	formOperations.filter(
		(operation) =>
			asksFor(provider, operation, 'recipient') && !operationIds.some((id) => id === operation),
	);
