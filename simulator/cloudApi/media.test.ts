import { createHash } from 'node:crypto';

import { startSimulator } from '../index';
import type { Simulator } from '../index';
import { callGraph, sendByGraph } from '../testing/callBusinessApis';
import { at, requestJson } from '../testing/sendRequests';
import { movingSticker, uploadToGraph } from '../testing/uploads';

const png = new Blob([Buffer.from('89504e470d0a1a0a', 'hex')], { type: 'image/png' });
const blob = (type: string, size: number) => new Blob([Buffer.alloc(size, 7)], { type });
const megabyte = 1024 * 1024;

describe('media of the Cloud API', () => {
	let simulator: Simulator;
	let account: Simulator['accounts']['cloudApi'];

	beforeAll(async () => {
		simulator = await startSimulator({ stepDelayMs: 5 });
		account = simulator.accounts.cloudApi;
	});
	beforeEach(() => simulator.reset());
	afterAll(async () => await simulator.close());

	const download = async (url: unknown, token = account.accessToken) =>
		await fetch(String(url), { headers: { authorization: `Bearer ${token}` } });
	const sendImage = async (id: unknown) =>
		await sendByGraph(simulator, { type: 'image', image: { id } });

	it('is uploaded, known, sent, loaded and deleted', async () => {
		const uploaded = await uploadToGraph(simulator, png, { fileName: 'sale “1”.png' });
		expect(uploaded).toMatchObject({ status: 200, body: { id: expect.stringMatching(/^\d+$/) } });
		const id = String(at(uploaded.body, 'id'));
		const sha256 = createHash('sha256').update('89504e470d0a1a0a', 'hex').digest('hex');
		expect(simulator.media({ provider: 'cloudApi' })).toEqual([
			{
				id,
				provider: 'cloudApi',
				sender: account.phoneNumberId,
				fileName: 'sale “1”.png',
				mimeType: 'image/png',
				bytes: 8,
				sha256,
				fields: { messaging_product: 'whatsapp', type: 'image/png' },
			},
		]);
		expect((await sendImage(id)).status).toBe(200);
		const told = await callGraph(simulator, `${id}?phone_number_id=${account.phoneNumberId}`);
		expect(told.body).toEqual({
			messaging_product: 'whatsapp',
			url: expect.stringContaining(`${simulator.url}/lookaside/`),
			mime_type: 'image/png',
			sha256,
			file_size: '8',
			id,
		});
		const url = at(told.body, 'url');
		const file = await download(url);
		expect(file.headers.get('content-type')).toBe('image/png');
		expect(Buffer.from(await file.arrayBuffer()).toString('hex')).toBe('89504e470d0a1a0a');
		expect((await download(url, 'wrong')).status).toBe(401);
		expect((await download(`${String(url)}0`)).status).toBe(404);
		const deleted = await callGraph(simulator, id, { method: 'DELETE' });
		expect(deleted.body).toEqual({ success: true });
		expect((await download(url)).status).toBe(404);
		expect(at((await callGraph(simulator, id)).body, 'error', 'error_subcode')).toBe(33);
		expect(at((await sendImage(id)).body, 'error', 'code')).toBe(100);
	});

	it('has an address only for its time', async () => {
		const { id } = simulator.inbound('cloudApi').media;
		simulator.settings.mediaUrlSeconds = 0;
		const old = await callGraph(simulator, id);
		expect((await download(at(old.body, 'url'))).status).toBe(404);
		simulator.settings.mediaUrlSeconds = 300;
		const fresh = await callGraph(simulator, id);
		const file = await download(at(fresh.body, 'url'));
		const { sha256, bytes } = simulator.inbound('cloudApi').media;
		const content = Buffer.from(await file.arrayBuffer());
		expect(content).toHaveLength(bytes);
		expect(createHash('sha256').update(content).digest('hex')).toBe(sha256);
	});

	it('can break off on its way', async () => {
		const told = await callGraph(simulator, simulator.inbound('cloudApi').media.id);
		simulator.misbehave({ provider: 'cloudApi', kind: 'truncated', path: '/lookaside' });
		const broken = await download(at(told.body, 'url'));
		expect(broken.headers.get('content-type')).toBe('image/png');
		await expect(broken.arrayBuffer()).rejects.toThrow();
	});

	it('belongs to one number', async () => {
		const other = '300000000000101';
		const uploaded = await uploadToGraph(simulator, png, {}, other);
		const id = String(at(uploaded.body, 'id'));
		expect(at((await sendImage(id)).body, 'error', 'code')).toBe(100);
		const asked = await callGraph(simulator, `${id}?phone_number_id=${account.phoneNumberId}`);
		expect(asked.status).toBe(400);
		expect((await callGraph(simulator, `${id}?phone_number_id=${other}`)).status).toBe(200);
		expect((await uploadToGraph(simulator, png, {}, '1')).status).toBe(400);
	});

	it('of unknown ids is taken or not, as the settings say', async () => {
		expect((await sendImage('1479537139650973')).status).toBe(200);
		simulator.settings.unknownMediaIds = 'refuse';
		expect((await sendImage('1479537139650973')).status).toBe(400);
		expect((await sendImage(simulator.inbound('cloudApi').media.id)).status).toBe(200);
	});

	it('of another kind fails after it was accepted', async () => {
		const uploaded = await uploadToGraph(simulator, blob('application/pdf', 9));
		expect((await sendImage(at(uploaded.body, 'id'))).status).toBe(200);
		await simulator.idle(10_000);
		expect(simulator.messages()[0]?.timeline.map(({ status }) => status)).toEqual([
			'accepted',
			'failed',
		]);
	});

	it.each([
		['another name', { fileName: 'voice-note.mp4' }, 'audio/ogg; codecs=opus', 'audio'],
		['a name in capitals', { fileName: 'PHOTO.JPG' }, 'image/png', 'image'],
		[
			'another type of its kind',
			{ fields: { messaging_product: 'whatsapp', type: 'image/jpeg' } },
			'image/png',
			'image',
		],
	])('with %s than its type fails after it was accepted', async (_what, parts, mimeType, kind) => {
		const uploaded = await uploadToGraph(simulator, blob(mimeType, 9), parts);
		const id = at(uploaded.body, 'id');
		const sent = await sendByGraph(simulator, { type: kind, [kind]: { id } });
		expect(sent.status).toBe(200);
		await simulator.idle(10_000);
		expect(simulator.messages()[0]?.timeline.map(({ status }) => status)).toEqual([
			'accepted',
			'failed',
		]);
	});

	it.each([
		['photo.jpeg', 'image/jpeg', 'image'],
		['note.m4a', 'audio/mp4', 'audio'],
		['file', 'application/pdf', 'document'],
		['report.v2', 'application/pdf', 'document'],
	])('named %s is delivered as %s', async (fileName, mimeType, kind) => {
		const uploaded = await uploadToGraph(simulator, blob(mimeType, 9), { fileName });
		await sendByGraph(simulator, { type: kind, [kind]: { id: at(uploaded.body, 'id') } });
		await simulator.idle(10_000);
		expect(simulator.messages()[0]?.timeline.map(({ status }) => status)).toContain('delivered');
	});

	it('of 100 MB is taken without keeping its bytes', async () => {
		const uploaded = await uploadToGraph(simulator, blob('application/pdf', 100 * megabyte));
		expect(uploaded.status).toBe(200);
		expect(simulator.media()[0]?.bytes).toBe(104_857_600);
		expect(simulator.requests()[0]).toMatchObject({
			rawBody: '',
			body: { files: [{ field: 'file', bytes: 104_857_600 }] },
		});
	}, 60_000);

	it.each([
		['a type not documented', blob('application/zip', 9), {}, 100],
		[
			'another type than its own',
			png,
			{ fields: { messaging_product: 'whatsapp', type: 'video/mp4' } },
			100,
		],
		['no product', png, { fields: { type: 'image/png' } }, 100],
		['no type', png, { fields: { messaging_product: 'whatsapp' } }, 100],
		[
			'an unknown field',
			png,
			{ fields: { messaging_product: 'whatsapp', type: 'image/png', name: 'x' } },
			100,
		],
		['no file', undefined, {}, 100],
		['an empty file', blob('image/png', 0), {}, 100],
		['an image too large', blob('image/jpeg', 5 * megabyte + 1), {}, 131053],
		['audio too large', blob('audio/ogg; codecs=opus', 16 * megabyte + 1), {}, 131053],
		['a still sticker too large', blob('image/webp', 102_401), {}, 131053],
		['a moving sticker too large', movingSticker(512_001), {}, 131053],
	])('is refused with %s', async (_name, file, parts, code) => {
		const answer = await uploadToGraph(simulator, file, parts);
		expect(answer.status).toBe(400);
		expect(at(answer.body, 'error', 'code')).toBe(code);
		expect(simulator.media()).toEqual([]);
	});

	it('takes a sticker that moves up to 500 KB', async () => {
		expect((await uploadToGraph(simulator, movingSticker(512_000))).status).toBe(200);
	});

	it('is refused as JSON and with a wrong token', async () => {
		const url = `${account.baseUrl}/v25.0/${account.phoneNumberId}/media`;
		const headers = { authorization: `Bearer ${account.accessToken}` };
		expect((await requestJson(url, { headers, body: { file: 'x' } })).status).toBe(400);
		expect((await requestJson(url, { body: { file: 'x' } })).status).toBe(401);
	});
});
