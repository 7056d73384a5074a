import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { EventCall } from './events';

/** How the calls come: each when one before it is answered, or by the clock, answered or not. */
export type Arrival = { concurrency: number } | { perSecond: number };

/** Posts the calls, and yields how long each waited for its answer. */
export async function deliver(
	url: string,
	calls: readonly EventCall[],
	arrival: Arrival,
): Promise<number[]> {
	const agent = new Agent({ keepAlive: true });
	const send = (call: EventCall) => post(agent, url, call);
	try {
		return 'perSecond' in arrival
			? await byTheClock(calls, arrival.perSecond, send)
			: await soManyAtATime(calls, arrival.concurrency, send);
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
		const began = performance.now();
		const call = request(url, { agent, method: 'POST', headers }, (response) => {
			response.resume();
			response.once('error', reject);
			response.once('end', () => {
				if (response.statusCode === 200) return resolve(performance.now() - began);
				reject(new Error(`${url} answered an event with ${response.statusCode}.`));
			});
		});
		call.once('error', reject);
		call.end(body);
	});
}
