import type { HubEvent } from '../../../core/event';
import { keepLatest } from '../../../core/keepLatest';
import type { Question } from '../../../core/waiting/question';
import { type Heard, undeliveredIn } from './heard';

// A provider may say that a question did not arrive before the trigger knows the question's IDs.

const MOST_NOTED = 500;

/** By the message's ID. */
const noted = new Map<string, HubEvent>();

export const noteUndelivered = (event: HubEvent): void => {
	if (event.event !== 'message.status' || event.status !== 'failed' || !event.messageId) return;
	noted.set(event.messageId, event);
	keepLatest(noted, MOST_NOTED);
};

/** That a question did not arrive of which the trigger has just been told. */
export const alreadyUndelivered = (question: Question): Heard | undefined => {
	for (const id of question.statusIds) {
		const event = noted.get(id);
		const heard = event && undeliveredIn(event, [question]);
		if (heard !== undefined) return heard;
	}
	return undefined;
};
