import type { HttpRequest } from '../../../../nodes/WhatsAppHub/core/http';
import { succeed } from '../../../../nodes/WhatsAppHub/core/outcome';
import { changeList, newEntry } from '../../../../nodes/WhatsAppHub/providers/wawp/webhookList';

/** Wawp's list, in whatever form it holds its entries: no page shows one in full. */
const instanceWith = (webhooks: unknown[]) => {
	let list = webhooks;
	return {
		list: () => list,
		context: {
			account: { baseUrl: 'https://api.wawp.net' } as never, // all that the requests read
			exchange: async ({ method, body }: HttpRequest) => {
				if (method === 'POST') list = body?.webhooks as unknown[];
				return await Promise.resolve(
					succeed({ status: 200, headers: {}, body: { webhooks: list } }),
				);
			},
			pause: async () => await Promise.resolve(),
		},
	};
};

it.each<[string, Record<string, unknown>]>([
	['events as a text', { events: 'message,message.ack', is_active: 1 }],
	['events as objects', { events: [{ name: 'message' }], is_active: 1 }],
	['events of all kinds', { events: ['*', null], is_active: 1 }],
	['no events', { is_active: 1, customHeaders: [{ name: 'x' }] }],
])('gives an entry with %s back as it came', async (_what, rest) => {
	const theirs = { url: 'https://crm.example.com/hook?key=1', ...rest };
	const instance = instanceWith([theirs]);
	const ours = newEntry('https://n8n.example.com/webhook/1', ['message']);
	const changed = await changeList(instance.context, (list) =>
		list.some(({ url }) => url === ours.url) ? undefined : [...list, ours],
	);
	expect(changed.ok).toBe(true);
	expect(instance.list()).toEqual([
		theirs,
		{ url: 'https://n8n.example.com/webhook/1', events: ['message'], is_active: true },
	]);
});
