import type { Failure } from './failure';

/** A value, or why there is none. Nothing between n8n and the network throws for what can happen. */
export type Outcome<T> =
	{ readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

export const succeed = <T>(value: T): Outcome<T> => ({ ok: true, value });

export const fail = (failure: Failure): Outcome<never> => ({ ok: false, failure });
