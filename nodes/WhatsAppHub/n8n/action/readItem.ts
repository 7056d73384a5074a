import { z } from 'zod/v4';
import { type Address, parseAddress } from '../../core/address';
import { invalidInput, unsupportedInput } from '../../core/failure';
import type { FormReader } from '../../core/form';
import { booleanInput, idInput, parseInput, textInput } from '../../core/input';
import { fail, type Outcome, succeed } from '../../core/outcome';
import { type Message, messages, type MessageType, messageTypes } from '../../messages';
import type { MessageOperationId } from '../../operations/messageOperations';
import { readPhoneRule } from '../../operations/phoneRule';
import type { Envelope } from '../../operations/envelope';
import { findProvider, providers } from '../../providers';
import type { Provider } from '../../providers/contract/provider';
import { reasonInWords } from '../alternatives';
import {
	asksFor,
	describeOperation,
	type FormOperation,
	formOperations,
	reasonAgainst,
	typeOf,
	typesWithoutRecipient,
} from '../operations';
import type { Fields } from './fields';
import { type SendOnceOptions, readOnce } from './once/options';
import { type OwnFields, readOwnContent, readOwnFields } from './ownFields';
import { readSender } from './sender';

/** One item's form, read: what, to whom. */
export interface SendCommand {
	readonly message: Message;
	readonly envelope: Envelope;
	/** The provider's own fields, read but not judged. */
	readonly providerOptions: OwnFields;
	/** Those of them that say something of the message itself. */
	readonly ownContent: OwnFields;
	readonly includeRaw: boolean;
	readonly once: SendOnceOptions | undefined;
}

/** The provider that a form names. */
export const readProvider = (fields: Fields, itemIndex: number): Outcome<Provider> => {
	const id = fields.read('provider', itemIndex);
	const provider = findProvider(id);
	return provider
		? succeed(provider)
		: fail(
				notOneOf(
					'Provider',
					id,
					providers.map((known) => known.id),
				),
			);
};

/** The operation that a form names, where the provider has it. */
export const readOperation = (
	fields: Fields,
	provider: Provider,
	itemIndex: number,
): Outcome<FormOperation> => {
	const id = fields.read('operation', itemIndex);
	const operation = formOperations.find((known) => known === id);
	if (operation === undefined) return fail(notOneOf('Operation', id, formOperations));
	const reason = reasonAgainst(provider, operation);
	if (reason === undefined) return succeed(operation);
	const { label } = describeOperation(operation);
	return fail(unsupportedInput(`${provider.label} has no operation '${label}'`, reason));
};

const notOneOf = (label: string, value: unknown, known: readonly string[]) =>
	invalidInput(
		`'${label}' is ${String(value)}, which is not one`,
		`Choose one of: ${known.join(', ')}`,
	);

/** Reads the form of one item into a send, or says which field to correct. */
export const readSend = (
	form: FormReader,
	provider: Provider,
	operation: MessageOperationId,
): Outcome<SendCommand> => {
	const message = readMessage(form, provider, typeOf(operation));
	if (!message.ok) return message;
	const common = readCommon(form, provider, operation);
	if (!common.ok) return common;
	const envelope = readEnvelope(form);
	if (!envelope.ok) return envelope;
	const includeRaw = readIncludeRaw(form);
	if (!includeRaw.ok) return includeRaw;
	const once = readOnce(form);
	if (!once.ok) return once;
	const { sender, to, options, ownContent } = common.value;
	const { replyTo, correlationId } = envelope.value;
	return succeed({
		message: message.value,
		envelope: { to, sender, replyTo, correlationId },
		providerOptions: options,
		ownContent,
		includeRaw: includeRaw.value,
		once: once.value,
	});
};

const envelopeFields = z.object({
	replyTo: idInput('Reply to Message ID').optional(),
	correlationId: idInput('Correlation ID').optional(),
});

/** The optional fields that go around any message. */
export const readEnvelope = (form: FormReader) =>
	parseInput(envelopeFields, {
		replyTo: form.option('replyTo'),
		correlationId: form.option('correlationId'),
	});

const includeRawInput = booleanInput('Include Raw Response').optional();

export const readIncludeRaw = (form: FormReader): Outcome<boolean> => {
	const given = parseInput(includeRawInput, form.option('includeRaw'));
	return given.ok ? succeed(given.value ?? false) : given;
};

/** The message that a form describes: of the operation's own type, or of the one it chooses. */
export const readMessage = (
	form: FormReader,
	provider: Provider,
	own?: MessageType,
): Outcome<Message> => {
	const given = own ?? form.parameter('messageType');
	const type = messageTypes.find((known) => known === given);
	if (type === undefined) return fail(notOneOf('Message Type', given, messageTypes));
	const reason = reasonInWords(provider, type);
	if (reason !== undefined) {
		return fail(unsupportedInput(`${provider.label} cannot send ${messages[type].label}`, reason));
	}
	return messages[type].parse(form);
};

interface Common {
	readonly sender: string | undefined;
	readonly to: Address | undefined;
	/** The provider's own fields, read but not judged. */
	readonly options: OwnFields;
	readonly ownContent: OwnFields;
}

const recipientInput = textInput('Recipient');

/** The fields that operations have in common, where the provider asks for them. */
export const readCommon = (
	form: FormReader,
	provider: Provider,
	operation: FormOperation,
): Outcome<Common> => {
	const sender = asksFor(provider, operation, 'sender')
		? readSender(form, provider)
		: succeed(undefined);
	if (!sender.ok) return sender;
	const to = needsRecipient(form, provider, operation) ? readRecipient(form) : succeed(undefined);
	if (!to.ok) return to;
	const ownContent = readOwnContent(form, provider, operation);
	return succeed({
		sender: sender.value,
		to: to.value,
		options: { ...readOwnFields(form, provider), ...ownContent },
		ownContent,
	});
};

const needsRecipient = (
	form: FormReader,
	provider: Provider,
	operation: FormOperation,
): boolean => {
	if (!asksFor(provider, operation, 'recipient')) return false;
	const type = form.parameter('messageType');
	return !typesWithoutRecipient(provider, operation).some((without) => without === type);
};

const readRecipient = (form: FormReader): Outcome<Address> => {
	const recipient = parseInput(recipientInput, form.parameter('recipient'));
	if (!recipient.ok) return recipient;
	const rule = readPhoneRule(form);
	return rule.ok ? parseAddress(recipient.value, 'Recipient', rule.value) : rule;
};
