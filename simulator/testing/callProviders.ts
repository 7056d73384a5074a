import type { Simulator } from '../index';
import { requestJson } from './sendRequests';
import type { JsonAnswer } from './sendRequests';

// Calls Periskope and Wawp in the tests of the simulator.

interface Call {
	method?: string;
	body?: unknown;
	/** The x-phone header; the default phone unless named, none when empty. */
	phone?: string;
}

/** Calls Periskope with its credentials. */
export async function callPeriskope(
	{ accounts }: Simulator,
	path: string,
	{ method, body, phone = accounts.periskope.defaultPhone }: Call = {},
): Promise<JsonAnswer> {
	const { baseUrl, apiKey } = accounts.periskope;
	return await requestJson(baseUrl + path, {
		...(method === undefined ? {} : { method }),
		...(body === undefined ? {} : { body }),
		headers: {
			authorization: `Bearer ${apiKey}`,
			...(phone === '' ? {} : { 'x-phone': phone }),
		},
	});
}

/** Calls Wawp with a JSON body and the credentials in it. */
export async function postWawp(
	{ accounts }: Simulator,
	path: string,
	body: object,
	method = 'POST',
): Promise<JsonAnswer> {
	const { baseUrl, instanceId, accessToken } = accounts.wawp;
	return await requestJson(baseUrl + path, {
		method,
		body: { instance_id: instanceId, access_token: accessToken, ...body },
	});
}

/** Calls Wawp with the parameters and the credentials in the query. */
export async function queryWawp(
	{ accounts }: Simulator,
	path: string,
	parameters: Record<string, string> = {},
	options: { method?: string; body?: unknown } = {},
): Promise<JsonAnswer> {
	const { baseUrl, instanceId, accessToken } = accounts.wawp;
	const credentials = { instance_id: instanceId, access_token: accessToken };
	const query = new URLSearchParams({ ...credentials, ...parameters });
	return await requestJson(`${baseUrl}${path}?${query.toString()}`, options);
}
