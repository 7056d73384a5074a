import { unsupportedInput } from '../../core/failure';
import { describeMedia, type Media } from '../../core/media';
import { decimal } from '../../core/number';
import { fail, type Outcome, succeed } from '../../core/outcome';
import { type Encoders, unsupported } from '../provider';
import { onlyBusinessPlatform } from '../reasons';
import type { Account } from './account';
import {
	captionedBody,
	linkPreviewBody,
	locationBody,
	pollBody,
	textBody,
	videoBody,
	voiceBody,
} from './body';
import { send } from './envelope';
import type { Options } from './options';

export const encoders: Encoders<Account, Options> = {
	text: ({ body, customPreview }, context) =>
		customPreview === undefined
			? send('text', textBody, context, { message: body })
			: send('link-preview', linkPreviewBody, context, { text: body, ...customPreview }),
	image: ({ media, caption }, context) => {
		const file = fileOf(media);
		return file.ok ? send('image', captionedBody, context, { file: file.value, caption }) : file;
	},
	video: ({ media, caption, convert, asNote }, context) => {
		const file = fileOf(media);
		if (!file.ok) return file;
		return send('video', videoBody, context, { file: file.value, caption, convert, asNote });
	},
	audio: ({ media, convert = false }, context) => {
		const file = fileOf(media);
		return file.ok ? send('voice', voiceBody, context, { file: file.value, convert }) : file;
	},
	document: ({ media, caption }, context) => {
		const file = fileOf(media);
		return file.ok ? send('pdf', captionedBody, context, { file: file.value, caption }) : file;
	},
	sticker: unsupported('Its API has no stickers: send an image, or use Cloud API or YCloud'),
	location: ({ latitude, longitude, name, address }, context) =>
		send('location', locationBody, context, {
			latitude: decimal(latitude),
			longitude: decimal(longitude),
			title: name,
			message: address,
		}),
	buttons: unsupported(onlyBusinessPlatform),
	poll: ({ question, options, multipleAnswers = false }, context) =>
		send('poll', pollBody, context, { poll: { name: question, options, multipleAnswers } }),
};

/** A link or the file itself, with the name and type that every document asks for. */
const fileOf = (media: Media): Outcome<Record<string, string>> => {
	const { source } = media;
	if (source.from === 'id' || source.from === 'file') {
		return fail(
			unsupportedInput(
				'Wawp keeps no media under IDs',
				"Choose 'Link' or 'Input Item' in 'Take Media From'",
			),
		);
	}
	const { fileName, mimeType } = describeMedia(media);
	return succeed({
		...(source.from === 'link' ? { url: source.url } : { data: source.base64 }),
		filename: fileName,
		mimetype: mimeType,
	});
};
