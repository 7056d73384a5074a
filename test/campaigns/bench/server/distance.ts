import { connect, createServer, type Server, type Socket } from 'node:net';

/**
 * A way to a port of this machine that is as long as one around the world: what is sent arrives half a
 * round trip later, in both directions, and a connection costs a round trip before it carries anything.
 */
export function openDistance(port: number, roundTripMs: () => number): Server {
	return createServer({ allowHalfOpen: true, noDelay: true }, (near) => {
		const roundTrip = roundTripMs();
		const far = connect({ host: '127.0.0.1', port, allowHalfOpen: true, noDelay: true });
		const ends: readonly Socket[] = [near, far];
		// Whoever is cut off is cut off on both sides; what of it is still on its way does not matter here.
		for (const end of ends) {
			end.on('error', () => {
				for (const other of ends) other.destroy();
			});
		}
		// The loopback has shaken hands at once.
		later(roundTrip, () => {
			carry(near, far, roundTrip / 2);
			carry(far, near, roundTrip / 2);
		});
	});
}

function carry(from: Socket, to: Socket, delayMs: number): void {
	// Timers of one length keep their order, and so do the bytes.
	from.on('data', (chunk) => later(delayMs, () => to.write(chunk)));
	from.on('end', () => later(delayMs, () => to.end()));
}

function later(delayMs: number, work: () => void): void {
	if (delayMs === 0) work();
	else setTimeout(work, delayMs);
}
