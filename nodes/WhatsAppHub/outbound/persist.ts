import { type Failure } from '../core/failure';
import { isRepeatable } from '../core/http';
import { fail } from '../core/outcome';
import type { Exchange } from '../providers/contract/registration';
import type { Clock, IsOver } from './clock';
import { decideRetry, type RetryPolicy } from './retry';

/** What a request is made with, and for how long. */
export interface Persistence {
	readonly policy: RetryPolicy;
	readonly clock: Clock;
	readonly isOver: IsOver;
}

/** The network that makes a request again where that can help and can do no harm. */
export const persistently =
	(exchange: Exchange, { policy, clock, isOver }: Persistence): Exchange =>
	async (request) => {
		let firstFailedAt: number | undefined;
		for (let attempts = 1; ; attempts++) {
			if (isOver()) return fail(notBegun);
			const response = await exchange(request);
			if (response.ok) return response;
			firstFailedAt ??= clock.elapsed();
			const decision = decideRetry(
				response.failure,
				{
					attempts,
					elapsedMs: clock.elapsed() - firstFailedAt,
					isRepeatable: isRepeatable(request),
				},
				policy,
				clock.random,
			);
			const failed = fail(attempts === 1 ? response.failure : { ...response.failure, attempts });
			if (!decision.retry || isNotBegun(response.failure)) return failed;
			await clock.sleep(decision.waitMs, isOver);
			if (isOver()) return failed;
		}
	};

const NOT_BEGUN = 'not_begun';

/** What becomes of an item whose turn had not come when the execution ended. */
export const notBegun: Failure = {
	category: 'network',
	message: 'The execution ended before this item was sent',
	hint: 'Run it again',
	code: NOT_BEGUN,
	transient: false,
	accepted: 'no',
	origin: 'input',
};

export const isNotBegun = ({ code, origin }: Failure): boolean =>
	code === NOT_BEGUN && origin === 'input';
