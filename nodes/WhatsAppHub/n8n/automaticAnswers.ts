import { chatNames, type Doing, type InChat, isSaid } from '../inbound/said';
import { startAnswers } from '../outbound/answers';

/** Of all executions of this process, because each round of a loop is an execution of its own. */
export const automaticAnswers = startAnswers();

/** Sets the count of a chat back where somebody else has said something in it. */
export const hear = (event: Doing & InChat, eventId: string, scope = ''): void => {
	if (!isSaid(event)) return;
	automaticAnswers.heard({
		chats: chatNames(event).map((name) => scope + name),
		event: scope + eventId,
	});
};
