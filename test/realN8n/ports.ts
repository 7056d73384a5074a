import { createServer, type Server } from 'node:net';

// Finds free ports, and refuses taken ones.

const HOST = '127.0.0.1';

/** Free ports of the loopback interface, all different. */
export async function freePorts(count: number): Promise<number[]> {
	const servers = await Promise.all(Array.from({ length: count }, () => listen(0)));
	const ports = servers.map(portOf);
	await Promise.all(servers.map(close));
	return ports;
}

/**
 * Yields an error when something else listens on the port.
 * @param remedy how to choose another, e.g. `npm start -- --port 5680`
 */
export async function requireFreePort(port: number, remedy: string): Promise<void> {
	try {
		await close(await listen(port));
	} catch {
		throw new Error(`Port ${port} is already taken. Choose another one: ${remedy}`);
	}
}

function listen(port: number): Promise<Server> {
	return new Promise((resolve, reject) => {
		const server = createServer();
		server.once('error', reject);
		server.listen(port, HOST, () => resolve(server));
	});
}

function close(server: Server): Promise<void> {
	return new Promise((resolve) => server.close(() => resolve()));
}

function portOf(server: Server): number {
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('The server has no port.');
	return address.port;
}
