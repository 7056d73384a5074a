import type { Failure } from '../../../nodes/WhatsAppHub/core/failure';
import { fail, succeed } from '../../../nodes/WhatsAppHub/core/outcome';
import { paceOf } from '../../../nodes/WhatsAppHub/outbound/paces';
import { isNotBegun, persistently } from '../../../nodes/WhatsAppHub/outbound/persist';

const limited: Failure = {
	category: 'rateLimited',
	message: 'Too fast.',
	accepted: 'no',
	origin: 'provider',
	retryAfterMs: 3000,
};
const send = { method: 'POST', url: 'https://example.com' } as const;
const read = { method: 'GET', url: 'https://example.com' } as const;
const answer = { status: 200, headers: {}, body: {} };

/** A network that gives these failures and then an answer, with the waits in between. */
const scene = (failures: readonly Failure[], isOverAfter = Infinity) => {
	const left = [...failures];
	const waits: number[] = [];
	let asked = 0;
	const exchange = persistently(
		async () => {
			asked++;
			const failure = left.shift();
			return await Promise.resolve(failure === undefined ? succeed(answer) : fail(failure));
		},
		{
			policy: { maxAttempts: 4, maxTotalMs: 120_000, maxWaitMs: 120_000 },
			clock: {
				elapsed: () => 0,
				date: () => new Date(0),
				random: () => 0,
				sleep: async (ms) => {
					waits.push(ms);
					await Promise.resolve();
				},
			},
			isOver: () => waits.length >= isOverAfter,
		},
	);
	return { exchange, waits, asked: () => asked };
};

it('asks again after the wait, and yields the answer', async () => {
	const { exchange, waits, asked } = scene([limited, limited]);
	expect(await exchange(send)).toEqual({ ok: true, value: answer });
	expect(waits).toEqual([3000, 3000]);
	expect(asked()).toBe(3);
});

it('tells how often it asked where it asked in vain', async () => {
	const { exchange, asked } = scene(Array<Failure>(9).fill(limited));
	expect(await exchange(send)).toMatchObject({ ok: false, failure: { attempts: 4 } });
	expect(asked()).toBe(4);
});

it('reads again where a send would not be made again', async () => {
	const lost: Failure = { ...limited, category: 'network', accepted: 'unknown' };
	const reading = scene([lost]);
	const sending = scene([lost]);
	expect((await reading.exchange(read)).ok).toBe(true);
	expect((await sending.exchange(send)).ok).toBe(false);
	expect([reading.asked(), sending.asked()]).toEqual([2, 1]);
});

it('asks nobody once the execution is over', async () => {
	const { exchange, asked } = scene([], 0);
	const outcome = await exchange(send);
	expect(!outcome.ok && isNotBegun(outcome.failure)).toBe(true);
	expect(asked()).toBe(0);
});

it('ends with the refusal where the execution is over while it waits', async () => {
	const { exchange, asked } = scene([limited], 1);
	expect(await exchange(send)).toMatchObject({ ok: false, failure: { category: 'rateLimited' } });
	expect(asked()).toBe(1);
});

it('keeps one pace a sender, and forgets the one that was silent longest', () => {
	const first = paceOf('sender 0');
	const second = paceOf('sender 1');
	for (let sender = 2; sender < 500; sender++) paceOf(`sender ${sender}`);
	expect(paceOf('sender 0')).toBe(first);
	paceOf('one more');
	expect(paceOf('sender 0')).toBe(first);
	expect(paceOf('sender 1')).not.toBe(second);
});
