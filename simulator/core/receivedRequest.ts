import type { FastifyRequest } from 'fastify';

import type { FormFile, MultipartForm } from './multipart';
import type { Provider, ReceivedRequest } from './provider';

/** Promises the request in the form that provider modules judge. */
export function receivedRequest(request: FastifyRequest): ReceivedRequest {
	const url = new URL(request.url, 'http://simulator.invalid');
	const headers: Record<string, string> = {};
	for (const [name, value] of Object.entries(request.headers)) {
		if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(', ') : value;
	}
	const rawBody = Buffer.isBuffer(request.body) ? request.body.toString('utf8') : '';
	return {
		method: request.method,
		path: url.pathname,
		pathParameters: request.params as Record<string, string>,
		query: queryOf(url.searchParams),
		headers,
		rawBody,
		...(isForm(request.body)
			? { body: summaryOf(request.body), form: request.body }
			: parsedBody(rawBody, headers['content-type'])),
	};
}

function isForm(body: unknown): body is MultipartForm {
	return typeof body === 'object' && body !== null && 'fields' in body && 'files' in body;
}

const entryOf = ({ field, fileName, mimeType, bytes, sha256 }: FormFile) => {
	return { field, fileName, mimeType, bytes, sha256 };
};

/** The form as the ledger keeps it: everything but the bytes of its files. */
function summaryOf({ fields, files }: MultipartForm) {
	return { fields, files: files.map(entryOf) };
}

function queryOf(parameters: URLSearchParams): Record<string, string | string[]> {
	const query: Record<string, string | string[]> = {};
	for (const name of new Set(parameters.keys())) {
		const values = parameters.getAll(name);
		query[name] = values.length === 1 ? (values[0] ?? '') : values;
	}
	return query;
}

function parsedBody(
	rawBody: string,
	contentType: string | undefined,
): { body: unknown; bodyProblem?: string } {
	if (rawBody === '') return { body: undefined, bodyProblem: 'the body is missing' };
	if (!/^application\/json\s*(;|$)/i.test(contentType ?? '')) {
		const named = contentType ?? 'none';
		return { body: undefined, bodyProblem: `Content-Type is ${named}, not application/json` };
	}
	try {
		return { body: JSON.parse(rawBody) as unknown };
	} catch {
		return { body: undefined, bodyProblem: 'the body is not valid JSON' };
	}
}

/** Promises whether a query parameter carries one of the provider's credentials. */
export function hasCredentialsInUrl(provider: Provider, request: ReceivedRequest): boolean {
	return Object.entries(request.query).some(([name, value]) => {
		const values = Array.isArray(value) ? value : [value];
		return (
			provider.credentials.names.includes(name) ||
			values.some((entry) => provider.credentials.values.includes(entry))
		);
	});
}

/** Promises the single value of a query parameter; a repeated one counts by its last value. */
export function queryValue(request: ReceivedRequest, name: string): string | undefined {
	const value = request.query[name];
	return Array.isArray(value) ? value[value.length - 1] : value;
}
