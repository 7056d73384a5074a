import { startSimulator } from '../index';
import type { Simulator } from '../index';
import { callYCloud, sendByYCloud } from '../testing/callBusinessApis';
import { at } from '../testing/sendRequests';
import { movingSticker, uploadToYCloud } from '../testing/uploads';

const megabyte = 1024 * 1024;
const blob = (type: string, size: number) => new Blob([Buffer.alloc(size, 7)], { type });

describe('media of YCloud', () => {
	let simulator: Simulator;

	beforeAll(async () => {
		simulator = await startSimulator({ stepDelayMs: 5 });
	});
	beforeEach(() => simulator.reset());
	afterAll(async () => await simulator.close());

	const sendImage = async (id: unknown) =>
		await sendByYCloud(simulator, { type: 'image', image: { id } });

	it('is uploaded and sent', async () => {
		const uploaded = await uploadToYCloud(simulator, blob('image/png', 9), { fileName: 'a.png' });
		expect(uploaded.status).toBe(200);
		const id = String(at(uploaded.body, 'id'));
		expect(simulator.media()).toMatchObject([
			{ id, provider: 'yCloud', sender: '+12025550110', fileName: 'a.png', bytes: 9, fields: {} },
		]);
		expect((await sendImage(id)).status).toBe(200);
	});

	it('belongs to one number', async () => {
		const uploaded = await uploadToYCloud(simulator, blob('image/png', 9), {}, '+12025550111');
		expect(uploaded.status).toBe(200);
		const answer = await sendImage(at(uploaded.body, 'id'));
		expect(at(answer.body, 'error')).toMatchObject({ code: 'PARAM_INVALID', target: 'image.id' });
		const foreign = await uploadToYCloud(simulator, blob('image/png', 9), {}, '+12025550143');
		expect(foreign.status).toBe(404);
	});

	it('of unknown ids is taken or not, as the settings say', async () => {
		expect((await sendImage('592623615738103')).status).toBe(200);
		simulator.settings.unknownMediaIds = 'refuse';
		expect((await sendImage('592623615738103')).status).toBe(400);
	});

	it('of another kind fails after it was accepted', async () => {
		const uploaded = await uploadToYCloud(simulator, blob('application/pdf', 9));
		const sent = await sendImage(at(uploaded.body, 'id'));
		await simulator.idle(10_000);
		const path = `/whatsapp/messages/${String(at(sent.body, 'id'))}`;
		expect((await callYCloud(simulator, path)).body).toMatchObject({
			status: 'failed',
			errorCode: '131053',
		});
	});

	it.each([
		['no file', undefined, {}, 400, 'PARAM_MISSING'],
		['a type not documented', blob('application/zip', 9), {}, 400, 'PARAM_INVALID'],
		['an unknown field', blob('image/png', 9), { fields: { type: 'x' } }, 400, 'PARAM_INVALID'],
		['an image too large', blob('image/png', 5 * megabyte + 1), {}, 413, 'CONTENT_TOO_LARGE'],
		['a still sticker too large', blob('image/webp', 102_401), {}, 413, 'CONTENT_TOO_LARGE'],
		['an animated sticker too large', movingSticker(512_001), {}, 413, 'CONTENT_TOO_LARGE'],
	])('is refused with %s', async (_name, file, parts, status, code) => {
		const answer = await uploadToYCloud(simulator, file, parts);
		expect(answer.status).toBe(status);
		expect(at(answer.body, 'error', 'code')).toBe(code);
	});

	it('takes a sticker that moves up to 500 KB', async () => {
		expect((await uploadToYCloud(simulator, movingSticker(512_000))).status).toBe(200);
	});

	it('that was received opens by its link alone, later with the key', async () => {
		const { media } = simulator.inbound('yCloud');
		const link = String(media.link);
		expect(link).toContain(`/ycloud/v2/whatsapp/media/download/${media.id}?sig=t%3D`);
		const bare = await fetch(link);
		expect(bare.headers.get('content-type')).toBe('image/png');
		expect((await bare.arrayBuffer()).byteLength).toBe(media.bytes);
		simulator.settings.mediaUrlSeconds = 0;
		expect((await fetch(link)).status).toBe(401);
		const headers = { 'x-api-key': simulator.accounts.yCloud.apiKey };
		expect((await fetch(link, { headers })).status).toBe(200);
		expect((await fetch(link.replace('s%3D', 's%3D0'), { headers })).status).toBe(403);
	});

	it('that was received is named over HTTP as well', async () => {
		const response = await fetch(`${simulator.url}/_simulator/inbound?provider=yCloud`);
		const told: unknown = await response.json();
		const { message, media } = simulator.inbound('yCloud');
		expect(told).toMatchObject({ message, media: { id: media.id, sha256: media.sha256 } });
	});

	it('has phone numbers to fill a page', async () => {
		simulator.settings.phoneNumberFiller = 30;
		const page = await callYCloud(
			simulator,
			'/whatsapp/phoneNumbers?page=4&limit=10&includeTotal=true',
		);
		expect(page.body).toMatchObject({ offset: 30, length: 2, total: 32 });
	});
});
