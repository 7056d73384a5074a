import type { FileHandle, Media } from '../../../nodes/WhatsAppHub/core/media';
import { type Outcome, succeed } from '../../../nodes/WhatsAppHub/core/outcome';
import type { Message } from '../../../nodes/WhatsAppHub/messages';
import { placeMedia } from '../../../nodes/WhatsAppHub/outbound/placeMedia';
import { mediaRules } from '../../../nodes/WhatsAppHub/providers/meta/mediaUpload';
import type { MediaCarriage } from '../../../nodes/WhatsAppHub/providers/contract/provider';

const MEGABYTE = 1024 * 1024;

const file = (rest: Partial<FileHandle> = {}): FileHandle => ({
	field: 'data',
	identity: 'file-1',
	fileName: 'photo.png',
	mimeType: 'image/png',
	size: async () => await Promise.resolve(3),
	stream: async () => await Promise.reject(new Error('not read here')),
	base64: async () => await Promise.resolve('AAEC'),
	...rest,
});

const image = (handle: FileHandle, rest: Partial<Media> = {}): Message => ({
	type: 'image',
	content: {
		media: {
			kind: 'image',
			source: { from: 'file', file: handle },
			fileName: undefined,
			mimeType: undefined,
			...rest,
		},
		caption: 'Look',
	},
});

const uploading: MediaCarriage = {
	by: 'upload',
	rules: { image: { maxBytes: 5 * MEGABYTE, mimeTypes: ['image/jpeg', 'image/png'] } },
};

const place = async (message: Message, carriage: MediaCarriage = uploading) => {
	const uploads: Array<Media<'file'>> = [];
	const upload = async (media: Media<'file'>): Promise<Outcome<string>> => {
		uploads.push(media);
		return await Promise.resolve(succeed('media-1'));
	};
	return { outcome: await placeMedia(message, carriage, upload), uploads };
};

it('uploads a file and names it by its ID', async () => {
	const { outcome, uploads } = await place(image(file()));
	expect(outcome).toEqual({
		ok: true,
		value: {
			type: 'image',
			content: {
				media: {
					kind: 'image',
					source: { from: 'id', id: 'media-1' },
					fileName: 'photo.png',
					mimeType: 'image/png',
				},
				caption: 'Look',
			},
		},
	});
	expect(uploads).toHaveLength(1);
});

it('puts a file into the message as base64 where the provider keeps none', async () => {
	const { outcome, uploads } = await place(image(file()), { by: 'inline', rules: {} });
	expect(outcome).toMatchObject({
		value: { content: { media: { source: { from: 'data', base64: 'AAEC' } } } },
	});
	expect(uploads).toEqual([]);
});

it('leaves a message without files alone', async () => {
	const message: Message = { type: 'text', content: { body: 'Hello' } };
	expect((await place(message)).outcome).toEqual({ ok: true, value: message });
});

it.each([
	[5 * MEGABYTE, true],
	[5 * MEGABYTE + 1, false],
])('judges %d bytes by the document before anything is sent', async (bytes, isAllowed) => {
	const size = async () => await Promise.resolve(bytes);
	const { outcome, uploads } = await place(image(file({ size })));
	expect(outcome.ok).toBe(isAllowed);
	expect(uploads).toHaveLength(isAllowed ? 1 : 0);
	if (!outcome.ok) {
		expect(outcome.failure.message).toBe(
			'The file has 5,242,881 bytes, at most 5,242,880 (5 MB) are allowed for an image',
		);
	}
});

it('judges the type by what the person wrote, else by what n8n says', async () => {
	const gif = file({ mimeType: 'image/gif', fileName: 'a.gif' });
	expect((await place(image(gif))).outcome).toMatchObject({
		ok: false,
		failure: {
			message: 'The file is of the type image/gif, an image must be one of: image/jpeg, image/png',
		},
	});
	expect((await place(image(gif, { mimeType: 'image/png' }))).outcome.ok).toBe(true);
});

describe('a sticker', () => {
	/** The first bytes of a WebP in the extended format, with its flags. */
	const webp = (flags: number): Buffer =>
		Buffer.concat([
			Buffer.from('RIFF\0\0\0\0WEBPVP8X', 'latin1'),
			Buffer.from([10, 0, 0, 0, flags, 0, 0, 0]),
		]);
	const still = Buffer.from('RIFF\0\0\0\0WEBPVP8 \xff\xff\xff\xff\xff', 'latin1');

	async function* byByte(bytes: Buffer): AsyncGenerator<Uint8Array> {
		for (const byte of bytes) yield await Promise.resolve(Uint8Array.of(byte));
	}

	it.each([
		['still', 100 * 1024, still, true],
		['still', 100 * 1024 + 1, still, false],
		['still, with transparency', 300 * 1024, webp(0x10), false],
		['moving', 300 * 1024, webp(0x12), true],
		['of no WebP', 300 * 1024, Buffer.alloc(30), false],
	])('that is %s may have %d bytes or not', async (_what, bytes, head, isAllowed) => {
		const handle = file({
			fileName: 's.webp',
			mimeType: 'image/webp',
			size: async () => await Promise.resolve(bytes),
			stream: async () => await Promise.resolve(byByte(head)),
		});
		const { outcome } = await place(
			{
				type: 'sticker',
				content: {
					media: {
						kind: 'sticker',
						source: { from: 'file', file: handle },
						fileName: undefined,
						mimeType: undefined,
					},
				},
			},
			{ by: 'upload', rules: mediaRules },
		);
		expect(outcome.ok).toBe(isAllowed);
		if (!outcome.ok) {
			expect(outcome.failure.message).toMatch(
				/at most 102,400 \(100 KB\) are allowed for a sticker that stands still$/,
			);
		}
	});
});
