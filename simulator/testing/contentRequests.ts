import type { JsonObject, ProviderId, Simulator } from '../index';
import { requestJson, textRequest } from './sendRequests';
import type { JsonAnswer } from './sendRequests';

/**
 * Sends a message by the provider's documented request: the addressing of a text, the given content
 * in place of its words. For Wawp the path after /v2/send/ says what it is.
 */
export async function sendContent(
	{ accounts }: Simulator,
	provider: ProviderId,
	phoneNumber: string,
	content: JsonObject,
	wawpPath = '',
): Promise<JsonAnswer> {
	const { url, headers, body } = textRequest(accounts, provider, phoneNumber, '');
	// Content that is undefined does not travel: JSON leaves it out.
	const words = provider === 'cloudApi' || provider === 'yCloud' ? 'text' : 'message';
	return await requestJson(provider === 'wawp' ? url.replace(/text$/, wawpPath) : url, {
		headers,
		body: { ...body, [words]: undefined, ...content },
	});
}
