import { createHash } from 'node:crypto';
import type { IBinaryKeyData, IDataObject, INodeParameters } from 'n8n-workflow';
import { providerIds, type ProviderId, type Simulator, startSimulator } from '../../simulator';
import { runHub, type RunOptions } from './engine/engine';
import { credentialsFor, senderFor } from './engine/hub';

let simulator: Simulator;

beforeAll(async () => {
	simulator = await startSimulator({ stepDelayMs: 5 });
});
afterAll(async () => {
	await simulator.close();
});
beforeEach(() => {
	simulator.reset();
});

/** Bytes that are no text: every value occurs. */
const bytesOf = (length: number): Buffer =>
	Buffer.from(Array.from({ length }, (_, index) => (index * 7 + (index >> 8)) % 256));

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

const file = (bytes: Buffer, mimeType: string, fileName?: string): IBinaryKeyData => ({
	data: { data: bytes.toString('base64'), mimeType, ...(fileName && { fileName }) },
});

const run = async (
	provider: ProviderId,
	extra: INodeParameters,
	options: Partial<RunOptions> = {},
) =>
	await runHub({
		parameters: {
			provider,
			resource: 'message',
			operation: 'send',
			sender: { __rl: true, mode: 'id', value: senderFor(simulator)[provider] },
			recipient: '+12025550143',
			mediaPath: 'useMedian8n',
			mediaPropertyName: 'data',
			...(provider === 'yCloud' && { sendMode: 'enqueue' }),
			...extra,
		},
		credentials: credentialsFor(simulator),
		...options,
	});

const jsonOf = (result: Awaited<ReturnType<typeof run>>): IDataObject[] =>
	(result.outputs[0] ?? []).map(({ json }) => json);

const photo = bytesOf(3000);

describe.each(['cloudApi', 'yCloud'] as const)('%s', (provider) => {
	it('gets a file of the item as an upload, and the message names it', async () => {
		const files = [file(photo, 'image/png', 'photo ü.png')];
		const result = await run(
			provider,
			{ messageType: 'image', options: { mediaCaption: 'Look 👀' } },
			{ files },
		);
		expect(jsonOf(result)).toMatchObject([{ status: 'queued' }]);
		const [media, ...others] = simulator.media({ provider });
		expect(others).toEqual([]);
		expect(media).toMatchObject({
			fileName: 'photo ü.png',
			mimeType: 'image/png',
			bytes: 3000,
			sha256: sha256(photo),
		});
		expect(simulator.requests().at(-1)?.body).toMatchObject({
			type: 'image',
			image: { id: media?.id, caption: 'Look 👀' },
		});
	});

	it('gets the same file once for many recipients', async () => {
		const items = ['+12025550143', '+12025550144', '+12025550145'].map((to) => ({ to }));
		const result = await run(
			provider,
			{ messageType: 'document', recipient: '={{ $json.to }}' },
			{ items, files: items.map(() => file(photo, 'application/pdf', 'price list.pdf')) },
		);
		expect(jsonOf(result)).toHaveLength(3);
		expect(simulator.media({ provider })).toHaveLength(1);
		expect(simulator.messages()).toHaveLength(3);
	});

	it('sends a voice message’s type without what follows it', async () => {
		const files = [file(photo, 'audio/ogg; codecs=opus', 'voice.ogg')];
		await run(provider, { messageType: 'audio' }, { files });
		expect(simulator.media({ provider })).toMatchObject([{ mimeType: 'audio/ogg' }]);
		expect(simulator.messages()).toHaveLength(1);
	});

	it.each([
		['image', 'application/octet-stream', 'photo.png', 'image/png', 'photo.png'],
		['image', 'image/jpg', 'photo.jpg', 'image/jpeg', 'photo.jpg'],
		['image', 'image/pjpeg', 'photo.tmp', 'image/jpeg', 'photo.jpg'],
		['image', 'image/x-png', 'photo', 'image/png', 'photo.png'],
		['audio', 'audio/mp3', 'a.mp3', 'audio/mpeg', 'a.mp3'],
		['audio', 'audio/x-m4a', 'a.m4a', 'audio/mp4', 'a.m4a'],
		['audio', 'video/mp4', 'a.m4a', 'audio/mp4', 'a.m4a'],
		['audio', 'audio/ogg; codecs=opus', 'voice-note.mp4', 'audio/ogg', 'voice-note.ogg'],
		['audio', 'application/ogg', 'voice', 'audio/ogg', 'voice.ogg'],
		['video', 'video/3gp', 'film.3gp', 'video/3gpp', 'film.3gp'],
		['document', 'application/pdf', 'invoice', 'application/pdf', 'invoice.pdf'],
	])(
		'sends %s of the type %s named %s as %s named %s',
		async (messageType, told, named, type, name) => {
			const result = await run(provider, { messageType }, { files: [file(photo, told, named)] });
			expect(result.error).toBeUndefined();
			expect(simulator.media({ provider })).toMatchObject([{ mimeType: type, fileName: name }]);
			const body = simulator.requests().at(-1)?.body as Record<string, object>;
			if (messageType === 'document') expect(body.document).toMatchObject({ filename: name });
			expect(simulator.messages()).toHaveLength(1);
			// Meta finds out later whether name and type agree.
			await simulator.idle(10_000);
			const stages = simulator.messages()[0]?.timeline.map(({ status }) => status);
			expect(stages).not.toContain('failed');
		},
	);

	it('names a document by how n8n says that it ends, and one by link as its address does', async () => {
		const [data] = Object.values(file(photo, 'application/octet-stream', 'invoice'));
		if (data === undefined) throw new Error('No file');
		await run(
			provider,
			{ messageType: 'document' },
			{ files: [{ data: { ...data, fileExtension: 'pdf' } }] },
		);
		await run(provider, {
			messageType: 'document',
			mediaPath: 'useMediaLink',
			mediaLink: 'https://example.com/files/Price%20list.pdf',
		});
		const link = { link: 'https://example.com/files/Price%20list.pdf' };
		expect(simulator.messages()).toHaveLength(2);
		expect(
			simulator
				.requests()
				.slice(1)
				.map(({ body }) => body),
		).toMatchObject([
			{ document: { filename: 'invoice.pdf' } },
			{ document: { ...link, filename: 'Price list.pdf' } },
		]);
	});

	it('refuses a large sticker, the smaller one that stands still, and writes a space of a link', async () => {
		const files = [file(Buffer.alloc(307_200, 'RIFF'), 'image/webp', 's.webp')];
		const { error } = await run(provider, { messageType: 'sticker' }, { files });
		expect(error?.message).toContain('at most 102,400 (100 KB) are allowed for a sticker');
		const animated = Buffer.alloc(512_001);
		animated.write('RIFF', 0, 'latin1');
		animated.write('WEBPVP8X', 8, 'latin1');
		animated[20] = 2;
		const moving = [file(animated, 'image/webp', 's.webp')];
		const tooLarge = await run(provider, { messageType: 'sticker' }, { files: moving });
		expect(tooLarge.error?.message).toContain('at most 512,000 (500 KB) are allowed for a sticker');
		expect(simulator.requests()).toEqual([]);
		await run(provider, {
			messageType: 'image',
			mediaPath: 'useMediaLink',
			mediaLink: 'https://files.example.com/My Photo.jpg',
		});
		expect(simulator.requests()[0]?.body).toMatchObject({
			image: { link: 'https://files.example.com/My%20Photo.jpg' },
		});
	});

	it('refuses what neither its type nor its name tells', async () => {
		const files = [file(photo, 'application/octet-stream', 'photo')];
		const { error } = await run(provider, { messageType: 'image' }, { files });
		expect(error?.message).toContain('The file is of the type application/octet-stream, an image');
		expect(simulator.requests()).toEqual([]);
	});

	it('refuses a file that is too large before anything is sent', async () => {
		const files = [file(Buffer.alloc(5 * 1024 * 1024 + 1), 'image/png', 'large.png')];
		const result = await run(
			provider,
			{ messageType: 'image' },
			{ files, onError: 'continueRegularOutput' },
		);
		expect(jsonOf(result)).toMatchObject([
			{
				error: {
					category: 'invalidRequest',
					accepted: 'no',
					message: expect.stringMatching(/5,242,881 bytes, at most 5,242,880 \(5 MB\)/),
				},
			},
		]);
		expect(simulator.requests()).toEqual([]);
	});

	it('uploads nothing for a message that cannot be sent', async () => {
		const result = await run(
			provider,
			{ messageType: 'image', options: { mediaCaption: 'a'.repeat(1025) } },
			{ files: [file(photo, 'image/png', 'photo.png')], onError: 'continueRegularOutput' },
		);
		expect(jsonOf(result)).toMatchObject([
			{ error: { message: expect.stringMatching(/'Caption' is 1,025 characters long/) } },
		]);
		expect(simulator.requests()).toEqual([]);
	});

	it('uploads again after a passing trouble, as nobody sees an upload', async () => {
		simulator.misbehave({ provider, kind: 'serverError', path: 'media' });
		const result = await run(
			provider,
			{ messageType: 'image' },
			{ files: [file(photo, 'image/png', 'photo.png')] },
		);
		expect(jsonOf(result)).toMatchObject([{ status: 'queued' }]);
		expect(simulator.messages()).toHaveLength(1);
	});

	it('says what became of an upload that was refused', async () => {
		simulator.misbehave({ provider, kind: 'serverError', path: 'media', times: 4 });
		const result = await run(
			provider,
			{ messageType: 'image' },
			{ files: [file(photo, 'image/png', 'photo.png')], onError: 'continueRegularOutput' },
		);
		expect(jsonOf(result)).toMatchObject([{ error: { accepted: 'no', category: 'provider' } }]);
		expect(simulator.messages()).toEqual([]);
	});

	it('sends what is named by link or by ID without an upload', async () => {
		await run(provider, {
			messageType: 'video',
			mediaPath: 'useMediaLink',
			mediaLink: 'https://example.com/film.mp4',
		});
		await run(provider, {
			messageType: 'sticker',
			mediaPath: 'useMediaId',
			mediaId: '798882015472548',
		});
		expect(simulator.requests().map(({ body }) => body)).toMatchObject([
			{ type: 'video', video: { link: 'https://example.com/film.mp4' } },
			{ type: 'sticker', sticker: { id: '798882015472548' } },
		]);
		expect(simulator.media({ provider })).toEqual([]);
	});
});

describe.each(['periskope', 'wawp'] as const)('%s', (provider) => {
	it.each([
		['image', 'image/png', 'photo.png'],
		['video', 'video/mp4', 'film.mp4'],
		['audio', 'audio/mpeg', 'song.mp3'],
		['document', 'application/pdf', 'invoice.pdf'],
	] as const)('gets %s as base64 in the message', async (messageType, mimeType, fileName) => {
		const files = [file(photo, mimeType, fileName)];
		expect(jsonOf(await run(provider, { messageType }, { files }))).toMatchObject([
			{ status: 'queued' },
		]);
		expect(simulator.media({ provider })).toMatchObject([
			{ fileName, mimeType, bytes: 3000, sha256: sha256(photo) },
		]);
	});

	it('gets a name that ends as the type says', async () => {
		await run(
			provider,
			{ messageType: 'document' },
			{ files: [file(photo, 'application/pdf', 'invoice')] },
		);
		await run(
			provider,
			{ messageType: 'image' },
			{ files: [file(photo, 'application/octet-stream', 'photo.png')] },
		);
		expect(simulator.media({ provider })).toMatchObject([
			{ fileName: 'invoice.pdf', mimeType: 'application/pdf' },
			{ fileName: 'photo.png', mimeType: 'image/png' },
		]);
	});

	it('gets a link with the name and the type that its address tells', async () => {
		await run(provider, {
			messageType: 'document',
			mediaPath: 'useMediaLink',
			mediaLink: 'https://example.com/files/invoice.pdf',
		});
		const sent = JSON.stringify(simulator.requests()[0]?.body);
		expect(sent).toContain('https://example.com/files/invoice.pdf');
		expect(sent).toMatch(/"filename":"invoice\.pdf","mimetype":"application\/pdf"/);
		expect(simulator.messages()).toHaveLength(1);
	});
});

describe.each(providerIds)('%s, when the item has no such file', (provider) => {
	it('names the field and the files that there are', async () => {
		const result = await run(
			provider,
			{ messageType: 'image', mediaPropertyName: 'photo' },
			{ files: [file(photo, 'image/png')], onError: 'continueRegularOutput' },
		);
		expect(jsonOf(result)).toMatchObject([
			{
				error: {
					message: expect.stringContaining(
						"'Input Data Field Name' is 'photo', but the item has no file there. The item's files are in: data",
					),
				},
			},
		]);
		expect(simulator.requests()).toEqual([]);
	});
});

it('previews a file without uploading it', async () => {
	const result = await run(
		'cloudApi',
		{ operation: 'preview', messageType: 'image' },
		{ files: [file(photo, 'image/png', 'photo.png')] },
	);
	expect(jsonOf(result)).toMatchObject([
		{
			provider: 'cloudApi',
			request: {
				method: 'POST',
				body: { type: 'image', image: { id: '<ID of photo.png once uploaded>' } },
			},
		},
	]);
	expect(JSON.stringify(result)).not.toContain(simulator.accounts.cloudApi.accessToken);
	expect(simulator.requests()).toEqual([]);
});

describe.each(providerIds)('%s: base64 that a node has written by hand', (provider) => {
	const written = (data: string): IBinaryKeyData => ({
		data: { data, mimeType: 'image/png', fileName: 'photo.png' },
	});
	const base64 = photo.toString('base64');
	const send = async (data: string) =>
		await run(
			provider,
			{ messageType: 'image' },
			{ files: [written(data)], onError: 'continueRegularOutput' },
		);

	it.each([
		['in lines', base64.replace(/.{76}/g, '$&\r\n')],
		['with a line break at its end', `${base64}\n`],
		['without the signs at its end', base64.replace(/=+$/, '')],
		['as URLs bear it', photo.toString('base64url')],
	])('is read %s', async (_name, data) => {
		expect(jsonOf(await send(data))).toMatchObject([{ status: 'queued' }]);
		expect(simulator.media()).toMatchObject([{ bytes: photo.length, sha256: sha256(photo) }]);
	});

	it.each([
		['a data: URL', `data:image/png;base64,${base64}`, 'not base64'],
		['what is none', 'A file, they said!', 'not base64'],
		['what was cut', base64.slice(0, 5), 'not base64'],
		['nothing', '', 'is empty'],
		['nothing but a line break', '\r\n', 'is empty'],
	])('is refused in words: %s', async (_name, data, words) => {
		expect(jsonOf(await send(data))).toMatchObject([
			{
				error: {
					message: expect.stringMatching(new RegExp(`^The file in 'data' .*${words}`)),
					category: 'invalidRequest',
					accepted: 'no',
				},
			},
		]);
		expect(simulator.requests()).toEqual([]);
	});
});
