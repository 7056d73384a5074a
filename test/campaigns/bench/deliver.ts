import { Agent, request } from 'node:http';
import type { EventCall } from './events';

/** Posts the calls, so many at a time, and yields how long each waited for its answer. */
export async function deliver(
	url: string,
	calls: readonly EventCall[],
	concurrency: number,
): Promise<number[]> {
	const agent = new Agent({ keepAlive: true, maxSockets: concurrency });
	const times: number[] = [];
	let next = 0;
	const work = async () => {
		for (let call = calls[next++]; call; call = calls[next++]) {
			times.push(await post(agent, url, call));
		}
	};
	try {
		await Promise.all(Array.from({ length: concurrency }, work));
	} finally {
		agent.destroy();
	}
	return times;
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
