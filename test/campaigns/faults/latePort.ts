import { connect, createServer, type Socket } from 'node:net';
import { freePorts } from '../../realN8n/ports';

// A port that refuses connections until it is opened.

const HOST = '127.0.0.1';

/** A port where nobody listens until it is opened, and then whoever is behind it. */
export interface LatePort {
	/** The same address, but at this port. */
	urlAt(url: string): string;
	open(): Promise<void>;
	close(): Promise<void>;
}

/** Connections are passed on as they are, so that the one behind sees true requests. */
export async function latePortTo(target: string): Promise<LatePort> {
	const [port = 0] = await freePorts(1);
	const sockets = new Set<Socket>();
	const server = createServer((socket) => {
		const onward = connect(Number(new URL(target).port), HOST);
		for (const [one, other] of [
			[socket, onward],
			[onward, socket],
		] as const) {
			sockets.add(one);
			one.once('close', () => {
				sockets.delete(one);
				other.destroy();
			});
			// What ends a connection shows in its close; an error that nobody listens to would end us.
			one.on('error', () => undefined);
			one.pipe(other);
		}
	});
	return {
		urlAt: (url) => url.replace(new URL(url).host, `${HOST}:${port}`),
		open: async () => await new Promise((resolve) => server.listen(port, HOST, resolve)),
		close: async () => {
			for (const socket of sockets) socket.destroy();
			if (server.listening) await new Promise((resolve) => server.close(resolve));
		},
	};
}
