import { recipientKey, showRecipient } from '../core/address';
import { isMessageKind, type NothingToAnswer, nothingToAnswerIn } from '../core/messageEvent';

/** What of an event tells who is behind it. */
export interface Doing {
	readonly event: string;
	/** Whether this account did it. */
	readonly fromMe: boolean;
}

/** Why there is nobody to answer; undefined where somebody else said or did something. */
export type Unanswerable = 'status' | 'own' | NothingToAnswer | 'change' | 'unknown';

/** An answer to anything but what somebody else says or does may answer itself, forever. */
export const whyUnanswerable = ({ event, fromMe }: Doing): Unanswerable | undefined => {
	if (event === 'message.status') return 'status';
	const isMessage = isMessageKind(event);
	const nothing = isMessage ? nothingToAnswerIn(event) : undefined;
	if (nothing === 'overheard' || nothing === 'history') return nothing;
	if (fromMe || event === 'message.echo') return 'own';
	if (isMessage) return nothing;
	return event === 'unknown' ? 'unknown' : 'change';
};

/** Whether somebody else has said or done something. */
export const isSaid = (doing: Doing): boolean => whyUnanswerable(doing) === undefined;

type Text = string | null | undefined;

/** What of an event tells in which chat something happened. */
export interface InChat {
	readonly fromMe: boolean;
	readonly chat: { readonly id?: Text; readonly kind?: Text };
	readonly from: {
		readonly phone?: Text;
		readonly userId?: Text;
		readonly chatId?: Text;
	};
	/** Whom a status is about. */
	readonly recipient?: Text;
}

/** The names by which a message to an event's chat may be addressed. */
export const chatNames = ({ chat, from, fromMe, recipient }: InChat): string[] => {
	const isTheirs = chat.kind === 'private' && !fromMe;
	const person = isTheirs ? [from.phone, from.userId, from.chatId] : [];
	const names = [chat.id, chat.id ? undefined : recipient, ...person];
	return [...new Set(names.flatMap((name) => (name ? [showRecipient(name)] : [])))];
};

/** The same, as they are compared: a number in one form of all its writings. */
export const chatKeys = (event: InChat): string[] => [
	...new Set(chatNames(event).map(recipientKey)),
];
