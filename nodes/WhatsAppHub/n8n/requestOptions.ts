import type { IDataObject, IHttpRequestMethods, IHttpRequestOptions } from 'n8n-workflow';
import { type HttpRequest, wellFormed } from '../core/http';
import { formDataOf } from './multipart';

// Builds the options of n8n's HTTP request, with the limits on how long one may take.

/** Longer than any documented answer takes; without a limit a silent server would hold the workflow. */
const REQUEST_TIMEOUT_MS = 60_000;

/** For the largest file that a document allows (100 MB) over a slow line, in either direction. */
const FILE_TIMEOUT_MS = 300_000;

/** n8n's own limit counts silence, and not time; it is there for what does not heed ours. */
const LATER_MS = 1000;

/** How long a request and its answer may take where nobody says. */
export const usualTimeoutMs = ({ form, download }: HttpRequest): number =>
	form === undefined && download === undefined ? REQUEST_TIMEOUT_MS : FILE_TIMEOUT_MS;

/** The request as n8n wants it. */
export const optionsOf = async (
	request: HttpRequest,
	limitMs: number,
	signal: AbortSignal,
): Promise<IHttpRequestOptions> => ({
	method: request.method satisfies IHttpRequestMethods,
	url: request.url,
	headers: { ...request.headers },
	...(request.query && { qs: queryOf(request.query) }),
	...(request.body && { body: { ...request.body } }),
	...(request.bytes && { body: request.bytes }),
	// n8n passes a form on as it is; its type knows only the package 'form-data'.
	...(request.form && { body: (await formDataOf(request.form)) as unknown as IDataObject }),
	...(request.download === undefined && { json: true }),
	// Read here, within the time and up to a size.
	encoding: 'stream',
	returnFullResponse: true,
	// A refusal is an answer to read; n8n must neither throw its body away nor repeat the request.
	ignoreHttpStatusErrors: true,
	disableFollowRedirect: true,
	timeout: limitMs + LATER_MS,
	abortSignal: signal,
});

/** What cannot be encoded would end the request in the midst of its making. */
const queryOf = (query: NonNullable<HttpRequest['query']>): IDataObject =>
	Object.fromEntries(
		Object.entries(query).map(([name, value]) => [
			name,
			typeof value === 'string' ? wellFormed(value) : value,
		]),
	);
