import { chatKeys, type Doing, type InChat, whyUnanswerable } from '../inbound/said';
import { startAnswersInARow } from '../outbound/answersInARow';
import { startAnswersPerMinute } from '../outbound/answersPerMinute';

/** Of all executions of this process, because each round of a loop is an execution of its own. */
export const automaticAnswers = startAnswersInARow();
export const answeredRounds = startAnswersPerMinute();

/** Sets the count of a chat back where something has happened in it that no message of ours brings about. */
export const hear = (event: Doing & InChat, eventId: string, scope = ''): void => {
	const why = whyUnanswerable(event);
	if (why !== undefined && why !== 'change') return;
	automaticAnswers.heard({
		chats: chatKeys(event).map((key) => scope + key),
		event: scope + eventId,
	});
};
