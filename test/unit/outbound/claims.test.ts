import { setImmediate } from 'node:timers/promises';
import { claimsOf as claimsWith } from '../../../nodes/WhatsAppHub/outbound/claims';
import type { KeyStore } from '../../../nodes/WhatsAppHub/outbound/keyStore';

let stores = 0;

/** A store that answers late, as a database does. */
const startStore = (present: readonly string[] = []) => {
	const keys = new Set(present);
	const asked: string[][] = [];
	const removals: string[][] = [];
	return {
		keys,
		asked,
		removals,
		store: {
			name: `store ${++stores}`,
			add: async (added: string[]) => {
				asked.push(added);
				await setImmediate();
				const fresh = added.filter((key) => !keys.has(key));
				for (const key of fresh) keys.add(key);
				return new Set(fresh);
			},
			remove: async (removed: string[]) => {
				removals.push(removed);
				await setImmediate();
				for (const key of removed) keys.delete(key);
			},
		},
	};
};

const claimsOf = (store: KeyStore) => claimsWith(store, async () => await setImmediate());

const keysTo = (count: number) => Array.from({ length: count }, (_, index) => `key ${index}`);

it('tells by two keys whether a message was sent, or only claimed', async () => {
	// The one is its own, the other says that it is pending.
	const { store, keys } = startStore(['sent', 'claimed', 'claimed?', 'forgotten?']);
	const claims = claimsOf(store);
	const wanted = ['new', 'sent', 'claimed', 'forgotten'];
	const standings = await Promise.all(wanted.map(async (key) => await claims.claim(key)));
	expect(standings).toEqual(['mine', 'sent', 'unconfirmed', 'unconfirmed']);
	await claims.finish();
	expect([...keys].sort()).toEqual(
		['claimed', 'claimed?', 'forgotten', 'forgotten?', 'new', 'new?', 'sent'].sort(),
	);
});

it('leaves of what is confirmed the one key, of what is in doubt both, of what is given back none', async () => {
	const { store, keys } = startStore();
	const claims = claimsOf(store);
	for (const key of ['taken', 'in doubt', 'refused']) await claims.claim(key);
	claims.confirm('taken');
	claims.doubt('in doubt');
	await claims.release('refused');
	await claims.finish();
	expect([...keys].sort()).toEqual(['in doubt', 'in doubt?', 'taken']);
});

it('has nothing taken for sent wherever a crash falls', async () => {
	const { store, keys } = startStore();
	const claims = claimsOf(store);
	const atCrash = async () => {
		const { store: after } = startStore([...keys]);
		return await claimsOf(after).claim('key');
	};
	await claims.claim('key');
	expect(await atCrash()).toBe('unconfirmed');
	claims.begun('key');
	expect(await atCrash()).toBe('unconfirmed');
	claims.confirm('key');
	expect(await atCrash()).toBe('unconfirmed');
	await claims.finish();
	expect(await atCrash()).toBe('sent');
});

it('asks for many at a time, and for no more than a crash may leave behind', async () => {
	const { store, asked, removals } = startStore();
	const claims = claimsOf(store);
	await Promise.all(
		keysTo(500).map(async (key) => {
			await claims.claim(key);
			claims.begun(key);
			claims.confirm(key);
		}),
	);
	await claims.finish();
	expect(asked.flat()).toHaveLength(1000);
	expect(asked.length).toBeLessThanOrEqual(26);
	expect(Math.max(...asked.map(({ length }) => length))).toBe(40);
	expect(removals.flat()).toHaveLength(500);
	expect(removals.length).toBeLessThanOrEqual(27);
});

it('records soon what is confirmed, without waiting for the end', async () => {
	const { store, keys } = startStore();
	const claims = claimsOf(store);
	await claims.claim('key');
	claims.confirm('key');
	for (let turn = 0; turn < 10; turn++) await setImmediate();
	expect([...keys]).toEqual(['key']);
});

it('claims no more than twenty that have not gone yet', async () => {
	const { store, keys } = startStore(['key 0', 'key 0?']);
	const claims = claimsOf(store);
	const claimed = keysTo(30).map(async (key) => await claims.claim(key));
	await Promise.all(claimed.slice(0, 20));
	await new Promise((resolve) => setTimeout(resolve, 20));
	// The first was there already, and is nobody's to send.
	expect(keys.size).toBe(40);
	for (const key of ['key 1', 'key 2', 'key 3', 'key 4']) claims.begun(key);
	for (const key of ['key 5', 'key 6', 'key 7', 'key 8']) await claims.release(key);
	await new Promise((resolve) => setTimeout(resolve, 20));
	expect(keys.size).toBe(32);
	claims.begun('key 9');
	expect(await Promise.all(claimed.slice(20))).toEqual(Array(10).fill('mine'));
	expect(keys.size).toBe(52);
});

it('gives a key that was given back to the next one', async () => {
	const { store, keys } = startStore();
	const claims = claimsOf(store);
	expect(await claims.claim('key')).toBe('mine');
	const next = claims.claim('key');
	await claims.release('key');
	expect(await next).toBe('mine');
	await claims.release('key');
	expect([...keys]).toEqual([]);
});

it('lets the next one of the same execution wait for what becomes of the first', async () => {
	const { store, asked } = startStore();
	const claims = claimsOf(store);
	for (const key of ['taken', 'in doubt']) await claims.claim(key);
	const next = ['taken', 'in doubt'].map(async (key) => await claims.claim(key));
	claims.confirm('taken');
	claims.doubt('in doubt');
	expect(await Promise.all(next)).toEqual(['repeated', 'unconfirmed']);
	expect(asked).toHaveLength(2);
});

it('lets another execution of the process wait until the store tells the truth', async () => {
	const { store } = startStore();
	const [one, other] = [claimsOf(store), claimsOf(store)];
	for (const key of ['taken', 'refused', 'in doubt']) await one.claim(key);
	const keys = ['taken', 'refused', 'in doubt'];
	const next = keys.map(async (key) => await other.claim(key));
	one.confirm('taken');
	await one.release('refused');
	one.doubt('in doubt');
	expect(await Promise.all(next)).toEqual(['sent', 'mine', 'unconfirmed']);
});

describe('what was not confirmed, where it is to be sent again', () => {
	it('is sent by one alone, and confirmed', async () => {
		const { store, keys } = startStore(['key', 'key?']);
		const claims = claimsOf(store);
		expect(await claims.claim('key', true)).toBe('mine');
		claims.confirm('key');
		expect(await claims.claim('key', true)).toBe('repeated');
		await claims.finish();
		expect([...keys]).toEqual(['key']);
	});

	it('is as unknown as before when it is refused this time', async () => {
		const { store, keys } = startStore(['key', 'key?']);
		const claims = claimsOf(store);
		await claims.claim('key', true);
		await claims.release('key');
		expect([...keys]).toEqual(['key', 'key?']);
		expect(await claimsOf(store).claim('key')).toBe('unconfirmed');
	});
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
	expect(await claims.claim('key 1')).toBe('mine');
	expect(await claims.claim('key 0')).toBe('mine');
});

it('tries once more to record what the store did not take, and then leaves it in doubt', async () => {
	const { store, keys } = startStore();
	let fails = 1;
	const claims = claimsOf({
		...store,
		remove: async (removed) => {
			if (fails-- > 0) throw new Error('locked');
			await store.remove(removed);
		},
	});
	await claims.claim('key 0');
	claims.confirm('key 0');
	await claims.finish();
	expect([...keys]).toEqual(['key 0']);
	fails = 2;
	await claims.claim('key 1');
	claims.confirm('key 1');
	await claims.finish();
	expect([...keys]).toEqual(['key 0', 'key 1', 'key 1?']);
	expect(await claimsOf(store).claim('key 1')).toBe('unconfirmed');
});
