import type { ChangeEvent } from '../../core/changeEvent';
import { firstTime } from '../../core/time';
import type { ChangeContext } from './payload';

/** What decodes one member of a list; undefined for what it does not understand. */
export type MemberDecoder<Event = ChangeEvent> = (
	member: unknown,
	raw: unknown,
	place: ChangeContext,
) => Event | undefined;

/** What every change says about where and when it happened. */
export const changeBase = (
	place: ChangeContext,
	providerEvent: string,
	raw: unknown,
	timestamp?: unknown,
) => ({
	providerEvent,
	occurredAt: firstTime(place.receivedAt, timestamp, place.time),
	to: place.to,
	raw,
});
