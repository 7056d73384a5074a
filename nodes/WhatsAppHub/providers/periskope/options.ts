import { z } from 'zod/v4';
import type { SendForm } from '../provider';

export const form: SendForm = {
	fields: [],
	options: [],
	// The queue_id that Periskope gives is what ties events to a send: it carries no id of ours.
	carries: {
		replyTo: {},
		linkPreview: {},
		pollMultipleAnswers: {},
		pollId: {},
		mediaCaption: {},
		mediaFilename: {},
		mediaMimeType: {},
	},
};

export const options = z.object({});

export type Options = z.output<typeof options>;
