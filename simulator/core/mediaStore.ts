import { createHash } from 'node:crypto';

import type { ProviderId, ReceivedMedia } from '../contract';
import type { FormFile } from './multipart';

/** A file that a provider keeps, with its bytes unless there are too many. */
export interface KeptMedia extends ReceivedMedia {
	content?: Buffer;
}

const firstUploadId = 800_000_000_000_000;

/** The files of one provider: those uploaded and the one that is there from the start. */
export class MediaStore {
	private readonly byId = new Map<string, KeptMedia>();
	private readonly deleted = new Set<string>();
	private uploads = 0;

	constructor(
		private readonly provider: ProviderId,
		private readonly inbound: KeptMedia,
	) {
		this.clear();
	}

	add(sender: string, file: FormFile, fields: Record<string, string>): KeptMedia {
		this.uploads += 1;
		const { fileName, mimeType, bytes, sha256, content } = file;
		const kept: KeptMedia = {
			id: String(firstUploadId + this.uploads),
			provider: this.provider,
			sender,
			fileName,
			mimeType,
			bytes,
			sha256,
			fields,
			...(content === undefined ? {} : { content }),
		};
		this.byId.set(kept.id, kept);
		return kept;
	}

	find(id: string): KeptMedia | undefined {
		return this.byId.get(id);
	}

	/** Promises whether a file had this id before it was deleted. */
	wasDeleted(id: string): boolean {
		return this.deleted.has(id);
	}

	delete(id: string): void {
		this.byId.delete(id);
		this.deleted.add(id);
	}

	clear(): void {
		this.byId.clear();
		this.deleted.clear();
		this.uploads = 0;
		this.byId.set(this.inbound.id, this.inbound);
	}
}

/** Promises the file as the ledger shows it: without its bytes. */
export function mediaEntry(media: KeptMedia): ReceivedMedia {
	const { id, provider, sender, fileName, mimeType, bytes, sha256, fields } = media;
	return { id, provider, sender, fileName, mimeType, bytes, sha256, fields };
}

/** A picture of one point, the smallest there is. */
const onePoint = Buffer.from(
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
	'base64',
);

/** Promises the picture that someone sent to this number before the simulator began. */
export function inboundPicture(provider: ProviderId, id: string, sender: string): KeptMedia {
	return {
		id,
		provider,
		sender,
		fileName: 'inbound.png',
		mimeType: 'image/png',
		bytes: onePoint.length,
		sha256: createHash('sha256').update(onePoint).digest('hex'),
		fields: {},
		content: onePoint,
	};
}
