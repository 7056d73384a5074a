import { z } from 'zod/v4';
import {
	acceptedBehind,
	categoryOfHttpStatus,
	eventFailure,
	type EventFailure,
	type Failure,
} from '../../core/failure';
import { type HttpResponse, resetMs, retryAfterMs } from '../../core/http';
import { lenientString } from '../../core/lenient';
import { lookUp } from '../../core/lookUp';
import {
	adviceOnMetaCode,
	asListed,
	type MetaError,
	metaDetail,
	metaError,
	metaFailure,
} from '../meta/errors/failure';
import { adviceOfCode, adviceOfMetaCode } from './errorCodes';
import type { WhatsappMessage } from './message';

// Reads an error answer, or why a message failed; Meta's own error counts more than YCloud's.
// Docs: https://docs.ycloud.com/api-reference/guides/api-fundamentals/handle-errors (read 2026-11-20, v2)

const errorEnvelope = z.object({
	error: z.object({
		code: lenientString,
		message: lenientString,
		target: lenientString,
		requestId: lenientString,
		whatsappApiError: metaError.nullish().catch(undefined),
	}),
});

export const decodeFailure = (response: HttpResponse): Failure => {
	const error = errorEnvelope.safeParse(response.body).data?.error;
	const explained = explain(
		error?.code ?? undefined,
		[error?.target, error?.message].filter(Boolean).join(': ') || undefined,
		error?.whatsappApiError ?? undefined,
	);
	const category = explained.category ?? categoryOfHttpStatus(response.status);
	const meta = error?.whatsappApiError && metaFailure(error.whatsappApiError, response.status);
	return {
		...explained,
		category,
		message: explained.message ?? `YCloud answered ${response.status}`,
		httpStatus: response.status,
		traceId: error?.requestId ?? response.headers['ycloud-request-id'],
		retryAfterMs:
			retryAfterMs(response) ??
			// Undocumented: beta headers after the IETF's draft, sent with every answer; here alone they ask for a wait.
			(category === 'rateLimited' ? resetMs(response, 'ratelimit-reset') : undefined),
		transient: meta?.transient,
		accepted: meta?.accepted ?? acceptedBehind(response.status),
		origin: 'provider',
	};
};

/** Why a message is `failed`: one of YCloud's codes, or Meta's number as a text. */
export const decodeEventFailure = (message: WhatsappMessage): EventFailure => {
	const meta = metaError.safeParse(message.whatsappApiError).data;
	const explained = explain(
		message.errorCode ?? undefined,
		message.errorMessage ?? undefined,
		meta,
	);
	return eventFailure({
		...explained,
		category: explained.category ?? 'provider',
		message: explained.message || 'The message was not delivered',
	});
};

/** Why something else failed, of which YCloud has Meta's word alone. */
export const decodeMetaFailure = (error: MetaError): EventFailure => {
	const explained = explain(error.code ?? undefined, metaDetail(error), error);
	return eventFailure({
		...explained,
		category: explained.category ?? 'provider',
		message: explained.message || 'It was not done',
	});
};

/** Meta's word, where Meta was asked, says more than YCloud's own code for it. */
const explain = (
	code: string | undefined,
	text: string | undefined,
	meta: MetaError | undefined,
) => {
	const metaCode = meta?.code ?? code;
	const known = adviceOnMetaCode(metaCode);
	const here = known && lookUp(adviceOfMetaCode, asListed(metaCode));
	const own = lookUp(adviceOfCode, code);
	const detail = (meta && metaDetail(meta)) || text || undefined;
	return {
		category: known?.category ?? own?.category,
		message: here?.message ?? known?.message ?? own?.message ?? (text || code),
		hint: here?.hint ?? known?.hint ?? own?.hint,
		detail,
		code: metaCode,
	};
};
