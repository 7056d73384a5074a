import { unsupportedInput } from '../../core/failure';
import type { HttpRequest } from '../../core/http';
import { parseInput } from '../../core/input';
import { fail, type Outcome, succeed } from '../../core/outcome';
import { hashOf } from '../../core/signature';
import type { Step } from '../../core/step';
import type { Message, MessageType } from '../../messages';
import type { InputOf, OperationId, ResultOf } from '../../operations';
import type { Envelope } from '../../operations/envelope';
import type { Carries } from './carries';
import type {
	Connection,
	Encoder,
	Encoders,
	OperationContext,
	Provider,
	ProviderDefinition,
	ProviderOperation,
	SendContext,
	Unsupported,
} from './provider';
import type { AccountIdentity, AccountName, BoundRegistration } from './registration';

/** Makes of a typed definition a provider like all others. */
export const defineProvider = <Account, Options, Table extends Encoders<Account, Options>>(
	definition: ProviderDefinition<Account, Options> & {
		readonly encoders: Table;
		/** Total over what the encoders send. */
		readonly carries: Carries<Table>;
	},
): Provider => ({
	...definition,
	reasonAgainst: (type) => reasonAgainst(definition.encoders[type]),
	reasonAgainstOperation: (operation) => reasonAgainst(definition.operations[operation]),
	asks: (operation) => {
		const own = definition.operations[operation];
		return 'asks' in own ? own.asks : {};
	},
	connect: (credentials) => {
		const account = parseInput(definition.account, credentials);
		return account.ok ? succeed(connectionOf(definition, account.value)) : account;
	},
});

const connectionOf = <Account, Options>(
	definition: ProviderDefinition<Account, Options>,
	account: Account,
): Connection => ({
	encode: (message, envelope, input) => encodeFor(definition, account, message, envelope, input),
	operate: (operation, input, { options, ...context }) =>
		operate(definition, operation, input, {
			...context,
			account,
			encode: (message, to) =>
				encodeFor(definition, account, message, { ...noEnvelope, ...context, to }, options),
		}),
	listSenders: definition.senders?.(account),
	nodeKeys: definition.nodeKeys(account),
	webhookSecrets: (form) => definition.webhookSecrets(account, form),
	registration: bind(definition, account),
});

const noEnvelope = { replyTo: undefined, correlationId: undefined };

const encodeFor = <Account, Options>(
	definition: ProviderDefinition<Account, Options>,
	account: Account,
	message: Message,
	envelope: Envelope,
	input: unknown,
): Outcome<HttpRequest> => {
	const options = parseInput(definition.options, input);
	if (!options.ok) return options;
	return encode(definition, message, { ...envelope, account, options: options.value });
};

const operate = <O extends OperationId, Account, Options>(
	{ operations, label }: ProviderDefinition<Account, Options>,
	operation: O,
	input: InputOf[O],
	context: OperationContext<Account>,
): Outcome<Step<ResultOf[O]>> => {
	const own: ProviderOperation<O, Account> | Unsupported = operations[operation];
	if ('run' in own) return own.run(input, context);
	return fail(unsupportedInput(`${label} has no such operation`, inWords(own)));
};

const encode = <T extends MessageType, Account, Options>(
	{ encoders, label }: { encoders: Encoders<Account, Options>; label: string },
	message: Message<T>,
	context: SendContext<Account, Options>,
): Outcome<HttpRequest> => {
	const encoder: Encoder<T, Account, Options> | Unsupported = encoders[message.type];
	if (typeof encoder === 'function') return encoder(message.content, context);
	return fail(unsupportedInput(`${label} cannot send this message type`, inWords(encoder)));
};

const reasonAgainst = <Able extends object>(able: Able | Unsupported): Unsupported | undefined =>
	'unsupported' in able ? able : undefined;

const inWords = ({ unsupported, instead }: Unsupported): string =>
	instead === undefined ? unsupported : `${unsupported}: ${instead}`;

const bind = <Account, Options>(
	{ registration: subscription, identify }: ProviderDefinition<Account, Options>,
	account: Account,
): BoundRegistration => {
	const identity = identityOf(identify(account));
	const { holds, askSecret, listUrls } = subscription;
	return {
		identity,
		check: async (context) => await subscription.check({ ...context, account, identity }),
		find: async (context) => await subscription.find({ ...context, account, identity }),
		create: async (context) => {
			const created = await subscription.create({ ...context, account, identity });
			if (!created.ok) return created;
			const { registration, notices } = created.value;
			return succeed({ registration: { ...registration, account: identity }, notices });
		},
		remove: async (context) => await subscription.remove({ ...context, account, identity }),
		listUrls: async (context) => await listUrls({ ...context, account }),
		holds: async (context, registration) =>
			holds !== undefined && (await holds({ ...context, account }, registration)),
		askSecret:
			askSecret &&
			(async (context, registration) => await askSecret({ ...context, account }, registration)),
	};
};

/** Long enough to tell accounts apart, and too short to reveal anything about a key. */
const MARK_CHARACTERS = 16;

const identityOf = ({ name, key = '' }: AccountName): AccountIdentity => ({
	name,
	mark: hashOf(`${name}|${key}`).slice(0, MARK_CHARACTERS),
});
