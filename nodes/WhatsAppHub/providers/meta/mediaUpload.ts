import { z } from 'zod/v4';
import { unexpectedResponse } from '../../core/failure';
import type { HttpRequest } from '../../core/http';
import { bareMimeType } from '../../core/fileType';
import { describeMedia, type MediaRules } from '../../core/media';
import { fail, succeed } from '../../core/outcome';
import { lastStep, type Step } from '../../core/step';
import type { UploadedMedia, UploadInput } from '../../operations/mediaUpload';

// Size and type limits of files that go to Meta, and the upload itself.

const MEGABYTE = 1024 * 1024;

/**
 * Both documents give the same figures; YCloud's has none for stickers, which it passes on to Meta.
 *
 * Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/business-phone-numbers/media (read 2026-11-20)
 * Docs: https://docs.ycloud.com/api-reference/whatsapp-media/upload-media (read 2026-11-20)
 */
export const mediaRules: MediaRules = {
	audio: {
		maxBytes: 16 * MEGABYTE,
		mimeTypes: ['audio/aac', 'audio/amr', 'audio/mpeg', 'audio/mp4', 'audio/ogg'],
	},
	image: { maxBytes: 5 * MEGABYTE, mimeTypes: ['image/jpeg', 'image/png'] },
	video: { maxBytes: 16 * MEGABYTE, mimeTypes: ['video/mp4', 'video/3gpp'] },
	/** Meta lists office types; others have long been taken. */
	document: { maxBytes: 100 * MEGABYTE },
	/** The larger size is for stickers that move. */
	sticker: { maxBytes: 500 * 1024, maxBytesStill: 100 * 1024, mimeTypes: ['image/webp'] },
};

interface Target {
	/** As messages name the provider. */
	readonly label: string;
	readonly url: string;
	/** The fields of the form beside the file, by the file's type. */
	readonly fields: (mimeType: string) => Readonly<Record<string, string>>;
}

const uploaded = z.lazy(() => z.object({ id: z.string().min(1) }));

/** Uploads a file as a form with a field `file`, which both answer with its ID. */
export const uploadStep = (
	{ file, ...given }: UploadInput,
	{ label, url, fields }: Target,
): Step<UploadedMedia> => {
	const { fileName, mimeType } = describeMedia({
		kind: 'document',
		source: { from: 'file', file },
		fileName: given.fileName,
		mimeType: given.mimeType,
	});
	const type = bareMimeType(mimeType);
	const request: HttpRequest = {
		method: 'POST',
		url,
		// An upload that is there twice is seen by nobody.
		repeatable: true,
		form: {
			fields: fields(type),
			file: { field: 'file', fileName, mimeType: type, content: file },
		},
	};
	return lastStep(request, ({ status, body }) => {
		const answer = uploaded.safeParse(body);
		return answer.success
			? succeed({ mediaId: answer.data.id, fileName, mimeType: type })
			: fail(unexpectedResponse(label, status));
	});
};
