import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { explain } from '../../../scripts/explain.cjs';
import { openSession } from '../../realN8n/http';

/** Ends every connection under the second request that comes by it, as a server that was held up does. */
async function impatientServer() {
	const used = new WeakSet<Socket>();
	let calls = 0;
	const server = createServer((request, response) => {
		if (used.has(request.socket)) return void request.socket.destroy();
		used.add(request.socket);
		calls += 1;
		response.end('{}');
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo; // a TCP server's address
	return {
		url: `http://127.0.0.1:${port}`,
		calls: () => calls,
		close: async () => {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}

describe('a session with n8n', () => {
	it('lets no request go by a connection that has served another', async () => {
		const server = await impatientServer();
		try {
			const session = openSession(server.url);
			for (let call = 1; call <= 3; call++) {
				expect(await session.request('POST', '/rest/workflows', {})).toEqual({});
			}
			expect(server.calls()).toBe(3);
		} finally {
			await server.close();
		}
	});
});

describe('what is said of an error', () => {
	it('holds its cause, in which Node tells why something could not be fetched', async () => {
		const server = await impatientServer();
		await server.close();
		const error: unknown = await fetch(server.url).catch((reason: unknown) => reason);
		const port = new URL(server.url).port;
		expect(explain(error)).toBe(`fetch failed: connect ECONNREFUSED 127.0.0.1:${port}`);
	});
});
