import type { INodeProperties } from 'n8n-workflow';
import type { z } from 'zod/v4';
import type { Address } from '../../core/address';
import type { Failure } from '../../core/failure';
import type { HttpRequest, HttpResponse } from '../../core/http';
import type { SendRate } from '../../core/sendRate';
import type { MediaRules } from '../../core/media';
import type { Outcome } from '../../core/outcome';
import type { Step } from '../../core/step';
import type { ContentOf, Message, MessageType } from '../../messages';
import type { InputOf, OperationId, ResultOf } from '../../operations';
import type { Sender } from '../../operations/sender';
import type { Envelope, SendResult } from '../../operations/envelope';
import type { Asks, AsksAnything, CarriesAnything } from './carries';
import type { SenderField } from './senderField';
import type { AccountName, BoundRegistration, RegistrationMethods } from './registration';
import type { WebhookAdapter, WebhookForm, WebhookSecrets } from './webhook';

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

/** What the provider cannot do: the form does not offer it, an expression gets the reason. */
export interface Unsupported {
	/** What is lacking, as a sentence without its end. */
	readonly unsupported: string;
	/** What one can do here all the same; who else can do it is the registry's to say. */
	readonly instead?: string | undefined;
}

export const unsupported = (lacking: string, instead?: string): Unsupported => ({
	unsupported: lacking,
	instead,
});

/** Total over the message types: no pair of type and provider is left undecided. */
export type Encoders<Account, Options> = {
	readonly [T in MessageType]: Encoder<T, Account, Options> | Unsupported;
};

/** What an operation is given beside its input. */
export interface OperationContext<Account> {
	readonly account: Account;
	readonly sender: string | undefined;
	/** Given where the operation asks for a recipient. */
	readonly to: Address | undefined;
	/** Given where the operation takes a message. */
	readonly message: Message | undefined;
	/** The message that such a message quotes. */
	readonly replyTo?: string | undefined;
	/** What encodes the message of such an operation. */
	readonly encode: (message: Message, to: Address | undefined) => Outcome<HttpRequest>;
}

export interface ProviderOperation<O extends OperationId, Account> {
	readonly asks: Asks<O>;
	readonly run: (
		input: InputOf[O],
		context: OperationContext<Account>,
	) => Outcome<Step<ResultOf[O]>>;
}

/** Total over the operations. */
export type ProviderOperations<Account> = {
	readonly [O in OperationId]: ProviderOperation<O, Account> | Unsupported;
};

/** Facts that a provider's answer does not repeat. */
export interface DecodeContext {
	readonly envelope: Envelope;
	readonly message: Message;
	readonly now: Date;
}

/** The form's side of sending: what of it is this provider's own. */
export interface SendForm {
	/** Fields of every send. */
	readonly fields: INodeProperties[];
	/** Fields of one type, in front of those that the type has everywhere. */
	readonly typeFields?: { readonly [T in MessageType]?: INodeProperties[] };
	/**
	 * What the fields of every send say for a message that has to be known by its ID as soon as it is sent: a
	 * question, and the word about its answer. Nobody is asked for them then.
	 */
	readonly atOnce?: Readonly<Record<string, unknown>>;
	/** Optional fields. */
	readonly options: INodeProperties[];
	/** Types that name a message, by whose ID the provider finds the chat: no recipient is asked for. */
	readonly withoutRecipient?: readonly MessageType[];
}

/** How media of the item get to the provider. */
export interface MediaCarriage {
	/** `upload` by the operation mediaUpload and sent by ID, or `inline` in the message: then it knows no IDs. */
	readonly by: 'upload' | 'inline';
	readonly rules: MediaRules;
}

/** What a provider's folder states; its credential's fields and its options are typed. */
export interface ProviderDefinition<Account, Options> {
	/** Stored in workflows: never changes. */
	readonly id: string;
	readonly label: string;
	/** The credential type's name. */
	readonly credential: string;
	/** The credential's fields that must not come to light, by name. */
	readonly secrets: readonly string[];
	/** The credential's fields. */
	readonly account: z.ZodType<Account>;
	readonly identify: (account: Account) => AccountName;
	/** The secrets by which nodes with a credential of the same account know each other; at least one. */
	readonly nodeKeys: (account: Account) => readonly string[];
	readonly senderField?: SenderField;
	/** All of the account's numbers. */
	readonly senders?: (account: Account) => Step<Sender[]>;
	readonly form: SendForm;
	/** What the provider's own fields yield, by name. */
	readonly options: z.ZodType<Options>;
	readonly encoders: Encoders<Account, Options>;
	/** What it carries of the fields that not every provider has; `defineProvider` holds it against the encoders. */
	readonly carries: CarriesAnything;
	readonly operations: ProviderOperations<Account>;
	readonly media: MediaCarriage;
	/** What its document advises against in a message without forbidding it, in sentences. */
	readonly advise?: (message: Message) => string[];
	/** How fast messages such as this request may be sent. */
	readonly sendLimits: (request: HttpRequest) => SendRate;
	/** The documented pace of one sender in words, as the form names it. */
	readonly paceHint: string;
	/** An answer that is a success. */
	readonly decodeSend: (response: HttpResponse, context: DecodeContext) => Outcome<SendResult>;
	/** An answer that is not. */
	readonly decodeFailure: (response: HttpResponse) => Failure;
	/** Whether a 2xx answer is a failure all the same. */
	readonly isFailure?: (response: HttpResponse) => boolean;
	readonly webhook: WebhookAdapter;
	/** What proves a webhook, or what is missing for that; the person reads it on activation. */
	readonly webhookSecrets: (account: Account, form: WebhookForm) => Outcome<WebhookSecrets>;
	readonly registration: RegistrationMethods<Account>;
}

/** A provider with its credential read: what can be asked of it. */
export interface Connection {
	readonly encode: (message: Message, envelope: Envelope, options: unknown) => Outcome<HttpRequest>;
	readonly operate: <O extends OperationId>(
		operation: O,
		input: InputOf[O],
		context: Omit<OperationContext<unknown>, 'account' | 'encode'> & {
			readonly options: unknown;
		},
	) => Outcome<Step<ResultOf[O]>>;
	readonly listSenders: Step<Sender[]> | undefined;
	readonly nodeKeys: readonly string[];
	readonly webhookSecrets: (form: WebhookForm) => Outcome<WebhookSecrets>;
	readonly registration: BoundRegistration;
}

/** A provider as the rest of the package sees it: all alike. */
export interface Provider extends Pick<
	ProviderDefinition<unknown, unknown>,
	| 'id'
	| 'label'
	| 'credential'
	| 'secrets'
	| 'senderField'
	| 'form'
	| 'carries'
	| 'media'
	| 'advise'
	| 'sendLimits'
	| 'paceHint'
	| 'decodeSend'
	| 'decodeFailure'
	| 'isFailure'
	| 'webhook'
> {
	/** Why a message type is not offered; undefined for one that is. */
	readonly reasonAgainst: (type: MessageType) => Unsupported | undefined;
	/** Why an operation is not offered; undefined for one that is. */
	readonly reasonAgainstOperation: (operation: OperationId) => Unsupported | undefined;
	/** Which of the fields that not every provider needs an operation asks for; none where there is no such operation. */
	readonly asks: (operation: OperationId) => AsksAnything;
	/** Reads the credential; the failure names the field that is wrong. */
	readonly connect: (credentials: unknown) => Outcome<Connection>;
}
