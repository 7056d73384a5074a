import { elapsed } from '../timeLimit';

// Lets calls that come while n8n begins an execution wait for it and go together into the next one.

/** What becomes of a call. */
export type Turn<Call> =
	/** It begins an execution with these calls, itself among them, and says in the end how n8n answered. */
	| {
			readonly kind: 'leads';
			readonly calls: readonly Call[];
			readonly done: (status: number) => void;
	  }
	/** Another one has begun its execution, or tried to: it is answered as that one was. */
	| { readonly kind: 'follows'; readonly status: number }
	/** It has waited for too long. */
	| { readonly kind: 'late' };

interface Waiter<Call> {
	readonly call: Call;
	readonly size: number;
	readonly turn: (turn: Turn<Call>) => void;
}

/** The calls of one trigger. */
interface Line<Call> {
	readonly waiting: Array<Waiter<Call>>;
	/** When the turn of now began, by a clock that nobody sets. */
	since: number;
	/** Ends it without its leader. */
	giveUp: () => void;
}

export interface Lines<Call> {
	/**
	 * @param key the trigger, as its form stands
	 * @param size how many events the call brings
	 * @param most how many events may go together; a call that brings more goes alone
	 */
	readonly join: (key: string, call: Call, size: number, most: number) => Promise<Turn<Call>>;
}

/** Shorter than any provider waits for an answer. */
const WAIT_MS = 10_000;
/**
 * Much longer than n8n takes to begin an execution. One that waits for n8n's limit of executions, and is stopped
 * there, is never answered (2.41.1).
 */
const LEAD_MS = 60_000;
/** The provider makes the call again. */
const GIVEN_UP = 503;

/** There is a line only while an execution is being begun, so that nobody ever waits for company. */
export const startLines = <Call>(waitMs = WAIT_MS): Lines<Call> => {
	const lines = new Map<string, Line<Call>>();

	/** Those who come next, in their order, as far as they fit. */
	const nextOf = ({ waiting }: Line<Call>, most: number): Array<Waiter<Call>> => {
		let size = 0;
		const fit = waiting.findIndex((waiter, index) => {
			size += waiter.size;
			return index > 0 && size > most;
		});
		return waiting.splice(0, fit === -1 ? waiting.length : fit);
	};

	const lead = (
		key: string,
		line: Line<Call>,
		most: number,
		calls: readonly Call[],
		followers: ReadonlyArray<Waiter<Call>>,
	): Turn<Call> => {
		let isOver = false;
		const done = (status: number) => {
			if (isOver) return;
			isOver = true;
			for (const { turn } of followers) turn({ kind: 'follows', status });
			const [next, ...others] = nextOf(line, most);
			if (next === undefined) {
				lines.delete(key);
				return;
			}
			const theirs = [next, ...others].map(({ call }) => call);
			next.turn(lead(key, line, most, theirs, others));
		};
		line.since = performance.now();
		line.giveUp = () => done(GIVEN_UP);
		return { kind: 'leads', calls, done };
	};

	return {
		join: async (key, call, size, most) => {
			const line = lines.get(key);
			if (line === undefined) {
				const begun: Line<Call> = { waiting: [], since: 0, giveUp: () => undefined };
				lines.set(key, begun);
				return lead(key, begun, most, [call], []);
			}
			return await new Promise<Turn<Call>>((resolve) => {
				const waiter = { call, size, turn: resolve };
				line.waiting.push(waiter);
				void elapsed(waitMs).then(() => {
					if (!line.waiting.includes(waiter)) return;
					if (performance.now() - line.since >= LEAD_MS) line.giveUp();
					const place = line.waiting.indexOf(waiter);
					// Who goes with another one is answered as that one is, whenever that may be.
					if (place === -1) return;
					line.waiting.splice(place, 1);
					resolve({ kind: 'late' });
				});
			});
		},
	};
};
