import type { FastifyReply, FastifyRequest } from 'fastify';
import { once } from 'node:events';

import { bytesOf } from './answers';
import type { Answer, Provider } from './provider';
import { pause } from './session';

// Answers that never end, stall, change protocol or flood the caller.

export interface Exchange {
	request: FastifyRequest;
	reply: FastifyReply;
	provider: Provider;
	signal: AbortSignal;
}

/** More than anybody waits for, drop by drop. */
const promisedBytes = 100 * 1024 * 1024;
const usualFlood = 500 * 1024 * 1024;
const wave = Buffer.alloc(64 * 1024, 'a');

/** Promises the head of an answer that has only begun. */
function begin(
	{ reply }: Exchange,
	answer: Answer | undefined,
	length: number,
): FastifyReply['raw'] {
	reply.hijack();
	reply.raw.writeHead(answer?.status ?? 200, {
		'content-type': 'application/json',
		...answer?.headers,
		'content-length': length,
	});
	reply.raw.flushHeaders();
	return reply.raw;
}

/** Promises the end of the session or of the connection, whichever comes first. */
async function untilGone({ request, signal }: Exchange): Promise<void> {
	const { socket } = request.raw;
	if (!socket.destroyed) await once(socket, 'close', { signal }).catch(() => undefined);
	socket.destroy();
}

/** The true answer byte by byte, and blanks for ever after it. */
export async function drip(
	exchange: Exchange,
	milliseconds: number,
	answer: Answer | undefined,
): Promise<FastifyReply> {
	const text = bytesOf(answer);
	const raw = begin(exchange, answer, promisedBytes);
	for (let place = 0; await pause(milliseconds, exchange.signal); place++) {
		if (raw.destroyed) break;
		raw.write(place < text.length ? text.subarray(place, place + 1) : ' ');
	}
	raw.destroy();
	return exchange.reply;
}

export async function stall(exchange: Exchange, answer: Answer | undefined): Promise<FastifyReply> {
	begin(exchange, answer, promisedBytes);
	await untilGone(exchange);
	return exchange.reply;
}

export async function switchProtocols(exchange: Exchange): Promise<FastifyReply> {
	exchange.reply.hijack();
	exchange.request.raw.socket.write(
		'HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n',
	);
	await untilGone(exchange);
	return exchange.reply;
}

/** Promises that it takes more, or nothing any longer. */
async function roomIn(raw: FastifyReply['raw']): Promise<void> {
	const either = new AbortController();
	const options = { signal: either.signal };
	const ignored = () => undefined;
	await Promise.race([
		once(raw, 'drain', options).catch(ignored),
		once(raw, 'close', options).catch(ignored),
	]);
	either.abort();
}

/** As fast as it is read, from one small buffer. */
export async function flood(exchange: Exchange, bytes = usualFlood): Promise<FastifyReply> {
	const raw = begin(exchange, undefined, bytes);
	raw.on('error', () => undefined);
	for (let left = bytes; left > 0 && !raw.destroyed && !exchange.signal.aborted;) {
		const part = wave.subarray(0, Math.min(left, wave.length));
		left -= part.length;
		if (!raw.write(part)) await roomIn(raw);
	}
	raw.end();
	return exchange.reply;
}
