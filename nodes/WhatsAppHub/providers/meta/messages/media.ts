import { z } from 'zod/v4';
import { textInput } from '../../../core/input';
import { documentName, type Media } from '../../../core/media';
import type { ContentOf } from '../../../messages';
import type { Dialect, GraphEncoder, GraphMessage } from '../dialect';

// Files in Meta's format, each by a link or by the ID of an upload, never by both.

/**
 * Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/reference/whatsapp-business-phone-number/message-api (read 2026-11-20)
 * Docs: https://docs.ycloud.com/api-reference/whatsapp-messages/enqueue-a-message (read 2026-11-20)
 */
const place = {
	id: z.string().min(1).optional(),
	link: z.string().optional(),
};

const hasOnePlace = (media: { id?: string | undefined; link?: string | undefined }): boolean =>
	(media.id === undefined) !== (media.link === undefined);

const onePlace = { error: "'Take Media From' names neither a link nor an uploaded file" };

/** Both documents: at most 1024 characters. */
const caption = textInput('Caption', { max: 1024 }).optional();

const schemas = {
	image: z.lazy(() => z.strictObject({ ...place, caption }).refine(hasOnePlace, onePlace)),
	video: z.lazy(() => z.strictObject({ ...place, caption }).refine(hasOnePlace, onePlace)),
	document: z.lazy(() =>
		z
			.strictObject({ ...place, caption, filename: z.string().optional() })
			.refine(hasOnePlace, onePlace),
	),
	sticker: z.lazy(() => z.strictObject(place).refine(hasOnePlace, onePlace)),
};

const audioSchema = ({ voiceMessages }: Dialect) =>
	z
		.strictObject({ ...place, ...(voiceMessages && { voice: z.boolean().optional() }) })
		.refine(hasOnePlace, onePlace);

/** A medium by its link or ID; a file has been uploaded before. */
export const mediaPlace = ({ source }: Media): { id?: string; link?: string } => {
	if (source.from === 'link') return { link: source.url };
	return source.from === 'id' ? { id: source.id } : {};
};

export const graphImage = ({ media, caption }: ContentOf['image']): GraphMessage => ({
	type: 'image',
	schema: () => schemas.image,
	content: { ...mediaPlace(media), caption },
});

export const graphVideo = ({ media, caption }: ContentOf['video']): GraphMessage => ({
	type: 'video',
	schema: () => schemas.video,
	content: { ...mediaPlace(media), caption },
});

export const graphAudio: GraphEncoder<'audio'> = ({ media, voice }, dialect) => ({
	type: 'audio',
	schema: () => audioSchema(dialect),
	content: { ...mediaPlace(media), ...(dialect.voiceMessages && { voice }) },
});

export const graphDocument = ({ media, caption }: ContentOf['document']): GraphMessage => ({
	type: 'document',
	schema: () => schemas.document,
	content: { ...mediaPlace(media), caption, filename: documentName(media) },
});

export const graphSticker = ({ media }: ContentOf['sticker']): GraphMessage => ({
	type: 'sticker',
	schema: () => schemas.sticker,
	content: mediaPlace(media),
});
