import { sharedKeyStore } from '../../../nodes/WhatsAppHub/outbound/sharedKeyStore';

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
		writeByOther: () => {
			list = read ?? [];
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

/** Sleeping lets the time go by, and `meanwhile` happens in it. */
const at = (meanwhile: () => void = () => undefined) => {
	const time = { now: 0 };
	const slept: number[] = [];
	const sleep = async (ms: number) => {
		slept.push(ms);
		time.now += ms;
		meanwhile();
		await Promise.resolve();
	};
	return { time, slept, clock: { now: () => time.now, sleep } };
};

it('puts a key back that another process wrote over, before anybody relies on it', async () => {
	const { list, readByOther, store } = startList();
	const kept = sharedKeyStore(store, at().clock);
	readByOther();
	expect([...(await kept.add(['a', 'a?']))]).toEqual(['a', 'a?']);
	expect(list()).toEqual(['a', 'a?', 'of another']);
});

it('puts back what was written over later, with whatever is asked next', async () => {
	const { list, readByOther, store } = startList();
	const kept = sharedKeyStore(store, at().clock);
	readByOther(2);
	await kept.add(['a', 'a?']);
	expect(list()).toEqual(['of another']);
	await kept.remove(['a?']);
	expect(list()).toEqual(['a', 'of another']);
});

it('takes nothing of its own for new, and what is there for there', async () => {
	const { readByOther, store } = startList();
	await store.add(['before']);
	const kept = sharedKeyStore(store, at().clock);
	readByOther(2);
	await kept.add(['a']);
	expect([...(await kept.add(['a', 'before', 'b']))]).toEqual(['b']);
});

it('does not bring back what it took out itself, nor what it put there long ago', async () => {
	const { list, store } = startList();
	const { time, clock } = at();
	const kept = sharedKeyStore(store, clock);
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
	await sharedKeyStore(never, at().clock).add(['a']);
	expect(asked).toBe(6);
});

it('waits for nothing as long as nobody else writes', async () => {
	const { store } = startList();
	const { slept, clock } = at();
	const kept = sharedKeyStore(store, clock);
	await kept.add(['a', 'a?']);
	await kept.remove(['a?']);
	await kept.add(['b', 'b?']);
	expect(slept).toEqual([]);
});

it('looks again after a pause once another process has written over it, and puts back what that takes', async () => {
	const { list, readByOther, writeByOther, store } = startList();
	const { slept, clock } = at(() => {
		// Read before ours was written, and written back only now.
		if (slept.length === 2) writeByOther();
	});
	const kept = sharedKeyStore(store, clock);
	readByOther();
	await kept.add(['a']);
	expect(slept).toEqual([250]);
	readByOther(Infinity);
	await kept.add(['b']);
	expect(list()).toEqual(['a', 'b', 'of another']);
	expect(slept).toEqual([250, 250, 250]);
});

it('pauses for as long as the slowest question suggests, and not for ever', async () => {
	const { readByOther, store } = startList();
	const { time, slept, clock } = at();
	const slow = {
		...store,
		add: async (keys: string[]) => {
			time.now += 400;
			return await store.add(keys);
		},
	};
	const kept = sharedKeyStore(slow, clock);
	readByOther();
	await kept.add(['a']);
	// Four times 400 ms.
	expect(slept).toEqual([1600]);
	time.now += 600_001;
	await kept.add(['b']);
	expect(slept).toEqual([1600]);
});

it('lets others ask while one pauses', async () => {
	const { readByOther, store } = startList();
	let wake: () => void = () => undefined;
	const first = sharedKeyStore(store, {
		now: () => 0,
		sleep: async () => await new Promise<void>((resolve) => (wake = resolve)),
	});
	readByOther();
	const waiting = first.add(['a']);
	await new Promise(setImmediate);
	expect([...(await sharedKeyStore(store, at().clock).add(['b']))]).toEqual(['b']);
	wake();
	expect([...(await waiting)]).toEqual(['a']);
});

it('takes for new what it had put there when the store failed before anybody could rely on it', async () => {
	const { list, store } = startList();
	let additions = 0;
	const failing = {
		...store,
		add: async (keys: string[]) => {
			if (++additions === 2) throw new Error('gone');
			return await store.add(keys);
		},
	};
	const kept = sharedKeyStore(failing, at().clock);
	await expect(kept.add(['a'])).rejects.toThrow('gone');
	expect(list()).toEqual(['a']);
	expect([...(await kept.add(['a']))]).toEqual(['a']);
	expect([...(await kept.add(['a']))]).toEqual([]);
});
