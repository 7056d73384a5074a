import { bareMimeType } from '../../../core/fileType';
import { describeMedia } from '../../../core/media';
import type { Message } from '../../../messages';
import { adviceOnTemplate } from './template/template';

// Warnings in 'Preview' about what Meta accepts but advises against.

/** Where flow buttons are cut, as SDKs have it; Meta's own text speaks of 30. */
const SHOWN_FLOW_BUTTON = 20;

const emoji = /\p{Extended_Pictographic}/u;

/**
 * What Meta's pages advise against without refusing it.
 *
 * Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/location-messages (read 2026-11-20)
 * Docs: https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/audio-messages (read 2026-11-20)
 * Docs: https://developers.facebook.com/docs/whatsapp/flows/guides/sendingaflow (read 2026-11-20)
 */
export const graphAdvice = (message: Message): string[] => {
	switch (message.type) {
		case 'location':
			return message.content.address !== undefined && message.content.name === undefined
				? ["WhatsApp shows 'Location Address' only together with 'Location Name'"]
				: [];
		case 'audio': {
			const { media, voice } = message.content;
			const type = bareMimeType(describeMedia(media).mimeType);
			return voice === true && media.source.from !== 'id' && type !== 'audio/ogg'
				? [`A voice message should be an OGG file with the Opus codec, this looks like ${type}`]
				: [];
		}
		case 'flow':
			return adviceOnFlowButton(message.content.button);
		case 'template':
			return adviceOnTemplate(message.content);
		default:
			return [];
	}
};

const adviceOnFlowButton = (button: string): string[] => [
	...([...button].length > SHOWN_FLOW_BUTTON
		? [`'Button Text' may be cut: a flow's button shows about ${SHOWN_FLOW_BUTTON} characters`]
		: []),
	...(emoji.test(button) ? ["Meta advises against emoji in the 'Button Text' of a flow"] : []),
];
