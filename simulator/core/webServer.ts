import { fastify } from 'fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { IncomingMessage } from 'node:http';

import { exchangeHandler } from './exchange';
import type { ExchangeParts } from './exchange';
import { readMultipart } from './multipart';
import type { Provider } from './provider';

// Builds the web server with the routes of every provider.

const largestBody = 32 * 1024 * 1024;

/** Where a route is added: to the server itself, or to a part of it that reads forms. */
type Place = (add: (scope: FastifyInstance) => void) => void;

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
	const onServer: Place = (add) => add(server);
	const withForms: Place = (add) => {
		void server.register((scope, _options, done) => {
			// A parser of its own reads the stream: no limit of the server counts, no buffer fills.
			scope.addContentTypeParser(
				'multipart/form-data',
				async (request: FastifyRequest, payload: IncomingMessage) => {
					return await readMultipart(payload, request.headers['content-type'] ?? '');
				},
			);
			add(scope);
			done();
		});
	};
	for (const provider of providers) {
		for (const route of provider.routes) {
			const place = route.takesForm === true ? withForms : onServer;
			place((scope) =>
				scope.route({
					method: route.method,
					url: (route.atRoot === true ? '' : provider.prefix) + route.path,
					...(route.largestBody === undefined ? {} : { bodyLimit: route.largestBody }),
					handler: exchangeHandler(parts, provider, route),
				}),
			);
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
		return await reply.code(404).send({
			error: 'No simulated provider answers at this path',
			hint: 'The paths stand in the README beside the simulator; POST /_simulator/receive lets somebody write',
		});
	});
	return server;
}
