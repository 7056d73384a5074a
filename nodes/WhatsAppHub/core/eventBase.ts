import { createHash, hash } from 'node:crypto';

/** The ids a provider documents, under its own names; only those that were given. */
export type ProviderIds = Readonly<Record<string, unknown>>;

/** What every event states, whatever happened. */
export interface EventBase {
	/** The same for every delivery of the same event, so that a redelivery can be recognised. */
	readonly eventId: string;
	/** The provider's own name of the event. */
	readonly providerEvent: string;
	/** ISO 8601. */
	readonly occurredAt: string;
	/** The provider's payload of this one event, untouched. */
	readonly raw: unknown;
}

/** An id by content, for an event that has none of its own. */
export const fingerprint = (raw: unknown): string =>
	createHash('sha256')
		.update(JSON.stringify(raw) ?? '')
		.digest('hex')
		.slice(0, 32);

/**
 * An id by content and hour, for what has neither an id nor a time and may happen again in the same
 * words: the same again within the hour counts as a redelivery.
 */
export const hourlyFingerprint = (raw: unknown, receivedAt: Date): string =>
	fingerprint([receivedAt.toISOString().slice(0, 13), raw]);

/** An id of parts: those that are not given are left out. */
export const idOf = (...parts: ReadonlyArray<string | null | undefined>): string =>
	parts.filter(Boolean).join(':');

/** Only the ids that were given. */
export const givenIds = (
	ids: Readonly<Record<string, string | number | null | undefined>>,
): ProviderIds => {
	const given = Object.entries(ids).filter(
		([, id]) => id !== undefined && id !== null && id !== '',
	);
	return Object.fromEntries(given);
};

/**
 * 48 bits of an event's id, in eight characters: ten thousand of them take 80 kB, and a new event is
 * mistaken for one of them once in 28 thousand million.
 */
export const markOf = (id: string): string => hash('sha256', id, 'base64url').slice(0, 8);
