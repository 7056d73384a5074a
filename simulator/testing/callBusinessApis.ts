import type { Simulator } from '../index';
import { requestJson } from './sendRequests';
import type { JsonAnswer } from './sendRequests';

// Calls Cloud API and YCloud in the tests of the simulator.

interface Call {
	method?: string;
	body?: unknown;
}

/** Calls the Cloud API with the simulated token, below its version. */
export async function callGraph(
	{ accounts }: Simulator,
	path: string,
	call: Call = {},
): Promise<JsonAnswer> {
	const { baseUrl, apiVersion, accessToken } = accounts.cloudApi;
	const headers = { authorization: `Bearer ${accessToken}` };
	return await requestJson(`${baseUrl}/${apiVersion}/${path}`, { headers, ...call });
}

/** Calls YCloud with the simulated key. */
export async function callYCloud(
	{ accounts }: Simulator,
	path: string,
	call: Call = {},
): Promise<JsonAnswer> {
	const { baseUrl, apiKey } = accounts.yCloud;
	return await requestJson(baseUrl + path, { headers: { 'x-api-key': apiKey }, ...call });
}

/** Sends a message by the Cloud API, to someone who reads it unless the body says otherwise. */
export async function sendByGraph(
	simulator: Simulator,
	body: unknown,
	edge = 'messages',
): Promise<JsonAnswer> {
	return await callGraph(simulator, `${simulator.accounts.cloudApi.phoneNumberId}/${edge}`, {
		body: { messaging_product: 'whatsapp', to: '+12025550143', ...partsOf(body) },
	});
}

/** Sends a message by YCloud, to someone who reads it unless the body says otherwise. */
export async function sendByYCloud(
	simulator: Simulator,
	body: unknown,
	path = '/whatsapp/messages',
): Promise<JsonAnswer> {
	const { phoneNumber } = simulator.accounts.yCloud;
	return await callYCloud(simulator, path, {
		body: { from: phoneNumber, to: '+12025550143', ...partsOf(body) },
	});
}

const partsOf = (body: unknown): object => (typeof body === 'object' && body !== null ? body : {});
