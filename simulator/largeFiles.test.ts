import { createHash } from 'node:crypto';

import { startSimulator } from './index';
import type { Simulator } from './index';
import { callPeriskope, postWawp } from './testing/callProviders';
import { at, requestJson, sendText } from './testing/sendRequests';

const chatId = '12025550143@c.us';
const megabyte = 1024 * 1024;

describe('files as base64', () => {
	let simulator: Simulator;

	beforeAll(async () => {
		simulator = await startSimulator({ stepDelayMs: 5 });
	});
	beforeEach(() => simulator.reset());
	afterAll(async () => await simulator.close());

	// The second is beyond what the server takes elsewhere.
	it.each([16, 30])('of %d MB are taken and kept by their digest', async (megabytes) => {
		const bytes = Buffer.alloc(megabytes * megabyte, 7);
		const sha256 = createHash('sha256').update(bytes).digest('hex');
		const text = bytes.toString('base64');
		const named = { filename: 'a.bin', mimetype: 'application/octet-stream' };
		const periskope = await callPeriskope(simulator, '/message/send', {
			body: { chat_id: chatId, media: { ...named, type: 'document', filedata: text } },
		});
		expect(periskope.status).toBe(200);
		const wawp = await postWawp(simulator, '/v2/send/pdf', {
			chatId,
			file: { ...named, data: text },
		});
		expect(wawp.status).toBe(200);

		const short = { sha256, bytes: bytes.length };
		expect(simulator.media()).toMatchObject([short, short]);
		const [first, second] = simulator.requests();
		expect(at(first?.body, 'media')).toEqual({ ...named, type: 'document', filedata: short });
		expect(at(second?.body, 'file')).toEqual({ ...named, data: short });
		for (const entry of [first, second]) {
			expect(entry?.rawBody).toBe(JSON.stringify(entry?.body));
		}
		expect(JSON.stringify(simulator.messages()).length).toBeLessThan(2000);
	});

	it('stay in the ledger as they came while they are short', async () => {
		const media = { type: 'image', filename: 'a', mimetype: 'image/png', filedata: 'aGVsbG8=' };
		await callPeriskope(simulator, '/message/send', { body: { chat_id: chatId, media } });
		expect(at(simulator.requests()[0]?.body, 'media')).toEqual(media);
		const words = 'word'.repeat(1024);
		await sendText(simulator, 'wawp', '+12025550143', words);
		expect(at(simulator.requests()[1]?.body, 'message')).toBe(words);
	});

	it('are shortened in refused requests too', async () => {
		const data = `data:;base64,${Buffer.alloc(megabyte).toString('base64')}`;
		const file = { data, filename: 'a.png', mimetype: 'image/png' };
		expect((await postWawp(simulator, '/v2/send/image', { chatId, file })).status).toBe(400);
		const [entry] = simulator.requests();
		expect(at(entry?.body, 'file', 'data')).toMatchObject({ bytes: megabyte });
	});

	it('are listed over HTTP', async () => {
		const media = { type: 'image', filename: 'a', mimetype: 'image/png', filedata: 'aGVsbG8=' };
		await callPeriskope(simulator, '/message/send', { body: { chat_id: chatId, media } });
		const listed = await requestJson(`${simulator.url}/_simulator/media?provider=periskope`);
		expect(listed.body).toMatchObject([{ fileName: 'a', bytes: 5 }]);
	});

	it('come with settings that can be changed over HTTP', async () => {
		const body = { periskopeSync: 'queued', chatFiller: 5, unknownMessageIds: 'refuse' };
		const changed = await requestJson(`${simulator.url}/_simulator/settings`, { body });
		expect(changed.body).toMatchObject(body);
	});
});
