import type { HttpRequest, HttpResponse } from '../core/http';
import { fail, type Outcome, succeed } from '../core/outcome';
import type { Provider } from '../providers/provider';
import type { Exchange } from '../providers/webhookAdapter';

/** Carries one request over the network; the failure is the network's own. */
export type Transport = (request: HttpRequest) => Promise<Outcome<HttpResponse>>;

type Judge = Pick<Provider, 'decodeFailure' | 'isFailure'>;

/** The network as a provider sees it: an answer that says no is a failure in its own words. */
export const exchangeWith =
	(provider: Judge, transport: Transport): Exchange =>
	async (request) => {
		const response = await transport(request);
		if (!response.ok) return response;
		return isRefusal(provider, response.value)
			? fail(provider.decodeFailure(response.value))
			: succeed(response.value);
	};

const isRefusal = (provider: Judge, response: HttpResponse): boolean =>
	response.status < 200 || response.status >= 300 || provider.isFailure?.(response) === true;
