import {
	digestIn,
	digestInUrl,
	digestOf,
	headOf,
	holds,
	listeners,
	memberFor,
	registeredUrl,
	withMember,
	without,
} from '../../../../nodes/WhatsAppHub/core/listeners/state';

const member = (name: string, isTest = false) =>
	memberFor(`/webhook${isTest ? '-test' : ''}/${name}/webhook`, name, isTest);

const state = { members: [member('a'), member('b')], before: { scope: 'app' } };

describe('a list of who listens', () => {
	it('has a digest of 16 characters that its order does not change, but each of its parts', () => {
		const digest = digestOf({ state, at: 1 });
		expect(digest).toMatch(/^[\w-]{16}$/);
		expect(digestOf({ state: { ...state, members: [...state.members].reverse() }, at: 1 })).toBe(
			digest,
		);
		const others = [
			{ state, at: 2 },
			{ state: { ...state, before: null }, at: 1 },
			{ state: withMember(state, member('c')), at: 1 },
			{
				state: { ...state, members: [member('a'), memberFor('/webhook/b/webhook', 'B', false)] },
				at: 1,
			},
		];
		const all = [digest, ...others.map(digestOf)];
		expect(new Set(all).size).toBe(5);
	});

	it('is the same after it has been written and read', () => {
		const read = listeners.parse(JSON.parse(JSON.stringify(state)));
		expect(digestOf({ state: read, at: 1 })).toBe(digestOf({ state, at: 1 }));
	});

	it('has each path once, and nobody once the last has left', () => {
		const changed = withMember(state, memberFor('/webhook/a/webhook', 'renamed', false));
		expect(changed.members.map(({ label }) => label)).toEqual(['renamed', 'b']);
		expect(without(state, ['/webhook/a/webhook'])?.members.map(({ label }) => label)).toEqual([
			'b',
		]);
		expect(
			without(
				state,
				state.members.map(({ path }) => path),
			),
		).toBeUndefined();
		expect(holds(state, '/webhook/a/webhook')).toBe(true);
		expect(holds(state, '/webhook/c/webhook')).toBe(false);
	});

	it('has a test listener at its head only where there is no other', () => {
		const test = member('0', true);
		expect(headOf({ members: [test, member('b')], before: null })?.label).toBe('b');
		expect(headOf({ members: [test], before: null })?.label).toBe('0');
	});

	it.each([
		['51 members', Array.from({ length: 51 }, (_, number) => member(`m${number}`))],
		['none', []],
		['a whole URL', [{ ...member('a'), path: 'https://evil.example/webhook/a/webhook' }]],
		['a label of 81 characters', [{ ...member('a'), label: 'x'.repeat(81) }]],
	])('is none with %s', (_case, members) => {
		expect(listeners.safeParse({ members, before: null }).success).toBe(false);
	});
});

describe('the URL that is registered', () => {
	const head = 'https://n8n.example.com/webhook/a/webhook';

	it('is the plain one of a trigger that is alone', () => {
		expect(registeredUrl(head, { state: { members: [member('a')], before: null }, at: 1 })).toBe(
			head,
		);
	});

	it('names the list of several, within what Meta takes', () => {
		const url = registeredUrl(
			'https://a-long-name-for-an-n8n.some-department.example.com/webhook/21fd6f14-9e8a-4f0b-b6f1-e02f4ddab231/webhook',
			{ state, at: 1 },
		);
		expect(digestInUrl(url)).toBe(digestOf({ state, at: 1 }));
		expect(url.length).toBeLessThanOrEqual(200);
		expect(digestInUrl(head)).toBeUndefined();
		expect(digestIn({ listeners: 'abc' })).toBe('abc');
		expect(digestIn({ listeners: ['abc', 'def'] })).toBeUndefined();
		expect(digestIn({ listeners: '' })).toBeUndefined();
	});
});
