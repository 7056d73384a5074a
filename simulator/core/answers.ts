import type { FastifyReply } from 'fastify';

import type { Answer } from './provider';

/** Promises the JSON text of an answer's body, empty when it has none. */
export function textOf(body: unknown): string {
	return body === undefined ? '' : JSON.stringify(body);
}

/** Promises the bytes of an answer's body. */
export function bytesOf(answer: Answer | undefined): Buffer {
	return answer?.bytes ?? Buffer.from(textOf(answer?.body));
}

/** Sends an answer as it is. */
export function sendAnswer(reply: FastifyReply, answer: Answer): FastifyReply {
	reply.code(answer.status);
	for (const [name, value] of Object.entries(answer.headers ?? {})) reply.header(name, value);
	if (answer.bytes !== undefined) return reply.send(answer.bytes);
	if (answer.body === undefined) return reply.send();
	// Sent as text, so that fastify's own serializer cannot change the body.
	return reply.header('content-type', 'application/json; charset=utf-8').send(textOf(answer.body));
}
