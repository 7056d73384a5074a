import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cpuTimeOf } from '../cpuTime';

/** What anybody on WhatsApp may write, so many characters of it. */
export const hostileTexts: Readonly<Record<string, (length: number) => string>> = {
	'capital letters': (length) => 'A'.repeat(length),
	'semicolons and a letter': (length) => `ORG:${';'.repeat(length)}x`,
	spaces: (length) => `${' '.repeat(length)}x`,
	brackets: (length) => '('.repeat(length),
	digits: (length) => `${'1'.repeat(length)}x`,
	zeros: (length) => `${'0'.repeat(length)}x`,
	emoji: (length) => '😀'.repeat(length / 2),
	'equal signs': (length) => '='.repeat(length),
	'line breaks': (length) => '\n'.repeat(length),
	'signs of chat ids and a line break': (length) => `${'@'.repeat(length)}\n`,
	'colons and digits': (length) => `${':1'.repeat(length / 2)}@`,
	'dots and digits': (length) => `${'.1'.repeat(length / 2)};`,
	'lines of a card': (length) => 'item1.TEL;waid=1:1\n'.repeat(length / 19),
	'a mixture': (length) => 'A;( 1😀=\n@:.,-+/'.repeat(length / 16),
};

export interface Fixture {
	readonly provider: string;
	readonly name: string;
	readonly payload: unknown;
}

const root = join(__dirname, '..', '..', 'contract');

/** The providers' webhook calls as the contract tests have them. */
export const fixturesOf = (provider: string): Fixture[] =>
	readdirSync(join(root, provider, 'webhooks')).map((name) => ({
		provider,
		name,
		payload: JSON.parse(readFileSync(join(root, provider, 'webhooks', name), 'utf8')) as unknown,
	}));

export type Path = ReadonlyArray<string | number>;

/** Where the texts of a payload stand. */
export const textsIn = (value: unknown, path: Path = []): Path[] => {
	if (typeof value === 'string') return [path];
	if (Array.isArray(value)) return value.flatMap((each, index) => textsIn(each, [...path, index]));
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([name, each]) => textsIn(each, [...path, name]));
};

/** The payload with another value in one place. */
export const withAt = (value: unknown, [step, ...rest]: Path, put: unknown): unknown => {
	if (step === undefined) return put;
	if (Array.isArray(value)) {
		return value.map((each: unknown, index) => (index === step ? withAt(each, rest, put) : each));
	}
	const fields = value as Record<string, unknown>; // the path was found in it
	return { ...fields, [step]: withAt(fields[step], rest, put) };
};

/** What takes less for that much is no danger, and too fast to be measured. */
const FLOOR_MS = 40;
const LENGTH = 16_384;
const TRIES = 4;
export const MOST_GROWTH = 2.5;

const median = (work: () => void): number =>
	[cpuTimeOf(work), cpuTimeOf(work), cpuTimeOf(work)].sort((one, other) => one - other)[1] ?? 0;

/** How many times as long twice the input takes, at best of some tries; 0 for what takes no time at all. */
export const growthOf = (prepare: (length: number) => () => void): number => {
	const once = prepare(LENGTH);
	if (cpuTimeOf(once) < FLOOR_MS || cpuTimeOf(once) < FLOOR_MS) return 0;
	const twice = prepare(LENGTH * 2);
	let least = Infinity;
	for (let tries = 0; tries < TRIES && least > MOST_GROWTH; tries++) {
		least = Math.min(least, median(twice) / median(once));
	}
	return least;
};
