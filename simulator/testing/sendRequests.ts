import type { JsonObject, ProviderId, Simulator } from '../index';

// Sends real HTTP requests to the simulator, and reads JSON answers.

export interface JsonAnswer {
	status: number;
	headers: Headers;
	body: unknown;
}

/** Sends a JSON request by real HTTP and reads the JSON answer. */
export async function requestJson(
	url: string,
	options: { method?: string; headers?: Record<string, string>; body?: unknown } = {},
): Promise<JsonAnswer> {
	const { method, headers, body } = options;
	const response = await fetch(url, {
		method: method ?? (body === undefined ? 'GET' : 'POST'),
		headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
		...(body === undefined ? {} : { body: JSON.stringify(body) }),
	});
	const text = await response.text();
	const parsed: unknown = text === '' ? undefined : JSON.parse(text);
	return { status: response.status, headers: response.headers, body: parsed };
}

/** Promises the answer to one text message by the provider's documented request. */
export async function sendText(
	{ accounts }: Simulator,
	provider: ProviderId,
	phoneNumber: string,
	text = 'Hello',
): Promise<JsonAnswer> {
	const { url, headers, body } = textRequest(accounts, provider, phoneNumber, text);
	return await requestJson(url, { headers, body });
}

/** Promises the parts of the provider's documented request for a text message. */
export function textRequest(
	accounts: Simulator['accounts'],
	provider: ProviderId,
	phoneNumber: string,
	text: string,
): { url: string; headers: Record<string, string>; body: JsonObject } {
	const { cloudApi, yCloud, periskope, wawp } = accounts;
	const digits = phoneNumber.replace(/\D/g, '');
	switch (provider) {
		case 'cloudApi':
			return {
				url: `${cloudApi.baseUrl}/${cloudApi.apiVersion}/${cloudApi.phoneNumberId}/messages`,
				headers: { authorization: `Bearer ${cloudApi.accessToken}` },
				body: {
					messaging_product: 'whatsapp',
					recipient_type: 'individual',
					to: phoneNumber,
					type: 'text',
					text: { body: text },
				},
			};
		case 'yCloud':
			return {
				url: `${yCloud.baseUrl}/whatsapp/messages`,
				headers: { 'x-api-key': yCloud.apiKey },
				body: { from: yCloud.phoneNumber, to: phoneNumber, type: 'text', text: { body: text } },
			};
		case 'periskope':
			return {
				url: `${periskope.baseUrl}/message/send`,
				headers: {
					authorization: `Bearer ${periskope.apiKey}`,
					'x-phone': periskope.defaultPhone,
				},
				body: { chat_id: `${digits}@c.us`, message: text },
			};
		case 'wawp':
			return {
				url: `${wawp.baseUrl}/v2/send/text`,
				headers: {},
				body: {
					instance_id: wawp.instanceId,
					access_token: wawp.accessToken,
					chatId: `${digits}@c.us`,
					message: text,
				},
			};
	}
}

/** Promises the value at a path inside parsed JSON, or undefined when the path leads nowhere. */
export function at(value: unknown, ...path: Array<string | number>): unknown {
	let current = value;
	for (const step of path) {
		if (typeof current !== 'object' || current === null) return undefined;
		current = (current as Record<string, unknown>)[String(step)];
	}
	return current;
}
