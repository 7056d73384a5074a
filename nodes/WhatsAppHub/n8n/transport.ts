import type {
	IAllExecuteFunctions,
	ICredentialDataDecryptedObject,
	IDataObject,
	IHttpRequestMethods,
	IHttpRequestOptions,
	IN8nHttpFullResponse,
} from 'n8n-workflow';
import type { Failure } from '../core/failure';
import type { HttpRequest, HttpResponse } from '../core/http';
import { fail, type Outcome, succeed } from '../core/outcome';
import type { Transport } from '../outbound/perform';
import { parsed, readAtMost } from './download';
import { formDataOf } from './multipart';

/** The functions of every n8n context that may call a provider. */
export type RequestContext = Pick<IAllExecuteFunctions, 'helpers' | 'getNode' | 'getCredentials'>;

/** Longer than any documented answer takes; without a limit a silent server would hold the workflow. */
const REQUEST_TIMEOUT_MS = 60_000;

/** For the largest file that a document allows (100 MB) over a slow line. */
const UPLOAD_TIMEOUT_MS = 300_000;

export interface Carriage {
	/** The credential where it has been read already; n8n would read it anew for every request. */
	readonly decrypted?: ICredentialDataDecryptedObject;
	/** The person's own, for requests that have none of theirs. */
	readonly timeoutMs?: number | undefined;
}

/** The network through n8n, which adds the credential and follows the instance's proxy. */
export const transportOf = (
	context: RequestContext,
	credential: string,
	label: string,
	{ decrypted, timeoutMs }: Carriage = {},
): Transport => {
	const read = decrypted && {
		credentialsDecrypted: { id: '', name: '', type: credential, data: decrypted },
	};
	return async (request) => {
		try {
			const options = await optionsOf(request, timeoutMs);
			const response: unknown = request.anonymous
				? await context.helpers.httpRequest(options)
				: await context.helpers.httpRequestWithAuthentication.call(
						context as IAllExecuteFunctions, // the function reads what every context has
						credential,
						options,
						read,
					);
			return await responseOf(response as IN8nHttpFullResponse, request); // by returnFullResponse
		} catch (error) {
			return fail(networkFailure(error, label));
		}
	};
};

const optionsOf = async (
	request: HttpRequest,
	timeoutMs: number = request.form ? UPLOAD_TIMEOUT_MS : REQUEST_TIMEOUT_MS,
): Promise<IHttpRequestOptions> => ({
	method: request.method satisfies IHttpRequestMethods,
	url: request.url,
	headers: { ...request.headers },
	...(request.query && { qs: { ...request.query } }),
	...(request.body && { body: { ...request.body } }),
	// n8n passes a form on as it is; its type knows only the package 'form-data'.
	...(request.form && { body: (await formDataOf(request.form)) as unknown as IDataObject }),
	...(request.download ? { encoding: 'stream' as const } : { json: true }),
	returnFullResponse: true,
	// A refusal is an answer to read; n8n must neither throw its body away nor repeat the request.
	ignoreHttpStatusErrors: true,
	disableFollowRedirect: true,
	timeout: request.timeoutMs ?? timeoutMs,
});

const responseOf = async (
	{ statusCode, headers, body }: IN8nHttpFullResponse,
	{ download }: HttpRequest,
): Promise<Outcome<HttpResponse>> => {
	const response = {
		status: statusCode,
		headers: Object.fromEntries(
			Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]),
		),
	};
	if (download === undefined) return succeed({ ...response, body });
	const content = await readAtMost(body as unknown as AsyncIterable<Uint8Array>, download.maxBytes); // by encoding
	if (!content.ok) return content;
	const isFile = statusCode >= 200 && statusCode < 300;
	return succeed({ ...response, body: isFile ? content.value : parsed(content.value) });
};

/** No connection was made, which may be another time: nothing can have been accepted. */
const unreachable = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)$/;

/** Nor was one that is not trusted, or for a request that n8n could not even write. */
const refusedHere = /^EPROTO$|^ERR_(INVALID|UNESCAPED|TLS|SSL)_|CERT|UNABLE_TO_VERIFY/;

/** Only the code is taken over: the error itself holds the request with its secrets. */
const networkFailure = (error: unknown, label: string): Failure => {
	const code = networkCode(error);
	const isPassing = code !== undefined && unreachable.test(code);
	const sent = code === undefined || !(isPassing || refusedHere.test(code));
	return {
		category: 'network',
		message: sent
			? `${label} gave no answer, so nobody knows whether it carried the request out`
			: `${label} could not be reached`,
		hint: sent
			? `Look in ${label} whether it did before you run this again`
			: "Check the network and 'Base URL' in the credential, then run again",
		code,
		transient: sent || isPassing,
		accepted: sent ? 'unknown' : 'no',
		origin: 'network',
	};
};

/** n8n wraps the network's error once or more; the code sits on one of the causes. */
const networkCode = (error: unknown): string | undefined => {
	let current: unknown = error;
	for (let depth = 0; depth < 5 && typeof current === 'object' && current !== null; depth++) {
		if ('code' in current && typeof current.code === 'string') return current.code;
		current = 'cause' in current ? current.cause : undefined;
	}
	return undefined;
};
