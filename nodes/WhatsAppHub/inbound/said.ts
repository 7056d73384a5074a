import { type MessageEventKind, messageEventKinds, spokenKinds } from '../core/messageEvent';

/** What of an event tells who is behind it. */
export interface Doing {
	readonly event: string;
	/** Whether this account did it. */
	readonly fromMe: boolean;
}

/** Why there is nobody to answer; undefined where somebody else said or did something. */
export type Unanswerable = 'status' | 'own' | 'deletion' | 'change' | 'unknown';

/** What others do in a chat that is no message, and may be answered all the same. */
const answeredDeeds: ReadonlySet<string> = new Set<MessageEventKind>([
	'reaction.changed',
	'poll.voted',
]);

const messageKinds: ReadonlySet<string> = new Set<string>(messageEventKinds);

/** An answer to anything but what somebody else says or does may answer itself, for ever. */
export const whyUnanswerable = ({ event, fromMe }: Doing): Unanswerable | undefined => {
	if (event === 'message.status') return 'status';
	if (fromMe || event === 'message.echo') return 'own';
	if (spokenKinds.has(event) || answeredDeeds.has(event)) return undefined;
	if (messageKinds.has(event)) return 'deletion';
	return event === 'unknown' ? 'unknown' : 'change';
};

/** Whether somebody else has said or done something. */
export const isSaid = (doing: Doing): boolean => whyUnanswerable(doing) === undefined;
