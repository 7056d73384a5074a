import { keepLatest } from '../core/keepLatest';

/** Counts the automatic answers to each chat since somebody said something there. */
export interface AnswersInARow {
	/** Counts one more, to be taken back where it does not go; undefined where it would be one too many. */
	readonly count: (answer: Answer) => (() => void) | undefined;
	/** Somebody has said something: once an event, however many nodes hear of it. */
	readonly heard: (word: Word) => void;
}

export interface Answer {
	readonly chat: string;
	readonly sender: string;
	/** So many are allowed within a day. */
	readonly most: number;
	/** Milliseconds of a clock that nobody sets. */
	readonly now: number;
}

export interface Word {
	/** The names that the chat goes by. */
	readonly chats: readonly string[];
	readonly event: string;
}

const DAY_MS = 24 * 60 * 60 * 1000;
/** Chats of which one process knows, and words that it has heard; the oldest are forgotten. */
const MOST_CHATS = 10_000;

export const startAnswersInARow = (): AnswersInARow => {
	const chats = new Map<string, Map<string, number[]>>();
	const heard = new Set<string>();
	return {
		count: ({ chat, sender, most, now }) => {
			const senders = chats.get(chat) ?? new Map<string, number[]>();
			const times = senders.get(sender) ?? [];
			// In place, since what takes one back knows this list.
			while (times[0] !== undefined && now - times[0] >= DAY_MS) times.shift();
			senders.set(sender, times);
			chats.delete(chat);
			chats.set(chat, senders);
			keepLatest(chats, MOST_CHATS);
			if (times.length >= most) return undefined;
			times.push(now);
			return () => {
				const index = times.indexOf(now);
				if (index >= 0) times.splice(index, 1);
			};
		},
		heard: ({ chats: names, event }) => {
			if (heard.has(event)) return;
			heard.add(event);
			keepLatest(heard, MOST_CHATS);
			for (const name of names) chats.delete(name);
		},
	};
};

/**
 * Counts what one run of the node sends to a chat as one answer: thirty pictures to one question are no
 * loop, which is many executions, or many runs of the node in one.
 */
export const onceARun = ({ count }: AnswersInARow): Pick<AnswersInARow, 'count'> => {
	const counted = new Map<string, { going: number; takeBack: () => void }>();
	return {
		count: (answer) => {
			const key = `${answer.sender}|${answer.chat}`;
			const known = counted.get(key);
			const takeBack = known?.takeBack ?? count(answer);
			if (takeBack === undefined) return undefined;
			const one = known ?? { going: 0, takeBack };
			one.going++;
			counted.set(key, one);
			return () => {
				if (--one.going > 0) return;
				counted.delete(key);
				takeBack();
			};
		},
	};
};
