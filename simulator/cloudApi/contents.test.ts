import { startSimulator } from '../index';
import type { Simulator } from '../index';
import { sendByGraph } from '../testing/callBusinessApis';
import { letters, many } from '../testing/interactiveSamples';
import { at } from '../testing/sendRequests';
import { startWebhookReceiver } from '../testing/webhookReceiver';
import type { WebhookReceiver } from '../testing/webhookReceiver';

const link = 'https://example.com/file';
const contact = { name: { formatted_name: 'Support desk' } };
const message_id = 'wamid.HBgLMTIwMjU1NTAxNDMVAgA=';
const group = { recipient_type: 'group', to: 'Y2FwaV9ncm91cDoxMjAyNTU1MDE0Mw' };
const pin = (content: object) => ({ ...group, type: 'pin', pin: { message_id, ...content } });

describe('messages of the Cloud API', () => {
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

	const send = async (body: unknown) => await sendByGraph(simulator, body);
	const statuses = async () => {
		await simulator.idle(10_000);
		return receiver.received.map(({ rawBody }) =>
			at(JSON.parse(rawBody), 'entry', 0, 'changes', 0, 'value', 'statuses', 0),
		);
	};

	it.each([
		['an image by link', { type: 'image', image: { link, caption: letters(1024) } }],
		['an image by id', { type: 'image', image: { id: '1479537139650973' } }],
		['a caption of 1024 emoji', { type: 'video', video: { link, caption: '😀'.repeat(1024) } }],
		['audio', { type: 'audio', audio: { link } }],
		['a voice message', { type: 'audio', audio: { id: '1013859600285441', voice: true } }],
		['a document', { type: 'document', document: { link, caption: 'Bill', filename: 'bill.pdf' } }],
		['a sticker', { type: 'sticker', sticker: { link } }],
		['257 contacts', { type: 'contacts', contacts: many(257, () => contact) }],
		['a reaction', { type: 'reaction', reaction: { message_id, emoji: '👍🏽' } }],
		['a reaction taken back', { type: 'reaction', reaction: { message_id, emoji: '' } }],
		['a picture to a group', { ...group, type: 'image', image: { link } }],
		['a pin', pin({ type: 'pin', expiration_days: 30 })],
		['a pin taken back', pin({ type: 'unpin' })],
	])('are accepted with %s', async (_name, body) => {
		expect((await send(body)).status).toBe(200);
	});

	it.each([
		['id and link', { type: 'image', image: { id: '1', link } }, 100],
		['neither id nor link', { type: 'image', image: { caption: 'x' } }, 131008],
		['a file path', { type: 'image', image: { link: 'file:///etc/hosts' } }, 100],
		['a long caption', { type: 'image', image: { link, caption: letters(1025) } }, 100],
		['a caption on audio', { type: 'audio', audio: { link, caption: 'x' } }, 100],
		['a name of an image', { type: 'image', image: { link, filename: 'a.png' } }, 100],
		['a caption on a sticker', { type: 'sticker', sticker: { link, caption: 'x' } }, 100],
		['a media id of letters', { type: 'image', image: { id: 'abc' } }, 100],
		['258 contacts', { type: 'contacts', contacts: many(258, () => contact) }, 100],
		['a contact without name', { type: 'contacts', contacts: [{ phones: [] }] }, 131008],
		['a birthday in words', { type: 'contacts', contacts: [{ ...contact, birthday: 'May' }] }, 100],
		['two emoji', { type: 'reaction', reaction: { message_id, emoji: '👍👍' } }, 131009],
		['a word as emoji', { type: 'reaction', reaction: { message_id, emoji: 'ok' } }, 131009],
		['no emoji', { type: 'reaction', reaction: { message_id } }, 131008],
		['a pin without end', pin({ type: 'pin' }), 131008],
		['a pin for 31 days', pin({ type: 'pin', expiration_days: 31 }), 131009],
		['an end of no pin', pin({ type: 'unpin', expiration_days: 1 }), 100],
		['a pin outside of groups', { type: 'pin', pin: { type: 'unpin', message_id } }, 131009],
		['contacts to a group', { ...group, type: 'contacts', contacts: [contact] }, 130501],
		[
			'buttons to a group',
			{
				...group,
				type: 'interactive',
				interactive: {
					type: 'request_contact_info',
					body: { text: 'x' },
					action: { name: 'request_contact_info' },
				},
			},
			130501,
		],
	])('are refused with %s', async (_name, body, code) => {
		const answer = await send(body);
		expect(answer.status).toBe(400);
		expect(at(answer.body, 'error', 'code')).toBe(code);
		expect(simulator.messages()).toEqual([]);
	});

	it('tell of a reaction only that it was sent', async () => {
		const configuration = { url: receiver.url, verifyToken: 'verify-me' };
		await simulator.configureWebhook('cloudApi', configuration);
		receiver.received.length = 0;
		await send({ type: 'reaction', reaction: { message_id, emoji: '👍' } });
		expect((await statuses()).map((status) => at(status, 'status'))).toEqual(['sent']);
	});

	it('tell of a voice message that it was played', async () => {
		const configuration = { url: receiver.url, verifyToken: 'verify-me' };
		await simulator.configureWebhook('cloudApi', configuration);
		receiver.received.length = 0;
		await send({ type: 'audio', audio: { link, voice: true } });
		expect((await statuses()).map((status) => at(status, 'status'))).toEqual([
			'sent',
			'delivered',
			'read',
			'played',
		]);
		expect(simulator.messages()[0]?.playedAt).toEqual(expect.any(String));
	});

	it('tell why a file could not be delivered, and what a template costs as', async () => {
		const configuration = { url: receiver.url, verifyToken: 'verify-me' };
		await simulator.configureWebhook('cloudApi', configuration);
		receiver.received.length = 0;
		const { id } = simulator.inbound('cloudApi').media;
		await send({ type: 'document', document: { id } });
		const [failed] = await statuses();
		expect(failed).toMatchObject({ status: 'failed', errors: [{ code: 131053 }] });
		const template = { name: 'hello_world', language: { code: 'en_US' } };
		await send({ type: 'template', template });
		const [, sent] = await statuses();
		expect(sent).toMatchObject({ pricing: { billable: true, category: 'utility' } });
	});

	describe('that were received', () => {
		const receipt = { to: undefined, status: 'read', message_id };

		it('are marked as read, with a typing indicator on demand', async () => {
			const { wamid } = simulator.inbound('cloudApi').message;
			for (const more of [{}, { typing_indicator: { type: 'text' } }, { message_id: wamid }]) {
				const answer = await send({ ...receipt, ...more });
				expect(answer).toMatchObject({ status: 200, body: { success: true } });
			}
			expect(simulator.messages()).toEqual([]);
		});

		it.each([
			['another status', { status: 'delivered' }, 100],
			['no message', { message_id: undefined }, 100],
			['no message id of WhatsApp', { message_id: '12' }, 131009],
			['another indicator', { typing_indicator: { type: 'audio' } }, 100],
			['a recipient', { to: '+12025550143' }, 100],
		])('are not marked with %s', async (_name, more, code) => {
			const answer = await send({ ...receipt, ...more });
			expect(at(answer.body, 'error', 'code')).toBe(code);
		});
	});
});
