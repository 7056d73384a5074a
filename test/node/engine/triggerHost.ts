import fastify, { type FastifyInstance } from 'fastify';
import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import type { TriggerNode } from './engine';

/** What one webhook call came to. */
export interface Call {
	readonly method: string;
	readonly status: number;
	/** The items that would have started the workflow; null when none did. */
	readonly items: readonly IDataObject[] | null;
	/** The same, with their files. */
	readonly data: readonly INodeExecutionData[];
}

export interface TriggerHost {
	readonly url: string;
	readonly calls: readonly Call[];
	/** The items of all calls, in order. */
	readonly items: () => IDataObject[];
	/** From now on, or no longer, n8n cannot begin an execution, and answers so. */
	readonly breakDown: (isBroken: boolean) => void;
	readonly close: () => Promise<void>;
}

/** Serves a trigger at a real URL, with the raw body of every call, as n8n's web server does. */
export const hostTrigger = async (trigger: TriggerNode): Promise<TriggerHost> => {
	const calls: Call[] = [];
	let isBroken = false;
	const server: FastifyInstance = fastify();
	server.removeAllContentTypeParsers();
	server.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => {
		done(null, body);
	});
	server.route({
		method: ['GET', 'POST'],
		url: '/webhook*',
		handler: async (request, reply) => {
			const rawBody = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
			let own: { status: number; type: string; body: string } = {
				status: 200,
				type: 'text/plain',
				body: '',
			};
			const response = {
				get headersSent() {
					return reply.sent;
				},
				get statusCode() {
					return reply.statusCode;
				},
				once(event: string, listener: () => void) {
					reply.raw.once(event, listener);
					// Node would warn of a leak, in the log of the person's n8n.
					if (reply.raw.listenerCount(event) > reply.raw.getMaxListeners()) {
						throw new Error(`${event} has too many listeners`);
					}
					return response;
				},
				status(code: number) {
					own = { ...own, status: code };
					return response;
				},
				type(value: string) {
					own = { ...own, type: value };
					return response;
				},
				send(value: string) {
					own = { ...own, body: value };
					// At once, as n8n's web server does: what the node does then, the caller does not wait for.
					void reply.status(own.status).type(own.type).send(own.body);
					return response;
				},
			};
			const result = await trigger.receive(
				request.method === 'GET' ? 'setup' : 'default',
				{
					rawBody,
					headers: request.headers,
					query: request.query,
					params: {},
					method: request.method,
				},
				response,
			);
			if (isBroken && !reply.sent) {
				void reply.status(500).send('');
				return await reply;
			}
			const data = result.workflowData?.[0];
			const items = data?.map(({ json }) => json) ?? null;
			calls.push({ method: request.method, status: own.status, items, data: data ?? [] });
			if (!reply.sent) void reply.status(own.status).type(own.type).send(own.body);
			return await reply;
		},
	});
	const address = await server.listen({ host: '127.0.0.1', port: 0 });
	return {
		url: `${address}/webhook`,
		calls,
		items: () => calls.flatMap(({ items }) => items ?? []),
		breakDown: (value) => {
			isBroken = value;
		},
		close: async () => await server.close(),
	};
};
