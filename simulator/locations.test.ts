import { agreedRecipients, startSimulator } from './index';
import type { JsonObject, Simulator } from './index';
import { sendContent } from './testing/contentRequests';
import { at } from './testing/sendRequests';
import { startWebhookReceiver } from './testing/webhookReceiver';
import type { WebhookReceiver } from './testing/webhookReceiver';

const patience = 10_000;
const to: string = agreedRecipients.readsMessages;
const place = { latitude: 37.42, longitude: -122.08 };
const written = { latitude: '37.44216251868683', longitude: '-122.16153582049394' };
const named = { name: 'Main office', address: '1 Example Way' };

describe('locations', () => {
	let simulator: Simulator;
	let receiver: WebhookReceiver;

	beforeAll(async () => {
		simulator = await startSimulator({ stepDelayMs: 5 });
		receiver = await startWebhookReceiver();
	});
	beforeEach(() => {
		simulator.reset();
		receiver.received.length = 0;
	});
	afterAll(async () => {
		await simulator.close();
		await receiver.close();
	});

	const graph = async (location: unknown, more: JsonObject = {}, phoneNumber = to) =>
		await sendContent(simulator, 'cloudApi', phoneNumber, { type: 'location', location, ...more });
	const yCloud = async (location: unknown, more: JsonObject = {}, phoneNumber = to) =>
		await sendContent(simulator, 'yCloud', phoneNumber, { type: 'location', location, ...more });
	const wawp = async (content: JsonObject, phoneNumber = to) =>
		await sendContent(simulator, 'wawp', phoneNumber, content, 'location');
	const statuses = (...path: Array<string | number>) =>
		receiver.received.map(({ rawBody }) => at(JSON.parse(rawBody), ...path));

	describe('of the Cloud API', () => {
		const context = { message_id: 'wamid.HBgLMTIwMjU1NTAxNDMVAgA=' };
		it.each([
			['strings', { ...written, ...named }, {}],
			['numbers', { ...place, ...named }, {}],
			['nothing but coordinates', { latitude: '-90', longitude: 180 }, {}],
			['a reply', place, { context }],
		])('are accepted with %s', async (_name, location, more) => {
			const answer = await graph(location, more);
			expect(answer.status).toBe(200);
			const id = at(answer.body, 'messages', 0, 'id');
			expect(simulator.messages()).toMatchObject([
				{ id, recipient: '12025550143', request: { type: 'location', location, ...more } },
			]);
			expect(simulator.requests()).toMatchObject([{ verdict: 'accepted', messageIds: [id] }]);
		});

		it.each([
			['no content', undefined, 131008, 'location is required'],
			['no longitude', { latitude: 1 }, 131008, 'location.longitude is required'],
			['a latitude beyond the pole', { ...place, latitude: 90.5 }, 131009, 'location.latitude'],
			['a longitude beyond', { ...place, longitude: '-180.1' }, 131009, '-180 and 180'],
			['words', { ...place, latitude: 'north' }, 131009, 'decimal number'],
			['a decimal comma', { ...place, latitude: '37,42' }, 131009, 'decimal number'],
			['an empty string', { ...place, longitude: '' }, 131009, 'decimal number'],
			['a nothing', { ...place, latitude: null }, 100, 'location.latitude'],
			['an ill-typed name', { ...place, name: 5 }, 100, 'location.name'],
			['an unknown key', { ...place, url: 'https://example.com' }, 100, '"url"'],
		])('are refused with %s', async (_name, location, code, detail) => {
			const answer = await graph(location);
			expect(answer.status).toBe(400);
			expect(at(answer.body, 'error')).toMatchObject({
				code,
				type: 'OAuthException',
				message: expect.stringContaining(`(#${code}) `),
				error_data: {
					messaging_product: 'whatsapp',
					details: expect.stringContaining(detail),
				},
			});
			expect(simulator.requests()[0]?.verdict).toBe('refused');
			expect(simulator.messages()).toEqual([]);
		});

		it('are refused beside a text and without their type', async () => {
			const both = await graph(place, { text: { body: 'Hello' } });
			expect(at(both.body, 'error', 'error_data', 'details')).toContain('"text"');
			const untyped = await graph(place, { type: undefined });
			expect(at(untyped.body, 'error', 'code')).toBe(131008);
		});

		it('live and fail like a text', async () => {
			const verifyToken = 'verify-me';
			await simulator.configureWebhook('cloudApi', { url: receiver.url, verifyToken });
			receiver.received.length = 0;
			await graph(written);
			await simulator.idle(patience);
			await graph(written, {}, agreedRecipients.failsAfterSending);
			await simulator.idle(patience);
			const life = ['sent', 'delivered', 'read', 'sent', 'failed'];
			expect(statuses('entry', 0, 'changes', 0, 'value', 'statuses', 0, 'status')).toEqual(life);
		});
	});

	describe('of YCloud', () => {
		it.each([
			['a name and an address', { ...place, ...named }, {}],
			['coordinates only, as a reply', place, { context: { message_id: 'wamid.BgNODYxNQ==' } }],
		])('are accepted with %s', async (_name, location, more) => {
			const answer = await yCloud(location, more);
			expect(answer.status).toBe(200);
			expect(answer.body).toMatchObject({ type: 'location', location, status: 'accepted' });
			expect(answer.body).not.toHaveProperty('text');
			expect(simulator.messages()).toMatchObject([{ request: { location, ...more } }]);
		});

		it.each([
			['no content', undefined, 'PARAM_MISSING', 'location'],
			['no latitude', { longitude: 1 }, 'PARAM_MISSING', 'location.latitude'],
			['strings', written, 'PARAM_INVALID', 'location.latitude'],
			['a longitude beyond', { ...place, longitude: 181 }, 'PARAM_INVALID', 'location.longitude'],
			['an unknown key', { ...place, url: 'x' }, 'PARAM_INVALID', 'location.url'],
		])('are refused with %s', async (_name, location, code, target) => {
			const answer = await yCloud(location);
			expect(answer.status).toBe(400);
			expect(at(answer.body, 'error')).toMatchObject({ status: 400, code, target });
			expect(simulator.messages()).toEqual([]);
		});

		it('live like a text', async () => {
			await simulator.configureWebhook('yCloud', { url: receiver.url });
			await yCloud(place);
			await simulator.idle(patience);
			expect(statuses('whatsappMessage', 'status')).toEqual(['sent', 'delivered', 'read']);
			expect(statuses('whatsappMessage', 'location')).toEqual(Array(3).fill(place));
		});
	});

	it('are an unknown key to Periskope', async () => {
		for (const message of [undefined, 'Hello']) {
			const answer = await sendContent(simulator, 'periskope', to, { message, location: place });
			expect(answer.status).toBe(422);
			expect(at(answer.body, 'fields')).toEqual({
				'body.location': { message: expect.stringContaining('not known') },
			});
		}
	});

	describe('of Wawp', () => {
		it.each([
			['strings', { ...written, title: 'Main office', message: '1 Example Way' }],
			['a reply', { ...written, reply_to: 'false_12025550143@c.us_AAAAAAAAAAAAAAAAAAAA' }],
		])('are accepted with %s', async (_name, content) => {
			const answer = await wawp(content);
			expect(answer.status).toBe(200);
			expect(answer.body).toMatchObject({ type: 'location', to: '12025550143@c.us' });
			const id = at(answer.body, 'id', '_serialized');
			expect(simulator.messages()).toMatchObject([{ id, request: content }]);
			expect(simulator.requests()[0]?.credentialsInUrl).toBeUndefined();
		});

		it.each([
			['no latitude', { longitude: '1' }, 'Missing Required Parameter(s): latitude'],
			['words', { ...written, latitude: 'north' }, 'Invalid Parameter Format: latitude'],
			['a latitude beyond', { ...written, latitude: '-91' }, 'between -90 and 90'],
			['a name instead of a title', { ...written, name: 'Office' }, 'name is not known'],
			['an ill-typed address', { ...written, message: 5 }, 'Invalid Parameter Format: message'],
		])('are refused with %s', async (_name, content, message) => {
			const answer = await wawp(content);
			expect(answer).toMatchObject({ status: 400, body: { status: 400, error: 'Bad Request' } });
			expect(at(answer.body, 'message')).toContain(message);
			expect(simulator.messages()).toEqual([]);
		});

		it('live and fail like a text, in the shape of live instances too', async () => {
			simulator.settings.wawpShape = 'gows';
			await simulator.configureWebhook('wawp', { url: receiver.url });
			const sent = await wawp({ ...written, title: 'Office' }, agreedRecipients.failsAfterSending);
			await simulator.idle(patience);
			expect(at(sent.body, '_data', 'Message', 'locationMessage')).toMatchObject({
				name: 'Office',
			});
			expect(statuses('payload', 'ackName')).toEqual(['SERVER', 'ERROR']);
			expect(statuses('payload', 'id')).toEqual(Array(2).fill(at(sent.body, 'id')));
		});
	});
});
