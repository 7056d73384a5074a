import type { HttpRequest } from '../core/http';
import type { SendLimits } from '../core/limits';
import { fail } from '../core/outcome';
import type { Exchange } from '../providers/subscription';
import type { Clock, IsOver } from './clock';
import type { Pace } from './pace';
import { notBegun } from './persist';
import type { Slots } from './slots';

export interface Pacing {
	readonly pace: Pace;
	readonly limits: SendLimits;
	readonly slots: Slots;
	/** Undefined where the message goes by another message's ID. */
	readonly recipient: string | undefined;
	/** A provider that asks for more is not waited for. */
	readonly maxWaitMs: number;
	readonly clock: Clock;
	readonly isOver: IsOver;
}

/** The network for messages: no faster than the provider allows, and slower where it asks for that. */
export const paced =
	(exchange: Exchange, pacing: Pacing): Exchange =>
	async (request) => {
		const { pace, limits, slots, clock, isOver } = pacing;
		await untilRecipientFree(pacing);
		return await slots.hold(async () => {
			// One refusal that names a long wait is enough: the others would only add to it.
			const asked = pace.asked(clock.now());
			if (asked !== undefined && (asked.retryAfterMs ?? 0) > pacing.maxWaitMs) return fail(asked);
			await pace.turn(limits.throughput, clock, isOver);
			if (isOver()) return fail(notBegun);
			return await listen(exchange, request, pacing);
		});
	};

/** Without a slot: who waits for one recipient keeps nobody else from being written to. */
const untilRecipientFree = async ({ pace, limits, recipient, clock, isOver }: Pacing) => {
	if (limits.pair === undefined || recipient === undefined) return;
	const waitMs = pace.pairs.reserve(recipient, limits.pair, clock.now());
	if (waitMs > 0) await clock.sleep(waitMs, isOver);
};

const listen = async (exchange: Exchange, request: HttpRequest, pacing: Pacing) => {
	const { pace, limits, recipient, clock } = pacing;
	const response = await exchange(request);
	if (response.ok) return response;
	const { category, retryAfterMs } = response.failure;
	if (category === 'rateLimited') {
		pace.slowDown(response.failure, limits.throughput, clock.now());
	} else if (category === 'pairLimited' && limits.pair !== undefined && recipient !== undefined) {
		// By then at least one permit has come back.
		const waitMs = retryAfterMs ?? 1000 / limits.pair.perSecond;
		pace.pairs.exhaust(recipient, limits.pair, clock.now() + waitMs);
	}
	return response;
};
