import type { FastifyReply } from 'fastify';

import type { RequestMisbehaviour } from '../contract';
import { bytesOf, sendAnswer, textOf } from './answers';
import { drip, type Exchange, flood, stall, switchProtocols } from './misbehavedBodies';
import type { Answer, Provider } from './provider';
import { repeatToken } from './repeatedToken';
import { pause } from './session';
import { breakTls } from './tlsListener';

/** Promises whether the misbehaviour strikes before the provider even looks at the request. */
export function strikesFirst(misbehaviour: RequestMisbehaviour): boolean {
	switch (misbehaviour.kind) {
		case 'rateLimited':
		case 'unauthorized':
		case 'errorInSuccess':
		case 'repeatedToken':
			return true;
		case 'serverError':
		case 'timeout':
		case 'reset':
		case 'htmlInSuccess':
		case 'dripping':
		case 'stalled':
		case 'switchedProtocols':
		case 'flood':
		case 'brokenTls':
			return misbehaviour.afterAccepting !== true;
		case 'malformedJson':
		case 'byteOrderMark':
		case 'truncated':
		case 'slow':
			return false;
	}
}

/** Plays a misbehaviour; `answer` is the true one, absent when the request was never judged. */
export async function misbehave(
	misbehaviour: RequestMisbehaviour,
	exchange: Exchange,
	answer: Answer | undefined,
): Promise<FastifyReply> {
	const { reply, provider } = exchange;
	switch (misbehaviour.kind) {
		case 'rateLimited': {
			const limited = provider.answers.rateLimited();
			const seconds = misbehaviour.retryAfterSeconds;
			const asked = seconds === undefined ? {} : { 'Retry-After': String(seconds) };
			return sendAnswer(reply, { ...limited, headers: { ...limited.headers, ...asked } });
		}
		case 'unauthorized':
			return sendAnswer(reply, provider.answers.unauthorized());
		case 'errorInSuccess': {
			const answers = provider.answers.errorInSuccess?.(misbehaviour.variant ?? 'error');
			return sendAnswer(reply, answers ?? provider.answers.serverError(500));
		}
		case 'serverError':
			return serverError(reply, provider, misbehaviour.status ?? 500, misbehaviour.body ?? 'json');
		case 'reset':
			return resetConnection(exchange);
		case 'timeout':
			return await hold(exchange, misbehaviour.milliseconds, answer);
		case 'malformedJson':
			reply.code(answer?.status ?? 200).header('content-type', 'application/json');
			return reply.send(`${textOf(answer?.body).slice(0, -1)},,`);
		case 'byteOrderMark':
			reply.code(answer?.status ?? 200).header('content-type', 'application/json');
			return reply.send(`\ufeff${textOf(answer?.body)}`);
		case 'htmlInSuccess':
			return sendPage(reply, 200);
		case 'truncated':
			return truncate(reply, answer);
		case 'slow':
			return await trickle(exchange, misbehaviour.milliseconds, answer);
		case 'dripping':
			return await drip(exchange, misbehaviour.milliseconds, answer);
		case 'stalled':
			return await stall(exchange, answer);
		case 'switchedProtocols':
			return await switchProtocols(exchange);
		case 'flood':
			return await flood(exchange, misbehaviour.bytes);
		case 'brokenTls':
			breakTls(exchange.request.raw.socket, misbehaviour.record);
			return reply.hijack();
		case 'repeatedToken':
			return sendAnswer(reply, repeatToken(exchange, misbehaviour.encoding));
	}
}

function serverError(
	reply: FastifyReply,
	provider: Provider,
	status: number,
	body: 'json' | 'html' | 'empty',
): FastifyReply {
	if (body === 'json') return sendAnswer(reply, provider.answers.serverError(status));
	if (body === 'empty') return reply.code(status).send();
	return sendPage(reply, status);
}

/** What a proxy or a gate in front of the provider answers in its place. */
function sendPage(reply: FastifyReply, status: number): FastifyReply {
	const page = `<html><head><title>${status}</title></head><body><h1>${status}</h1></body></html>`;
	return reply.code(status).header('content-type', 'text/html').send(page);
}

function resetConnection({ request, reply }: Exchange): FastifyReply {
	reply.hijack();
	request.raw.socket.resetAndDestroy();
	return reply;
}

async function hold(
	{ request, reply, signal }: Exchange,
	milliseconds: number,
	answer: Answer | undefined,
): Promise<FastifyReply> {
	const goneAway = new AbortController();
	request.raw.socket.once('close', () => goneAway.abort());
	await pause(milliseconds, AbortSignal.any([signal, goneAway.signal]));
	if (answer !== undefined && !request.raw.socket.destroyed && !signal.aborted) {
		return sendAnswer(reply, answer);
	}
	reply.hijack();
	request.raw.socket.destroy();
	return reply;
}

function truncate(reply: FastifyReply, answer: Answer | undefined): FastifyReply {
	const text = bytesOf(answer);
	reply.hijack();
	reply.raw.writeHead(answer?.status ?? 200, {
		'content-type': 'application/json',
		...answer?.headers,
		'content-length': text.length,
	});
	const half = text.subarray(0, Math.floor(text.length / 2));
	reply.raw.write(half, () => reply.raw.socket?.destroy());
	return reply;
}

async function trickle(
	{ reply, signal }: Exchange,
	milliseconds: number,
	answer: Answer | undefined,
): Promise<FastifyReply> {
	const text = bytesOf(answer);
	const pieces = 5;
	const size = Math.max(1, Math.ceil(text.length / pieces));
	reply.hijack();
	reply.raw.writeHead(answer?.status ?? 200, {
		'content-type': 'application/json',
		...answer?.headers,
		'content-length': text.length,
	});
	reply.raw.flushHeaders();
	for (let start = 0; start < text.length; start += size) {
		if (!(await pause(milliseconds / pieces, signal)) || reply.raw.destroyed) break;
		reply.raw.write(text.subarray(start, start + size));
	}
	reply.raw.end();
	return reply;
}
