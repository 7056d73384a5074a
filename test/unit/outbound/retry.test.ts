import type { Failure } from '../../../nodes/WhatsAppHub/core/failure';
import { decideRetry } from '../../../nodes/WhatsAppHub/outbound/retry';

const policy = { maxAttempts: 4, maxTotalMs: 120_000, maxWaitMs: 120_000 };
const first = { attempts: 1, elapsedMs: 0, isRepeatable: false };
const never = () => 0;

const failure = (given: Partial<Failure>): Failure => ({
	category: 'rateLimited',
	message: 'No.',
	accepted: 'no',
	origin: 'provider',
	...given,
});

describe('a send', () => {
	it.each<[string, Partial<Failure>, number]>([
		['a limit of the sender', {}, 500],
		['a limit with the wait that is asked for', { retryAfterMs: 3000 }, 3000],
		['a limit by recipient', { category: 'pairLimited' }, 1000],
		['a passing trouble that is documented', { category: 'provider', transient: true }, 500],
		['no connection', { category: 'network', transient: true }, 500],
	])('is made again after %s', (_name, given, waitMs) => {
		expect(decideRetry(failure(given), first, policy, never)).toEqual({ retry: true, waitMs });
	});

	it.each<[string, Partial<Failure>]>([
		['a time-out', { category: 'network', accepted: 'unknown', transient: true }],
		['a 5xx without a documented meaning', { category: 'provider', accepted: 'unknown' }],
		['a limit behind which it may have been taken', { accepted: 'unknown' }],
		['an answer that nobody understands', { category: 'unexpectedResponse', accepted: 'unknown' }],
		['what the person has to correct', { category: 'invalidRequest' }],
		['a limit that lasts for days', { transient: false }],
		['a closed window', { category: 'outsideWindow' }],
		['a certificate that is not trusted', { category: 'network', transient: false }],
	])('is not made again after %s', (_name, given) => {
		expect(decideRetry(failure(given), first, policy, never)).toEqual({ retry: false });
	});
});

describe('a read', () => {
	const read = { ...first, isRepeatable: true };

	it.each<[string, Partial<Failure>, boolean]>([
		['a time-out', { category: 'network', accepted: 'unknown', transient: true }, true],
		['a 5xx', { category: 'provider', accepted: 'unknown' }, true],
		['a limit', {}, true],
		['what the person has to correct', { category: 'notFound' }, false],
		['what stays', { category: 'provider', accepted: 'unknown', transient: false }, false],
	])('after %s', (_name, given, retry) => {
		expect(decideRetry(failure(given), read, policy, never).retry).toBe(retry);
	});
});

it.each([
	['rateLimited', [500, 1000, 2000]],
	['pairLimited', [1000, 4000, 16_000]],
] as const)('waits longer each time: %s', (category, waits) => {
	const waited = [1, 2, 3].map((attempts) =>
		decideRetry(failure({ category }), { ...first, attempts }, policy, never),
	);
	expect(waited).toEqual(waits.map((waitMs) => ({ retry: true, waitMs })));
});

it.each([
	['a quarter more of its own wait', {}, 625],
	['a quarter of a second more of one that is asked for', { retryAfterMs: 3000 }, 3250],
])('waits at most %s by chance', (_name, given, waitMs) => {
	expect(decideRetry(failure(given), first, policy, () => 1)).toEqual({ retry: true, waitMs });
});

it.each([
	['as many requests as are allowed', { attempts: 4 }, {}, false],
	['one request less', { attempts: 3 }, {}, true],
	['a wait beyond the time', { elapsedMs: 118_000 }, { retryAfterMs: 3000 }, false],
	['a wait within the time', { elapsedMs: 117_000 }, { retryAfterMs: 3000 }, true],
	['a single wait that is too long', {}, { retryAfterMs: 120_001 }, false],
])('ends with %s', (_name, attempted, given, retry) => {
	const decision = decideRetry(failure(given), { ...first, ...attempted }, policy, never);
	expect(decision.retry).toBe(retry);
});
