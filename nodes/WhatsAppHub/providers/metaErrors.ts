import { z } from 'zod/v4';
import type { EventFailure } from '../core/failure';
import { looseString, looseText } from '../core/loose';
import { lookUp } from '../core/table';
import { type MetaAdvice, metaAdviceOfCode } from './metaErrorCodes';

/** What a code means and what to do; undefined for a code that is not in the table. */
export const adviceOnMetaCode = (code: string | undefined): MetaAdvice | undefined =>
	lookUp(metaAdviceOfCode, code);

/** An error object as Meta answers it, reports it in statuses, and YCloud passes it on. */
export const metaError = z.object({
	code: looseText,
	title: looseString,
	message: looseString,
	error_data: z.object({ details: looseString }).nullish().catch(undefined),
	error_user_msg: looseString,
	fbtrace_id: looseString,
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

/** What a failed status tells, in plain words. */
export const metaEventFailure = (error: MetaError): EventFailure => {
	const code = error.code ?? undefined;
	const known = adviceOnMetaCode(code);
	return {
		category: known?.category ?? 'provider',
		message: known?.message ?? metaDetail(error) ?? 'The message was not delivered',
		hint: known?.hint,
		detail: metaDetail(error),
		code,
	};
};
