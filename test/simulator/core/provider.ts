import type {
	AcceptedMessage,
	JsonObject,
	MessageStatus,
	ProviderId,
	SimulatorAccounts,
	SimulatorSettings,
	WebhookConfiguration,
} from '../contract';

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
}

export interface Answer {
	status: number;
	headers?: Record<string, string>;
	body?: unknown;
}

/** A message on its way; `updateFor` makes the provider's own event for a new status. */
export interface AcceptedSend {
	message: AcceptedMessage;
	updateFor(status: MessageStatus): JsonObject;
}

export type Outcome =
	| { verdict: 'accepted'; answer: Answer; send?: AcceptedSend }
	| { verdict: 'refused'; reason: string; answer: Answer };

export interface ProviderRoute {
	method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
	/** Below the provider's prefix, in fastify's notation. */
	path: string;
	judge(request: ReceivedRequest): Outcome;
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
	targets(): WebhookTarget[];
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
		/** A 429 without Retry-After, which a planned misbehaviour adds when it wants one. */
		rateLimited(): Answer;
		serverError(status: number): Answer;
		errorInSuccess?(variant: 'error' | 'quota'): Answer;
	};
	webhooks: ProviderWebhooks;
	forgetEverything(): void;
}

/** What a provider module is made from. */
export interface ProviderContext {
	accounts: SimulatorAccounts;
	settings: SimulatorSettings;
	signal(): AbortSignal;
}
