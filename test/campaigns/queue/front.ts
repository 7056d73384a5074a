import { createServer, request as startRequest } from 'node:http';
import type { AddressInfo } from 'node:net';

// The one address that several processes of n8n are called by, as a load balancer has it.

/** Passes each call on to one of the webhook processes after the other. */
export interface Front {
	url: string;
	/** Who takes the calls from now on. */
	pass(urls: readonly string[]): void;
	close(): Promise<void>;
}

export async function startFront(): Promise<Front> {
	let targets: readonly string[] = [];
	let calls = 0;
	const server = createServer((incoming, outgoing) => {
		const target = targets[calls++ % targets.length];
		if (target === undefined) return void outgoing.writeHead(503).end();
		const { method, headers } = incoming;
		const passed = startRequest(target + (incoming.url ?? ''), { method, headers }, (answer) => {
			outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
			answer.pipe(outgoing);
		});
		passed.on('error', () => outgoing.writeHead(502).end());
		incoming.pipe(passed);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo; // a TCP server's address
	return {
		// n8n writes the host of its own address so.
		url: `http://localhost:${port}`,
		pass: (urls) => {
			targets = urls;
		},
		close: async () => {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}
