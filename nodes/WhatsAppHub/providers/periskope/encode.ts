import { unsupportedInput } from '../../core/failure';
import type { HttpRequest } from '../../core/http';
import type { Media } from '../../core/media';
import { fail, type Outcome } from '../../core/outcome';
import { inlineMedia } from '../whatsAppWeb/inlineMedia';
import { type Encoders, unsupported } from '../contract/provider';
import {
	noStickers,
	noTemplates,
	onlyBusinessPlatform,
	onlyBusinessPlatformInText,
} from '../reasons';
import type { Account } from './account';
import { mediaBody, pollBody, textBody } from './body';
import { type Context, send, sendRaw, toMessage } from './envelope';
import type { Options } from './options';

// Builds the request for every message type, or says why Periskope has none such.

export const encoders = {
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
	sticker: noStickers,
	location: unsupported('Its API has no locations', 'send a text with a link to a map'),
	contacts: unsupported('Its API has no contact cards', 'send a text with name and number'),
	buttons: onlyBusinessPlatform,
	list: unsupported('Its API has no lists', 'send a poll or a text'),
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
	event: unsupported('Its API has no calendar events', 'send a text with place and time'),
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
	pollVote: unsupported('Its API cannot vote in a poll'),
	reaction: ({ messageId, emoji }, context) =>
		emoji === undefined
			? fail(noRemoval)
			: toMessage('react', messageId, context, { reaction: emoji }),
	pin: ({ messageId, action }, context) =>
		toMessage('pin', messageId, context, { pin: action === 'pin' }),
	template: noTemplates,
	raw: sendRaw,
} satisfies Encoders<Account, Options>;

// Undocumented: the page requires a text and shows no way to take a reaction off; one gateway in
// production sends null, and what an empty text does is not known. Refused rather than guessed.
const noRemoval = unsupportedInput(
	"'Emoji' is empty, and Periskope has no way to take a reaction off",
	'Enter an emoji, which replaces the one before, or use another provider',
);

const sendMedia = (
	media: Media,
	context: Context,
	caption: string | undefined,
): Outcome<HttpRequest> => {
	const inline = inlineMedia(media, 'Periskope');
	if (!inline.ok) return inline;
	const { place, fileName, mimeType } = inline.value;
	return send(mediaBody, context, {
		...(caption !== undefined && { message: caption }),
		media: {
			type: media.kind,
			filename: fileName,
			mimetype: mimeType,
			...('link' in place ? { url: place.link } : { filedata: place.base64 }),
		},
	});
};
