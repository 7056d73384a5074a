import { graphButtons } from './buttons';
import { graphLocation } from './location';
import { graphAudio, graphDocument, graphImage, graphSticker, graphVideo } from './media';
import { graphText } from './text';

/** The message types that Meta defines and YCloud repeats, each written by the given dialect. */
export const graphEncoders = {
	text: graphText,
	image: graphImage,
	video: graphVideo,
	audio: graphAudio,
	document: graphDocument,
	sticker: graphSticker,
	location: graphLocation,
	buttons: graphButtons,
} as const;

/** No type of either document's is a poll. */
export const noPolls =
	'WhatsApp has no polls for the Business Platform: send reply buttons or a list, or use Periskope or Wawp';
