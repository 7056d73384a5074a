import { createHash } from 'node:crypto';
import { BINARY_ENCODING, type IBinaryData, type IExecuteFunctions } from 'n8n-workflow';
import { invalidInput } from '../../core/failure';
import type { FormReader } from '../../core/form';
import type { FileHandle } from '../../core/media';
import { fail, succeed } from '../../core/outcome';

export type FileContext = Pick<IExecuteFunctions, 'getInputData' | 'helpers'>;

/** The files of an item, by the name of their input data field. */
export const fileReader =
	(context: FileContext, itemIndex: number): FormReader['file'] =>
	(field) => {
		const files = context.getInputData()[itemIndex]?.binary ?? {};
		const file = Object.hasOwn(files, field) ? files[field] : undefined;
		if (file !== undefined) return succeed(handleOf(context, file));
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
const handleOf = ({ helpers }: FileContext, file: IBinaryData): FileHandle => {
	const { id, data, mimeType, fileName } = file;
	const described = { fileName: fileName || undefined, mimeType };
	if (id === undefined) {
		return {
			...described,
			identity: createHash('sha256').update(data).digest('hex'),
			size: async () => await Promise.resolve(Buffer.byteLength(data, BINARY_ENCODING)),
			stream: async () => await Promise.resolve(chunksOf(Buffer.from(data, BINARY_ENCODING))),
			base64: async () => await Promise.resolve(data),
		};
	}
	return {
		...described,
		identity: id,
		size: async () => (await helpers.getBinaryMetadata(id)).fileSize,
		stream: async () => await helpers.getBinaryStream(id),
		base64: async () => {
			const content = await helpers.binaryToBuffer(await helpers.getBinaryStream(id));
			return content.toString(BINARY_ENCODING);
		},
	};
};

// eslint would have the promise awaited; there is nothing to wait for in memory.
async function* chunksOf(content: Buffer): AsyncGenerator<Uint8Array> {
	yield await Promise.resolve(content);
}
