import { keepLatest } from '../core/keepLatest';

/**
 * Counts the executions that answered one chat within a minute, whatever is said there: two bots that
 * answer each other each speak in between.
 */
export interface AnswersPerMinute {
	/** Counts an execution once, to be taken back where it sends nothing; undefined where it is one too many. */
	readonly count: (round: Round) => (() => void) | undefined;
	readonly size: () => number;
}

export interface Round {
	readonly chat: string;
	readonly sender: string;
	/** However many messages of it go to the chat: a welcome of five nodes is one answer. */
	readonly execution: string;
	/** So many are allowed within a minute. */
	readonly most: number;
	/** Milliseconds of a clock that nobody sets. */
	readonly now: number;
}

/**
 * Someone who types short words or presses buttons, and reads no answer, comes to some 20 a minute, and an
 * album is 30 pictures as a rule. What two bots say to each other is under way for a second or two. More than
 * Meta's 45 at once to one recipient could never be reached there: after them such a loop is held to 10 a minute.
 */
const MORE_THAN_ANYBODY_SAYS = 40;

/** Who allows more answers in a row allows more within a minute; who allows fewer still wants people answered. */
export const mostRounds = (mostInARow: number): number =>
	Math.max(MORE_THAN_ANYBODY_SAYS, 2 * mostInARow);

const MINUTE_MS = 60_000;
const MOST_CHATS = 10_000;

/** When an execution was counted, and how many of its messages are counted with it. */
interface Counted {
	readonly at: number;
	going: number;
}

export const startAnswersPerMinute = (): AnswersPerMinute => {
	/** Of each chat its executions, what was counted last at the end: what is old is at the beginning. */
	const chats = new Map<string, Map<string, Counted>>();
	return {
		count: ({ chat, sender, execution, most, now }) => {
			const key = `${sender}|${chat}`;
			const executions = chats.get(key) ?? new Map<string, Counted>();
			forgetOld(executions, now);
			chats.delete(key);
			for (const [other, theirs] of chats) {
				forgetOld(theirs, now);
				if (theirs.size > 0) break;
				chats.delete(other);
			}
			chats.set(key, executions);
			keepLatest(chats, MOST_CHATS);
			const known = executions.get(execution);
			if (known === undefined && executions.size >= most) return undefined;
			const one = known ?? { at: now, going: 0 };
			one.going++;
			executions.set(execution, one);
			return () => {
				if (--one.going === 0 && executions.get(execution) === one) executions.delete(execution);
			};
		},
		size: () => chats.size,
	};
};

const forgetOld = (executions: Map<string, Counted>, now: number): void => {
	for (const [execution, { at }] of executions) {
		if (now - at < MINUTE_MS) return;
		executions.delete(execution);
	}
};
