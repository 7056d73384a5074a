import type { HttpRequest } from '../core/http';
import type { SendRate } from '../core/sendRate';
import { fail } from '../core/outcome';
import type { Exchange } from '../providers/contract/registration';
import type { Clock, IsOver } from './clock';
import type { Pace } from './pace';
import { notBegun } from './persist';
import type { Slots } from './slots';

/** What a message has to pass, as late as can be, before it goes. */
export interface Gate {
	/** Asked once the recipient may be written to; the same answer however often. */
	readonly claim: () => Promise<boolean>;
	readonly sending: () => void;
}

export interface Pacing {
	readonly pace: Pace;
	readonly limits: SendRate;
	readonly slots: Slots;
	/** Undefined where the message goes by another message's ID. */
	readonly recipient: string | undefined;
	readonly gate?: Gate | undefined;
	/** A provider that asks for more is not waited for. */
	readonly maxWaitMs: number;
	readonly clock: Clock;
	readonly isOver: IsOver;
}

/** The network for messages: no faster than the provider allows, and slower where it asks for that. */
export const paced =
	(exchange: Exchange, pacing: Pacing): Exchange =>
	async (request) => {
		pacing.slots.suit(pacing.limits.throughput);
		for (;;) {
			await untilRecipientFree(pacing);
			if (pacing.gate && !(await pacing.gate.claim())) return fail(notBegun);
			const answer = await pacing.slots.hold(async () => await inTurn(exchange, request, pacing));
			if (answer !== undefined) return answer;
		}
	};

/** Without a slot: who waits for one recipient keeps nobody else from being written to. */
const untilRecipientFree = async (pacing: Pacing): Promise<void> => {
	const waitMs = recipientWait(pacing);
	if (waitMs > 0) await pacing.clock.sleep(waitMs, pacing.isOver);
};

const recipientWait = ({ pace, limits, recipient, clock }: Pacing): number =>
	limits.pair === undefined || recipient === undefined
		? 0
		: pace.pairs.waitFor(recipient, limits.pair, clock.elapsed());

/** Undefined where another execution has written to the recipient meanwhile. */
const inTurn = async (exchange: Exchange, request: HttpRequest, pacing: Pacing) => {
	const { pace, limits, recipient, clock, isOver } = pacing;
	// One refusal that names a long wait is enough: more of them would only add to it.
	const refusal = () => {
		const asked = pace.asked(clock.elapsed());
		return (asked?.retryAfterMs ?? 0) > pacing.maxWaitMs ? asked : undefined;
	};
	await pace.turn(limits.throughput, clock, () => isOver() || refusal() !== undefined);
	if (isOver()) return fail(notBegun);
	const asked = refusal();
	if (asked !== undefined) return fail(asked);
	if (recipientWait(pacing) > 0) return undefined;
	if (limits.pair !== undefined && recipient !== undefined) {
		pace.pairs.take(recipient, limits.pair, clock.elapsed());
	}
	return await listen(exchange, request, pacing);
};

const listen = async (exchange: Exchange, request: HttpRequest, pacing: Pacing) => {
	const { pace, limits, recipient, clock, gate } = pacing;
	gate?.sending();
	const response = await exchange(request);
	if (response.ok) {
		pace.count(clock.elapsed());
		return response;
	}
	const { category, retryAfterMs } = response.failure;
	if (category === 'rateLimited') {
		pace.slowDown(response.failure, limits.throughput, clock.elapsed());
	} else if (category === 'pairLimited' && limits.pair !== undefined && recipient !== undefined) {
		// By then at least one permit has come back.
		const waitMs = retryAfterMs ?? 1000 / limits.pair.perSecond;
		pace.pairs.exhaust(recipient, limits.pair, clock.elapsed() + waitMs);
	}
	return response;
};
