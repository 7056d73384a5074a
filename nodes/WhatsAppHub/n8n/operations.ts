import { messages, type MessageType, messageTypes } from '../messages';
import { type OperationId, operationIds, operations } from '../operations';
import {
	type MessageOperation,
	type MessageOperationId,
	messageOperations,
} from '../operations/messageOperations';
import type { Provider } from '../providers/contract/provider';
import { reasonInWords } from './alternatives';

/** An operation of the form: one that sends a message, or one of the others. */
export type FormOperation = MessageOperationId | OperationId;

export const messageOperationIds = Object.keys(messageOperations) as MessageOperationId[]; // its keys

/** Every operation of the form, those that send first. */
export const formOperations: readonly FormOperation[] = [...messageOperationIds, ...operationIds];

export const isMessageOperation = (operation: FormOperation): operation is MessageOperationId =>
	operation in messageOperations;

export const describeOperation = (operation: FormOperation): MessageOperation =>
	isMessageOperation(operation) ? messageOperations[operation] : operations[operation];

/** The type that an operation of its own sends. */
export const typeOf = (operation: MessageOperationId): MessageType | undefined =>
	messageTypes.find((type) => messages[type].operation === operation);

/** The types among which 'Message Type' lets the person choose. */
export const chosenTypes = messageTypes.filter((type) => messages[type].operation === undefined);

/** The operations whose form has a choice of message types. */
export const choosingOperations: readonly FormOperation[] = [
	'send',
	'reply',
	'preview',
	...operationIds.filter((id) => operations[id].takesMessage === true),
];

/** Why a provider has no such operation; undefined for one that it has. */
export const reasonAgainst = (provider: Provider, operation: FormOperation): string | undefined => {
	const ability = isMessageOperation(operation) ? typeOf(operation) : operation;
	return ability && reasonInWords(provider, ability);
};

/** Whether a provider's form for an operation has Sender or Recipient. */
export const asksFor = (
	provider: Provider,
	operation: FormOperation,
	field: 'sender' | 'recipient',
): boolean => {
	if (reasonAgainst(provider, operation) !== undefined) return false;
	if (!isMessageOperation(operation)) return provider.asks(operation)[field] === true;
	// What is answered says both.
	if (operation === 'reply') return false;
	if (field === 'sender') return provider.senderField !== undefined;
	const type = typeOf(operation);
	return type === undefined || provider.form.withoutRecipient?.includes(type) !== true;
};

/** The types that find their chat by the message that they name, where an operation shows them among others. */
export const typesWithoutRecipient = (
	{ form }: Provider,
	operation: FormOperation,
): readonly MessageType[] => (operation === 'preview' ? (form.withoutRecipient ?? []) : []);
