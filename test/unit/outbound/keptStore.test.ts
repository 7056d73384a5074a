import { keptStore } from '../../../nodes/WhatsAppHub/outbound/keptStore';

let stores = 0;

/** A list that is read, changed and written back whole, and another process that does so as well. */
const startList = () => {
	let list: readonly string[] = [];
	let read: readonly string[] | undefined;
	const writesBack = new Set<number>();
	let additions = 0;
	return {
		list: () => [...list].sort(),
		/** The other process reads the list now, and writes it back after our next additions. */
		readByOther: (writtenAfter = 1) => {
			read = list;
			writesBack.add(additions + writtenAfter);
		},
		store: {
			name: `list ${++stores}`,
			add: async (keys: string[]) => {
				const fresh = keys.filter((key) => !list.includes(key));
				list = [...list, ...fresh];
				if (writesBack.has(++additions)) list = [...(read ?? []), 'of another'];
				return await Promise.resolve(new Set(fresh));
			},
			remove: async (keys: string[]) => {
				list = await Promise.resolve(list.filter((key) => !keys.includes(key)));
			},
		},
	};
};

const at = (time = { now: 0 }) => ({ time, now: () => time.now });

it('puts a key back that another process wrote over, before anybody relies on it', async () => {
	const { list, readByOther, store } = startList();
	const kept = keptStore(store, at().now);
	readByOther();
	expect([...(await kept.add(['a', 'a?']))]).toEqual(['a', 'a?']);
	expect(list()).toEqual(['a', 'a?', 'of another']);
});

it('puts back what was written over later, with whatever is asked next', async () => {
	const { list, readByOther, store } = startList();
	const kept = keptStore(store, at().now);
	readByOther(2);
	await kept.add(['a', 'a?']);
	expect(list()).toEqual(['of another']);
	await kept.remove(['a?']);
	expect(list()).toEqual(['a', 'of another']);
});

it('takes nothing of its own for new, and what is there for there', async () => {
	const { readByOther, store } = startList();
	await store.add(['before']);
	const kept = keptStore(store, at().now);
	readByOther(2);
	await kept.add(['a']);
	expect([...(await kept.add(['a', 'before', 'b']))]).toEqual(['b']);
});

it('does not bring back what it took out itself, nor what it put there long ago', async () => {
	const { list, store } = startList();
	const { time, now } = at();
	const kept = keptStore(store, now);
	await kept.add(['released', 'old']);
	await kept.remove(['released']);
	time.now = 10_001;
	// By another process, which may have the right to.
	await store.remove(['old']);
	await kept.add(['new']);
	expect(list()).toEqual(['new']);
});

it('ends when another process never leaves off', async () => {
	const { store } = startList();
	let asked = 0;
	const never = {
		...store,
		add: async (keys: string[]) => {
			asked++;
			return await Promise.resolve(new Set(keys));
		},
	};
	await keptStore(never, at().now).add(['a']);
	expect(asked).toBe(6);
});
