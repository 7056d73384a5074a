import {
	bareMimeType,
	exactType,
	extensionOf,
	nameByType,
} from '../../../nodes/WhatsAppHub/core/fileType';
import {
	describeMedia,
	documentName,
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
		['https://example.com/photo', 'photo.jpg', 'image/jpeg'],
		['https://example.com/', 'image.jpg', 'image/jpeg'],
		['https://example.com/a.constructor', 'a.constructor.jpg', 'image/jpeg'],
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

it.each([
	['application/octet-stream', 'photo.png', 'image/png'],
	['', 'photo.JPEG', 'image/jpeg'],
	['binary/octet-stream', 'data', 'binary/octet-stream'],
	['audio/mp3', 'a.mp3', 'audio/mpeg'],
	['audio/mpeg3', undefined, 'audio/mpeg'],
	['audio/x-m4a', 'a.m4a', 'audio/mp4'],
	['audio/m4a', undefined, 'audio/mp4'],
	['video/mp4', 'a.m4a', 'audio/mp4'],
	['video/mp4', 'a.mp4', 'video/mp4'],
	['image/jpg', undefined, 'image/jpeg'],
	['IMAGE/PJPEG', undefined, 'image/jpeg'],
	['image/x-png', undefined, 'image/png'],
	['video/3gp', undefined, 'video/3gpp'],
	['application/ogg; codecs=opus', undefined, 'audio/ogg; codecs=opus'],
	[
		'application/zip',
		'report.docx',
		'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
	],
	['application/zip', 'all.zip', 'application/zip'],
	['application/zip', 'a.odt', 'application/vnd.oasis.opendocument.text'],
	['application/zip', 'a.xlsm', 'application/vnd.ms-excel.sheet.macroenabled.12'],
	['application/octet-stream', 'voice.oga', 'audio/ogg'],
	['application/octet-stream', 'photo.jfif', 'image/jpeg'],
	['application/octet-stream', 'clip.m4v', 'video/mp4'],
	['audio/mpga', undefined, 'audio/mpeg'],
	['audio/mp4a-latm', undefined, 'audio/mp4'],
	['video/x-m4v', undefined, 'video/mp4'],
	['application/vnd.ms-excel', 'list.csv', 'text/csv'],
	['image/png', 'photo.jpg', 'image/png'],
])('reads the type %j of %s', (given, name, type) => {
	expect(exactType(given, name)).toBe(type);
});

it.each([
	['voice-note.mp4', 'audio/ogg; codecs=opus', 'voice-note.ogg'],
	['voice', 'audio/ogg', 'voice.ogg'],
	['photo.tmp', 'image/jpeg', 'photo.jpg'],
	['photo.jpeg', 'image/jpeg', 'photo.jpeg'],
	['invoice', 'application/pdf', 'invoice.pdf'],
	['Invoice 7. May', 'application/pdf', 'Invoice 7. May.pdf'],
	['invoice.2026', 'application/pdf', 'invoice.2026.pdf'],
	['server.log', 'text/plain', 'server.log'],
	['a.odt', 'application/zip', 'a.odt'],
	['a.kmz', 'application/zip', 'a.kmz'],
	['all.tmp', 'application/zip', 'all.zip'],
	['photo.jpg', 'application/zip', 'photo.zip'],
	['all.2026', 'application/zip', 'all.2026.zip'],
	['a.xlsm', 'application/vnd.ms-excel.sheet.macroEnabled.12', 'a.xlsm'],
	['voice.oga', 'audio/ogg', 'voice.ogg'],
	['photo.jfif', 'image/jpeg', 'photo.jpg'],
	['clip.m4v', 'video/mp4', 'clip.mp4'],
	['notes', 'text/plain', 'notes.txt'],
	['model.stl', 'application/octet-stream', 'model.stl'],
	['strange', 'application/x-unheard-of', 'strange'],
])('names %s of the type %s %s', (name, type, expected) => {
	expect(nameByType(name, type)).toBe(expected);
});

it.each([
	['its link', { url: 'https://example.com/files/invoice.pdf?v=2' }, 'invoice.pdf'],
	['its link, of another kind', { url: 'https://example.com/part.stl' }, 'part.stl'],
	['nothing, where a program stands there', { url: 'https://example.com/get.php?id=7' }, undefined],
	['nothing, where a version stands there', { url: 'https://example.com/v1.2' }, undefined],
	['nothing, where the link says nothing', { url: 'https://example.com/download' }, undefined],
	['the person', { url: 'https://example.com/a.pdf', fileName: 'Invoice' }, 'Invoice.pdf'],
	[
		'the person, who knows better',
		{ url: 'https://example.com/a.jpg', fileName: 'b.pdf' },
		'b.pdf',
	],
])(
	'a document has its name from %s',
	(_whom, { url, fileName }: { url: string; fileName?: string }, name) => {
		expect(documentName(link(url, { kind: 'document', fileName }))).toBe(name);
		expect(documentName(link(url, { kind: 'image', fileName }))).toBeUndefined();
	},
);

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
