import { z } from 'zod/v4';
import {
	acceptedBehind,
	categoryOfHttpStatus,
	type Failure,
	type FailureCategory,
} from '../../core/failure';
import { type HttpResponse, resetMs, retryAfterMs } from '../../core/http';
import { lenientString } from '../../core/lenient';
import { lookUp } from '../../core/lookUp';

// Reads an error answer: category and advice.
// Docs: https://docs.periskope.app/api-reference/introduction (read 2026-11-20, v1)

const errorBody = z.object({
	code: lenientString,
	message: lenientString,
	fields: z
		.record(z.string(), z.object({ message: lenientString }))
		.nullish()
		.catch(undefined),
});

interface Advice {
	readonly category: FailureCategory;
	readonly hint: string;
	/** What happened, where Periskope's own words are for developers. */
	readonly message?: string;
}

const adviceOfCode: Readonly<Record<string, Advice>> = {
	UNAUTHORIZED_ERROR: {
		category: 'unauthorized',
		message: 'Periskope does not accept the API key',
		hint: "Check 'API Key' in the credential: Settings > Integrations > API in the Periskope console, which shows a key once only; make a new one if you have not kept it",
	},
	NOT_FOUND_ERROR: {
		category: 'notFound',
		hint: "Check 'Recipient' and the IDs in the form; 'Sender' must be the phone that has this chat",
	},
	VALIDATION_ERROR: {
		category: 'invalidRequest',
		hint: "Correct the value that Periskope names; the operation 'Preview' shows the request that this form makes",
	},
	RATE_LIMIT_ERROR: {
		category: 'rateLimited',
		hint: "Wait, then set a lower 'Messages Per Second' in 'Options'; all that the account asks for counts together",
	},
	UNKNOWN_ERROR: {
		category: 'provider',
		hint: 'Look in the Periskope console whether the message is in its chat before you send it again',
	},
};

/** The header says which of the account's phones is meant. */
const wrongPhone =
	"Choose a connected phone in 'Sender', or enter its number or its phone ID in 'Default Phone' of the credential";

export const decodeFailure = (response: HttpResponse): Failure => {
	const error = errorBody.safeParse(response.body).data;
	const code = error?.code ?? undefined;
	const advice = lookUp(adviceOfCode, code);
	const fields = Object.entries(error?.fields ?? {}).map(
		([name, field]) => `${name.replace(/^body\./, '')}: ${field.message ?? 'not valid'}`,
	);
	const category = advice?.category ?? categoryOfHttpStatus(response.status);
	return {
		category,
		message: advice?.message ?? (error?.message || `Periskope answered ${response.status}`),
		hint: error?.fields?.['x-phone'] ? wrongPhone : advice?.hint,
		detail: fields.length > 0 ? fields.join('; ') : (error?.message ?? undefined),
		code,
		httpStatus: response.status,
		traceId: response.headers['x-periskope-trace-id'],
		retryAfterMs:
			retryAfterMs(response) ??
			// Every answer states it; only here is it a wait that is asked for.
			(category === 'rateLimited' ? resetMs(response, 'x-ratelimit-reset') : undefined),
		// Trouble on its own side is no refusal, whatever the status.
		accepted: advice?.category === 'provider' ? 'unknown' : acceptedBehind(response.status),
		origin: 'provider',
	};
};
