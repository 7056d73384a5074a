import type { INodeProperties } from 'n8n-workflow';
import { lookUp } from '../../core/lookUp';
import { messages, type MessageType, messageTypes } from '../../messages';
import { providers } from '../../providers';
import { asCarried } from './asCarried';
import { mergeOrders } from './mergeOrders';
import { chosenTypes, choosingOperations, type FormOperation } from '../operations';
import { showWhen } from './show';
import { fieldsOf, messageSubject } from './subjects';

// The choice of message type, and the fields of all types with the conditions under which they show.

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

/**
 * The fields of all types, each type's in its own order. Types that share a field share its entry,
 * so that what was filled in stays when the person changes the type.
 */
export const messageFields = (): INodeProperties[] => [
	...ownOperationFields(),
	...mergeOrders(chosenFirst.map(fieldsOf)).flatMap(fieldOfTypes),
];

/** With 'Preview' there are all types to choose from, with the others those without an operation. */
const chosenFirst = [...chosenTypes, ...messageTypes.filter((type) => !chosenTypes.includes(type))];

/** The fields of a type that an operation of its own sends. */
const ownOperationFields = (): INodeProperties[] =>
	messageTypes.flatMap((type) => {
		const { operation } = messages[type];
		return operation === undefined
			? []
			: fieldsOf(type)
					.flatMap((field) => asCarried(field, [messageSubject(type)]))
					.map(({ field }) => showWhen(field, { operation: [operation] }));
	});

/** What an answer says unless the person fills it in: what n8n's AI Agent puts out. */
const repliesWith: Readonly<Record<string, string>> = { textBody: '={{ $json.output }}' };

const REPLY_HINT = 'From the start this is what an AI Agent before this node puts out';

const fieldOfTypes = (field: INodeProperties): INodeProperties[] =>
	asCarried(
		field,
		messageTypes.filter((type) => fieldsOf(type).includes(field)).map(messageSubject),
	).flatMap((carried) => fieldWhereChosen(carried.field, carried.ids));

/** A field where types are chosen; n8n has no 'or' between two conditions. */
const fieldWhereChosen = (
	field: INodeProperties,
	types: readonly MessageType[],
): INodeProperties[] => {
	const [previewedOnly, chosen] = [
		types.filter((type) => !chosenTypes.includes(type)),
		types.filter((type) => chosenTypes.includes(type)),
	];
	const reply = lookUp(repliesWith, field.name);
	const others = choosingOperations.filter((operation) => operation !== 'reply');
	const forms =
		reply === undefined
			? [{ field, operation: choosingOperations }]
			: [
					{ field, operation: others },
					{ field: { ...field, default: reply, hint: REPLY_HINT }, operation: ['reply'] },
				];
	return [
		...(chosen.length > 0
			? forms.map((form) =>
					showWhen(form.field, { operation: form.operation, messageType: chosen }),
				)
			: []),
		...(previewedOnly.length > 0
			? [showWhen(field, { operation: ['preview'], messageType: previewedOnly })]
			: []),
	];
};
