import { createHash } from 'node:crypto';

/** A file of a form; the hash and the size are of all its bytes. */
export interface FormFile {
	/** The name of the form's field. */
	field: string;
	fileName: string;
	mimeType: string;
	bytes: number;
	sha256: string;
	/** The bytes themselves, unless there are too many to keep. */
	content?: Buffer;
}

export interface MultipartForm {
	fields: Record<string, string>;
	files: FormFile[];
	/** Why the form cannot be read, when it cannot. */
	problem?: string;
}

const largestKeptFile = 20 * 1024 * 1024;
const largestField = 64 * 1024;
const lineEnd = Buffer.from('\r\n');
const headersEnd = Buffer.from('\r\n\r\n');

/**
 * Reads a multipart/form-data body piece by piece, so that a large file needs no large memory.
 * Docs: https://www.rfc-editor.org/rfc/rfc7578 (read 2026-11-20)
 */
export async function readMultipart(
	pieces: AsyncIterable<Buffer>,
	contentType: string,
): Promise<MultipartForm> {
	const boundary = /;\s*boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType);
	const reader = new FormReader(boundary?.[1] ?? boundary?.[2] ?? '');
	for await (const piece of pieces) reader.push(piece);
	return boundary === null
		? { fields: {}, files: [], problem: 'the Content-Type names no boundary' }
		: reader.end();
}

/** Promises whether a request carries a form as multipart/form-data. */
export function isMultipart(contentType: string | undefined): boolean {
	return /^multipart\/form-data\s*(;|$)/i.test(contentType ?? '');
}

class FormReader {
	private readonly form: MultipartForm = { fields: {}, files: [] };
	private readonly delimiter: Buffer;
	// The first delimiter may stand at the very start; then this line end is the one before it.
	private rest: Buffer = lineEnd;
	private state: 'preamble' | 'headers' | 'body' | 'done' = 'preamble';
	private part: FormPart | undefined;

	constructor(boundary: string) {
		this.delimiter = Buffer.from(`\r\n--${boundary}`);
	}

	push(piece: Buffer): void {
		this.rest = this.rest.length === 0 ? piece : Buffer.concat([this.rest, piece]);
		while (this.step());
	}

	end(): MultipartForm {
		if (this.state === 'done') return this.form;
		return { ...this.form, problem: 'the form ends before its last boundary' };
	}

	/** Promises whether there may be more to read in what has come so far. */
	private step(): boolean {
		if (this.state === 'done') {
			this.rest = Buffer.alloc(0);
			return false;
		}
		if (this.state === 'headers') return this.readHeaders();
		const found = this.rest.indexOf(this.delimiter);
		const afterwards = found + this.delimiter.length;
		// What follows the delimiter says whether it is the last one: two more bytes are needed.
		if (found === -1 || this.rest.length < afterwards + 2) {
			const safe = found === -1 ? this.rest.length - this.delimiter.length + 1 : found;
			if (safe > 0) this.take(safe);
			return false;
		}
		this.take(found);
		this.closePart();
		const mark = this.rest.toString('latin1', this.delimiter.length, this.delimiter.length + 2);
		this.state = mark === '--' ? 'done' : 'headers';
		// The line end after the delimiter stays: headers begin with it, so that none is a case too.
		this.rest = this.rest.subarray(this.delimiter.length);
		return true;
	}

	private readHeaders(): boolean {
		const end = this.rest.indexOf(headersEnd);
		if (end === -1) return false;
		this.part = new FormPart(this.rest.toString('utf8', 0, end));
		this.rest = this.rest.subarray(end + headersEnd.length);
		this.state = 'body';
		return true;
	}

	private take(length: number): void {
		this.part?.add(this.rest.subarray(0, length));
		this.rest = this.rest.subarray(length);
	}

	private closePart(): void {
		const { part } = this;
		this.part = undefined;
		if (part === undefined) return;
		const file = part.asFile();
		if (file !== undefined) this.form.files.push(file);
		else this.form.fields[part.field] = part.text();
	}
}

class FormPart {
	readonly field: string;
	private readonly fileName: string | undefined;
	private readonly mimeType: string;
	private readonly hash = createHash('sha256');
	private bytes = 0;
	private kept: Buffer[] = [];

	constructor(headers: string) {
		const disposition = headerOf(headers, 'content-disposition');
		const extended = /;\s*filename\*=UTF-8''([^;\s]+)/i.exec(disposition)?.[1];
		this.field = quotedValue(disposition, 'name') ?? '';
		this.fileName =
			extended === undefined ? quotedValue(disposition, 'filename') : decodeURIComponent(extended);
		this.mimeType = headerOf(headers, 'content-type') || 'text/plain';
	}

	add(piece: Buffer): void {
		this.bytes += piece.length;
		this.hash.update(piece);
		const limit = this.fileName === undefined ? largestField : largestKeptFile;
		if (this.bytes <= limit) this.kept.push(Buffer.from(piece));
		else this.kept = [];
	}

	text(): string {
		return Buffer.concat(this.kept).toString('utf8');
	}

	/** Promises the part as a file, or nothing when it has no file name and is a plain field. */
	asFile(): FormFile | undefined {
		if (this.fileName === undefined) return undefined;
		const { field, fileName, mimeType, bytes } = this;
		const content = bytes <= largestKeptFile ? { content: Buffer.concat(this.kept) } : {};
		return { field, fileName, mimeType, bytes, sha256: this.hash.digest('hex'), ...content };
	}
}

function headerOf(headers: string, name: string): string {
	const line = headers.split('\r\n').find((entry) => entry.toLowerCase().startsWith(`${name}:`));
	return line?.slice(name.length + 1).trim() ?? '';
}

/** Browsers and fetch write a quotation mark inside a name as %22. */
function quotedValue(header: string, name: string): string | undefined {
	const match = new RegExp(`;\\s*${name}=(?:"((?:\\\\.|[^"])*)"|([^;\\s]+))`, 'i').exec(header);
	const value = match?.[1] ?? match?.[2];
	return value?.replace(/\\(.)/g, '$1').replaceAll('%22', '"');
}
