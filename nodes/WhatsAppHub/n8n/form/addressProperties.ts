import type { INodeProperties } from 'n8n-workflow';
import { providers } from '../../providers';
import { operations } from '../../operations';
import { asWrittenOption, recipientsField } from '../../operations/recipients';
import type { Provider } from '../../providers/provider';
import type { Offered } from './deliveryOptions';
import { asksFor, type FormOperation, formOperations, isMessageOperation } from './operationForm';
import { groupBy, showWhen } from './show';

/** The number that sends, where a provider has several. */
export const senderFields = (): INodeProperties[] => providers.flatMap(senderField);

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

const description =
	'The person, group or channel: a phone number with country code, or a chat, group or user ID where the provider has them';

const recipientField: INodeProperties = {
	displayName: 'Recipient',
	name: 'recipient',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. +1 555 555 0100',
	description,
};

/** Where the provider can list the chats of a phone, the recipient is one of them or written. */
const chatField: INodeProperties = {
	displayName: 'Recipient',
	name: 'recipient',
	type: 'resourceLocator',
	default: { mode: 'id', value: '' },
	required: true,
	description,
	modes: [
		{
			displayName: 'By Number or ID',
			name: 'id',
			type: 'string',
			placeholder: 'e.g. +1 555 555 0100',
		},
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			typeOptions: { searchListMethod: 'searchChats', searchable: true },
		},
	],
};

const listsChats = (provider: Provider): boolean =>
	provider.reasonAgainstOperation('chatGetAll') === undefined;

/** One field for the operations with which the same providers ask for a recipient. */
export const recipientFields = (): INodeProperties[] => [
	...fieldsFor(
		recipientField,
		providers.filter((provider) => !listsChats(provider)),
	),
	...fieldsFor(chatField, providers.filter(listsChats)),
];

const fieldsFor = (field: INodeProperties, among: readonly Provider[]): INodeProperties[] =>
	groupBy(
		formOperations
			.map((operation) => ({ operation, by: idsOf(among, operation) }))
			.filter(({ by }) => by.length > 0),
		({ by }) => by.join(),
	).flatMap((group) =>
		group.slice(0, 1).map(({ by }) => {
			const operations = group.map(({ operation }) => operation);
			return showWhen(hidden(field, among), { provider: by, operation: operations });
		}),
	);

/** 'Preview' shows types of which some find their chat by the message that they name. */
const hidden = (field: INodeProperties, among: readonly Provider[]): INodeProperties => {
	const types = among.flatMap(({ form }) => form.withoutRecipient ?? []);
	return types.length === 0
		? field
		: { ...field, displayOptions: { hide: { messageType: types } } };
};

/** How recipients are read, in the operations that ask for any. */
export const addressOptions = (provider: Provider): readonly Offered[] => [
	{
		option: asWrittenOption,
		operations: formOperations.filter(
			(operation) => asksFor(provider, operation, 'recipient') || takesRecipients(operation),
		),
	},
];

const takesRecipients = (operation: FormOperation): boolean =>
	!isMessageOperation(operation) && operations[operation].fields.includes(recipientsField);

const idsOf = (among: readonly Provider[], operation: FormOperation): string[] =>
	among.filter((provider) => asksFor(provider, operation, 'recipient')).map(({ id }) => id);
