import { unsupportedInput } from '../core/failure';
import type { HttpRequest } from '../core/http';
import { parseInput } from '../core/input';
import { fail, type Outcome, succeed } from '../core/outcome';
import type { Message, MessageType } from '../messages';
import type {
	BoundSubscription,
	Connection,
	Encoder,
	Encoders,
	Provider,
	ProviderDefinition,
	SendContext,
	Unsupported,
} from './provider';
import type { Subscription } from './webhookAdapter';

/** Makes of a typed definition a provider like all others. */
export const defineProvider = <Account, Options>(
	definition: ProviderDefinition<Account, Options>,
): Provider => ({
	...definition,
	decodeSenders: definition.senders?.decode,
	reasonAgainst: (type) => reasonAgainst(definition.encoders[type]),
	connect: (credentials) => {
		const account = parseInput(definition.account, credentials);
		return account.ok ? succeed(connectionOf(definition, account.value)) : account;
	},
});

const connectionOf = <Account, Options>(
	definition: ProviderDefinition<Account, Options>,
	account: Account,
): Connection => ({
	encode: (message, envelope, input) => {
		const options = parseInput(definition.options, input);
		if (!options.ok) return options;
		return encode(definition, message, { ...envelope, account, options: options.value });
	},
	listSenders: definition.senders?.encode(account),
	webhookSecrets: (form) => definition.webhookSecrets(account, form),
	subscription: definition.subscription && bind(definition.subscription, account),
});

const encode = <T extends MessageType, Account, Options>(
	{ encoders, label }: { encoders: Encoders<Account, Options>; label: string },
	message: Message<T>,
	context: SendContext<Account, Options>,
): Outcome<HttpRequest> => {
	const encoder: Encoder<T, Account, Options> | Unsupported = encoders[message.type];
	if (typeof encoder === 'function') return encoder(message.content, context);
	return fail(unsupportedInput(`${label} cannot send this message type`, encoder.unsupported));
};

const reasonAgainst = (
	encoder: Encoders<never, never>[MessageType] | Unsupported,
): string | undefined => (typeof encoder === 'function' ? undefined : encoder.unsupported);

const bind = <Account>(
	subscription: Subscription<Account>,
	account: Account,
): BoundSubscription => ({
	find: async (context) => await subscription.find({ ...context, account }),
	create: async (context) => await subscription.create({ ...context, account }),
	remove: async (context) => await subscription.remove({ ...context, account }),
});
