import type {
	AcceptedMessage,
	Delivery,
	InboundSample,
	IncomingMessage,
	JsonObject,
	MessageStatus,
	ProviderId,
	ReceivedMedia,
	SimulatorAccounts,
	SimulatorSettings,
	TemplateDefinition,
	WebhookConfiguration,
} from '../contract';
import type { MultipartForm } from './multipart';

/** What a provider module sees of a request. */
export interface ReceivedRequest {
	method: string;
	path: string;
	pathParameters: Record<string, string>;
	query: Record<string, string | string[]>;
	headers: Record<string, string>;
	body: unknown;
	rawBody: string;
	/** Why `body` is missing: nothing sent, another content type, or broken JSON. */
	bodyProblem?: string;
	/** The form of a route that takes one, when the request carries one. */
	form?: MultipartForm;
}

export interface Answer {
	status: number;
	headers?: Record<string, string>;
	body?: unknown;
	/** Goes out as it is instead of `body`; a header should name its type. */
	bytes?: Buffer;
}

/** A message on its way; `updateFor` makes the provider's own event for a new status. */
export interface AcceptedSend {
	message: AcceptedMessage;
	updateFor(status: MessageStatus): JsonObject;
	/** The steps of its life when they are not those of every message of its fate. */
	steps?: MessageStatus[];
	/** Reports that a voice message was played, once it was read. */
	playedUpdate?(): JsonObject;
	/** Whether the message was taken back on its way; nothing more is heard of it then. */
	isTakenBack?(): boolean;
}

export interface Acceptance {
	verdict: 'accepted';
	answer: Answer;
	send?: AcceptedSend;
	/** The messages of a request that sends to several recipients, in their order. */
	sends?: AcceptedSend[];
	/** The files that the request brought along as bytes. */
	media?: ReceivedMedia[];
	/** What the ledger shall draw attention to. */
	note?: string;
}

export type Outcome = Acceptance | { verdict: 'refused'; reason: string; answer: Answer };

export interface ProviderRoute {
	method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
	/** Below the provider's prefix, in fastify's notation. */
	path: string;
	/** The largest body in bytes where files travel; elsewhere the server's own limit counts. */
	largestBody?: number;
	/** Whether it takes multipart/form-data, which is read piece by piece. */
	takesForm?: boolean;
	/** Whether it lies beside the provider's prefix, at the root of the server. */
	atRoot?: boolean;
	/** Whether it judges by itself who may ask. */
	isOpen?: boolean;
	/** May take its time where the provider itself asks somebody first. */
	judge(request: ReceivedRequest): Outcome | Promise<Outcome>;
}

export interface WebhookTarget {
	url: string;
	/** What signs the webhook; without it the webhook goes unsigned. */
	key?: string;
	/** YCloud names the endpoint in a header. */
	endpointId?: string;
}

/** How a webhook deviates on purpose from a right one. */
export interface SignatureTampering {
	signature: 'right' | 'wrong' | 'missing';
	ageSeconds: number;
}

export interface ProviderWebhooks {
	configure(configuration: WebhookConfiguration): Promise<void>;
	remove(url: string): void;
	/** Promises who hears of this update, each of them once. */
	targets(update: JsonObject): WebhookTarget[];
	/** Lets a URL go without its webhooks, as a provider does that has seen it fail. */
	suspend?(url: string): void;
	/** Several updates come only where the provider documents batches. */
	rawBody(updates: JsonObject[]): string;
	headers(
		rawBody: string,
		target: WebhookTarget,
		tampering: SignatureTampering,
	): Record<string, string>;
}

export interface Provider {
	id: ProviderId;
	prefix: string;
	/** Query values and names that must not be in a URL because they are credentials. */
	credentials: { names: string[]; values: string[] };
	routes: ProviderRoute[];
	/** Promises the refusal of a request that does not identify itself, or nothing. */
	refuseStranger(request: ReceivedRequest): Outcome | undefined;
	unknownEndpoint(request: ReceivedRequest): Outcome;
	answers: {
		unauthorized(): Answer;
		/** The refusal of a token, in the words given. */
		malformedToken(message: string): Answer;
		/** A 429 without Retry-After, which a planned misbehaviour adds when it wants one. */
		rateLimited(): Answer;
		serverError(status: number): Answer;
		errorInSuccess?(variant: 'error' | 'quota'): Answer;
	};
	webhooks: ProviderWebhooks;
	/** The message templates, where the provider keeps some. */
	templates?: {
		add(definition: TemplateDefinition): string;
		all(): Required<TemplateDefinition>[];
	};
	/** What the provider has from the start. */
	inbound?(): InboundSample;
	/** Takes what somebody writes to the business; promises its id and the events that report it. */
	receive(message: IncomingMessage): { id: string; events: JsonObject[] };
	forgetEverything(): void;
}

/** What a provider module is made from. */
export interface ProviderContext {
	accounts: SimulatorAccounts;
	settings: SimulatorSettings;
	signal(): AbortSignal;
	/** Every attempt to deliver a webhook so far. */
	deliveries(): Delivery[];
}
