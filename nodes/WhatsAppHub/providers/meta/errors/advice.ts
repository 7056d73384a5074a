import type { Failure, FailureCategory } from '../../../core/failure';

// What is known of one of Meta's error codes.

export interface ErrorAdvice {
	readonly category: FailureCategory;
	/** What happened, in a plain sentence. */
	readonly message: string;
	readonly hint: string;
	/** Given where the code says other than its category and its HTTP status. */
	readonly accepted?: Failure['accepted'];
	readonly transient?: boolean;
}

export type ErrorAdvices = Readonly<Record<string, ErrorAdvice>>;

/** Codes for which the same is to be done. */
export const sameAdvice = (
	category: FailureCategory,
	hint: string,
	messages: Readonly<Record<string, string>>,
	more: Pick<ErrorAdvice, 'accepted' | 'transient'> = {},
): ErrorAdvices =>
	Object.fromEntries(
		Object.entries(messages).map(([code, message]) => [code, { category, message, hint, ...more }]),
	);
