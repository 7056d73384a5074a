import type { MultipartForm } from '../core/http';
import type { FileHandle } from '../core/media';

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
		this.stream = () => ReadableStream.from(read(content));
	}
}

async function* read(content: FileHandle): AsyncGenerator<Uint8Array> {
	yield* await content.stream();
}

/** The form with its file unread; the boundary and the length are the HTTP client's to say. */
export const formDataOf = async ({ fields, file }: MultipartForm): Promise<FormData> => {
	const form = new FormData();
	for (const [name, value] of Object.entries(fields)) form.append(name, value);
	form.append(file.field, new StreamedFile(file, await file.content.size()));
	return form;
};
