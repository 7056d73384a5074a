import type { INodeProperties } from 'n8n-workflow';
import type { ChatKind } from '../../core/conversation';
import type { EventKind, HubEvent } from '../../core/event';
import type { WebhookRequest } from '../../core/http';
import type { Sharing } from './siblings';

/** What proves that a webhook comes from the provider. */
export interface WebhookSecrets {
	/** HMAC keys, any of which may have signed: two while a secret is being changed. */
	readonly keys: readonly string[];
	/** The hash of the word that the provider's verification request must bring. */
	readonly verifyTokenHash?: string;
	/** The hashes of the words with which another trigger of the same secret registers this one's URL. */
	readonly siblingTokenHashes?: readonly string[];
	/** The hashes of the words of which the webhook's URL must bring one. */
	readonly urlSecretHashes?: readonly string[];
	/** How far the signed time may lie from ours, in seconds; 0 accepts any. */
	readonly toleranceSeconds?: number;
}

/** A way in which the trigger may register itself. */
export interface RegistrationChoice {
	readonly name: string;
	readonly value: string;
	readonly description: string;
}

/** What the trigger has to build the secrets from. */
export interface WebhookForm {
	readonly parameter: (name: string) => unknown;
	readonly option: (name: string) => unknown;
	/** What is kept of the secret of the registration, as the provider's folder has put it. */
	readonly registeredSecret: string | undefined;
	/** The end of the webhook's URL, the same for production and test; unknown to the editor. */
	readonly path: string | undefined;
}

/** The choice of 'Registration' with which n8n changes nothing at the provider. */
export const MANUAL = 'manual';

export const isManual = ({ parameter }: Pick<WebhookForm, 'parameter'>): boolean =>
	parameter('registration') === MANUAL;

/** What of the secrets that may be left empty was entered. */
export const given = (...secrets: ReadonlyArray<string | undefined>): string[] =>
	secrets.filter((secret) => secret !== undefined);

export type Verdict =
	{ readonly genuine: true } | { readonly genuine: false; readonly reason: string };

export const genuine: Verdict = { genuine: true };
export const forged = (reason: string): Verdict => ({ genuine: false, reason });

/** The kinds of event that a provider reports, each with its own names of what carries them. */
export type EventNames = { readonly [K in Exclude<EventKind, 'unknown'>]?: readonly string[] };

/** A part of a call in the provider's own form, and the call as if it had brought this part alone. */
export interface NativePart {
	readonly item: Readonly<Record<string, unknown>>;
	readonly payload: unknown;
}

/** The account's own phones, as far as they are known: each by the key that numbers are compared by. */
export type OwnPhones = ReadonlySet<string>;

/** How a provider's webhooks are recognised and read. */
export interface WebhookAdapter {
	/** The trigger form's own fields of this provider. */
	readonly fields: INodeProperties[];
	/** Its optional fields. */
	readonly options: INodeProperties[];
	readonly eventNames: EventNames;
	/** What the person subscribes to for an event where nothing does it for them. */
	readonly byHand: string;
	/** An example of events that are not modelled, by their names. */
	readonly otherEvents: string;
	/** Where its messages may come from. */
	readonly chatKinds: readonly ChatKind[];
	/** The ways to register by API, the usual one first. */
	readonly registrations: readonly [RegistrationChoice, ...RegistrationChoice[]];
	/** What registering by API does, for the form. */
	readonly setUp: string;
	/** What the person does to have events sent to the URL where n8n may not change anything. */
	readonly setUpByHand: string;
	/** Where a person finds, and removes, what is registered. */
	readonly console: string;
	/** The text to echo to the provider's verification request; undefined refuses it. */
	readonly handshake?: (
		query: Readonly<Record<string, string>>,
		secrets: WebhookSecrets,
	) => string | undefined;
	/** Judges the bytes as they came; nothing has been parsed yet. */
	readonly verify: (request: WebhookRequest, secrets: WebhookSecrets, now: Date) => Verdict;
	/** One event per thing that happened, in the payload's order: none for an empty batch. Never throws. */
	readonly decode: (payload: unknown, receivedAt: Date, ownPhones?: OwnPhones) => HubEvent[];
	/** Whether one account has several phones, of which one may see what another says. */
	readonly seesOwnPhones?: true;
	/** The parts of a call as another trigger of this provider hands them over; none where they are none. */
	readonly native?: (payload: unknown) => NativePart[];
	/** For a provider with one webhook where several triggers want to listen. */
	readonly sharing?: Sharing;
}
