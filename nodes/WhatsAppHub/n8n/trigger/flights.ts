import { elapsed } from '../timeLimit';

/** The events of one call that n8n has been given and has not answered for yet. */
export interface Flight {
	/** Once n8n has answered; an event that could not begin is known no more by then. */
	readonly landed: Promise<void>;
	/** n8n writes down what a call remembers only when its execution has begun. */
	begun: boolean;
}

/** By the marks of the events, and of the messages whose stages they change. */
export type Flights = Map<string, Flight>;

/** Shorter than any provider waits for an answer, and long enough for a database that changes over. */
const WAIT_MS = 8_000;

/**
 * Waits until none of the events is under way by another call, for as long as a caller waits, and takes
 * off in the same breath: of several that wait for one flight only the first may go next. Undefined where one
 * is still under way: then nobody can say yet whether it is a repetition.
 */
export const onceLanded = async <T>(
	flights: Flights,
	keys: readonly string[],
	go: () => T,
): Promise<T | undefined> => {
	const until = performance.now() + WAIT_MS;
	for (;;) {
		const open = new Set(keys.flatMap((key) => flights.get(key) ?? []));
		if (open.size === 0) return go();
		const left = until - performance.now();
		if (left <= 0) return undefined;
		await Promise.race([Promise.all([...open].map(({ landed }) => landed)), elapsed(left)]);
	}
};

/** The events are n8n's now; `land` says that it has answered. */
export const takeOff = (
	flights: Flights,
	keys: readonly string[],
): { readonly flight: Flight; readonly land: () => void } => {
	let resolveLanded = () => undefined as void;
	const landed = new Promise<void>((resolve) => {
		resolveLanded = resolve;
	});
	const flight: Flight = { landed, begun: false };
	for (const key of keys) flights.set(key, flight);
	return {
		flight,
		land: () => {
			for (const key of keys) flights.delete(key);
			resolveLanded();
		},
	};
};

/** Of what n8n has not begun an execution with yet, as far as is known. */
export const notBegun = (flights: Flights): ReadonlySet<string> =>
	new Set([...flights].flatMap(([key, { begun }]) => (begun ? [] : [key])));
