import { z } from 'zod/v4';
import {
	acceptedBehind,
	categoryOfHttpStatus,
	type Failure,
	type FailureCategory,
} from '../../core/failure';
import { type HttpResponse, retryAfterMs } from '../../core/http';
import { lenientString, lenientText } from '../../core/lenient';
import { lookUp } from '../../core/lookUp';

// Reads an error answer, which Wawp may also send with a status of success.
// Docs: https://api.wawp.net/en/docs/v2/send/text (read 2026-11-20, v2)

/** `{ status, message, error }` by the OpenAPI head; `code` in the answers that were seen. */
const errorBody = z.object({
	code: lenientText,
	status: z.union([z.string(), z.number(), z.boolean()]).nullish().catch(undefined),
	success: z.unknown(),
	message: lenientString,
	error: z
		.union([z.string(), z.object({ message: lenientString, code: lenientText })])
		.nullish()
		.catch(undefined),
});

interface Advice {
	readonly category: FailureCategory;
	readonly hint: string;
	/** What happened, where Wawp's own words do not say it. */
	readonly message?: string;
}

/** Wawp's page of the instances, with what the credential asks for. */
const connectPage = 'wawp.net, Account > Connect';

const checkToken = `Check 'Access Token' in the credential: it stands on ${connectPage}`;

const behindWawp: Advice = {
	category: 'provider',
	message: 'Wawp could not reach WhatsApp through this instance',
	hint: `Look whether the instance is connected (${connectPage}), and whether the message arrived, before you send it again`,
};

const adviceOfCode: Readonly<Record<string, Advice>> = {
	invalid_access_token: {
		category: 'unauthorized',
		message: 'Wawp does not accept the access token',
		hint: checkToken,
	},
	invalid_instance: {
		category: 'unauthorized',
		message: 'Wawp knows no instance of this ID',
		hint: `Check 'Instance ID' in the credential: it stands on the card of the instance, ${connectPage}`,
	},
	quota_reached: {
		category: 'quota',
		hint: 'Take a larger plan on wawp.net, or wait for the next month',
	},
	subscription_required: {
		category: 'quota',
		message: 'The plan of this Wawp account does not include this',
		hint: 'Take a paid plan on wawp.net, or do without',
	},
	bad_format: {
		category: 'media',
		hint: "Convert the file to a type that 'Message Type' takes, or send it as a document",
	},
	proxy_error: behindWawp,
	wawp_upstream_error: behindWawp,
};

/** "The number of messages you have sent per month has exceeded the maximum limit" comes with success. */
const quotaText = /exceeded the maximum limit/i;

/** Wawp also answers 2xx with `status: error` or `success: false`. */
export const isFailure = ({ body }: HttpResponse): boolean => {
	const parsed = errorBody.safeParse(body).data;
	if (parsed === undefined) return false;
	return (
		['error', 'blocked', 'false', false].some((value) => value === parsed.status) ||
		parsed.success === false ||
		quotaText.test(parsed.message ?? '')
	);
};

export const decodeFailure = (response: HttpResponse): Failure => {
	const answer = errorBody.safeParse(response.body).data;
	const error = typeof answer?.error === 'object' ? answer.error : undefined;
	const detail =
		answer?.message ||
		error?.message ||
		(typeof answer?.error === 'string' ? answer.error : undefined);
	const code = quotaText.test(detail ?? '')
		? 'quota_reached'
		: (answer?.code ?? error?.code ?? knownCode(answer?.error));
	const advice = lookUp(adviceOfCode, code);
	return {
		category: advice?.category ?? categoryOfHttpStatus(response.status),
		message: advice?.message ?? (detail || `Wawp answered ${response.status}`),
		hint: advice?.hint ?? hintOf(response.status, detail),
		detail,
		code: code ?? undefined,
		httpStatus: response.status,
		retryAfterMs: retryAfterMs(response),
		accepted: acceptedBy(response.status, advice?.category),
		origin: 'provider',
	};
};

/** A refusal inside a 2xx is as definite as a 4xx, unless it speaks of trouble behind Wawp. */
const acceptedBy = (status: number, category: FailureCategory | undefined): Failure['accepted'] => {
	if (category === 'provider') return 'unknown';
	return status < 300 ? 'no' : acceptedBehind(status);
};

/** Said where a message, not the instance, is what Wawp does not know. */
const unknownMessage = /message.{0,20}not found/i;

const hintOf = (status: number, detail: string | undefined): string | undefined =>
	status === 404 && unknownMessage.test(detail ?? '')
		? "Check 'Message ID' and 'Recipient': the message must be one of this chat"
		: lookUp(hintOfStatus, String(status));

const hintOfStatus: Readonly<Record<string, string>> = {
	401: checkToken,
	404: `Check 'Instance ID' in the credential (${connectPage}): Wawp answers 404 for one that is wrong or deleted`,
};

const knownCode = (error: unknown): string | undefined =>
	typeof error === 'string' && lookUp(adviceOfCode, error) !== undefined ? error : undefined;
