import type { Failure } from '../../../nodes/WhatsAppHub/core/failure';
import { evenly, type SendRate } from '../../../nodes/WhatsAppHub/core/sendRate';
import { fail, succeed } from '../../../nodes/WhatsAppHub/core/outcome';
import { cloudApi } from '../../../nodes/WhatsAppHub/providers/cloudApi';
import { wawp } from '../../../nodes/WhatsAppHub/providers/wawp';
import { startPace } from '../../../nodes/WhatsAppHub/outbound/pace';
import { startPairs } from '../../../nodes/WhatsAppHub/outbound/pairs';
import { persistently } from '../../../nodes/WhatsAppHub/outbound/persist';
import { runJobs, startSignal } from '../../../nodes/WhatsAppHub/outbound/schedule';
import { paced } from '../../../nodes/WhatsAppHub/outbound/sendPaced';
import { startSlots } from '../../../nodes/WhatsAppHub/outbound/slots';
import { startVirtualClock } from './virtualClock';

const request = { method: 'POST', url: 'https://example.com' } as const;
const isOver = () => false;
const policy = { maxAttempts: 4, maxTotalMs: 120_000, maxWaitMs: 120_000 };

const limited = (category: Failure['category'], retryAfterMs?: number): Failure => ({
	category,
	message: 'Too fast.',
	accepted: 'no',
	origin: 'provider',
	retryAfterMs,
});

/** A limiter as a provider's: permits that come back one by one. Written anew, not taken from the code. */
const limiterOf = (perSecond: number, burst: number, now: () => number) => {
	let permits = burst;
	let at = 0;
	return () => {
		permits = Math.min(burst, permits + ((now() - at) / 1000) * perSecond);
		at = now();
		if (permits < 1 - 1e-6) return false;
		permits--;
		return true;
	};
};

interface Scene {
	readonly recipients: readonly string[];
	readonly answer: (recipient: string, now: () => number) => Failure | undefined;
	readonly latencyMs?: number;
	readonly limits?: SendRate;
	/** As the person has set it. */
	readonly parallel?: number;
}

/** Sends one message to each recipient in turn, and tells what a provider saw. */
const play = async ({
	recipients,
	answer,
	latencyMs = 100,
	limits = cloudApi.sendLimits(request),
	parallel,
}: Scene) => {
	const clock = startVirtualClock();
	const seen: Array<{ readonly index: number; readonly ok: boolean; readonly at: number }> = [];
	const results: boolean[] = [];
	const signal = startSignal();
	const slots = startSlots(parallel, signal.notify);
	const pace = startPace();
	await clock.run(
		runJobs({
			count: recipients.length,
			slots,
			isOver,
			room: signal.wait,
			onDone: signal.notify,
			prepare: async (index) => {
				const recipient = recipients[index] ?? '';
				const network = async () => {
					const refusal = answer(recipient, clock.elapsed);
					seen.push({ index, ok: refusal === undefined, at: clock.elapsed() });
					await clock.sleep(latencyMs, isOver);
					return refusal === undefined
						? succeed({ status: 200, headers: {}, body: {} })
						: fail(refusal);
				};
				const pacing = { pace, limits, slots, recipient, clock, isOver };
				const send = persistently(paced(network, { ...pacing, maxWaitMs: policy.maxWaitMs }), {
					policy,
					clock,
					isOver,
				});
				return await Promise.resolve({
					lane: recipient,
					run: async () => {
						results[index] = (await send(request)).ok;
					},
				});
			},
		}),
	);
	return { seen, results, tookMs: clock.elapsed() };
};

const everybody = (count: number, people: number) =>
	Array.from({ length: count }, (_, index) => `person ${index % people}`);

it('sends 1,000 messages past a limiter of 80 a second without touching it, as fast as it allows', async () => {
	let limiter: (() => boolean) | undefined;
	const { seen, results, tookMs } = await play({
		recipients: everybody(1000, 1000),
		answer: (_recipient, now) =>
			(limiter ??= limiterOf(80, 20, now))() ? undefined : limited('rateLimited'),
	});
	expect(results.filter(Boolean)).toHaveLength(1000);
	expect(seen).toHaveLength(1000);
	const leastMs = ((1000 - 20) / 80) * 1000;
	expect(tookMs).toBeGreaterThanOrEqual(leastMs);
	expect(tookMs).toBeLessThanOrEqual(leastMs * 1.05);
});

it.each([
	['in turn', everybody(1000, 20)],
	['one after the other', everybody(1000, 20).sort()],
])(
	'sends 50 messages to each of 20 people, %s, within the limit by recipient',
	async (_name, recipients) => {
		const limiters = new Map<string, () => boolean>();
		const { seen, results, tookMs } = await play({
			recipients,
			answer: (recipient, now) => {
				const limiter = limiters.get(recipient) ?? limiterOf(1 / 6, 45, now);
				limiters.set(recipient, limiter);
				return limiter() ? undefined : limited('pairLimited');
			},
		});
		expect(results.filter(Boolean)).toHaveLength(1000);
		expect(seen).toHaveLength(1000);
		// The last of each has to wait for the five that are paid back.
		const leastMs = (50 - 45) * 6000;
		expect(tookMs).toBeGreaterThanOrEqual(leastMs);
		expect(tookMs).toBeLessThanOrEqual(Math.max(leastMs, (1000 / 80) * 1000) * 1.05 + 12_500);
	},
);

it('keeps the order of the messages to each recipient, also of those that are sent again', async () => {
	let asked = 0;
	const { seen } = await play({
		recipients: everybody(300, 3),
		answer: () => (++asked % 7 === 0 ? limited('rateLimited', 50) : undefined),
	});
	for (const person of [0, 1, 2]) {
		const order = seen
			.filter(({ index, ok }) => ok && index % 3 === person)
			.map(({ index }) => index);
		expect(order).toEqual(Array.from({ length: 100 }, (_, turn) => turn * 3 + person));
	}
});

it('goes slower than documented where the limiter is stricter, and gets everything through', async () => {
	let limiter: (() => boolean) | undefined;
	const { results, seen } = await play({
		recipients: everybody(400, 400),
		answer: (_recipient, now) =>
			(limiter ??= limiterOf(20, 20, now))() ? undefined : limited('rateLimited', 1000),
	});
	expect(results.filter(Boolean)).toHaveLength(400);
	const accepted = seen.filter(({ ok }) => ok).map(({ index }) => index);
	expect(new Set(accepted).size).toBe(400);
	expect(accepted).toHaveLength(400);
});

it('waits no longer than it is told where few may go at once, and goes on slower', async () => {
	let asked = 0;
	const { seen } = await play({
		recipients: everybody(4, 4),
		answer: () => (++asked === 1 ? limited('rateLimited', 1000) : undefined),
		latencyMs: 0,
		limits: wawp.sendLimits(request),
	});
	const taken = seen.filter(({ ok }) => ok).map(({ at }) => at);
	expect(taken).toHaveLength(4);
	expect(Math.max(...taken)).toBeGreaterThanOrEqual(1000);
	expect(Math.max(...taken)).toBeLessThanOrEqual(4000);
});

it('asks nobody else where the provider wants a wait that is too long', async () => {
	const { results, seen } = await play({
		recipients: everybody(500, 500),
		answer: () => limited('rateLimited', 3_600_000),
	});
	expect(results.filter(Boolean)).toHaveLength(0);
	// Those that were under way when the first answer came.
	expect(seen.length).toBeLessThanOrEqual(100);
});

it('forgets recipients who may be sent as much as ever', () => {
	const pairs = startPairs();
	const rate = { perSecond: 1 / 6, burst: 45 };
	for (let sent = 0; sent < 100_000; sent++) pairs.take(`person ${sent}`, rate, sent * 12.5);
	// 80 a second for the 6 seconds that one message takes to be paid back, and those not looked at yet.
	expect(pairs.size()).toBeLessThanOrEqual(1000);
});

/** Three round trips of 150 ms and an answer after 200. */
const FAR_AWAY_MS = 650;

it.each([
	[80, undefined, 10_000],
	[80, 40, 13_000],
	// More than 200 are never under way.
	[1000, undefined, 2_600],
])(
	'reaches %d a second over a far line, with %p sends at a time',
	async (perSecond, parallel, leastMs) => {
		const { tookMs, results } = await play({
			recipients: everybody(800, 800),
			answer: () => undefined,
			latencyMs: FAR_AWAY_MS,
			limits: { ...cloudApi.sendLimits(request), throughput: evenly(perSecond) },
			...(parallel && { parallel }),
		});
		expect(results.filter(Boolean)).toHaveLength(800);
		expect(tookMs).toBeGreaterThanOrEqual(leastMs - 100);
		expect(tookMs).toBeLessThanOrEqual((leastMs + FAR_AWAY_MS) * 1.03);
	},
);

it('is held up little by a refusal now and then that is no sign of a limit', async () => {
	let asked = 0;
	const { results, tookMs } = await play({
		recipients: everybody(300, 300),
		answer: () => (++asked % 20 === 0 ? limited('rateLimited') : undefined),
	});
	expect(results.filter(Boolean)).toHaveLength(300);
	// At the documented pace 3.75 seconds; each of some 15 refusals costs a breath.
	expect(tookMs).toBeLessThanOrEqual(3750 * 2.5);
});

it.each([5, 20, 40])(
	'comes down to the %d a second that a stricter limiter takes, unsaid, and stays near it',
	async (perSecond) => {
		let limiter: (() => boolean) | undefined;
		const { results, seen, tookMs } = await play({
			recipients: everybody(600, 600),
			answer: (_recipient, now) =>
				(limiter ??= limiterOf(perSecond, perSecond, now))() ? undefined : limited('rateLimited'),
		});
		expect(results.filter(Boolean)).toHaveLength(600);
		const leastMs = ((600 - perSecond) / perSecond) * 1000;
		expect(tookMs).toBeLessThanOrEqual(leastMs * 2.5);
		// As few as one in three; each message may be asked for four times before it fails.
		expect(seen.filter(({ ok }) => !ok).length).toBeLessThanOrEqual(200);
	},
);
