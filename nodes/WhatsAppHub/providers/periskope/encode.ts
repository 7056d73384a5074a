import { unsupportedInput } from '../../core/failure';
import type { HttpRequest } from '../../core/http';
import { describeMedia, type Media } from '../../core/media';
import { fail, type Outcome } from '../../core/outcome';
import { type Encoders, unsupported } from '../provider';
import { onlyBusinessPlatform } from '../reasons';
import type { Account } from './account';
import { mediaBody, pollBody, textBody } from './body';
import { type Context, send } from './envelope';
import type { Options } from './options';

export const encoders: Encoders<Account, Options> = {
	text: (content, context) =>
		send(textBody, context, {
			message: content.body,
			...(content.linkPreview !== undefined && {
				options: { hide_url_preview: !content.linkPreview },
			}),
		}),
	image: ({ media, caption }, context) => sendMedia(media, context, caption),
	video: ({ media, caption }, context) => sendMedia(media, context, caption),
	audio: ({ media }, context) => sendMedia(media, context, undefined),
	document: ({ media, caption }, context) => sendMedia(media, context, caption),
	sticker: unsupported('Its API has no stickers: send an image, or use Cloud API or YCloud'),
	location: unsupported(
		'Its API has no locations: send a text with a link to a map, or use Cloud API, YCloud or Wawp',
	),
	buttons: unsupported(onlyBusinessPlatform),
	poll: ({ question, options, multipleAnswers, pollId }, context) =>
		send(pollBody, context, {
			poll: {
				pollName: question,
				pollOptions: options,
				...((multipleAnswers !== undefined || pollId !== undefined) && {
					options: { allowMultipleAnswers: multipleAnswers, pollId },
				}),
			},
		}),
};

const sendMedia = (
	media: Media,
	context: Context,
	caption: string | undefined,
): Outcome<HttpRequest> => {
	const { source, kind } = media;
	if (source.from === 'id' || source.from === 'file') {
		return fail(
			unsupportedInput(
				'Periskope keeps no media under IDs',
				"Choose 'Link' or 'Input Item' in 'Take Media From'",
			),
		);
	}
	const { fileName, mimeType } = describeMedia(media);
	return send(mediaBody, context, {
		...(caption !== undefined && { message: caption }),
		media: {
			type: kind,
			filename: fileName,
			mimetype: mimeType,
			...(source.from === 'link' ? { url: source.url } : { filedata: source.base64 }),
		},
	});
};
