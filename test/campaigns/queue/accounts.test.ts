import type { AcceptedMessage } from '../../../simulator/contract';
import { accountOfEvents } from './eventAccount';
import { brokenPromises, type Findings } from './report';
import { accountOf } from './sendAccount';
import type { Batch, Sender } from './sends';

const sender: Sender = { name: 'once', workflowId: 'w', path: 'p', messages: 52 };

const taken = (...indexes: number[]): AcceptedMessage[] =>
	indexes.map((index) => ({
		provider: 'cloudApi',
		id: '',
		identifiers: {},
		recipient: '',
		request: { text: `Queue campaign, once ${String(index).padStart(6, '0')}` },
		fate: 'read',
		timeline: [],
	}));

const answers = (...messageIds: string[]): AcceptedMessage[] =>
	messageIds.map((messageId, index) => ({
		provider: 'cloudApi',
		id: '',
		identifiers: {},
		recipient: '',
		request: { text: { body: `Answer to ${messageId}, as ${index} words it` } },
		fate: 'read',
		timeline: [],
	}));

const range = (from: number, to: number) =>
	Array.from({ length: to - from }, (_, offset) => from + offset);

const sent = { messageId: 'wamid.1' };
const unknown = { error: { accepted: 'unknown' } };
const refused = { error: { accepted: 'no' } };

describe('the account of sends', () => {
	it('counts what was sent once, twice and never, and why', () => {
		const batches: Batch[] = [
			{
				sender,
				first: 0,
				answers: [
					undefined,
					[{ skipped: true }, ...range(1, 47).map(() => sent), unknown, { skipped: true }, sent],
				],
			},
			{ sender, first: 50, answers: [[sent, refused]] },
		];
		// 3 twice in the batch that was ordered again, 50 twice in one order, 47 to 49 never.
		const accepted = taken(...range(0, 47), 3, 50, 50, 51);
		expect(accountOf(sender, batches, accepted)).toEqual({
			sender: 'once',
			planned: 52,
			once: 47,
			twice: 2,
			never: 3,
			// Of 47 it is told that nobody knows.
			neverNorTold: 2,
			twiceWithoutReason: 1,
			repeatedBatches: 1,
			skipped: 2,
			unconfirmed: 1,
			// 48 is called sent before, 49 sent, 51 refused.
			untrue: 3,
		});
	});
});

describe('the account of events', () => {
	it('tells executions that ran twice from reports that came twice', () => {
		const account = accountOfEvents(
			[
				{ messageId: 'a', from: '12025550143', manner: 'single', taken: 1 },
				{ messageId: 'b', from: '12025550143', manner: 'againToTheOther', taken: 2 },
				{ messageId: 'c', from: '12025550143', manner: 'againAtOnce', taken: 2 },
				{ messageId: 'd', from: '12025550143', manner: 'single', taken: 1 },
				{ messageId: 'e', from: '12025550143', manner: 'single', taken: 0 },
			],
			[
				{ messageId: 'a', executionId: '1' },
				{ messageId: 'a', executionId: '1' },
				{ messageId: 'b', executionId: '2' },
				{ messageId: 'c', executionId: '3' },
				{ messageId: 'c', executionId: '4' },
			],
			[...answers('a', 'b', 'c', 'c'), ...taken(1)],
		);
		expect(account).toEqual({
			events: 5,
			deliveries: 6,
			refused: 1,
			lost: 1,
			repeated: {
				againToTheSame: { events: 0, ranTwice: 0 },
				againToTheOther: { events: 1, ranTwice: 0 },
				againAtOnce: { events: 1, ranTwice: 1 },
			},
			ranTwiceWithoutReason: 0,
			answers: { once: 2, twice: 1, never: 2 },
		});
	});
});

describe('the promises', () => {
	const kept: Findings = {
		offers: { sendOnce: true, once: true },
		sends: [
			{
				sender: 'plain',
				planned: 100,
				once: 90,
				twice: 10,
				never: 0,
				neverNorTold: 0,
				twiceWithoutReason: 0,
				repeatedBatches: 1,
				skipped: 0,
				unconfirmed: 0,
				untrue: 0,
			},
		],
		events: {
			events: 10,
			deliveries: 12,
			refused: 0,
			lost: 1,
			repeated: {
				againToTheSame: { events: 0, ranTwice: 0 },
				againToTheOther: { events: 1, ranTwice: 0 },
				againAtOnce: { events: 1, ranTwice: 1 },
			},
			ranTwiceWithoutReason: 0,
			answers: { once: 9, twice: 0, never: 1 },
		},
		questions: { asked: 2, right: 2, wrong: 0, asleep: 0, startedBeside: 0 },
		executions: [],
		eventExecutions: 11,
	};
	const [plain] = kept.sends;

	it('are kept where a person is told that a message was not sent', () => {
		expect(brokenPromises({ ...kept, sends: [{ ...kept.sends[0]!, never: 1 }] })).toEqual([]);
	});

	it('are kept where only n8n has lost or repeated something', () => {
		expect(brokenPromises(kept)).toEqual([]);
	});

	it.each([
		['a message twice by one order', { ...kept, sends: [{ ...plain, twiceWithoutReason: 1 }] }],
		['an item that is not true', { ...kept, sends: [{ ...plain, untrue: 1 }] }],
		['a message that is never sent', { ...kept, sends: [{ ...plain, never: 1, neverNorTold: 1 }] }],
		['an event that the trigger swallowed', { ...kept, eventExecutions: 9 }],
		[
			'an event that was answered twice',
			{ ...kept, events: { ...kept.events, answers: { once: 9, twice: 1, never: 0 } } },
		],
		[
			'an execution that nobody woke',
			{ ...kept, questions: { ...kept.questions, right: 1, asleep: 1 } },
		],
		[
			'an answer that started something',
			{ ...kept, questions: { ...kept.questions, startedBeside: 1 } },
		],
		['an event that ran twice', { ...kept, events: { ...kept.events, ranTwiceWithoutReason: 1 } }],
	])('are broken by %s', (_what, findings) => {
		expect(brokenPromises(findings as Findings)).toHaveLength(1); // spread from a list's first entry
	});
});
