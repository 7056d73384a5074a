import { claimsOf } from '../../../nodes/WhatsAppHub/outbound/claims';

/** A store that answers late, as a database does. */
const startStore = (present: readonly string[] = []) => {
	const keys = new Set(present);
	const asked: string[][] = [];
	return {
		keys,
		asked,
		store: {
			add: async (added: string[]) => {
				asked.push(added);
				await new Promise((resolve) => setImmediate(resolve));
				const fresh = added.filter((key) => !keys.has(key));
				for (const key of fresh) keys.add(key);
				return new Set(fresh);
			},
			remove: async (removed: string[]) => {
				await Promise.resolve();
				for (const key of removed) keys.delete(key);
			},
		},
	};
};

const keysTo = (count: number) => Array.from({ length: count }, (_, index) => `key ${index}`);

it('gives each key to one alone', async () => {
	const { store } = startStore(['key 1']);
	const claims = claimsOf(store);
	const claimed = await Promise.all(
		['key 0', 'key 1', 'key 0'].map(async (key) => await claims.claim(key)),
	);
	expect(claimed).toEqual([true, false, false]);
});

it('asks for many at a time, and for no more than a crash may leave behind', async () => {
	const { store, asked } = startStore();
	const claims = claimsOf(store);
	await Promise.all(
		keysTo(500).map(async (key) => {
			await claims.claim(key);
			claims.begun(key);
		}),
	);
	expect(asked.flat()).toHaveLength(500);
	expect(asked.length).toBeLessThanOrEqual(26);
	expect(Math.max(...asked.map(({ length }) => length))).toBe(20);
});

it('claims no more than twenty that have not gone yet', async () => {
	const { store, keys } = startStore(['key 0']);
	const claims = claimsOf(store);
	const claimed = keysTo(30).map(async (key) => await claims.claim(key));
	await Promise.all(claimed.slice(0, 20));
	await new Promise((resolve) => setTimeout(resolve, 20));
	// The first was there already, and is nobody's to send.
	expect(keys.size).toBe(20);
	for (const key of ['key 1', 'key 2', 'key 3', 'key 4']) claims.begun(key);
	for (const key of ['key 5', 'key 6', 'key 7', 'key 8']) await claims.release(key);
	await new Promise((resolve) => setTimeout(resolve, 20));
	expect(keys.size).toBe(16);
	claims.begun('key 9');
	expect(await Promise.all(claimed.slice(20))).toEqual(Array(10).fill(true));
	expect(keys.size).toBe(26);
});

it('gives a key that was given back to the next one', async () => {
	const { store, keys } = startStore();
	const claims = claimsOf(store);
	expect(await claims.claim('key')).toBe(true);
	await claims.release('key');
	expect([...keys]).toEqual([]);
	expect(await claims.claim('key')).toBe(true);
});

it('says so to each when the store fails, and asks it again for the next', async () => {
	let isBroken = true;
	const { store } = startStore();
	const claims = claimsOf({
		...store,
		add: async (keys) => {
			if (isBroken) throw new Error('locked');
			return await store.add(keys);
		},
	});
	await expect(claims.claim('key 0')).rejects.toThrow('locked');
	isBroken = false;
	expect(await claims.claim('key 1')).toBe(true);
});
