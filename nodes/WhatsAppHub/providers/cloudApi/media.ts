import { z } from 'zod/v4';
import { unexpectedResponse } from '../../core/failure';
import type { MediaRules } from '../../core/media';
import { bareMimeType, describeMedia } from '../../core/media';
import { fail, succeed } from '../../core/outcome';
import { lastStep } from '../../core/step';
import type { MediaCarriage, ProviderOperation } from '../provider';
import { type Account, graphUrl } from './account';
import { phoneNumberId } from './envelope';

// Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/business-phone-numbers/media (read 2026-11-20, v25.0)

const MEGABYTE = 1024 * 1024;

const rules: MediaRules = {
	audio: {
		maxBytes: 16 * MEGABYTE,
		mimeTypes: ['audio/aac', 'audio/amr', 'audio/mpeg', 'audio/mp4', 'audio/ogg'],
	},
	image: { maxBytes: 5 * MEGABYTE, mimeTypes: ['image/jpeg', 'image/png'] },
	video: { maxBytes: 16 * MEGABYTE, mimeTypes: ['video/mp4', 'video/3gpp'] },
	/** The document lists office types; others have long been taken. */
	document: { maxBytes: 100 * MEGABYTE },
	/** The larger size is for animated stickers. */
	sticker: { maxBytes: 500 * 1024, mimeTypes: ['image/webp'] },
};

export const media: MediaCarriage = { by: 'upload', rules };

const uploaded = z.object({ id: z.string().min(1) });

/** Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/reference/whatsapp-business-phone-number/media-upload-api (read 2026-11-20, v25.0) */
export const mediaUpload: ProviderOperation<'mediaUpload', Account> = {
	asks: ['sender'],
	run: ({ file, ...given }, { account, sender }) => {
		const from = phoneNumberId(sender);
		if (!from.ok) return from;
		const { fileName, mimeType } = describeMedia({
			kind: 'document',
			source: { from: 'file', file },
			fileName: given.fileName,
			mimeType: given.mimeType,
		});
		const type = bareMimeType(mimeType);
		return succeed(
			lastStep(
				{
					method: 'POST',
					url: graphUrl(account, from.value, 'media'),
					form: {
						fields: { messaging_product: 'whatsapp', type },
						file: { field: 'file', fileName, mimeType: type, content: file },
					},
				},
				({ status, body }) => {
					const answer = uploaded.safeParse(body);
					return answer.success
						? succeed({ mediaId: answer.data.id, fileName, mimeType: type })
						: fail(unexpectedResponse('Cloud API', status));
				},
			),
		);
	},
};
