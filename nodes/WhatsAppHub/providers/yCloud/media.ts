import { z } from 'zod/v4';
import { unexpectedResponse } from '../../core/failure';
import type { MediaRules } from '../../core/media';
import { bareMimeType, describeMedia } from '../../core/media';
import { fail, succeed } from '../../core/outcome';
import { lastStep } from '../../core/step';
import type { MediaCarriage, ProviderOperation } from '../provider';
import { type Account, apiUrl } from './account';
import { senderNumber } from './envelope';

// Docs: https://docs.ycloud.com/api-reference/whatsapp-media/upload-media (read 2026-11-20, v2)

const MEGABYTE = 1024 * 1024;

const rules: MediaRules = {
	audio: {
		maxBytes: 16 * MEGABYTE,
		mimeTypes: ['audio/aac', 'audio/mp4', 'audio/mpeg', 'audio/amr', 'audio/ogg'],
	},
	image: { maxBytes: 5 * MEGABYTE, mimeTypes: ['image/jpeg', 'image/png'] },
	video: { maxBytes: 16 * MEGABYTE, mimeTypes: ['video/mp4', 'video/3gpp'] },
	document: { maxBytes: 100 * MEGABYTE },
	/** Meta's: YCloud's document has no figure. The larger size is for animated stickers. */
	sticker: { maxBytes: 500 * 1024, mimeTypes: ['image/webp'] },
};

export const media: MediaCarriage = { by: 'upload', rules };

const uploaded = z.object({ id: z.string().min(1) });

export const mediaUpload: ProviderOperation<'mediaUpload', Account> = {
	asks: ['sender'],
	run: ({ file, ...given }, { account, sender }) => {
		const from = senderNumber(sender);
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
					url: apiUrl(account, 'whatsapp', 'media', from.value, 'upload'),
					form: {
						fields: {},
						file: { field: 'file', fileName, mimeType: type, content: file },
					},
				},
				({ status, body }) => {
					const answer = uploaded.safeParse(body);
					return answer.success
						? succeed({ mediaId: answer.data.id, fileName, mimeType: type })
						: fail(unexpectedResponse('YCloud', status));
				},
			),
		);
	},
};
