import { agreedRecipients, startSimulator } from '../index';
import type { JsonObject, Simulator } from '../index';
import { callPeriskope } from '../testing/callProviders';
import { at } from '../testing/sendRequests';
import { startWebhookReceiver } from '../testing/webhookReceiver';
import type { WebhookReceiver } from '../testing/webhookReceiver';

const patience = 10_000;
const chatId = '12025550143@c.us';
/** "hello" and its digest, by other tools than the simulator's. */
const hello = {
	filedata: 'aGVsbG8=',
	bytes: 5,
	sha256: '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824',
};
const media = { type: 'document', filename: 'hello.txt', mimetype: 'text/plain' };

describe('sends of Periskope', () => {
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

	const post = async (path: string, body: JsonObject, phone?: string) =>
		await callPeriskope(simulator, path, { body, ...(phone === undefined ? {} : { phone }) });
	const send = async (content: JsonObject) =>
		await post('/message/send', { chat_id: chatId, ...content });
	const get = async (path: string) => await callPeriskope(simulator, path);

	it.each(['document', 'image', 'video', 'audio'])('take %s by URL', async (type) => {
		const url = 'https://example.com/file';
		const answer = await send({ media: { ...media, type, url }, message: 'Caption' });
		expect(answer).toMatchObject({ status: 200, body: { status: 'queued' } });
		expect(simulator.media()).toEqual([]);
		await simulator.idle(patience);
		const found = await get(`/message/${String(at(answer.body, 'queue_id'))}`);
		expect(found.body).toMatchObject({
			message_type: type,
			body: 'Caption',
			ack: '4',
			media: { path: url, filename: 'hello.txt', mimetype: 'text/plain' },
		});
	});

	it('take a file as base64 and keep its digest', async () => {
		const answer = await send({ media: { ...media, filedata: hello.filedata } });
		const id = at(answer.body, 'queue_id');
		expect(simulator.media({ provider: 'periskope' })).toEqual([
			{
				id,
				provider: 'periskope',
				sender: '12025550120',
				fileName: 'hello.txt',
				mimeType: 'text/plain',
				bytes: hello.bytes,
				sha256: hello.sha256,
				fields: { type: 'document' },
			},
		]);
		expect(simulator.media({ provider: 'wawp' })).toEqual([]);
	});

	it.each([
		['nothing to say', {}, 'body.message'],
		[
			'no type',
			{ media: { ...media, type: undefined, url: 'https://a.example' } },
			'body.media.type',
		],
		[
			'a sticker',
			{ media: { ...media, type: 'sticker', url: 'https://a.example' } },
			'body.media.type',
		],
		['no name', { media: { ...media, filename: undefined } }, 'body.media.filename'],
		['no MIME type', { media: { ...media, mimetype: undefined } }, 'body.media.mimetype'],
		['words as MIME type', { media: { ...media, mimetype: 'pdf' } }, 'body.media.mimetype'],
		['neither URL nor data', { media }, 'body.media'],
		[
			'both URL and data',
			{ media: { ...media, url: 'https://a.example', filedata: 'aGVsbG8=' } },
			'body.media',
		],
		['a path as URL', { media: { ...media, url: '/files/a' } }, 'body.media.url'],
		['broken base64', { media: { ...media, filedata: 'aGVsbG8' } }, 'body.media.filedata'],
		['other letters', { media: { ...media, filedata: 'aGVs_G8=' } }, 'body.media.filedata'],
		[
			'a data URL',
			{ media: { ...media, filedata: 'data:;base64,aGVsbG8=' } },
			'body.media.filedata',
		],
		['no data', { media: { ...media, filedata: '' } }, 'body.media.filedata'],
		['a caption inside', { media: { ...media, caption: 'x' } }, 'body.media.caption'],
		['a quote of no message', { message: 'Hi', reply_to: 'wamid.HBgL' }, 'body.reply_to'],
	])('refuse %s', async (_name, content, field) => {
		const answer = await send(content);
		expect(answer).toMatchObject({ status: 422, body: { code: 'VALIDATION_ERROR' } });
		expect(at(answer.body, 'fields')).toHaveProperty([field]);
		expect(simulator.media()).toEqual([]);
	});

	it('refuse quotes of strange messages when told to', async () => {
		const strange = { message: 'Hi', reply_to: `true_${chatId}_3EB0FFFFFFFF` };
		expect((await send(strange)).status).toBe(200);
		simulator.settings.unknownMessageIds = 'refuse';
		expect((await send(strange)).status).toBe(422);
		const { inboundMessageId } = simulator.accounts.periskope;
		expect((await send({ message: 'Hi', reply_to: inboundMessageId })).status).toBe(200);
	});

	describe('that wait', () => {
		const sync = async (more: JsonObject = {}, query = '') =>
			await post(`/message/send-sync${query}`, { chat_id: chatId, message: 'Hi', ...more });

		it('answer the message and live like others', async () => {
			await simulator.configureWebhook('periskope', { url: receiver.url });
			const answer = await sync({ sync_timeout: 5 });
			expect(answer.body).toEqual({
				status: 'sent',
				unique_id: expect.stringMatching(/^3EB0/),
				message: expect.objectContaining({ chat_id: chatId, body: 'Hi', ack: '2', from_me: true }),
			});
			await simulator.idle(patience);
			const acks = receiver.received.map(({ rawBody }) => at(JSON.parse(rawBody), 'data', 'ack'));
			expect(acks).toEqual(['2', '3', '4']);
		});

		it('answer like a queued send when told to', async () => {
			simulator.settings.periskopeSync = 'queued';
			expect((await sync({}, '?sync_timeout=5')).body).toMatchObject({
				status: 'queued',
				queue_id: expect.stringMatching(/^[0-9a-f-]{36}$/),
			});
		});

		it.each([
			['a time that is none', { sync_timeout: 'long' }, '', 'body.sync_timeout'],
			['no time', { sync_timeout: 0 }, '', 'body.sync_timeout'],
			['words in the query', {}, '?sync_timeout=long', 'query.sync_timeout'],
			['two times', { sync_timeout: 5 }, '?sync_timeout=5', 'body.sync_timeout'],
		])('refuse %s', async (_name, more, query, field) => {
			const answer = await sync(more, query);
			expect(answer.status).toBe(422);
			expect(at(answer.body, 'fields')).toHaveProperty([field]);
		});

		it('are the only ones with a time', async () => {
			const answer = await send({ message: 'Hi', sync_timeout: 5 });
			expect(at(answer.body, 'fields')).toHaveProperty(['body.sync_timeout']);
		});
	});

	it('are found as messages once they left the queue', async () => {
		simulator.settings.stepDelayMs = 60_000;
		const waiting = await send({ message: 'Hi' });
		const path = `/message/${String(at(waiting.body, 'queue_id'))}`;
		expect(await get(path)).toMatchObject({ status: 404, body: { code: 'NOT_FOUND_ERROR' } });
		const { inboundMessageId } = simulator.accounts.periskope;
		const received = await get(`/message/${encodeURIComponent(inboundMessageId)}`);
		expect(received.body).toMatchObject({ from_me: false, chat_id: chatId, message_type: 'chat' });
		expect((await get(`/message/true_${chatId}_3EB0FFFFFFFF`)).status).toBe(404);
	});

	it('fail as agreed', async () => {
		const failing = { chat_id: agreedRecipients.failsAfterSending.slice(1), message: 'Hi' };
		const answer = await post('/message/send-sync', failing);
		await simulator.idle(patience);
		const path = `/message/${String(at(answer.body, 'unique_id'))}/status`;
		expect((await get(path)).body).toMatchObject({ status: 'failed', ack: -1 });
	});
});
