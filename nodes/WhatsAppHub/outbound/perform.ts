import { checkBefore, type Failure } from '../core/failure';
import { type HttpRequest, type HttpResponse, isRepeatable } from '../core/http';
import { fail, type Outcome, succeed } from '../core/outcome';
import type { Step } from '../core/step';
import type { Provider } from '../providers/contract/provider';
import type { Exchange } from '../providers/contract/registration';

/** Carries one request over the network; the failure is the network's own. */
export type Transport = (request: HttpRequest) => Promise<Outcome<HttpResponse>>;

type Judge = Pick<Provider, 'label' | 'decodeFailure' | 'isFailure'>;

/** The network as a provider sees it: an answer that says no is a failure in its own words. */
export const exchangeWith =
	(provider: Judge, transport: Transport): Exchange =>
	async (request) => {
		const response = await transport(request);
		if (!response.ok) return response;
		return isRefusal(provider, response.value)
			? fail(withHint(provider.decodeFailure(response.value), provider, request))
			: succeed(response.value);
	};

/** Where nobody knows whether it was done, the person learns how to find out. */
const withHint = (failure: Failure, { label }: Judge, request: HttpRequest): Failure =>
	failure.accepted === 'no' || failure.hint !== undefined || isRepeatable(request)
		? failure
		: { ...failure, hint: checkBefore(label) };

/** Carries out a step and those that follow from its answers. */
export const runStep = async <Result>(
	step: Step<Result>,
	exchange: Exchange,
	now: () => Date,
): Promise<Outcome<Performed<Result>>> => {
	let current = step;
	for (;;) {
		const response = await exchange(current.request);
		if (!response.ok) return response;
		const next = current.read(response.value, now());
		if (!next.ok) return next;
		if ('result' in next.value) {
			return succeed({ result: next.value.result, answer: response.value });
		}
		current = next.value.step;
	}
};

/** A result, with the answer that it came from. */
export interface Performed<Result> {
	readonly result: Result;
	readonly answer: HttpResponse;
}

const isRefusal = (provider: Judge, response: HttpResponse): boolean =>
	response.status < 200 || response.status >= 300 || provider.isFailure?.(response) === true;
