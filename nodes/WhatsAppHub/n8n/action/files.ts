import { createHash } from 'node:crypto';
import { BINARY_ENCODING, type IBinaryData, type IExecuteFunctions } from 'n8n-workflow';
import { invalidInput } from '../../core/failure';
import { emptyFile } from '../../core/file';
import { hasExtension } from '../../core/fileType';
import type { FormReader } from '../../core/form';
import type { FileHandle } from '../../core/media';
import { fail, type Outcome, succeed } from '../../core/outcome';

// Opens the files of an item, whether n8n keeps them in its store or in the item itself.

export type FileContext = Pick<IExecuteFunctions, 'getInputData' | 'helpers'>;

/** The files of an item, by the name of their input data field. */
export const fileReader =
	(context: FileContext, itemIndex: number): FormReader['file'] =>
	(field) => {
		const files = context.getInputData()[itemIndex]?.binary ?? {};
		const file = Object.hasOwn(files, field) ? files[field] : undefined;
		if (file !== undefined) return handleOf(context, file, field);
		const names = Object.keys(files);
		return fail(
			invalidInput(
				field === ''
					? "'Input Data Field Name' is empty"
					: `'Input Data Field Name' is '${field}', but the item has no file there`,
				names.length === 0
					? 'The item holds no file: put a node before this one that yields one, such as HTTP Request or Read/Write Files from Disk'
					: `The item's files are in: ${names.join(', ')}`,
			),
		);
	};

/**
 * n8n keeps a file in its store under an id, or as base64 in the item itself. From the store it is
 * streamed, so that it never lies in memory as a whole.
 */
const handleOf = (
	{ helpers }: FileContext,
	file: IBinaryData,
	field: string,
): Outcome<FileHandle> => {
	const { id, data, mimeType } = file;
	const described = { field, fileName: nameOf(file), mimeType };
	if (id === undefined) {
		const base64 = readBase64(data, field);
		if (!base64.ok) return base64;
		return succeed({
			...described,
			identity: createHash('sha256').update(base64.value).digest('hex'),
			size: async () => await Promise.resolve(bytesIn(base64.value)),
			stream: async () =>
				await Promise.resolve(chunksOf(Buffer.from(base64.value, BINARY_ENCODING))),
			base64: async () => await Promise.resolve(base64.value),
		});
	}
	return succeed({
		...described,
		identity: id,
		size: async () => (await helpers.getBinaryMetadata(id)).fileSize,
		stream: async () => await helpers.getBinaryStream(id),
		base64: async () => {
			const content = await helpers.binaryToBuffer(await helpers.getBinaryStream(id));
			return content.toString(BINARY_ENCODING);
		},
	});
};

/** n8n may know how a name ends that does not say so itself. */
const nameOf = ({ fileName, fileExtension }: IBinaryData): string | undefined =>
	fileName && fileExtension && !hasExtension(fileName)
		? `${fileName}.${fileExtension}`
		: fileName || undefined;

/** As nodes write it by hand: in lines, or with the two characters that URLs bear. */
const readBase64 = (data: string, field: string): Outcome<string> => {
	if (data.trim() === '') return fail(emptyFile(field));
	const text = data.replace(/\s+/g, '').replace(/-/g, '+').replace(/_/g, '/').replace(/=+$/, '');
	if (!/[^A-Za-z0-9+/]/.test(text) && text.length % 4 !== 1) {
		return succeed(text.padEnd(Math.ceil(text.length / 4) * 4, '='));
	}
	return fail(
		invalidInput(
			`The file in '${field}' is not base64, as n8n keeps files`,
			/^data:/i.test(text)
				? 'Leave out what stands before its comma (data:…;base64,): the data alone is the file'
				: "Let a node such as 'Convert to File' make the file",
		),
	);
};

/** Without decoding it. */
const bytesIn = (base64: string): number =>
	(base64.length / 4) * 3 - (base64.length - base64.replace(/=+$/, '').length);

// eslint would have the promise awaited; there is nothing to wait for in memory.
async function* chunksOf(content: Buffer): AsyncGenerator<Uint8Array> {
	yield await Promise.resolve(content);
}
