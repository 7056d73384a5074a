import { readRing, startRing } from '../../../nodes/WhatsAppHub/inbound/ring';

const nothing = new Set<string>();
const keyOf = (number: number): string => `k${String(number).padStart(7, '0')}`;
const plain = () => '';

/** How many of the text's characters differ, and whether its length does. */
const changed = (before: string, after: string) => ({
	length: after.length - before.length,
	characters: [...after].filter((character, at) => character !== before[at]).length,
});

it('writes each entry in the place that it has, and says where the next one goes', () => {
	const ring = startRing(1, [3]);
	const known = new Map([
		['AAAAAAAA', '0'],
		['BBBBBBBB', '1'],
	]);
	const write = () => ring.write(known, (key) => known.get(key) ?? '?', nothing);
	expect(write()).toBe('@00002AAAAAAAA0BBBBBBBB1.........');
	known.set('AAAAAAAA', '5');
	known.set('CCCCCCCC', '2');
	expect(write()).toBe('@00000AAAAAAAA5BBBBBBBB1CCCCCCCC2');
	known.delete('AAAAAAAA');
	known.set('DDDDDDDD', '3');
	expect(write()).toBe('@00001DDDDDDDD3BBBBBBBB1CCCCCCCC2');
	expect(readRing(write(), 1)).toEqual(['BBBBBBBB1', 'CCCCCCCC2', 'DDDDDDDD3']);
});

it('changes a few characters for one more, and grows by steps only', () => {
	const ring = startRing(0, [100, 1000]);
	const known = new Set<string>();
	const write = () => ring.write(known, plain, nothing);
	let before = write();
	const grown: number[] = [];
	for (let number = 0; number < 3000; number++) {
		known.add(keyOf(number));
		if (known.size > 1000) known.delete(keyOf(number - 1000));
		const after = write();
		const { length, characters } = changed(before, after);
		if (length !== 0) grown.push(number);
		else expect(characters).toBeLessThanOrEqual(8 + 5);
		before = after;
	}
	expect(grown).toEqual([0, 100]);
	expect(before).toHaveLength(1 + 5 + 8000);
	expect(readRing(before, 0)).toEqual([...known]);
});

it('leaves blanks for what is forgotten or not to be written yet, and uses them again', () => {
	const ring = startRing(0, [4]);
	const known = new Set(['AAAAAAAA', 'BBBBBBBB', 'CCCCCCCC']);
	expect(ring.write(known, plain, new Set(['BBBBBBBB']))).toBe(
		'@00002AAAAAAAACCCCCCCC' + '.'.repeat(16),
	);
	expect(ring.write(known, plain, nothing)).toBe('@00003AAAAAAAACCCCCCCCBBBBBBBB........');
	known.delete('CCCCCCCC');
	expect(ring.write(known, plain, nothing)).toBe('@00003AAAAAAAA........BBBBBBBB........');
	for (const key of ['DDDDDDDD', 'EEEEEEEE']) known.add(key);
	const text = ring.write(known, plain, nothing);
	expect(new Set(readRing(text, 0))).toEqual(known);
	expect(text).toHaveLength(6 + 32);
});

it('holds all that is known after a thousand changes of every kind', () => {
	const ring = startRing(0, [50, 200]);
	const known = new Set<string>();
	let random = 7;
	const chance = (most: number) => (random = (random * 48_271) % 2_147_483_647) % most;
	for (let turn = 0; turn < 1000; turn++) {
		for (let added = chance(5); added > 0; added--) known.add(keyOf(chance(1_000_000)));
		for (const key of known) if (known.size > 200 || chance(100) === 0) known.delete(key);
		const leftOut = new Set([...known].filter(() => chance(10) === 0));
		const written = readRing(ring.write(known, plain, leftOut), 0);
		expect(written).toHaveLength(new Set(written).size);
		expect(new Set(written)).toEqual(new Set([...known].filter((key) => !leftOut.has(key))));
	}
});

it.each([undefined, 7, '', '@', '@00001', '@abcdeAAAAAAAA', 'AAAAAAA'])(
	'reads nothing wrong of %j',
	(text) => {
		expect(readRing(text, 0)).toEqual(text === '@abcdeAAAAAAAA' ? ['AAAAAAAA'] : []);
	},
);
