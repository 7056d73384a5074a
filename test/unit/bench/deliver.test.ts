import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { deliver } from '../../campaigns/bench/deliver';

const call = { body: Buffer.from('{}'), signature: 'sha256=' };
const calls = (count: number) => Array.from({ length: count }, () => call);

let server: Server | undefined;

async function serve(answer: RequestListener): Promise<string> {
	server = createServer(answer).listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo; // of a server that listens on a port
	return `http://127.0.0.1:${port}/`;
}

afterEach(() => server?.close());

describe('deliver', () => {
	it('has never more calls under way than are to come at a time', async () => {
		let underWay = 0;
		let most = 0;
		const url = await serve((_request, response) => {
			underWay += 1;
			most = Math.max(most, underWay);
			setTimeout(() => {
				underWay -= 1;
				response.end();
			}, 10);
		});
		const { answers, putOff } = await deliver(url, calls(9), { concurrency: 3 });
		expect({ answered: answers.length, putOff, most }).toEqual({ answered: 9, putOff: 0, most: 3 });
	});

	it('sends by the clock whether or not the one before is answered', async () => {
		const waiting: Array<() => void> = [];
		// Nobody is answered before all are there.
		const url = await serve((_request, response) => {
			waiting.push(() => response.end());
			if (waiting.length === 3) for (const answer of waiting) answer();
		});
		const { answers } = await deliver(url, calls(3), { perSecond: 20 });
		const [first = 0, , last = 0] = answers;
		// The first comes 100 ms before the third.
		expect(first - last).toBeGreaterThan(60);
	});

	it('brings a call again that was put off, and counts the whole time', async () => {
		const statuses = [503, 200];
		const url = await serve((_request, response) => {
			response.writeHead(statuses.shift() ?? 500).end();
		});
		const { answers, putOff } = await deliver(url, calls(1), { concurrency: 1 });
		expect(putOff).toBe(1);
		expect(answers[0]).toBeGreaterThan(450);
	});

	it('ends at any other answer', async () => {
		const url = await serve((_request, response) => {
			response.writeHead(500).end();
		});
		await expect(deliver(url, calls(1), { concurrency: 1 })).rejects.toThrow('with 500');
	});
});
