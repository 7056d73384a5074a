import { z } from 'zod/v4';
import {
	acceptedBehind,
	type EventFailure,
	eventFailure,
	type Failure,
} from '../../../core/failure';
import { lenientBoolean, lenientString, lenientText } from '../../../core/lenient';
import { lookUp } from '../../../core/lookUp';
import {
	endedToken,
	endedTokenAdvice,
	endedTokenSubcodes,
	unreadableToken,
	unreadableTokenAdvice,
} from './access';
import type { ErrorAdvice } from './advice';
import { metaAdviceOfCode } from './codes';

/** What a code means and what to do; undefined for a code that is not in the table. */
export const adviceOnMetaCode = (code: string | undefined): ErrorAdvice | undefined =>
	lookUp(metaAdviceOfCode, asListed(code));

/** The code under which a table has it: 200 to 299 are documented as one. */
export const asListed = (code: string | undefined): string | undefined =>
	code !== undefined && /^2\d\d$/.test(code) ? '200' : code;

/** The subcodes of templates are as long as no code is, and say more than their code 100. */
const adviceOnMetaError = ({
	code,
	error_subcode: subcode,
	message,
}: MetaError): ErrorAdvice | undefined =>
	(code === '190' ? adviceOnToken(subcode, message ?? '') : undefined) ??
	adviceOnMetaCode(subcode?.length === 7 ? subcode : undefined) ??
	adviceOnMetaCode(code ?? undefined);

const adviceOnToken = (
	subcode: string | null | undefined,
	message: string,
): ErrorAdvice | undefined => {
	if (unreadableToken.test(message)) return unreadableTokenAdvice;
	return endedTokenSubcodes.has(subcode ?? '') || endedToken.test(message)
		? endedTokenAdvice
		: undefined;
};

/**
 * What a refusal in Meta's words means, whatever the HTTP status: Meta answers limits with 400 and
 * missing rights with 500. A documented refusal is a definite one, but for those which say that
 * something went wrong on Meta's side.
 */
export const metaFailure = (error: MetaError, httpStatus: number) => {
	const known = adviceOnMetaError(error);
	return {
		category: known?.category,
		message: known?.message,
		hint: known?.hint,
		accepted: acceptedBy(known) ?? acceptedBehind(httpStatus),
		transient: known?.transient ?? (error.is_transient === true ? true : undefined),
	};
};

const acceptedBy = (known: ErrorAdvice | undefined): Failure['accepted'] | undefined =>
	known?.accepted ?? (known && (known.category === 'provider' ? 'unknown' : 'no'));

/** An error object as Meta answers it, reports it in statuses, and YCloud passes it on. */
export const metaError = z.object({
	code: lenientText,
	error_subcode: lenientText,
	is_transient: lenientBoolean,
	title: lenientString,
	message: lenientString,
	error_data: z.object({ details: lenientString }).nullish().catch(undefined),
	error_user_msg: lenientString,
	fbtrace_id: lenientString,
});

export type MetaError = z.output<typeof metaError>;

/** Meta's own words, without the code that it repeats in front: `(#131030) Recipient …`. */
export const metaDetail = (error: MetaError): string | undefined =>
	error.error_data?.details ||
	error.error_user_msg ||
	bare(error.message) ||
	error.title ||
	undefined;

const bare = (message: string | null | undefined): string | undefined =>
	message?.replace(/^\(#\d+\)\s*/, '');

/** What a failed status means, in plain words. */
export const metaEventFailure = (error: MetaError): EventFailure => {
	const code = error.code ?? undefined;
	const known = adviceOnMetaCode(code);
	return eventFailure({
		category: known?.category ?? 'provider',
		message: known?.message ?? metaDetail(error) ?? 'The message was not delivered',
		hint: known?.hint,
		detail: metaDetail(error),
		code,
	});
};
