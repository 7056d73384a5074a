import { z } from 'zod/v4';
import { acceptedBehind, categoryOfHttpStatus, type Failure } from '../../core/failure';
import { type HttpResponse, retryAfterMs } from '../../core/http';
import { jsonOr } from '../../core/json';
import { lenientNumber } from '../../core/lenient';
import { metaDetail, metaError, metaFailure } from '../meta/errors/failure';

// Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes (dated 2026-05-15, read 2026-11-20)

const errorEnvelope = z.object({ error: metaError });

export const decodeFailure = (response: HttpResponse): Failure => {
	const { status } = response;
	const error = errorEnvelope.safeParse(response.body).data?.error;
	const meaning = error && metaFailure(error, status);
	const detail = error && metaDetail(error);
	const category = meaning?.category ?? categoryOfHttpStatus(status);
	return {
		category,
		message: meaning?.message ?? detail ?? `Cloud API answered ${status}`,
		hint: meaning?.hint,
		detail,
		code: error?.code ?? undefined,
		httpStatus: status,
		traceId: error?.fbtrace_id ?? undefined,
		retryAfterMs:
			retryAfterMs(response) ?? (category === 'rateLimited' ? accessIn(response) : undefined),
		transient: meaning?.transient,
		accepted: meaning?.accepted ?? acceptedBehind(status),
		origin: 'provider',
	};
};

const usage = z.record(
	z.string(),
	z.array(z.object({ estimated_time_to_regain_access: lenientNumber })),
);

/**
 * The longest of the waits that the header names, in minutes.
 *
 * Docs: https://developers.facebook.com/docs/graph-api/overview/rate-limiting (read 2026-11-20)
 */
const accessIn = ({ headers }: HttpResponse): number | undefined => {
	const parsed = usage.safeParse(
		jsonOr(headers['x-business-use-case-usage'] ?? '', undefined),
	).data;
	const minutes = Object.values(parsed ?? {}).flatMap((entries) =>
		entries.map((entry) => entry.estimated_time_to_regain_access ?? 0),
	);
	return Math.max(0, ...minutes) * 60_000 || undefined;
};
