import { unsupportedInput } from '../../core/failure';
import { bareMimeType } from '../../core/fileType';
import { describeMedia, type Media } from '../../core/media';
import { decimal } from '../../core/number';
import { fail, type Outcome, succeed } from '../../core/outcome';
import { inlineMedia } from '../whatsAppWeb/inlineMedia';
import { type Encoders } from '../contract/provider';
import {
	noPins,
	noStickers,
	noTemplates,
	onlyBusinessPlatform,
	onlyBusinessPlatformInText,
} from '../reasons';
import type { Account } from './account';
import {
	captionedBody,
	linkPreviewBody,
	locationBody,
	pollBody,
	pollVoteBody,
	reactionBody,
	textBody,
	videoBody,
	voiceBody,
} from './body';
import { sendEvent } from './calendarEvent';
import { sendContacts } from './contacts';
import { send, sendRaw } from './envelope';
import { sendList } from './list';
import type { Options } from './options';

// Builds the request for every message type, or says why Wawp has none such.

export const encoders = {
	text: ({ body, customPreview }, context) => {
		if (customPreview === undefined) return send('text', textBody, context, { message: body });
		const { highQuality, ...preview } = customPreview;
		return send('link-preview', linkPreviewBody, context, {
			text: body,
			...preview,
			...(highQuality === true && { linkPreviewHighQuality: true }),
		});
	},
	image: ({ media, caption }, context) => {
		const file = fileOf(media);
		return file.ok ? send('image', captionedBody, context, { file: file.value, caption }) : file;
	},
	video: ({ media, caption, convert, asNote }, context) => {
		if (context.replyTo !== undefined) return fail(noQuoteByVideo);
		const file = fileOf(media);
		if (!file.ok) return file;
		return send('video', videoBody, context, { file: file.value, caption, convert, asNote });
	},
	audio: ({ media, convert = !isOgg(media) }, context) => {
		const file = fileOf(media);
		return file.ok ? send('voice', voiceBody, context, { file: file.value, convert }) : file;
	},
	document: ({ media, caption }, context) => {
		const file = fileOf(media);
		return file.ok ? send('pdf', captionedBody, context, { file: file.value, caption }) : file;
	},
	sticker: noStickers,
	location: ({ latitude, longitude, name, address }, context) =>
		send('location', locationBody, context, {
			latitude: decimal(latitude),
			longitude: decimal(longitude),
			title: name,
			message: address,
		}),
	contacts: sendContacts,
	buttons: onlyBusinessPlatform,
	list: sendList,
	ctaUrl: onlyBusinessPlatform,
	flow: onlyBusinessPlatform,
	locationRequest: onlyBusinessPlatform,
	carousel: onlyBusinessPlatform,
	voiceCall: onlyBusinessPlatform,
	callPermission: onlyBusinessPlatformInText,
	contactInfoRequest: onlyBusinessPlatformInText,
	product: onlyBusinessPlatform,
	productList: onlyBusinessPlatform,
	productCarousel: onlyBusinessPlatformInText,
	catalog: onlyBusinessPlatform,
	address: onlyBusinessPlatformInText,
	orderDetails: onlyBusinessPlatform,
	orderStatus: onlyBusinessPlatform,
	event: sendEvent,
	poll: ({ question, options, multipleAnswers = false }, context) =>
		send('poll', pollBody, context, { poll: { name: question, options, multipleAnswers } }),
	pollVote: (content, context) => send('poll/vote', pollVoteBody, context, content),
	reaction: ({ messageId, emoji = '' }, context) =>
		send('reaction', reactionBody, context, { messageId, reaction: emoji }, 'PUT'),
	pin: noPins,
	template: noTemplates,
	raw: sendRaw,
} satisfies Encoders<Account, Options>;

const noQuoteByVideo = unsupportedInput(
	"Wawp's videos cannot quote a message ('Reply to Message ID')",
	'Take the option away, or quote the message by a text first',
);

/** `convert` is required; what is OGG already plays as it is, anything else plays once converted. */
const isOgg = (media: Media): boolean =>
	bareMimeType(describeMedia(media).mimeType) === 'audio/ogg';

/** A link or the file itself, with the name and type that every document asks for. */
const fileOf = (media: Media): Outcome<Record<string, string>> => {
	const inline = inlineMedia(media, 'Wawp');
	if (!inline.ok) return inline;
	const { place, fileName, mimeType } = inline.value;
	return succeed({
		...('link' in place ? { url: place.link } : { data: place.base64 }),
		filename: fileName,
		mimetype: mimeType,
	});
};
