import type { JsonObject, Simulator } from '../index';
import { requestJson } from './sendRequests';
import type { JsonAnswer } from './sendRequests';

/** Calls the Cloud API below its version with the token given, or without any. */
export async function callGraphAs(
	{ accounts }: Simulator,
	token: string | undefined,
	path: string,
	call: { method?: string; body?: unknown } = {},
): Promise<JsonAnswer> {
	const { baseUrl, apiVersion } = accounts.cloudApi;
	const headers: Record<string, string> =
		token === undefined ? {} : { authorization: `Bearer ${token}` };
	return await requestJson(`${baseUrl}/${apiVersion}/${path}`, { headers, ...call });
}

/** Calls the app's subscriptions with the app's own token. */
export async function callSubscriptions(
	simulator: Simulator,
	method: 'GET' | 'POST' | 'DELETE',
	body?: JsonObject,
): Promise<JsonAnswer> {
	const { appId, appSecret } = simulator.accounts.cloudApi;
	const path = `${appId}/subscriptions`;
	const call = body === undefined ? { method } : { method, body };
	return await callGraphAs(simulator, `${appId}|${appSecret}`, path, call);
}
