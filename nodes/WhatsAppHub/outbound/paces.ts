import { keepLatest } from '../core/keepLatest';
import { type Pace, startPace } from './pace';

// The paces of all senders of this n8n process.

/** More senders than one n8n process sends from at a time. */
const MOST = 500;

const paces = new Map<string, Pace>();

/**
 * The pace of a sender. Kept for the whole process, because a provider counts what all executions
 * send together; the senders that were silent longest are forgotten.
 */
export const paceOf = (sender: string): Pace => {
	const pace = paces.get(sender) ?? startPace();
	paces.delete(sender);
	paces.set(sender, pace);
	keepLatest(paces, MOST);
	return pace;
};
