import type {
	IAllExecuteFunctions,
	ICredentialDataDecryptedObject,
	IHttpRequestOptions,
	IN8nHttpFullResponse,
} from 'n8n-workflow';
import { showSize } from '../core/count';
import { acceptedBehind, checkBefore, type Failure } from '../core/failure';
import { emptyFile } from '../core/file';
import { type HttpRequest, type HttpResponse, isRepeatable } from '../core/http';
import { fail, type Outcome, succeed } from '../core/outcome';
import { type Blank, blanking, SHORTEST_IN_GOOD_ANSWERS } from '../core/secrets';
import { networkFailure, PROXY_REFUSAL, proxyFailure } from '../outbound/networkFailure';
import type { Transport } from '../outbound/perform';
import { providers } from '../providers';
import { isOwnFault, ownFault } from './ownFault';
import { withinTime } from './deadline';
import { type Body, parsed, readAtMost } from './download';
import { optionsOf, usualTimeoutMs } from './requestOptions';

/** The functions of every n8n context that may call a provider. */
export type RequestContext = Pick<
	IAllExecuteFunctions,
	'helpers' | 'getNode' | 'getCredentials'
> & {
	/** Where there is an execution that may be cancelled. */
	readonly getExecutionCancelSignal?: () => AbortSignal | undefined;
};

/** Far more than any document's answer, and little enough for many of them at a time. */
const MOST_ANSWERED = 4 * 1024 * 1024;

export interface Carriage {
	/** The credential where it has been read already; n8n would read it again for every request. */
	readonly decrypted?: ICredentialDataDecryptedObject;
	/** The person's own, for requests that have none of theirs. */
	readonly timeoutMs?: number | undefined;
	/**
	 * Good answers as they came, for what is compared with a secret or written back whole, and goes
	 * nowhere else.
	 */
	readonly verbatim?: true;
}

/**
 * The network through n8n, which adds the credential and follows the instance's proxy. Every exchange
 * ends within its time, and no secret of the credential comes back with an answer.
 */
export const transportOf = (
	context: RequestContext,
	credential: string,
	label: string,
	{ decrypted, timeoutMs, verbatim }: Carriage = {},
): Transport => {
	let reading: Promise<Access> | undefined;
	return async (request) => {
		let isAsked = false;
		const limitMs = request.timeoutMs ?? timeoutMs ?? usualTimeoutMs(request);
		try {
			const file = request.form?.file.content;
			if (file && (await file.size()) === 0) return fail(emptyFile(file.field));
			reading ??= accessOf(context, credential, decrypted);
			const access = await reading;
			return await withinTime(limitMs, context.getExecutionCancelSignal?.(), async (signal) => {
				const options = await optionsOf(request, limitMs, signal);
				isAsked = true;
				const response = await answerTo(request, { context, credential, access, options });
				try {
					const good = verbatim ? (text: string) => text : access.blankGood;
					const blank = isSuccess(response) ? good : access.blank;
					return await read(response, request, { label, blank, signal });
				} catch (error) {
					return fail(failureOf(error, label, 'answered'));
				}
			});
		} catch (error) {
			return fail(failureOf(error, label, isAsked ? 'asked' : 'before'));
		}
	};
};

/** What was thrown on the way, which is the network's or a mistake of ours: those have no code of the system's. */
const failureOf = (
	error: unknown,
	label: string,
	stage: 'before' | 'asked' | 'answered',
): Failure => {
	const failure = networkFailure(error, label, stage === 'before' ? 'asked' : stage);
	return error instanceof Error && failure.code === undefined && isOwnFault(error)
		? ownFault(error, stage === 'before' ? 'no' : 'unknown')
		: failure;
};

/** The credential, and what its secrets are taken out with. */
interface Access {
	readonly data: ICredentialDataDecryptedObject;
	/** From refusals. */
	readonly blank: Blank;
	/** From good answers. */
	readonly blankGood: Blank;
}

const accessOf = async (
	context: RequestContext,
	credential: string,
	decrypted: ICredentialDataDecryptedObject | undefined,
): Promise<Access> => {
	const data =
		decrypted ?? (await context.getCredentials<ICredentialDataDecryptedObject>(credential, 0));
	const provider = providers.find((each) => each.credential === credential);
	const secrets = (provider?.secrets ?? []).map((field) => data[field]);
	return {
		data,
		blank: blanking(secrets),
		blankGood: blanking(secrets, SHORTEST_IN_GOOD_ANSWERS),
	};
};

interface Call {
	readonly context: RequestContext;
	readonly credential: string;
	readonly access: Access;
	readonly options: IHttpRequestOptions;
}

const answerTo = async (
	{ anonymous }: HttpRequest,
	{ context, credential, access, options }: Call,
): Promise<IN8nHttpFullResponse> => {
	const response: unknown = anonymous
		? await context.helpers.httpRequest(options)
		: await context.helpers.httpRequestWithAuthentication.call(
				withSignal(context, options.abortSignal),
				credential,
				options,
				{ credentialsDecrypted: { id: '', name: '', type: credential, data: access.data } },
			);
	return response as IN8nHttpFullResponse; // by returnFullResponse
};

/** n8n puts the execution's own signal instead of the request's, which ends with it as well. */
const withSignal = (
	context: RequestContext,
	signal: IHttpRequestOptions['abortSignal'],
): IAllExecuteFunctions =>
	Object.create(context, {
		getExecutionCancelSignal: { value: () => signal },
	}) as IAllExecuteFunctions; // the function reads what every context has

interface Reading {
	readonly label: string;
	readonly blank: Blank;
	readonly signal: AbortSignal;
}

const read = async (
	{ statusCode, headers, body }: IN8nHttpFullResponse,
	request: HttpRequest,
	{ label, blank, signal }: Reading,
): Promise<Outcome<HttpResponse>> => {
	const isFile = request.download !== undefined && isSuccess({ statusCode });
	const most = isFile ? request.download.maxBytes : MOST_ANSWERED;
	const content = await readAtMost(body as unknown as Body, most, signal); // by encoding
	if (statusCode === PROXY_REFUSAL) return fail(proxyFailure(label));
	if (content === undefined) {
		return fail(isFile ? fileTooLarge(most) : answerTooLarge(label, request, statusCode));
	}
	return succeed({
		status: statusCode,
		headers: Object.fromEntries(
			Object.entries(headers).map(([name, value]) => [name.toLowerCase(), blank(String(value))]),
		),
		body: isFile ? content : parsed(blank(content.toString('utf8'))),
	});
};

const isSuccess = ({ statusCode }: Pick<IN8nHttpFullResponse, 'statusCode'>): boolean =>
	statusCode >= 200 && statusCode < 300;

const fileTooLarge = (maxBytes: number): Failure => ({
	category: 'media',
	message: `The file is larger than ${showSize(maxBytes)}`,
	hint: "Raise the option 'Maximum Size (MB)' if you want files of that size",
	accepted: 'no',
	origin: 'input',
});

const answerTooLarge = (label: string, request: HttpRequest, httpStatus: number): Failure => ({
	category: 'unexpectedResponse',
	message: `${label} answered with more than ${showSize(MOST_ANSWERED)}, which was not read`,
	hint: isRepeatable(request) ? 'Ask for less at a time' : checkBefore(label),
	httpStatus,
	transient: false,
	accepted: acceptedBehind(httpStatus),
	origin: 'provider',
});
