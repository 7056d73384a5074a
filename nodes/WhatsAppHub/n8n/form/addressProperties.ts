import type { INodeProperties } from 'n8n-workflow';
import { providers } from '../../providers';
import { operations } from '../../operations';
import { asWrittenOption, countryOption } from '../../operations/phoneRule';
import { recipientsField } from '../../operations/recipients';
import type { Provider } from '../../providers/contract/provider';
import type { Offered } from './deliveryOptions';
import {
	asksFor,
	type FormOperation,
	formOperations,
	isMessageOperation,
	typesWithoutRecipient,
} from '../operations';
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

/**
 * The same for every provider, so that a recipient stays when another provider is chosen; the list says
 * so in words where a provider has none.
 */
const recipientField: INodeProperties = {
	displayName: 'Recipient',
	name: 'recipient',
	type: 'resourceLocator',
	default: { mode: 'id', value: '' },
	required: true,
	description,
	modes: [
		{
			displayName: 'Phone or Chat ID',
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

/** One field for the operations with which the same providers ask for a recipient. */
export const recipientFields = (): INodeProperties[] =>
	groupBy(
		formOperations.flatMap((operation) =>
			groupBy(asking(operation), (provider) =>
				typesWithoutRecipient(provider, operation).join(),
			).map((alike) => ({
				operation,
				by: alike.map(({ id }) => id),
				hidden: alike.slice(0, 1).flatMap((provider) => typesWithoutRecipient(provider, operation)),
			})),
		),
		({ by, hidden }) => JSON.stringify([by, hidden]),
	).flatMap((group) =>
		group.slice(0, 1).map(({ by, hidden }) => {
			const operations = group.map(({ operation }) => operation);
			const field =
				hidden.length === 0
					? recipientField
					: { ...recipientField, displayOptions: { hide: { messageType: hidden } } };
			return showWhen(field, { provider: by, operation: operations });
		}),
	);

const asking = (operation: FormOperation): Provider[] =>
	providers.filter((provider) => asksFor(provider, operation, 'recipient'));

/** How phone numbers are read, in the operations that ask for any. */
export const addressOptions = (provider: Provider): readonly Offered[] => {
	const addressed = formOperations.filter(
		(operation) => asksFor(provider, operation, 'recipient') || takesRecipients(operation),
	);
	return [
		{ option: asWrittenOption, operations: addressed },
		{ option: countryOption, operations: [...addressed, 'contactCheck'] },
		// An answer has its recipient, but cards have numbers.
		...(provider.reasonAgainst('contacts') === undefined
			? [
					{
						option: showWhen(countryOption, { '/messageType': ['contacts'] }),
						operations: ['reply'] as const,
					},
				]
			: []),
	];
};

const takesRecipients = (operation: FormOperation): boolean =>
	!isMessageOperation(operation) && operations[operation].fields.includes(recipientsField);
