/**
 * What a trigger remembers, as one text of entries of one width, made so that little of it changes from one writing
 * to the next. n8n writes a workflow's static data anew at each change; SQLite, where the text has kept its length,
 * only the pages that differ. So an entry keeps its place, a new one takes that of the oldest, and what is left out
 * becomes blanks.
 */
export interface Ring {
	/**
	 * The text of what is known.
	 *
	 * @param says what an entry has beside its key
	 * @param leftOut what is not to be written yet
	 */
	readonly write: (
		known: Known,
		says: (key: string) => string,
		leftOut: ReadonlySet<string>,
	) => string;
}

/** A set or a map, in the order in which its keys came. */
interface Known {
	keys(): Iterable<string>;
	has(key: string): boolean;
}

/** So that the text of a small workflow is small. The last one is what it never outgrows. */
export type Sizes = readonly [number, ...number[]];

const KEY_LENGTH = 8;
const NEXT_DIGITS = 5;
const BLANK = '.';
/** Texts of before had none of these: entries alone, the oldest first. */
const SIGN = '@';

/** @param saysLength the characters that an entry has beside its key */
export const startRing = (saysLength: number, sizes: Sizes): Ring => {
	const blank = BLANK.repeat(KEY_LENGTH + saysLength);
	const places: string[] = [];
	const placeOf = new Map<string, number>();
	let next = 0;

	const keyAt = (place: number): string | undefined => {
		const entry = places[place];
		return entry === undefined || entry === blank ? undefined : entry.slice(0, KEY_LENGTH);
	};
	const clear = (place: number) => {
		const key = keyAt(place);
		if (key !== undefined) placeOf.delete(key);
		places[place] = blank;
	};
	const grow = () => {
		const size = sizes.find((each) => each > places.length);
		while (size !== undefined && places.length < size) places.push(blank);
	};
	/** That of the oldest, unless it stays: then there is a hole further on. */
	const takePlace = (has: (key: string) => boolean): number => {
		if (next >= places.length) grow();
		for (let looked = 0; looked < places.length; looked++) {
			const place = (next + looked) % places.length;
			const key = keyAt(place);
			if (key !== undefined && has(key)) continue;
			clear(place);
			next = place + 1;
			return place;
		}
		grow();
		next = places.length;
		return next++;
	};

	return {
		write: (known, says, leftOut) => {
			const has = (key: string) => known.has(key) && !leftOut.has(key);
			let count = 0;
			for (const key of known.keys()) {
				if (leftOut.has(key)) continue;
				count++;
				const place = placeOf.get(key) ?? takePlace(has);
				placeOf.set(key, place);
				places[place] = key + says(key);
			}
			// Rare: the place of what is forgotten in its turn has been taken by what came.
			if (placeOf.size > count) {
				for (const [key, place] of placeOf) if (!has(key)) clear(place);
			}
			const from = String(next % Math.max(1, places.length)).padStart(NEXT_DIGITS, '0');
			return SIGN + from + places.join('');
		},
	};
};

/** The entries of a text that a ring has written, the oldest first; nothing of what is no such text. */
export const readRing = (text: unknown, saysLength: number): string[] => {
	if (typeof text !== 'string') return [];
	const isRing = text.startsWith(SIGN);
	const from = isRing ? Number(text.slice(1, 1 + NEXT_DIGITS)) : 0;
	const entries = (isRing ? text.slice(1 + NEXT_DIGITS) : text).match(entryOf(saysLength)) ?? [];
	return [...entries.slice(from), ...entries.slice(0, from)].filter(
		(entry) => !entry.includes(BLANK),
	);
};

const entryOf = (saysLength: number): RegExp =>
	new RegExp(`[\\w${BLANK}-]{${KEY_LENGTH + saysLength}}`, 'g');
