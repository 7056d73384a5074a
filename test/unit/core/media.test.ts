import {
	bareMimeType,
	describeMedia,
	extensionOf,
	type FileHandle,
	type Media,
	mediaIn,
	replaceMedia,
} from '../../../nodes/WhatsAppHub/core/media';

const link = (url: string, rest: Partial<Media> = {}): Media => ({
	kind: 'image',
	source: { from: 'link', url },
	fileName: undefined,
	mimeType: undefined,
	...rest,
});

const handle = (rest: Partial<FileHandle> = {}): FileHandle => ({
	field: 'data',
	identity: 'file-1',
	fileName: 'photo.png',
	mimeType: 'image/png',
	size: async () => await Promise.resolve(3),
	stream: async () => await Promise.reject(new Error('not read here')),
	base64: async () => await Promise.resolve('AAAA'),
	...rest,
});

describe('describeMedia', () => {
	it.each([
		['https://example.com/photos/a.png?size=2', 'a.png', 'image/png'],
		['https://example.com/%C3%BCbersicht.jpeg', 'übersicht.jpeg', 'image/jpeg'],
		['https://example.com/100%25%.jpg', '100%25%.jpg', 'image/jpeg'],
		['https://example.com/photo', 'photo', 'image/jpeg'],
		['https://example.com/', 'image.jpg', 'image/jpeg'],
		['https://example.com/a.constructor', 'a.constructor', 'image/jpeg'],
	])('names the file behind %s', (url, fileName, mimeType) => {
		expect(describeMedia(link(url))).toEqual({ fileName, mimeType });
	});

	it.each([
		['video', 'video.mp4', 'video/mp4'],
		['audio', 'audio.mp3', 'audio/mpeg'],
		['document', 'document.bin', 'application/octet-stream'],
		['sticker', 'sticker.webp', 'image/webp'],
	] as const)('falls back to the usual %s', (kind, fileName, mimeType) => {
		expect(describeMedia(link('https://example.com/', { kind }))).toEqual({ fileName, mimeType });
	});

	it('takes what the person wrote first, then what n8n knows of the file', () => {
		const source = { from: 'file' as const, file: handle() };
		const medium: Media = { kind: 'image', source, fileName: undefined, mimeType: undefined };
		expect(describeMedia(medium)).toEqual({ fileName: 'photo.png', mimeType: 'image/png' });
		expect(describeMedia({ ...medium, fileName: 'x.jpg', mimeType: 'image/jpeg' })).toEqual({
			fileName: 'x.jpg',
			mimeType: 'image/jpeg',
		});
	});

	it('names a file without a name by its type', () => {
		const source = { from: 'file' as const, file: handle({ fileName: undefined }) };
		const medium: Media = { kind: 'image', source, fileName: undefined, mimeType: undefined };
		expect(describeMedia(medium).fileName).toBe('image.png');
	});
});

it.each([
	['audio/ogg; codecs=opus', 'audio/ogg', 'ogg'],
	[' IMAGE/JPEG ', 'image/jpeg', 'jpg'],
	['application/x-unheard-of', 'application/x-unheard-of', undefined],
])('knows the type %s', (mimeType, bare, extension) => {
	expect(bareMimeType(mimeType)).toBe(bare);
	expect(extensionOf(mimeType)).toBe(extension);
});

describe('media within a content', () => {
	const first = link('https://example.com/1.png');
	const second = link('https://example.com/2.png');
	const content = { text: 'x', header: { media: first }, cards: [{ media: second }, { n: 1 }] };

	it('are found wherever they sit', () => {
		expect(mediaIn(content)).toEqual([first, second]);
		expect(mediaIn('text')).toEqual([]);
		expect(mediaIn(null)).toEqual([]);
	});

	it('are not taken from an object that only looks like one', () => {
		expect(mediaIn({ kind: 'image', source: 'https://example.com' })).toEqual([]);
		expect(mediaIn({ kind: 'photo', source: { from: 'link' } })).toEqual([]);
	});

	it('are replaced beside values that are no bare objects, which stay what they are', () => {
		const uploaded: Media = { ...first, source: { from: 'id', id: '42' } };
		class Moment {
			constructor(readonly at: number) {}
		}
		const beside = {
			date: new Date(0),
			bytes: Buffer.from('ab'),
			map: new Map(),
			own: new Moment(1),
		};
		const replaced = replaceMedia({ media: first, beside }, new Map([[first, uploaded]]));
		expect(replaced.media).toBe(uploaded);
		for (const [name, value] of Object.entries(beside)) {
			expect([name, Reflect.get(replaced.beside, name)]).toEqual([name, value]);
			expect(Reflect.get(replaced.beside, name)).toBe(value);
		}
		const bare = Object.assign(Object.create(null) as object, { media: first });
		expect(replaceMedia(bare, new Map([[first, uploaded]]))).toEqual({ media: uploaded });
	});

	it('are replaced where they sit, and nothing else is', () => {
		const uploaded: Media = { ...second, source: { from: 'id', id: '42' } };
		expect(replaceMedia(content, new Map([[second, uploaded]]))).toEqual({
			text: 'x',
			header: { media: first },
			cards: [{ media: uploaded }, { n: 1 }],
		});
	});
});
