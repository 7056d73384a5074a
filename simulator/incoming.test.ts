import { createHash } from 'node:crypto';

import { providerIds, startSimulator } from './index';
import type { IncomingMessage, ProviderId, Simulator } from './index';
import { callGraph, callYCloud } from './testing/callBusinessApis';
import { at } from './testing/sendRequests';
import { somebodyWrites } from './testing/somebodyWrites';
import { startWebhookReceiver } from './testing/webhookReceiver';
import type { WebhookReceiver } from './testing/webhookReceiver';

const from = '+1 202-555-0143';
/** Of the picture of one point: `sha256sum` of its 70 bytes, and the same digest in base64. */
const sha256 = '497790947d4666760ce38f3c00e852c71fdb66cae849bae8e9ede352719e1581';
const sha256Base64 = 'SXeQlH1GZnYM4488AOhSxx/bZsroSbro6e3jUnGeFYE=';

describe('messages that somebody writes', () => {
	let simulator: Simulator;
	let receiver: WebhookReceiver;

	beforeAll(async () => {
		simulator = await startSimulator();
		receiver = await startWebhookReceiver('verify-me');
	});
	beforeEach(() => simulator.reset());
	afterAll(async () => {
		await simulator.close();
		await receiver.close();
	});

	const receive = async (provider: ProviderId, message: Partial<IncomingMessage>) =>
		await somebodyWrites(simulator, receiver, provider, message);
	const cloudValue = (body: unknown) => at(body, 'entry', 0, 'changes', 0, 'value');
	const loaded = async (url: unknown, headers: Record<string, string> = {}) => {
		const response = await fetch(String(url), { headers });
		const bytes = Buffer.from(await response.arrayBuffer());
		return createHash('sha256').update(bytes).digest('hex');
	};

	describe('as texts', () => {
		const text = 'Is it there?';
		const name = 'Customer';

		it('come from the Cloud API', async () => {
			const { id, body, headers } = await receive('cloudApi', { text, name });
			expect(cloudValue(body)).toEqual({
				messaging_product: 'whatsapp',
				metadata: { display_phone_number: '12025550100', phone_number_id: '300000000000100' },
				contacts: [{ profile: { name }, wa_id: '12025550143', user_id: expect.any(String) }],
				messages: [
					{
						from: '12025550143',
						from_user_id: expect.any(String),
						id,
						timestamp: expect.stringMatching(/^\d{10}$/),
						type: 'text',
						text: { body: text },
					},
				],
			});
			expect(headers['x-hub-signature-256']).toMatch(/^sha256=[0-9a-f]{64}$/);
		});

		it('come without the number of who hides it', async () => {
			const { body } = await receive('cloudApi', { text, from: '+12025550196' });
			expect(at(cloudValue(body), 'messages', 0)).not.toHaveProperty('from');
			expect(at(cloudValue(body), 'contacts', 0)).not.toHaveProperty('wa_id');
		});

		it('come from YCloud, and can be marked as read', async () => {
			const { id, body, headers } = await receive('yCloud', { text, name });
			expect(body).toMatchObject({
				type: 'whatsapp.inbound_message.received',
				apiVersion: 'v2',
				whatsappInboundMessage: {
					id,
					wamid: expect.stringMatching(/^wamid\./),
					from: '+12025550143',
					to: '+12025550110',
					customerProfile: { name },
					type: 'text',
					text: { body: text },
				},
			});
			expect(headers['ycloud-signature']).toMatch(/^t=\d{10},s=[0-9a-f]{64}$/);
			const path = `/whatsapp/inboundMessages/${id}/markAsRead`;
			expect((await callYCloud(simulator, path, { method: 'POST' })).status).toBe(200);
		});

		it.each(['live', 'docs'] as const)('come from Periskope in the %s form', async (envelope) => {
			simulator.settings.periskopeEnvelope = envelope;
			const { id, body, headers } = await receive('periskope', { text });
			expect(body).toMatchObject({
				[envelope === 'live' ? 'event_type' : 'event']: 'message.created',
				data: {
					message_id: id,
					body: text,
					from_me: false,
					chat_id: '12025550143@c.us',
					sender_phone: '12025550143@c.us',
					org_phone: '12025550120@c.us',
					message_type: 'chat',
					media: null,
				},
			});
			expect(headers['x-periskope-signature']).toMatch(/^[0-9a-f]{64}$/);
		});

		it('come from Wawp', async () => {
			const { id, body, headers } = await receive('wawp', { text, name });
			expect(body).toMatchObject({
				event: 'message',
				payload: {
					id,
					from: '12025550143@c.us',
					to: '12025550130@c.us',
					fromMe: false,
					source: 'app',
					body: text,
					hasMedia: false,
					_data: { notifyName: name },
				},
			});
			expect(headers['x-webhook-hmac']).toMatch(/^[0-9a-f]{128}$/);
		});
	});

	describe('as pictures', () => {
		const message = { picture: true, text: 'Look' };

		it('come from the Cloud API by an id and an address', async () => {
			const { body } = await receive('cloudApi', message);
			const image = at(cloudValue(body), 'messages', 0, 'image');
			expect(image).toMatchObject({
				caption: 'Look',
				mime_type: 'image/png',
				sha256: sha256Base64,
				id: simulator.inbound('cloudApi').media.id,
			});
			const { accessToken } = simulator.accounts.cloudApi;
			const headers = { authorization: `Bearer ${accessToken}` };
			expect(await loaded(at(image, 'url'), headers)).toBe(sha256);
		});

		it('come to a further number by an id that is that number’s', async () => {
			const { secondPhoneNumberId: to } = simulator.accounts.cloudApi;
			const { body } = await receive('cloudApi', { ...message, to });
			const id = String(at(cloudValue(body), 'messages', 0, 'image', 'id'));
			const answer = await callGraph(simulator, `${id}?phone_number_id=${to}`);
			expect(at(answer.body, 'sha256')).toBe(sha256);
		});

		it('come from YCloud by a link', async () => {
			const { body } = await receive('yCloud', message);
			const image = at(body, 'whatsappInboundMessage', 'image');
			expect(image).toMatchObject({
				caption: 'Look',
				mime_type: 'image/png',
				sha256: sha256Base64,
			});
			expect(await loaded(at(image, 'link'))).toBe(sha256);
		});

		it('come from Periskope by a path', async () => {
			const { body } = await receive('periskope', message);
			expect(at(body, 'data')).toMatchObject({ message_type: 'image', body: 'Look' });
			const path = String(at(body, 'data', 'media', 'path'));
			expect(path).toMatch(/^\/storage\/v1\/object\/public\/message-media\//);
			expect(await loaded(simulator.url + path)).toBe(sha256);
		});

		it('come from Wawp by a URL', async () => {
			const { body } = await receive('wawp', message);
			expect(at(body, 'payload')).toMatchObject({ hasMedia: true, body: 'Look' });
			expect(await loaded(at(body, 'payload', 'media', 'url'))).toBe(sha256);
		});
	});

	it.each(providerIds)('must say something and come from somebody at %s', (provider) => {
		expect(() => simulator.receive(provider, { from })).toThrow('text or a picture');
		expect(() => simulator.receive(provider, { from: 'me', text: 'x' })).toThrow('phone number');
		const noDate = { from, text: 'x', at: new Date('') };
		expect(() => simulator.receive(provider, noDate)).toThrow('a date that exists');
	});

	it('can be reacted to at Wawp once they are there', async () => {
		simulator.settings.unknownMessageIds = 'refuse';
		const { baseUrl, instanceId, accessToken } = simulator.accounts.wawp;
		const react = async (messageId: string) =>
			(
				await fetch(`${baseUrl}/v2/send/reaction`, {
					method: 'PUT',
					headers: { 'content-type': 'application/json' },
					body: JSON.stringify({
						instance_id: instanceId,
						access_token: accessToken,
						chatId: '12025550143@c.us',
						messageId,
						reaction: '👍',
					}),
				})
			).status;
		expect(await react('false_12025550143@c.us_3EB0AAAAAAAAAAAAAAAAAA')).toBe(404);
		const { id } = await receive('wawp', { text: 'Hi' });
		expect(await react(id)).toBe(200);
	});
});
