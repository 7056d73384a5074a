import type { IExecuteFunctions } from 'n8n-workflow';
import { z } from 'zod/v4';
import { parseAddress } from '../core/address';
import { invalidInput, unsupportedInput } from '../core/failure';
import { booleanInput, idInput, parseInput, textInput } from '../core/input';
import { fail, type Outcome, succeed } from '../core/outcome';
import { type Message, messages, messageTypes } from '../messages';
import type { FormReader } from '../messages/define';
import type { Envelope } from '../operations/sendMessage';
import { findProvider, providers } from '../providers';
import type { Provider } from '../providers/provider';

/** One item's form, read: which provider, what, to whom. */
export interface SendCommand {
	readonly message: Message;
	readonly envelope: Envelope;
	/** The provider's own fields, read but not judged. */
	readonly providerOptions: Readonly<Record<string, unknown>>;
	readonly includeRaw: boolean;
}

export type ParameterContext = Pick<IExecuteFunctions, 'getNodeParameter'>;

/** The provider that a form names. */
export const readProvider = (context: ParameterContext, itemIndex: number): Outcome<Provider> => {
	const id: unknown = context.getNodeParameter('provider', itemIndex);
	const provider = findProvider(id);
	return provider
		? succeed(provider)
		: fail(
				invalidInput(
					`'Provider' is ${String(id)}, which is not one`,
					`Choose one of: ${providers.map(({ id: known }) => known).join(', ')}`,
				),
			);
};

/** Reads the form of one item into a send, or says which field to correct. */
export const readSend = (
	context: ParameterContext,
	provider: Provider,
	itemIndex: number,
): Outcome<SendCommand> => {
	const form = formReader(context, itemIndex);
	const message = readMessage(form, provider);
	if (!message.ok) return message;
	const envelope = readEnvelope(context, form, provider, itemIndex);
	if (!envelope.ok) return envelope;
	const includeRaw = parseInput(
		booleanInput('Include Raw Response').optional(),
		form.option('includeRaw'),
	);
	if (!includeRaw.ok) return includeRaw;
	return succeed({
		message: message.value,
		envelope: envelope.value,
		providerOptions: readProviderOptions(form, provider),
		includeRaw: includeRaw.value ?? false,
	});
};

const formReader = (context: ParameterContext, itemIndex: number): FormReader => {
	const options: unknown = context.getNodeParameter('options', itemIndex, {});
	const byName = z.record(z.string(), z.unknown()).catch({}).parse(options);
	return {
		parameter: (name) => context.getNodeParameter(name, itemIndex, undefined) as unknown,
		option: (name) => (byName[name] === '' ? undefined : byName[name]),
	};
};

const readMessage = (form: FormReader, provider: Provider): Outcome<Message> => {
	const given = form.parameter('messageType');
	const type = messageTypes.find((known) => known === given);
	if (type === undefined) {
		return fail(
			invalidInput(
				`'Message Type' is ${String(given)}, which is not one`,
				`Choose one of: ${messageTypes.join(', ')}`,
			),
		);
	}
	const reason = provider.reasonAgainst(type);
	if (reason !== undefined) {
		return fail(unsupportedInput(`${provider.label} cannot send ${messages[type].label}`, reason));
	}
	return messages[type].parse(form);
};

const readEnvelope = (
	context: ParameterContext,
	form: FormReader,
	provider: Provider,
	itemIndex: number,
): Outcome<Envelope> => {
	const recipient = parseInput(textInput('Recipient'), form.parameter('recipient'));
	if (!recipient.ok) return recipient;
	const to = parseAddress(recipient.value, 'Recipient');
	if (!to.ok) return to;
	const common = parseInput(commonFields, {
		sender: provider.senderField && readSender(context, itemIndex),
		replyTo: form.option('replyTo'),
		correlationId: form.option('correlationId'),
	});
	if (!common.ok) return common;
	const { sender, replyTo, correlationId } = common.value;
	return succeed({ to: to.value, sender, replyTo, correlationId });
};

const commonFields = z.object({
	sender: idInput('Sender').optional(),
	replyTo: idInput('Reply to Message ID').optional(),
	correlationId: idInput('Correlation ID').optional(),
});

/** The locator's value, whichever mode it was chosen in; empty counts as not chosen. */
const readSender = (context: ParameterContext, itemIndex: number): unknown => {
	const sender: unknown = context.getNodeParameter('sender', itemIndex, '', { extractValue: true });
	return sender === '' || sender === null ? undefined : sender;
};

const readProviderOptions = (form: FormReader, provider: Provider) => ({
	...Object.fromEntries(
		provider.form.fields.map(({ name }) => [name, form.parameter(name)] as const),
	),
	...Object.fromEntries(
		provider.form.options.map(({ name }) => [name, form.option(name)] as const),
	),
});
