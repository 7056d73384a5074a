import { account, type Execution } from './account';
import type { Plan } from './plan';

const noAnswers = {
	attempts: new Map<string, number>(),
	inFlight: new Map<string, number>(),
	mismatches: [],
};

/** 1 790 000 000 s is 2026-09-21T14:13:20Z. */
const plan: Plan = {
	genuine: [
		{ at: 1_790_000_000, expected: { event: 'message.received', messageId: 'a' }, told: {} },
		{ at: 1_790_000_001, expected: { event: 'message.status', status: 'read' }, told: {} },
	],
	forged: [{ at: 1_790_000_002, expected: { event: 'message.received' }, told: {} }],
	redelivered: 0,
	calls: [],
	holds: [],
};

const received = {
	event: 'message.received',
	messageId: 'a',
	occurredAt: '2026-09-21T14:13:20.000Z',
};
const read = { event: 'message.status', status: 'read', occurredAt: '2026-09-21T14:13:21.000Z' };

const execution = (executionId: string, ...items: Execution['items']): Execution => ({
	workflowId: 'w',
	executionId,
	status: 'success',
	ran: true,
	older: false,
	unrecorded: false,
	items,
});

const found = (...executions: Execution[]) =>
	account(plan, noAnswers, executions).mismatches.map(({ kind }) => kind);

describe('the account', () => {
	it('finds nothing when every genuine event started once', () => {
		const result = account(plan, noAnswers, [execution('1', received), execution('2', read)]);
		expect(result).toEqual({
			executions: 2,
			cut: 0,
			anew: 0,
			once: 2,
			leftOut: 0,
			unrecorded: 0,
			mismatches: [],
		});
	});

	it('finds nothing when one execution has both', () => {
		expect(found(execution('1', received, read))).toEqual([]);
	});

	it('takes an execution that n8n carried out again for the same one', () => {
		const cut = { ...execution('1', received), status: 'crashed' };
		const result = account(plan, noAnswers, [cut, execution('2', read), execution('1', received)]);
		expect(result).toEqual({
			executions: 2,
			cut: 0,
			anew: 1,
			once: 2,
			leftOut: 0,
			unrecorded: 0,
			mismatches: [],
		});
	});

	it('counts what n8n alone has on its list, as it was killed before it told', () => {
		const listed = { ...execution('2', read), unrecorded: true };
		const result = account(plan, noAnswers, [execution('1', received), listed]);
		expect(result).toMatchObject({ once: 2, unrecorded: 1, mismatches: [] });
	});

	it('finds an execution twice that ended well and ran again', () => {
		expect(found(execution('1', received), execution('2', read), execution('1', received))).toEqual(
			['twice'],
		);
	});

	describe('that has an execution which n8n was ended in before the trigger ran', () => {
		const cut = { ...execution('1', received), status: 'crashed', ran: false };

		it('counts it once with the one that the provider started by delivering again', () => {
			expect(found(cut, execution('2', received, read))).toEqual([]);
		});

		it('does not miss it where there is no other', () => {
			expect(found(cut, execution('2', read))).toEqual([]);
		});
	});

	describe('that has an execution of before the restart that ran only after it', () => {
		const after = (executionId: string, ...items: Execution['items']) => ({
			...execution(executionId, ...items),
			older: true,
		});
		const told = (...executions: Execution[]) => {
			const { mismatches, leftOut } = account(plan, noAnswers, executions);
			return [leftOut, ...mismatches.map(({ kind }) => kind)];
		};

		it('counts it when nothing went on from it', () => {
			expect(told(execution('2', received, read), after('1'))).toEqual([1]);
		});

		it('finds twice what went on from it and ran besides', () => {
			expect(told(execution('2', received, read), after('1', received))).toEqual([0, 'twice']);
		});

		it('says nothing of it when it is the only one of its event', () => {
			expect(told(execution('2', read), after('1', received))).toEqual([0]);
		});
	});

	it.each([
		['an event that started nothing', 'never', [execution('1', received)]],
		[
			'an event that started twice',
			'twice',
			[execution('1', received, read), execution('2', read)],
		],
		['an event that is in one execution twice', 'twice', [execution('1', received, read, read)]],
		[
			'an item of another kind',
			'wrong',
			[execution('1', received, { ...read, event: 'message.received' })],
		],
		['an item of another stage', 'wrong', [execution('1', received, { ...read, status: 'sent' })]],
		[
			'a forged event that started',
			'forged',
			[
				execution('1', received, read, {
					...received,
					occurredAt: '2026-09-21T14:13:22.000Z',
				}),
			],
		],
		[
			'an item that nobody told',
			'unknown',
			[
				execution('1', received, read, {
					...received,
					occurredAt: '2026-09-21T14:13:23.000Z',
				}),
			],
		],
		['an execution without items', 'empty', [execution('1', received, read), execution('2')]],
	])('names %s', (_what, kind, executions) => {
		expect(found(...executions)).toEqual([kind]);
	});

	it('takes over what the calls were answered', () => {
		const taken = { kind: 'taken', what: 'a forged call' } as const;
		const answers = { ...noAnswers, mismatches: [taken] };
		expect(account(plan, answers, [execution('1', received, read)]).mismatches).toEqual([taken]);
	});
});
