import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { orList } from '../../core/orList';
import { type OperationId, operationIds, operations } from '../../operations';
import type { Resource } from '../../operations/define';
import { questionTemplateFields } from '../../messages/template/fields';
import { questionAsField, sendAndWaitFields } from '../../operations/sendAndWait/fields';
import { providers } from '../../providers';
import type { Provider } from '../../providers/contract/provider';
import { asCarried } from './asCarried';
import { recipientFields, senderFields } from './addressProperties';
import { messageFields, messageTypeFields } from './messageProperties';
import {
	asksFor,
	describeOperation,
	type FormOperation,
	formOperations,
	isMessageOperation,
	reasonAgainst,
} from '../operations';
import { optionsField } from './optionProperties';
import { showWhen } from './show';
import { operationSubject } from './subjects';

// Assembles the form of the action node from the registry of providers, operations and types.

export const providerField = (): INodeProperties => {
	const field: INodeProperties = {
		displayName: 'Provider',
		name: 'provider',
		type: 'options',
		noDataExpression: true,
		options: providers.map(({ id, label }) => ({ name: label, value: id })),
		default: '',
		description: 'The API that connects you to WhatsApp',
	};
	return { ...field, default: providers[0].id };
};

/** What the node does, as n8n's list of nodes shows it. */
export const summary = (): string =>
	`Send WhatsApp messages through ${orList(providers.map(({ label }) => label))}`;

const resourceLabels: Readonly<Record<Resource, string>> = {
	chat: 'Chat',
	contact: 'Contact',
	media: 'Media',
	message: 'Message',
	phoneNumber: 'Phone Number',
	queue: 'Queue',
	template: 'Template',
};

const operationsOf = (resource: Resource): FormOperation[] =>
	formOperations.filter((operation) => describeOperation(operation).resource === resource);

/** n8n does not start with an empty list of operations. */
const resources = (Object.keys(resourceLabels) as Resource[]) // its keys
	.filter((resource) => operationsOf(resource).length > 0);

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

/** Operations that share a field share its entry. */
const operationFields = (): INodeProperties[] => {
	const shownWith = new Map<INodeProperties, OperationId[]>();
	for (const operation of operationIds) {
		for (const field of operations[operation].fields) {
			shownWith.set(field, [...(shownWith.get(field) ?? []), operation]);
		}
	}
	return [...shownWith].flatMap(([field, having]) =>
		asCarried(field, having.map(operationSubject)).map((carried) =>
			showWhen(carried.field, { operation: carried.ids }),
		),
	);
};

/** Where a provider has templates, one of them can be the question. */
const waitFields = (): INodeProperties[] => {
	const provider = providers
		.filter((each) => each.reasonAgainst('template') === undefined)
		.map(({ id }) => id);
	const operation = ['sendAndWait'];
	return [
		showWhen(questionAsField, { operation, provider }),
		...questionTemplateFields.map((field) =>
			showWhen(field, { operation, provider, questionAs: ['template'] }),
		),
		...sendAndWaitFields.map((field) => showWhen(field, { operation })),
	];
};

/** The form of the action node, in the order in which a person fills it in. */
export const actionProperties = (): INodeProperties[] => [
	providerField(),
	resourceField(),
	...resources.map(operationField),
	...senderFields(),
	...recipientFields(),
	...messageTypeFields(),
	...messageFields(),
	...operationFields(),
	...waitFields(),
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
			isMessageOperation(operation) &&
			(operation === 'reply' || asksFor(provider, operation, 'recipient')) &&
			(operation !== 'sendAndWait' || provider.form.atOnce === undefined),
	);
