import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { EventCall } from './events';

/** How the calls come: each when one before it is answered, or by the clock, answered or not. */
export type Arrival = { concurrency: number } | { perSecond: number };

/** "Not now": a provider delivers the call again. */
const PUT_OFF = 503;
const AGAIN_AFTER_MS = 500;
/** Longer than any call has to wait; what waits longer ends the part. */
const TAKEN_WITHIN_MS = 120_000;

export interface Delivery {
	/** How long each call waited until it was taken, in milliseconds. */
	answers: number[];
	/** How many attempts were put off. */
	putOff: number;
}

/** Posts the calls, those that are put off again and again. */
export async function deliver(
	url: string,
	calls: readonly EventCall[],
	arrival: Arrival,
): Promise<Delivery> {
	const agent = new Agent({ keepAlive: true });
	let putOff = 0;
	const send = async (call: EventCall) => {
		const began = performance.now();
		for (;;) {
			const status = await post(agent, url, call);
			const waited = performance.now() - began;
			if (status === 200) return waited;
			if (status !== PUT_OFF || waited > TAKEN_WITHIN_MS) {
				throw new Error(`${url} answered an event with ${status}.`);
			}
			putOff += 1;
			await sleep(AGAIN_AFTER_MS);
		}
	};
	try {
		const answers =
			'perSecond' in arrival
				? await byTheClock(calls, arrival.perSecond, send)
				: await soManyAtATime(calls, arrival.concurrency, send);
		return { answers, putOff };
	} finally {
		agent.destroy();
	}
}

type Send = (call: EventCall) => Promise<number>;

async function soManyAtATime(calls: readonly EventCall[], concurrency: number, send: Send) {
	const times: number[] = [];
	let next = 0;
	const work = async () => {
		for (let call = calls[next++]; call; call = calls[next++]) times.push(await send(call));
	};
	await Promise.all(Array.from({ length: concurrency }, work));
	return times;
}

async function byTheClock(calls: readonly EventCall[], perSecond: number, send: Send) {
	const began = performance.now();
	return await Promise.all(
		calls.map(async (call, index) => {
			const dueMs = began + (index * 1000) / perSecond;
			await sleep(Math.max(0, dueMs - performance.now()));
			return await send(call);
		}),
	);
}

function post(agent: Agent, url: string, { body, signature }: EventCall): Promise<number> {
	const headers = {
		'content-type': 'application/json',
		'content-length': body.length,
		'x-hub-signature-256': signature,
	};
	return new Promise((resolve, reject) => {
		const call = request(url, { agent, method: 'POST', headers }, (response) => {
			response.resume();
			response.once('error', reject);
			response.once('end', () => resolve(response.statusCode ?? 0));
		});
		call.once('error', reject);
		call.end(body);
	});
}
