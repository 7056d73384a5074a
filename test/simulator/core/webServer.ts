import { fastify } from 'fastify';
import type { FastifyInstance } from 'fastify';

import { exchangeHandler } from './exchange';
import type { ExchangeParts } from './exchange';
import type { Provider } from './provider';

const largestBody = 32 * 1024 * 1024;

/** Promises the web server with every route of the providers, not yet listening. */
export function createWebServer(providers: Provider[], parts: ExchangeParts): FastifyInstance {
	const server = fastify({
		bodyLimit: largestBody,
		forceCloseConnections: true,
		exposeHeadRoutes: false,
		routerOptions: { maxParamLength: 500 },
	});
	// Bodies stay bytes: the ledger keeps them as they came, and each provider judges their form.
	server.removeAllContentTypeParsers();
	server.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => {
		done(null, body);
	});
	for (const provider of providers) {
		for (const route of provider.routes) {
			server.route({
				method: route.method,
				url: provider.prefix + route.path,
				handler: exchangeHandler(parts, provider, route),
			});
		}
	}
	const unknownEndpoints = providers.map((provider) => ({
		prefix: `${provider.prefix}/`,
		handle: exchangeHandler(parts, provider, {
			judge: (request) => provider.unknownEndpoint(request),
		}),
	}));
	server.setNotFoundHandler(async (request, reply) => {
		const owner = unknownEndpoints.find(({ prefix }) => request.url.startsWith(prefix));
		if (owner !== undefined) return await owner.handle(request, reply);
		return await reply.code(404).send({ error: 'No simulated provider answers at this path' });
	});
	return server;
}
