import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';

import { readMultipart } from './multipart';

const content = 'line one\r\n--edg not the edge';
const type = 'multipart/form-data; boundary=edge';
const whole = [
	'--edge',
	'Content-Disposition: form-data; name="type"',
	'',
	'image/png',
	'--edge',
	'Content-Disposition: form-data; name="file"; filename="a%22b.png"',
	'Content-Type: image/png',
	'',
	content,
	'--edge--',
	'',
].join('\r\n');

const read = async (text: string, pieceLength: number, contentType = type) => {
	const bytes = Buffer.from(text);
	const pieces: Buffer[] = [];
	for (let start = 0; start < bytes.length; start += pieceLength) {
		pieces.push(bytes.subarray(start, start + pieceLength));
	}
	return await readMultipart(Readable.from(pieces), contentType);
};

describe('a multipart form', () => {
	it.each([1, 2, 3, 7, 40, 1000])('is the same in pieces of %i bytes', async (length) => {
		const form = await read(whole, length);
		expect(form.problem).toBeUndefined();
		expect(form.fields).toEqual({ type: 'image/png' });
		expect(form.files).toEqual([
			{
				field: 'file',
				fileName: 'a"b.png',
				mimeType: 'image/png',
				bytes: 28,
				sha256: createHash('sha256').update(content).digest('hex'),
				content: Buffer.from(content),
			},
		]);
	});

	it.each([
		[
			'an empty file',
			'--edge\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\n\r\n--edge--',
			'file',
		],
		['a quoted boundary', whole, 'file', 'multipart/form-data; boundary="edge"'],
	])('is read with %s', async (_name, text, field, contentType = type) => {
		const form = await read(text, 5, contentType);
		expect(form.problem).toBeUndefined();
		expect(form.files.map((file) => file.field)).toEqual([field]);
	});

	it('takes names in UTF-8, written out or escaped', async () => {
		const part = (name: string) =>
			`--edge\r\nContent-Disposition: form-data; name="file"; ${name}\r\n\r\nx\r\n--edge--`;
		const plain = await read(part('filename="übersicht.pdf"'), 3);
		const escaped = await read(part("filename*=UTF-8''%C3%BCbersicht.pdf"), 3);
		expect(plain.files[0]?.fileName).toBe('übersicht.pdf');
		expect(escaped.files[0]?.fileName).toBe('übersicht.pdf');
	});

	it.each([
		['ends early', whole.slice(0, -10), type],
		['has no boundary', whole, 'multipart/form-data'],
		['is empty', '', type],
	])('is broken when it %s', async (_name, text, contentType) => {
		expect((await read(text, 9, contentType)).problem).toEqual(expect.any(String));
	});
});
