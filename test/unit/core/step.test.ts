import type { HttpRequest, HttpResponse } from '../../../nodes/WhatsAppHub/core/http';
import { type Outcome, succeed } from '../../../nodes/WhatsAppHub/core/outcome';
import { pages, type Page, type Step } from '../../../nodes/WhatsAppHub/core/step';

const request = (page: number): HttpRequest => ({
	method: 'GET',
	url: `https://example.com/list?page=${page}`,
});

/** A list of so many pages of three entries each. */
const list = (count: number) => {
	const asked: string[] = [];
	const answer = (page: number): HttpResponse => ({ status: 200, headers: {}, body: page });
	const read = ({ body }: HttpResponse): Outcome<Page<string>> => {
		const page = Number(body);
		return succeed({
			items: page > count ? [] : ['a', 'b', 'c'].map((letter) => `${letter}${page}`),
			size: page > count ? 0 : 3,
			next: page <= count ? request(page + 1) : undefined,
		});
	};
	const run = (step: Step<string[]>): string[] => {
		asked.push(step.request.url);
		const next = step.read(answer(asked.length), new Date(0));
		if (!next.ok) throw new Error(next.failure.message);
		return 'result' in next.value ? next.value.result : run(next.value.step);
	};
	return { asked, run: (limit: number | undefined) => run(pages(request(1), read, limit)) };
};

describe('pages', () => {
	it('reads on until a page is empty', () => {
		const { asked, run } = list(2);
		expect(run(undefined)).toEqual(['a1', 'b1', 'c1', 'a2', 'b2', 'c2']);
		expect(asked).toHaveLength(3);
	});

	it.each([
		[1, ['a1'], 1],
		[3, ['a1', 'b1', 'c1'], 1],
		[4, ['a1', 'b1', 'c1', 'a2'], 2],
		[50, ['a1', 'b1', 'c1', 'a2', 'b2', 'c2'], 3],
	])('stops at %d entries', (limit, expected, requests) => {
		const { asked, run } = list(2);
		expect(run(limit)).toEqual(expected);
		expect(asked).toHaveLength(requests);
	});

	it('goes on behind a page of which nothing could be read', () => {
		const before: number[] = [];
		const step = pages<string>(
			request(1),
			({ body }, found) => {
				before.push(found);
				const page = Number(body);
				return succeed({
					items: page === 2 ? ['a'] : [],
					size: 3,
					next: page < 3 ? request(page + 1) : undefined,
				});
			},
			undefined,
		);
		const read = (from: Step<string[]>, page: number): unknown => {
			const next = from.read({ status: 200, headers: {}, body: page }, new Date(0));
			if (!next.ok) throw new Error(next.failure.message);
			return 'result' in next.value ? next.value.result : read(next.value.step, page + 1);
		};
		expect(read(step, 1)).toEqual(['a']);
		expect(before).toEqual([0, 3, 6]);
	});

	it('passes a failure on', () => {
		const failure = { category: 'provider', message: 'down', accepted: 'no', origin: 'provider' };
		const step = pages(request(1), () => ({ ok: false, failure }) as Outcome<never>, undefined);
		expect(step.read({ status: 200, headers: {}, body: '' }, new Date(0))).toEqual({
			ok: false,
			failure,
		});
	});
});
