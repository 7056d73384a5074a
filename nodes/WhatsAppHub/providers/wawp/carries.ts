import type { Carries } from '../contract/carries';
import type { encoders } from './encode';

// Which options of the form Wawp can send, by message type.

export const carries: Carries<typeof encoders> = {
	// The page of videos is the one that lists no reply_to.
	replyTo: { except: ['video'] },
	// There is no field that events would repeat.
	correlationId: false,
	// Wawp documents no switch for the automatic preview, only a preview card of one's own.
	text: { linkPreview: false, customPreview: true },
	image: { mediaCaption: true, mediaFilename: true, mediaMimeType: true },
	video: {
		mediaCaption: true,
		mediaFilename: true,
		mediaMimeType: true,
		mediaConvertVideo: true,
		mediaAsNote: true,
	},
	audio: {
		mediaFilename: true,
		mediaMimeType: true,
		mediaVoice: false,
		mediaConvertAudio: true,
	},
	document: { mediaCaption: true, mediaFilename: true, mediaMimeType: true },
	location: { locationName: true, locationAddress: true },
	contacts: { contactIds: true, phoneType: false, contactDetails: false, detailTypes: false },
	list: { interactiveFooter: true, headerText: true },
	event: { eventEnd: true, eventDescription: true, eventLocation: true, eventGuests: true },
	poll: { pollMultipleAnswers: true, pollId: false },
};
