import { startSimulator } from '../index';
import type { JsonObject, Simulator } from '../index';
import { postWawp } from '../testing/callProviders';
import { at } from '../testing/sendRequests';
import { startWebhookReceiver } from '../testing/webhookReceiver';
import type { WebhookReceiver } from '../testing/webhookReceiver';

const patience = 10_000;
const chatId = '12025550143@c.us';
const image = { filename: 'cat.jpg', mimetype: 'image/jpeg' };
const voice = { filename: 'a.ogg', mimetype: 'audio/ogg; codecs=opus' };
const mp3 = { filename: 'a.mp3', mimetype: 'audio/mpeg' };
const video = { filename: 'a.mp4', mimetype: 'video/mp4' };
const pdf = { filename: 'a.pdf', mimetype: 'application/pdf' };
const url = 'https://example.com/file';
/** "hello" and its digest, by other tools than the simulator's. */
const data = 'aGVsbG8=';
const sha256 = '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824';

/** The spelling of the pages. */
const flat = ({ filename, mimetype }: { filename: string; mimetype: string }) => ({
	'file[url]': url,
	'file[filename]': filename,
	'file[mimetype]': mimetype,
});

describe('files of Wawp', () => {
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

	const send = async (name: string, content: JsonObject) =>
		await postWawp(simulator, `/v2/send/${name}`, { chatId, ...content });

	it.each([
		['image', { ...flat(image), caption: 'A cat', reply_to: null }, 'image'],
		['image', { file: { ...image, url } }, 'image'],
		['image', { file: { ...image, mimetype: 'image/png', data } }, 'image'],
		['pdf', { ...flat(pdf), caption: 'An offer' }, 'document'],
		['pdf', { file: { filename: 'a.csv', mimetype: 'text/csv', data } }, 'document'],
		['voice', { ...flat(voice), convert: false }, 'ptt'],
		['voice', { file: { ...mp3, data }, convert: true, reply_to: `true_${chatId}_3EB0` }, 'ptt'],
		['video', { ...flat(video), caption: 'A clip', convert: true, asNote: false }, 'video'],
		['video', { file: { ...video, data }, asNote: true }, 'video'],
	])('%s takes %j', async (name, content, type) => {
		const answer = await send(name, content);
		expect(answer).toMatchObject({ status: 200, body: { type, hasMedia: true } });
		const id = at(answer.body, 'id', '_serialized');
		expect(simulator.messages()).toMatchObject([{ id, recipient: chatId }]);
		expect(simulator.media()).toHaveLength('file' in content && 'data' in content.file ? 1 : 0);
	});

	it.each([
		['image', {}, 'Missing Required Parameter(s): file[url]'],
		['image', { ...flat(image), 'file[filename]': undefined }, 'file[filename]'],
		['image', { ...flat(image), 'file[mimetype]': undefined }, 'file[mimetype]'],
		['image', { ...flat(image), 'file[url]': 'http://example.com' }, 'file[url]'],
		['image', { ...flat(image), 'file[data]': data }, 'file[data] is not known'],
		['image', { ...flat(image), file: { ...image, url } }, 'file is spelled in two ways'],
		['image', { file: { url, mimetype: 'image/png' } }, 'file.filename'],
		['image', { file: { url, filename: 'a.png' } }, 'file.mimetype'],
		['image', { file: image }, 'file must have either url or data'],
		['image', { file: { ...image, url, data } }, 'file must have either url or data'],
		['image', { file: { ...image, data: 'aGVsbG8' } }, 'file.data must be base64'],
		['image', { file: { ...image, data: 'aGVs...=' } }, 'file.data must be base64'],
		['image', { file: { ...image, data: `data:;base64,${data}` } }, 'file.data must be base64'],
		['image', { file: { ...image, url: `data:;base64,${data}` } }, 'file.url'],
		['image', { ...flat({ ...image, mimetype: 'image/gif' }) }, 'is no PNG or JPEG image'],
		['image', { ...flat(image), convert: true }, 'convert is not known'],
		['image', { ...flat(image), reply_to: 'x' }, 'reply_to'],
		['pdf', { ...flat({ ...pdf, mimetype: 'pdf' }) }, 'file[mimetype]'],
		['voice', flat(voice), 'Missing Required Parameter(s): convert'],
		['voice', { ...flat(voice), convert: 'true' }, 'convert'],
		['voice', { ...flat(voice), convert: true, caption: 'x' }, 'caption is not known'],
		['voice', { ...flat(mp3), convert: false }, 'convert must be true'],
		['voice', { ...flat(video), convert: true }, 'is no sound'],
		['video', flat(mp3), 'is no video'],
		['video', { ...flat(video), reply_to: `true_${chatId}_3EB0` }, 'reply_to is not known'],
		['video', { ...flat(video), asNote: 1 }, 'asNote'],
	])('%s refuses %j', async (name, content, message) => {
		const answer = await send(name, content);
		expect(answer).toMatchObject({ status: 400, body: { error: 'Bad Request' } });
		expect(at(answer.body, 'message')).toContain(message);
		expect(simulator.media()).toEqual([]);
	});

	it('are known by their digest', async () => {
		const answer = await send('pdf', { file: { ...pdf, data } });
		expect(simulator.media({ provider: 'wawp' })).toEqual([
			{
				id: at(answer.body, 'id', '_serialized'),
				provider: 'wawp',
				sender: 'SIMULATED001',
				fileName: 'a.pdf',
				mimeType: 'application/pdf',
				bytes: 5,
				sha256,
				fields: { type: 'document' },
			},
		]);
		simulator.reset();
		expect(simulator.media()).toEqual([]);
	});

	it('live like a text, in the shape of live instances too', async () => {
		simulator.settings.wawpShape = 'gows';
		await simulator.configureWebhook('wawp', { url: receiver.url });
		const plain = await send('pdf', { file: { ...pdf, data } });
		expect(at(plain.body, '_data', 'Message')).toHaveProperty('documentMessage');
		const captioned = await send('pdf', { file: { ...pdf, data }, caption: 'An offer' });
		expect(at(captioned.body, '_data', 'Message')).toHaveProperty('documentWithCaptionMessage');
		await simulator.idle(patience);
		expect(receiver.received).toHaveLength(6);
	});
});
