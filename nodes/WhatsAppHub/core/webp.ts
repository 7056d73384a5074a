import type { FileHandle } from './media';

// Distinguishes still stickers from moving ones, for which WhatsApp has different size limits.

/** The container, the extended format and its flags. */
const HEAD_BYTES = 21;

/** The bit of the flags that says that the picture moves. */
const ANIMATION = 0x02;

/**
 * Whether a WebP moves, by its first bytes: only the extended format has an animation (its chunk `ANIM`), and
 * says so in its flags.
 *
 * Docs: https://developers.google.com/speed/webp/docs/riff_container (read 2026-11-30)
 */
export const isMoving = async ({ stream }: Pick<FileHandle, 'stream'>): Promise<boolean> => {
	let head = Buffer.alloc(0);
	for await (const chunk of await stream()) {
		head = Buffer.concat([head, chunk]);
		if (head.byteLength >= HEAD_BYTES) break;
	}
	return (
		head.toString('latin1', 0, 4) === 'RIFF' &&
		head.toString('latin1', 8, 16) === 'WEBPVP8X' &&
		((head[HEAD_BYTES - 1] ?? 0) & ANIMATION) !== 0
	);
};
