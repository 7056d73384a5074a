import type { INodeProperties } from 'n8n-workflow';
import type { z } from 'zod/v4';
import type { Failure } from '../core/failure';
import type { HttpRequest, HttpResponse } from '../core/http';
import type { Outcome } from '../core/outcome';
import type { ContentOf, Message, MessageType } from '../messages';
import type { Sender } from '../operations/listSenders';
import type { Envelope, SendResult } from '../operations/sendMessage';
import type {
	Subscription,
	SubscriptionContext,
	WebhookAdapter,
	WebhookForm,
	WebhookSecrets,
} from './webhookAdapter';

/** What an encoder is given beside the content. */
export interface SendContext<Account, Options> extends Envelope {
	readonly account: Account;
	/** The provider's own fields of this send. */
	readonly options: Options;
}

export type Encoder<T extends MessageType, Account, Options> = (
	content: ContentOf[T],
	context: SendContext<Account, Options>,
) => Outcome<HttpRequest>;

/** A type the provider cannot send: the form does not offer it, an expression is told why. */
export interface Unsupported {
	readonly unsupported: string;
}

export const unsupported = (reason: string): Unsupported => ({ unsupported: reason });

/** Total over the message types: no pair of type and provider is left undecided. */
export type Encoders<Account, Options> = {
	readonly [T in MessageType]: Encoder<T, Account, Options> | Unsupported;
};

/** Facts that a provider's answer does not repeat. */
export interface DecodeContext {
	readonly envelope: Envelope;
	readonly now: Date;
}

/** The form's side of sending: what n8n shows. */
export interface SendForm {
	/** Fields of this provider's own beside the common ones. */
	readonly fields: INodeProperties[];
	/** Its own optional fields. */
	readonly options: INodeProperties[];
	/** Which common optional fields it can carry, by name. */
	readonly carries: readonly string[];
}

/** The field that chooses which of the account's numbers sends. */
export interface SenderField {
	readonly required: boolean;
	readonly description: string;
	/** How one writes it by hand. */
	readonly byHand: { readonly label: string; readonly placeholder: string };
}

/** What a provider's folder tells; its credential's fields and its options are typed. */
export interface ProviderDefinition<Account, Options> {
	/** Stored in workflows: never changes. */
	readonly id: string;
	readonly label: string;
	/** The credential type's name. */
	readonly credential: string;
	/** The credential's fields. */
	readonly account: z.ZodType<Account>;
	readonly senderField?: SenderField;
	/** The account's numbers. */
	readonly senders?: {
		readonly encode: (account: Account) => HttpRequest;
		readonly decode: (response: HttpResponse) => Outcome<Sender[]>;
	};
	readonly form: SendForm;
	/** What the provider's own fields yield, by name. */
	readonly options: z.ZodType<Options>;
	readonly encoders: Encoders<Account, Options>;
	/** An answer that is a success. */
	readonly decodeSend: (response: HttpResponse, context: DecodeContext) => Outcome<SendResult>;
	/** An answer that is not. */
	readonly decodeFailure: (response: HttpResponse) => Failure;
	/** Whether a 2xx answer is a failure all the same. */
	readonly isFailure?: (response: HttpResponse) => boolean;
	readonly webhook: WebhookAdapter;
	/** What proves a webhook, or what is missing for that; the person reads it on activation. */
	readonly webhookSecrets: (account: Account, form: WebhookForm) => Outcome<WebhookSecrets>;
	readonly subscription?: Subscription<Account>;
}

/** A provider with its credential read: what can be asked of it. */
export interface Connection {
	readonly encode: (message: Message, envelope: Envelope, options: unknown) => Outcome<HttpRequest>;
	readonly listSenders: HttpRequest | undefined;
	readonly webhookSecrets: (form: WebhookForm) => Outcome<WebhookSecrets>;
	readonly subscription: BoundSubscription | undefined;
}

type Unbound = Omit<SubscriptionContext<unknown>, 'account'>;

export type BoundSubscription = {
	readonly [K in keyof Subscription<unknown>]: (
		context: Unbound,
	) => ReturnType<Subscription<unknown>[K]>;
};

/** A provider as the rest of the package sees it: all alike. */
export interface Provider extends Pick<
	ProviderDefinition<unknown, unknown>,
	| 'id'
	| 'label'
	| 'credential'
	| 'senderField'
	| 'form'
	| 'decodeSend'
	| 'decodeFailure'
	| 'isFailure'
	| 'webhook'
> {
	readonly decodeSenders: ((response: HttpResponse) => Outcome<Sender[]>) | undefined;
	/** Why a message type is not offered; undefined for one that is. */
	readonly reasonAgainst: (type: MessageType) => string | undefined;
	/** Reads the credential; the failure names the field that is wrong. */
	readonly connect: (credentials: unknown) => Outcome<Connection>;
}
