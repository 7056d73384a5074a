import { createHash } from 'node:crypto';

// Recognises base64, so that the ledger can keep a file's hash in place of its bytes.

/** The longest text message of WhatsApp in characters; what is longer and base64 can only be a file. */
const longestText = 65_536;
const alphabet = /^[A-Za-z0-9+/]*$/;
const padded = /^[A-Za-z0-9+/]*={0,2}$/;
const dataUrl = /^data:[^,]{0,200};base64,/;

/** Promises the bytes that base64 text stands for, or nothing when it is not base64 with padding. */
export function decodedBase64(text: string): Buffer | undefined {
	// The decoder skips what it does not understand, and bits that are left over at the end.
	if (text === '' || text.length % 4 !== 0 || !padded.test(text)) return undefined;
	const end = text.slice(-4);
	if (Buffer.from(end, 'base64').toString('base64') !== end) return undefined;
	return Buffer.from(text, 'base64');
}

/** Promises the digest of bytes as lower-case hexadecimal digits. */
export function sha256Of(bytes: Buffer): string {
	return createHash('sha256').update(bytes).digest('hex');
}

/**
 * Promises the same value with each long base64 text replaced by { sha256, bytes }, those of what it
 * stands for; the very same object when there is none.
 */
export function withoutLongBase64(value: unknown): unknown {
	if (typeof value === 'string') return digestOf(value) ?? value;
	if (typeof value !== 'object' || value === null) return value;
	let changed = false;
	const short = (part: unknown) => {
		const replaced = withoutLongBase64(part);
		if (replaced !== part) changed = true;
		return replaced;
	};
	const copy = Array.isArray(value)
		? value.map(short)
		: Object.fromEntries(Object.entries(value).map(([name, part]) => [name, short(part)]));
	return changed ? copy : value;
}

function digestOf(text: string): { sha256: string; bytes: number } | undefined {
	if (text.length <= longestText) return undefined;
	const start = dataUrl.exec(text)?.[0].length ?? 0;
	// A look at the first letters spares other long texts the decoding.
	if (!alphabet.test(text.slice(start, start + longestText))) return undefined;
	const bytes = decodedBase64(text.slice(start));
	return bytes === undefined ? undefined : { sha256: sha256Of(bytes), bytes: bytes.length };
}
