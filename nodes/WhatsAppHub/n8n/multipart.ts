import type { MultipartForm } from '../core/http';
import type { FileHandle } from '../core/media';

// Uploads a file as a form without holding the file in memory.

/**
 * A file that is read while it is sent. The HTTP client asks a form's file for its name, type and
 * size, and then streams it.
 */
class StreamedFile extends File {
	constructor(
		{ fileName, mimeType, content }: MultipartForm['file'],
		override readonly size: number,
	) {
		super([], fileName, { type: mimeType });
		this.stream = () => ReadableStream.from(read(content, size));
	}
}

/** No other number of bytes than was promised: too few of them would be waited for. */
async function* read(content: FileHandle, size: number): AsyncGenerator<Uint8Array> {
	let left = size;
	for await (const chunk of await content.stream()) {
		left -= chunk.byteLength;
		if (left < 0) break;
		yield chunk;
	}
	if (left !== 0) throw new FileChanged();
}

/** Ends the upload. */
class FileChanged extends Error {
	readonly code = 'FILE_CHANGED';
}

/** The form with its file unread; the boundary and the length are the HTTP client's to say. */
export const formDataOf = async ({ fields, file }: MultipartForm): Promise<FormData> => {
	const form = new FormData();
	for (const [name, value] of Object.entries(fields)) form.append(name, value);
	form.append(file.field, new StreamedFile(file, await file.content.size()));
	return form;
};
