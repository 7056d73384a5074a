import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { openDistance } from '../../campaigns/bench/server/distance';

const ROUND_TRIP_MS = 100;
/** Timers end a little early now and then. */
const EARLY_MS = 3;

let servers: Server[] = [];

async function listen(server: Server): Promise<number> {
	servers.push(server);
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	return (server.address() as AddressInfo).port; // of a server that listens on a port
}

/** A server that says everything back, this far away. */
async function connectToEcho(roundTripMs: number): Promise<Socket> {
	const echo = createServer({ allowHalfOpen: true }, (socket) => socket.pipe(socket));
	const port = await listen(echo);
	const distance = openDistance(port, () => roundTripMs);
	return connect(await listen(distance), '127.0.0.1');
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
	const began = performance.now();
	await work();
	return performance.now() - began;
}

afterEach(() => {
	for (const server of servers) server.close();
	servers = [];
});

describe('openDistance', () => {
	it('takes a round trip for the connection, and one for a question and its answer', async () => {
		const socket = await connectToEcho(ROUND_TRIP_MS);
		const ask = async (text: string) => {
			socket.write(text);
			const [answer] = await once(socket, 'data');
			expect(String(answer)).toBe(text);
		};
		const first = await timeOf(async () => await ask('first'));
		const second = await timeOf(async () => await ask('second'));
		socket.destroy();
		expect(first).toBeGreaterThan(2 * ROUND_TRIP_MS - EARLY_MS);
		expect(second).toBeGreaterThan(ROUND_TRIP_MS - EARLY_MS);
		expect(second).toBeLessThan(2 * ROUND_TRIP_MS - EARLY_MS);
	});

	it.each([0, 10])(
		'loses nothing over %s ms, and ends after the last byte',
		async (roundTripMs) => {
			const socket = await connectToEcho(roundTripMs);
			const whole = Buffer.from(Array.from({ length: 200_000 }, (_, index) => index % 251));
			socket.end(whole);
			const chunks: Buffer[] = [];
			for await (const chunk of socket) chunks.push(Buffer.from(chunk));
			expect(Buffer.concat(chunks).equals(whole)).toBe(true);
		},
	);

	it('hangs up when nobody is at the other end', async () => {
		const nobody = createServer();
		const port = await listen(nobody);
		nobody.close();
		await once(nobody, 'close');
		servers = [];
		const socket = connect(await listen(openDistance(port, () => 0)), '127.0.0.1');
		await once(socket, 'close');
		expect(socket.destroyed).toBe(true);
	});
});
