import type { HttpRequest, HttpResponse } from './http';
import { type Outcome, succeed } from './outcome';

/**
 * What is asked of a provider: one request, and what its answer means, which is the result or the
 * next request (an upload before a send, the next page of a list).
 */
export interface Step<Result> {
	readonly request: HttpRequest;
	readonly read: (response: HttpResponse, now: Date) => Outcome<Next<Result>>;
}

export type Next<Result> = { readonly result: Result } | { readonly step: Step<Result> };

/** A step that ends with its answer. */
export const lastStep = <Result>(
	request: HttpRequest,
	read: (response: HttpResponse, now: Date) => Outcome<Result>,
): Step<Result> => ({
	request,
	read: (response, now) => {
		const result = read(response, now);
		return result.ok ? succeed({ result: result.value }) : result;
	},
});

/** A page of a list, as an answer yields it. */
export interface Page<Item> {
	readonly items: readonly Item[];
	/** How many entries it has, with those that could not be read. */
	readonly size: number;
	/** Asks for the following page; undefined on the last one. */
	readonly next: HttpRequest | undefined;
}

/**
 * A list of a provider, page by page, until it ends or holds as many entries as wanted.
 *
 * @param read also gets how many entries the pages before had, with those that could not be read
 * @param limit all entries where it is undefined
 */
export const pages = <Item>(
	first: HttpRequest,
	read: (response: HttpResponse, found: number) => Outcome<Page<Item>>,
	limit: number | undefined,
	found: readonly Item[] = [],
	before = 0,
): Step<Item[]> => ({
	request: first,
	read: (response) => {
		const page = read(response, before);
		if (!page.ok) return page;
		const items = [...found, ...page.value.items];
		const isEnough = limit !== undefined && items.length >= limit;
		// A page without entries ends the list: a next page forever would never end.
		if (page.value.next === undefined || page.value.size === 0 || isEnough) {
			return succeed({ result: limit === undefined ? items : items.slice(0, limit) });
		}
		const { next, size } = page.value;
		return succeed({ step: pages(next, read, limit, items, before + size) });
	},
});

/** A step whose result is made into another one, or found wanting. */
export const mapStep = <Result, Made>(
	step: Step<Result>,
	make: (result: Result) => Outcome<Made>,
): Step<Made> =>
	followStep(step, (result) => {
		const made = make(result);
		return made.ok ? succeed({ result: made.value }) : made;
	});

/** A step whose result decides what follows: another result, or a further question. */
export const followStep = <Result, Made>(
	step: Step<Result>,
	follow: (result: Result) => Outcome<Next<Made>>,
): Step<Made> => ({
	request: step.request,
	read: (response, now) => {
		const next = step.read(response, now);
		if (!next.ok) return next;
		return 'step' in next.value
			? succeed({ step: followStep(next.value.step, follow) })
			: follow(next.value.result);
	},
});
