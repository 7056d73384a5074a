import { firstTime } from '../../core/time';
import type { Payload } from './payload';

/** What every change says about where and when it happened. */
export const changeBase = ({ id, type, createTime, receivedAt, raw }: Payload, time?: unknown) => ({
	eventId: id,
	providerEvent: type,
	occurredAt: firstTime(receivedAt, time, createTime),
	raw,
});
