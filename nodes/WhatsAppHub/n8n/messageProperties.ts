import type { INodeProperties } from 'n8n-workflow';
import { messages, type MessageType, messageTypes } from '../messages';
import { providers } from '../providers';
import { chosenTypes, choosingOperations, type FormOperation } from './operationForm';
import { groupBy, showWhen } from './show';

/** The types that an operation lets the person choose from. */
const typesOf = (operation: FormOperation): readonly MessageType[] =>
	operation === 'preview' ? messageTypes : chosenTypes;

const messageTypeField = (
	types: readonly MessageType[],
	shownWith: readonly FormOperation[],
): INodeProperties => ({
	displayName: 'Message Type',
	name: 'messageType',
	type: 'options',
	// It decides which fields there are: were it an expression, n8n would ask for those of every type.
	noDataExpression: true,
	displayOptions: { show: { operation: [...shownWith] } },
	options: types
		.map((type) => ({ name: messages[type].label, value: type, ...forProviders(type) }))
		.sort((left, right) => left.name.localeCompare(right.name)),
	default: 'text',
});

const forProviders = (type: MessageType) => {
	const having = providers.filter((provider) => provider.reasonAgainst(type) === undefined);
	return having.length === providers.length
		? {}
		: { displayOptions: { show: { provider: having.map(({ id }) => id) } } };
};

export const messageTypeFields = (): INodeProperties[] => [
	messageTypeField(
		chosenTypes,
		choosingOperations.filter((operation) => operation !== 'preview'),
	),
	messageTypeField(messageTypes, ['preview']),
];

/** When a type's fields are shown: with its own operation, or where it is chosen. */
const shownWith = (type: MessageType) => {
	const own = messages[type].operation;
	const chosen = choosingOperations.filter((operation) => typesOf(operation).includes(type));
	return [
		...(own === undefined ? [] : [{ operation: [own] }]),
		{ operation: chosen, messageType: [type] },
	];
};

/**
 * The fields of all types, in the order of the types. Types that share a field share its entry, so
 * that what was filled in stays when the person changes the type.
 */
export const messageFields = (): INodeProperties[] => {
	const uses = messageTypes.flatMap((type) =>
		messages[type].fields.flatMap((field) =>
			shownWith(type).map((conditions) => ({ field, conditions })),
		),
	);
	const numbers = new Map(uses.map(({ field }, index) => [field, index]));
	return groupBy(uses, ({ field, conditions }) =>
		[numbers.get(field), conditions.operation.join(), 'messageType' in conditions].join('|'),
	).flatMap((group) =>
		group.slice(0, 1).map(({ field, conditions }) =>
			showWhen(field, {
				operation: conditions.operation,
				...('messageType' in conditions && {
					messageType: group.flatMap((use) =>
						'messageType' in use.conditions ? use.conditions.messageType : [],
					),
				}),
			}),
		),
	);
};
