import { z } from 'zod/v4';
import type { SendForm } from '../provider';

export const form: SendForm = {
	fields: [],
	options: [],
	// Wawp documents no switch for the automatic preview, only a preview card of one's own, and has
	// no field that events would repeat.
	carries: {
		// The page of videos is the one that lists no reply_to.
		replyTo: { except: ['video'] },
		customPreview: {},
		locationName: {},
		locationAddress: {},
		pollMultipleAnswers: {},
		headerText: {},
		interactiveFooter: {},
		eventEnd: {},
		eventDescription: {},
		eventLocation: {},
		eventGuests: {},
		mediaCaption: {},
		mediaFilename: {},
		mediaMimeType: {},
		mediaConvertVideo: {},
		mediaAsNote: {},
		mediaConvertAudio: {},
	},
};

export const options = z.object({});

export type Options = z.output<typeof options>;
