import { type KeyStore, pendingOf, type Standing, standingOf } from './keyStore';
import { underWayBy } from './underWay';

/** Keys of messages, each claimed by the one who sends it. */
export interface Claims {
	/**
	 * Waits for whoever in this process is about to send the same message.
	 * @param again makes one's own what was not confirmed
	 */
	readonly claim: (key: string, again?: boolean) => Promise<Standing>;
	/** The message goes now, and the next one may be claimed. */
	readonly begun: (key: string) => void;
	/** The provider has it: by its answer, or as is known from elsewhere. */
	readonly confirm: (key: string) => void;
	/** Nobody knows whether the provider has it. */
	readonly doubt: (key: string) => void;
	/** Given back by who did not send after all. */
	readonly release: (key: string) => Promise<void>;
	/** Resolves when what is confirmed has been recorded. */
	readonly finish: () => Promise<void>;
}

/** So many may be claimed and not yet gone: a crash leaves no more of them unsent. */
const AHEAD = 20;
/** So many that are confirmed are recorded at a time; fewer when the pause is over. */
const TOGETHER = 20;

interface PendingClaim<Result> {
	readonly key: string;
	readonly again: boolean;
	readonly settle: (resultOf: Result) => void;
	readonly reject: (error: unknown) => void;
}

/**
 * Claims by the batch: the store is asked for all that came while it answers the ones
 * before, because each question to it costs as much as it has entries.
 * @param pause how long a message that is confirmed may wait for others to be recorded with it
 */
export const claimsOf = (store: KeyStore, pause: () => Promise<void>): Claims => {
	const claims: Array<PendingClaim<Standing>> = [];
	const releases: Array<PendingClaim<void>> = [];
	const confirms: Array<PendingClaim<void>> = [];
	const known = new Map<string, Standing>();
	/** Not confirmed, and sent again all the same. */
	const taken = new Set<string>();
	const underWay = underWayBy(store.name);
	const ahead = new Set<string>();
	const recording = new Set<Promise<void>>();
	const unrecorded: string[] = [];
	let working = false;
	let pausing = false;
	let isDue = false;

	const ask = async (pending: ReadonlyArray<PendingClaim<Standing>>) => {
		const keys = pending.map(({ key }) => key);
		for (const key of keys) ahead.add(key);
		const standings = new Map<string, Standing>();
		try {
			const fresh = await store.add(keys.flatMap((key) => [key, pendingOf(key)]));
			for (const { key, again } of pending) {
				const standing = standingOf(key, fresh);
				if (standing === 'unconfirmed' && again) taken.add(key);
				standings.set(key, taken.has(key) ? 'mine' : standing);
			}
			return (key: string) => standings.get(key) ?? 'unconfirmed';
		} finally {
			for (const key of keys) if (standings.get(key) !== 'mine') ahead.delete(key);
		}
	};
	/** None while there is room for a few of many only: a question for each would cost too much. */
	const nextClaims = () => {
		const room = AHEAD - ahead.size;
		return room < Math.min(claims.length, AHEAD / 2) ? [] : claims.splice(0, room);
	};
	const nextConfirms = () => {
		if (confirms.length < TOGETHER && !isDue) return [];
		isDue = false;
		return confirms.splice(0);
	};
	const removing =
		(keysOf: (key: string) => string[]) => async (pending: readonly PendingClaim<void>[]) => {
			await store.remove(pending.flatMap(({ key }) => keysOf(key)));
			return () => undefined;
		};
	const takeBack = removing((key) => [key, pendingOf(key)]);
	const confirmAll = removing((key) => [pendingOf(key)]);
	const work = async () => {
		if (working) return;
		working = true;
		// Those that come in the same breath go along.
		await Promise.resolve();
		for (;;) {
			const given = releases.splice(0);
			const confirmed = given.length > 0 ? [] : nextConfirms();
			const wanted = given.length + confirmed.length > 0 ? [] : nextClaims();
			if (given.length > 0) await settle(given, takeBack);
			else if (confirmed.length > 0) await settle(confirmed, confirmAll);
			else if (wanted.length > 0) await settle(wanted, ask);
			else break;
		}
		working = false;
	};
	const enqueue = async <Result>(list: Array<PendingClaim<Result>>, key: string, again = false) =>
		await new Promise<Result>((resolve, reject) => {
			list.push({ key, again, settle: resolve, reject });
			void work();
		});
	const recordSoon = async () => {
		if (pausing) return;
		pausing = true;
		await pause();
		pausing = false;
		isDue = true;
		await work();
	};
	/** What cannot be recorded is said to be not confirmed the next time: the safe side. */
	const record = async (key: string) => {
		try {
			await enqueue(confirms, key);
		} catch {
			unrecorded.push(key);
		}
		underWay.end(key);
	};
	const startRecording = (key: string) => {
		const recorded = record(key).finally(() => recording.delete(recorded));
		recording.add(recorded);
		void recordSoon();
	};
	const recordAll = async () => {
		isDue = true;
		void work();
		await Promise.all(recording);
	};
	return {
		claim: async (key, again = false) => {
			for (;;) {
				const standing = known.get(key);
				if (standing !== undefined) return standing;
				const other = underWay.other(key);
				if (other === undefined) break;
				await other;
			}
			underWay.begin(key);
			let standing: Standing | undefined;
			try {
				standing = await enqueue(claims, key, again);
			} finally {
				if (standing === undefined || standing === 'unconfirmed') underWay.end(key);
			}
			if (standing !== 'mine') known.set(key, standing);
			// To be asked has recorded it as pending.
			if (standing === 'sent') startRecording(key);
			return standing;
		},
		begun: (key) => {
			if (ahead.delete(key)) void work();
		},
		confirm: (key) => {
			known.set(key, known.has(key) ? 'sent' : 'repeated');
			startRecording(key);
		},
		doubt: (key) => {
			known.set(key, 'unconfirmed');
			underWay.end(key);
		},
		release: async (key) => {
			ahead.delete(key);
			try {
				// What became of an earlier attempt is as unknown as before.
				if (!taken.has(key)) await enqueue(releases, key);
			} finally {
				underWay.end(key);
			}
		},
		finish: async () => {
			await recordAll();
			for (const key of unrecorded.splice(0)) startRecording(key);
			await recordAll();
		},
	};
};

const settle = async <Result>(
	pending: ReadonlyArray<PendingClaim<Result>>,
	ask: (pending: ReadonlyArray<PendingClaim<Result>>) => Promise<(key: string) => Result>,
): Promise<void> => {
	try {
		const resultOf = await ask(pending);
		for (const each of pending) each.settle(resultOf(each.key));
	} catch (error) {
		for (const each of pending) each.reject(error);
	}
};
