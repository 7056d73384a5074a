import { showMegabytes } from '../core/count';
import { type Failure } from '../core/failure';
import { fail, type Outcome, succeed } from '../core/outcome';

/** Reads a file's bytes as they come, and stops where there are more than allowed. */
export const readAtMost = async (
	chunks: AsyncIterable<Uint8Array>,
	maxBytes: number,
): Promise<Outcome<Buffer>> => {
	const read: Uint8Array[] = [];
	let bytes = 0;
	// Leaving the loop closes the connection.
	for await (const chunk of chunks) {
		bytes += chunk.byteLength;
		if (bytes > maxBytes) return fail(tooLarge(maxBytes));
		read.push(chunk);
	}
	return succeed(Buffer.concat(read));
};

const tooLarge = (maxBytes: number): Failure => ({
	category: 'media',
	message: `The file is larger than ${showMegabytes(maxBytes)}`,
	hint: "Raise the option 'Maximum Size (MB)' if you want files of that size",
	accepted: 'no',
	origin: 'input',
});

/** A refusal that came in the place of a file, as any other answer. */
export const parsed = (content: Buffer): unknown => {
	const text = content.toString('utf8');
	try {
		return JSON.parse(text) as unknown;
	} catch {
		return text;
	}
};
