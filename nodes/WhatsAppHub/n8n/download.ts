import { jsonOr } from '../core/json';

/** What n8n hands over of an answer whose body is read as it comes. */
export type Body = AsyncIterable<Uint8Array> & { readonly destroy?: () => unknown };

/**
 * Reads a body's bytes as they come; undefined where there are more than allowed, of which no more
 * are taken in. Once the signal is given the connection is closed.
 */
export const readAtMost = async (
	body: Body,
	maxBytes: number,
	signal: AbortSignal,
): Promise<Buffer | undefined> => {
	const close = () => body.destroy?.();
	if (signal.aborted) close();
	signal.addEventListener('abort', close);
	const read: Uint8Array[] = [];
	let bytes = 0;
	try {
		// Leaving the loop closes the connection.
		for await (const chunk of body) {
			bytes += chunk.byteLength;
			if (bytes > maxBytes) return undefined;
			read.push(chunk);
		}
		return Buffer.concat(read);
	} finally {
		signal.removeEventListener('abort', close);
	}
};

/** What an answer says: JSON where it is that, else its text. */
export const parsed = (text: string): unknown => jsonOr(text, text);
