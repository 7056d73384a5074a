import type { Carries } from '../contract/carries';
import type { encoders } from './encode';

// Which options of the form Periskope can send, by message type.

export const carries: Carries<typeof encoders> = {
	replyTo: true,
	// The queue_id that Periskope gives is what ties events to a send: it carries no id of ours.
	correlationId: false,
	text: {
		// The page of broadcasts has no such switch.
		linkPreview: { when: { operation: ['preview', 'reply', 'schedule', 'send'] } },
		customPreview: false,
	},
	image: { mediaCaption: true, mediaFilename: true, mediaMimeType: true },
	video: {
		mediaCaption: true,
		mediaFilename: true,
		mediaMimeType: true,
		mediaConvertVideo: false,
		mediaAsNote: false,
	},
	audio: {
		mediaFilename: true,
		mediaMimeType: true,
		mediaVoice: false,
		mediaConvertAudio: false,
	},
	document: { mediaCaption: true, mediaFilename: true, mediaMimeType: true },
	poll: { pollMultipleAnswers: true, pollId: true },
	pin: { pinDays: false },
};
