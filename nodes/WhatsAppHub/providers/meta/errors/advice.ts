import type { Failure, FailureCategory } from '../../../core/failure';

export interface MetaAdvice {
	readonly category: FailureCategory;
	/** What happened, in a plain sentence. */
	readonly message: string;
	readonly hint: string;
	/** Given where the code says other than its category and its HTTP status. */
	readonly accepted?: Failure['accepted'];
	readonly transient?: boolean;
}

export type MetaAdvices = Readonly<Record<string, MetaAdvice>>;

/** Codes for which the same is to be done. */
export const alike = (
	category: FailureCategory,
	hint: string,
	messages: Readonly<Record<string, string>>,
	more: Pick<MetaAdvice, 'accepted' | 'transient'> = {},
): MetaAdvices =>
	Object.fromEntries(
		Object.entries(messages).map(([code, message]) => [code, { category, message, hint, ...more }]),
	);
