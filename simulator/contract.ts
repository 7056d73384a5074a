/** The public vocabulary of the simulator: what tests and the stand-alone program may ask and get. */

import type { SimulatorAccounts } from './accounts';
import type { DeliveryFilter, LedgerFilter, MediaFilter, MessageFilter } from './filters';
import type { IncomingMessage } from './incomingMessage';
import type { MisbehaviourPlan, MisbehaviourRule, RequestMisbehaviour } from './misbehaviours';
import type { Registrations } from './registrations';
import type { SimulatorSettings } from './settings';

export type { SimulatorAccounts } from './accounts';
export type { DeliveryFilter, LedgerFilter, MediaFilter, MessageFilter } from './filters';
export type { IncomingMessage, NamedTap, TapOnMessage } from './incomingMessage';
export { tokenEncodings } from './misbehaviours';
export type {
	BrokenRecord,
	MisbehaviourPlan,
	MisbehaviourRule,
	PlannedRequest,
	RequestMisbehaviour,
	TokenEncoding,
	WebhookMisbehaviour,
} from './misbehaviours';
export type { CloudRegistration, Registrations, WawpWebhook } from './registrations';
export type { SimulatorSettings } from './settings';

export const providerIds = ['cloudApi', 'yCloud', 'periskope', 'wawp'] as const;
export type ProviderId = (typeof providerIds)[number];

export type JsonObject = Record<string, unknown>;

export type Verdict = 'accepted' | 'refused' | 'misbehaved';

export interface LedgerEntry {
	id: number;
	provider: ProviderId;
	method: string;
	/** The path as received, with the provider's prefix and without the query. */
	path: string;
	query: Record<string, string | string[]>;
	headers: Record<string, string>;
	/**
	 * The parsed JSON body; undefined when there was none or when it was not JSON. Long base64 text
	 * stands in it as { sha256, bytes }.
	 */
	body: unknown;
	/** The body as it came, or `body` as JSON when long base64 text was taken out of it. */
	rawBody: string;
	/** What became of the request itself; "accepted" stays true when only the answer was spoilt. */
	verdict: Verdict;
	reason?: string;
	/** What deserves attention in an accepted request, such as a purge of everything. */
	note?: string;
	/** The misbehaviour that was played on this request, before or after its acceptance. */
	misbehaviour?: RequestMisbehaviour['kind'];
	messageIds?: string[];
	credentialsInUrl?: boolean;
	at: string;
}

/** A file that an accepted request brought along: uploaded, or as base64 text in JSON. */
export interface ReceivedMedia {
	/** The identifier that the answer gave to the upload, or to the message that carries the file. */
	id: string;
	provider: ProviderId;
	/** The sending phone or instance, in the spelling of the provider's documents. */
	sender: string;
	fileName: string;
	mimeType: string;
	bytes: number;
	/** Of the decoded bytes, in lower-case hexadecimal digits. */
	sha256: string;
	/** What else was said about the file, by the names of the provider's documents. */
	fields: Record<string, string>;
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
	/** When a voice message was played, which only the Cloud API reports. */
	playedAt?: string;
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

export interface WebhookConfiguration {
	url: string;
	/** Cloud API only: echoed to the receiver in the verification request. */
	verifyToken?: string;
	/** Wawp: turns the X-Webhook-Hmac headers on. YCloud: the endpoint's whole secret. */
	hmacKey?: string;
}

/** The providers that keep message templates. */
export type TemplateProviderId = 'cloudApi' | 'yCloud';

/** A message template as Meta shows it; what is missing is filled in when it is added. */
export interface TemplateDefinition {
	/** Digits; a fresh id when it is missing. */
	id?: string;
	name: string;
	/** YCloud, whose key may open several accounts: the first one when it is missing. */
	businessAccountId?: string;
	/** en_US when it is missing. */
	language?: string;
	/** APPROVED when it is missing. */
	status?: string;
	/** UTILITY when it is missing. */
	category?: 'MARKETING' | 'UTILITY' | 'AUTHENTICATION';
	/** POSITIONAL when it is missing; YCloud knows no other. */
	parameter_format?: 'POSITIONAL' | 'NAMED';
	/** Whether the Marketing Messages API may send it yet; ready when it is missing. */
	marketingSync?: 'ready' | 'syncing' | 'failed';
	components: JsonObject[];
}

/** What someone wrote to the business before the simulator began: to mark as read, to download. */
export interface InboundSample {
	/** The ids by which the message can be named; YCloud gives one of its own. */
	message: { id?: string; wamid: string };
	/** YCloud sends a link with it, the Cloud API wants to be asked for one by the id. */
	media: ReceivedMedia & { link?: string };
}

export interface SimulatorOptions {
	port?: number;
	stepDelayMs?: number;
	/** Lets the simulator be reached over TLS as well, at `secureUrl`. */
	certificate?: { cert: string; key: string };
}

export interface Simulator extends Registrations {
	url: string;
	/** Where it is reached over TLS; undefined without a certificate. */
	secureUrl: string | undefined;
	accounts: SimulatorAccounts;
	/** Change the properties at any time; `reset()` puts the first values back. */
	settings: SimulatorSettings;
	configureWebhook(provider: ProviderId, configuration: WebhookConfiguration): Promise<void>;
	removeWebhook(provider: ProviderId, url: string): void;
	misbehave(rule: MisbehaviourRule): void;
	/** Lets the plan decide on every request that no rule is for, until `reset()`. */
	misbehaveBy(plan: MisbehaviourPlan): void;
	requests(filter?: LedgerFilter): LedgerEntry[];
	messages(filter?: MessageFilter): AcceptedMessage[];
	/** The files that arrived as bytes, in the order of their arrival. */
	media(filter?: MediaFilter): ReceivedMedia[];
	/** One entry for each attempt, in the order in which the attempts ended. */
	deliveries(filter?: DeliveryFilter): Delivery[];
	/** Adds a template, instead of one of the same name and language; promises its id. */
	addTemplate(provider: TemplateProviderId, definition: TemplateDefinition): string;
	/** Every template that can be sent or listed now, the filler included. */
	templates(provider: TemplateProviderId): Required<TemplateDefinition>[];
	/** The message and the file that the provider has from the start, to be marked and downloaded. */
	inbound(provider: TemplateProviderId): InboundSample;
	/** Somebody writes to the business: the webhook leaves, signed; promises the message's id. */
	receive(provider: ProviderId, message: IncomingMessage): string;
	/**
	 * Lets an event leave to whoever has registered for it, signed: the whole body in the document's
	 * form; of the Cloud API one change, `{ field, value }`.
	 */
	deliverEvent(provider: ProviderId, event: JsonObject): void;
	waitForDeliveries(
		condition: number | ((deliveries: Delivery[]) => boolean),
		timeoutMs: number,
	): Promise<Delivery[]>;
	idle(timeoutMs: number): Promise<void>;
	reset(): void;
	close(): Promise<void>;
}
