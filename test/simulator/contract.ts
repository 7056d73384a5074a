/** The public vocabulary of the simulator: what tests and the stand-alone program may ask and get. */

export const providerIds = ['cloudApi', 'yCloud', 'periskope', 'wawp'] as const;
export type ProviderId = (typeof providerIds)[number];

export type JsonObject = Record<string, unknown>;

export interface SimulatorAccounts {
	cloudApi: {
		baseUrl: string;
		accessToken: string;
		businessAccountId: string;
		phoneNumberId: string;
		displayPhoneNumber: string;
		appId: string;
		appSecret: string;
		apiVersion: string;
	};
	yCloud: { baseUrl: string; apiKey: string; phoneNumber: string; businessAccountId: string };
	periskope: {
		baseUrl: string;
		apiKey: string;
		defaultPhone: string;
		phoneId: string;
		webhookSigningKey: string;
	};
	wawp: { baseUrl: string; instanceId: string; accessToken: string };
}

export interface SimulatorSettings {
	/** Pause before each step in the life of a message. */
	stepDelayMs: number;
	/** Pause before the second webhook attempt; it doubles before the third. */
	retryDelayMs: number;
	/** Which of the two answer shapes seen at Wawp a send gets. */
	wawpShape: 'webjs' | 'gows';
	/** Which of the three event forms found for Periskope its webhooks take. */
	periskopeEnvelope: 'live' | 'docs' | 'seed';
	/** Which of the two answers found for Periskope a new webhook gets: every row, or one. */
	periskopeWebhookAnswer: 'array' | 'object';
}

export type Verdict = 'accepted' | 'refused' | 'misbehaved';

export interface LedgerEntry {
	id: number;
	provider: ProviderId;
	method: string;
	/** The path as received, with the provider's prefix and without the query. */
	path: string;
	query: Record<string, string | string[]>;
	headers: Record<string, string>;
	/** The parsed JSON body; undefined when there was none or when it was not JSON. */
	body: unknown;
	rawBody: string;
	/** What became of the request itself; "accepted" stays true when only the answer was spoilt. */
	verdict: Verdict;
	reason?: string;
	/** The misbehaviour that was played on this request, before or after its acceptance. */
	misbehaviour?: RequestMisbehaviour['kind'];
	messageIds?: string[];
	credentialsInUrl?: boolean;
	at: string;
}

export type MessageStatus = 'accepted' | 'sent' | 'delivered' | 'read' | 'failed';
export type MessageFate = 'read' | 'failed';

export interface AcceptedMessage {
	provider: ProviderId;
	/** The identifier that the answer gave (wamid, YCloud id, queue_id or serialized id). */
	id: string;
	/** Every identifier of the message by its name in the provider's documents. */
	identifiers: Record<string, string>;
	/** Who gets the message in fact: digits, chat id, group id or business-scoped user id. */
	recipient: string;
	request: JsonObject;
	fate: MessageFate;
	timeline: Array<{ status: MessageStatus; at: string }>;
}

export interface Delivery {
	provider: ProviderId;
	url: string;
	body: unknown;
	rawBody: string;
	/** Header names in lower case. */
	headers: Record<string, string>;
	attempt: number;
	/** The status that the receiver answered; absent when no answer came. */
	answeredStatus?: number;
	error?: string;
	at: string;
}

export type RequestMisbehaviour =
	| { kind: 'rateLimited'; retryAfterSeconds?: number }
	| { kind: 'unauthorized' }
	| {
			kind: 'serverError';
			status?: number;
			body?: 'json' | 'html' | 'empty';
			afterAccepting?: boolean;
	  }
	| { kind: 'timeout'; milliseconds: number; afterAccepting?: boolean }
	| { kind: 'reset'; afterAccepting?: boolean }
	| { kind: 'malformedJson' }
	| { kind: 'truncated' }
	| { kind: 'slow'; milliseconds: number }
	| { kind: 'errorInSuccess'; variant?: 'error' | 'quota' };

export type WebhookMisbehaviour =
	| { kind: 'webhookDuplicate' }
	| { kind: 'webhookReordered' }
	| { kind: 'webhookBatched' }
	| { kind: 'webhookWrongSignature' }
	| { kind: 'webhookMissingSignature' }
	| { kind: 'webhookStaleTimestamp'; ageSeconds?: number };

/** One planned misbehaviour; `path` is a part of the request path, `times` defaults to one. */
export type MisbehaviourRule = {
	provider: ProviderId;
	path?: string;
	times?: number;
} & (RequestMisbehaviour | WebhookMisbehaviour);

export interface WebhookConfiguration {
	url: string;
	/** Cloud API only: echoed to the receiver in the verification request. */
	verifyToken?: string;
	/** Wawp: turns the X-Webhook-Hmac headers on. YCloud: the endpoint's whole secret. */
	hmacKey?: string;
}

export interface LedgerFilter {
	provider?: ProviderId;
	/** A part of the path. */
	path?: string;
}

export interface MessageFilter {
	provider?: ProviderId;
	recipient?: string;
}

export interface DeliveryFilter {
	provider?: ProviderId;
	url?: string;
}

export interface SimulatorOptions {
	port?: number;
	stepDelayMs?: number;
}

export interface Simulator {
	url: string;
	accounts: SimulatorAccounts;
	/** Change the properties at any time; `reset()` puts the first values back. */
	settings: SimulatorSettings;
	configureWebhook(provider: ProviderId, configuration: WebhookConfiguration): Promise<void>;
	removeWebhook(provider: ProviderId, url: string): void;
	misbehave(rule: MisbehaviourRule): void;
	requests(filter?: LedgerFilter): LedgerEntry[];
	messages(filter?: MessageFilter): AcceptedMessage[];
	/** One entry for each attempt, in the order in which the attempts ended. */
	deliveries(filter?: DeliveryFilter): Delivery[];
	waitForDeliveries(
		condition: number | ((deliveries: Delivery[]) => boolean),
		timeoutMs: number,
	): Promise<Delivery[]>;
	idle(timeoutMs: number): Promise<void>;
	reset(): void;
	close(): Promise<void>;
}
