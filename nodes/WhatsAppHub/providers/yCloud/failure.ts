import { z } from 'zod/v4';
import {
	acceptedBehind,
	categoryOfHttpStatus,
	type EventFailure,
	type Failure,
	type FailureCategory,
} from '../../core/failure';
import { type HttpResponse, retryAfterMs } from '../../core/http';
import { looseString } from '../../core/loose';
import { lookUp } from '../../core/table';
import { adviceOnMetaCode, type MetaError, metaDetail, metaError } from '../metaErrors';
import type { WhatsappMessage } from './message';

// Docs: https://docs.ycloud.com/api-reference/guides/api-fundamentals/handle-errors (read 2026-11-20, v2)

const errorEnvelope = z.object({
	error: z.object({
		code: looseString,
		message: looseString,
		target: looseString,
		requestId: looseString,
		whatsappApiError: metaError.nullish().catch(undefined),
	}),
});

interface Advice {
	readonly category: FailureCategory;
	readonly hint: string;
}

/** YCloud's own codes, in answers and as `errorCode` of a failed message. */
const adviceOfCode: Readonly<Record<string, Advice>> = {
	ACCOUNT_LIMITED: {
		category: 'policy',
		hint: 'A trial account sends only to numbers verified with YCloud; verify the recipient or leave the trial',
	},
	ACCOUNT_RATE_LIMITED: { category: 'rateLimited', hint: 'Wait, then send more slowly' },
	ACCOUNT_UNAVAILABLE: {
		category: 'policy',
		hint: 'Check the state of the account in the YCloud console',
	},
	BALANCE_INSUFFICIENT: { category: 'quota', hint: 'Top up the balance in the YCloud console' },
	CONTENT_PROHIBITED: { category: 'policy', hint: 'Change the content of the message' },
	CONTENT_TOO_LARGE: { category: 'media', hint: 'Make the content smaller' },
	RECIPIENT_IN_BLOCK_LIST: {
		category: 'recipient',
		hint: "The recipient is on your block list and 'Skip Blocked Recipients' is on",
	},
	RECIPIENT_UNSUBSCRIBED: {
		category: 'recipient',
		hint: "The recipient has unsubscribed and 'Skip Unsubscribed Recipients' is on",
	},
	SENDER_RATE_LIMITED: {
		category: 'rateLimited',
		hint: 'Wait, then send more slowly from this number',
	},
	TOO_MANY_REQUESTS: { category: 'rateLimited', hint: 'Wait, then send more slowly' },
	UNAUTHORIZED: { category: 'unauthorized', hint: "Check 'API Key' in the credential" },
	WHATSAPP_BUSINESS_ACCOUNT_UNAVAILABLE: {
		category: 'policy',
		hint: 'Check the WhatsApp Business Account in the YCloud console',
	},
	WHATSAPP_PHONE_NUMBER_UNAVAILABLE: {
		category: 'policy',
		hint: "Check 'Sender': the number must be connected in the YCloud console",
	},
	WHATSAPP_TEMPLATE_UNAVAILABLE: {
		category: 'template',
		hint: 'Check that the template exists and is approved',
	},
	WHATSAPP_WABA_UNAVAILABLE: {
		category: 'policy',
		hint: 'Check the WhatsApp Business Account in the YCloud console',
	},
};

export const decodeFailure = (response: HttpResponse): Failure => {
	const error = errorEnvelope.safeParse(response.body).data?.error;
	const explained = explain(
		error?.code ?? undefined,
		[error?.target, error?.message].filter(Boolean).join(': ') || undefined,
		error?.whatsappApiError ?? undefined,
	);
	return {
		...explained,
		category: explained.category ?? categoryOfHttpStatus(response.status),
		message: explained.message ?? `YCloud answered ${response.status}`,
		httpStatus: response.status,
		traceId: error?.requestId ?? response.headers['ycloud-request-id'],
		retryAfterMs: retryAfterMs(response),
		accepted: acceptedBehind(response.status),
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
	return {
		...explained,
		category: explained.category ?? 'provider',
		message: explained.message ?? 'The message was not delivered',
	};
};

/** Meta's word, where Meta was asked, says more than YCloud's own code for it. */
const explain = (
	code: string | undefined,
	text: string | undefined,
	meta: MetaError | undefined,
) => {
	const metaCode = meta?.code ?? code;
	const known = adviceOnMetaCode(metaCode);
	const own = lookUp(adviceOfCode, code);
	const detail = (meta && metaDetail(meta)) ?? text;
	return {
		category: known?.category ?? own?.category,
		message: known?.message ?? text ?? code,
		hint: known?.hint ?? own?.hint,
		detail,
		code: metaCode,
	};
};
