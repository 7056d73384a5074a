import { z } from 'zod/v4';
import { acceptedBehind, categoryOfHttpStatus, type Failure } from '../../core/failure';
import { type HttpResponse, retryAfterMs } from '../../core/http';
import { adviceOnMetaCode, metaDetail, metaError } from '../metaErrors';

// Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes (dated 2026-05-15, read 2026-11-20)

const errorEnvelope = z.object({ error: metaError });

export const decodeFailure = (response: HttpResponse): Failure => {
	const error = errorEnvelope.safeParse(response.body).data?.error;
	const code = error?.code ?? undefined;
	const advice = adviceOnMetaCode(code);
	const detail = error && metaDetail(error);
	return {
		category: advice?.category ?? categoryOfHttpStatus(response.status),
		message: advice?.message ?? detail ?? `Cloud API answered ${response.status}`,
		hint: advice?.hint,
		detail,
		code,
		httpStatus: response.status,
		traceId: error?.fbtrace_id ?? undefined,
		retryAfterMs: retryAfterMs(response),
		accepted: acceptedBehind(response.status),
		origin: 'provider',
	};
};
