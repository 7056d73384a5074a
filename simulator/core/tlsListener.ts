import type { Server } from 'node:http';
import { randomBytes } from 'node:crypto';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { Duplex } from 'node:stream';
import { createSecureContext, TLSSocket } from 'node:tls';

import type { BrokenRecord } from '../contract';

// Serves over TLS too, and can break a connection in ways that HTTP cannot.

export interface Certificate {
	cert: string;
	key: string;
}

/** What lies under each connection over TLS. */
const underlying = new WeakMap<Socket, Socket>();

/** Promises the port at which the web server is reached over TLS, and what ends that. */
export async function listenOverTls(server: Server, host: string, certificate: Certificate) {
	const secureContext = createSecureContext(certificate);
	const open = new Set<Socket>();
	const listener = createServer((socket) => {
		open.add(socket);
		socket.once('close', () => open.delete(socket));
		// What ends a connection shows in its close.
		socket.on('error', () => undefined);
		const secured = new TLSSocket(apartFrom(socket), { isServer: true, secureContext });
		secured.on('error', () => undefined);
		underlying.set(secured, socket);
		server.emit('connection', secured);
	});
	await new Promise<void>((resolve) => listener.listen(0, host, resolve));
	return {
		port: (listener.address() as AddressInfo).port,
		close: async () => {
			for (const socket of open) socket.destroy();
			await new Promise((resolve) => listener.close(resolve));
		},
	};
}

/** TLS would take the socket over; through this the socket stays ours to write to. */
function apartFrom(socket: Socket): Duplex {
	const duplex = new Duplex({
		read: () => undefined,
		write: (chunk, _encoding, done) => void socket.write(chunk as Buffer, () => done()),
		final: (done) => void socket.end(() => done()),
		destroy: (_error, done) => {
			socket.destroy();
			done(null);
		},
	});
	socket.on('data', (chunk) => duplex.push(chunk));
	socket.on('end', () => duplex.push(null));
	return duplex;
}

/** Application data that nobody's key opens, and "handshake failure" where nothing is left to shake. */
const records: Record<BrokenRecord, () => Buffer> = {
	noise: () => Buffer.concat([Buffer.from([0x17, 3, 3, 0, 64]), randomBytes(64)]),
	alert: () => Buffer.from([0x15, 3, 3, 0, 2, 2, 40]),
};

/** Ends a connection with a record that cannot be read; one without TLS is reset. */
export function breakTls(socket: Socket, record: BrokenRecord = 'noise'): void {
	const under = underlying.get(socket);
	if (under === undefined) socket.resetAndDestroy();
	else under.end(records[record]());
}
