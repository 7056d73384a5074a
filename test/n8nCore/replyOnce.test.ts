import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { providerIds, type ProviderId, type Simulator, startSimulator } from '../../simulator';
import { runHub, START, TRIGGER } from './engine/engine';
import { credentialsFor } from './engine/hub';
import { startProcessedKeys } from './engine/processedKeys';

// 'Reply' with Send Once: one event is answered once, whatever the answer says.

let simulator: Simulator;
let processed: Awaited<ReturnType<typeof startProcessedKeys>>;
let events = 0;

beforeAll(async () => {
	simulator = await startSimulator({ stepDelayMs: 5 });
	processed = await startProcessedKeys();
});
afterAll(async () => {
	await simulator.close();
});
beforeEach(() => {
	simulator.reset();
	processed.clear();
	events++;
});

const eventOf = (provider: ProviderId, eventId = `event ${events}`): IDataObject => {
	const { accounts } = simulator;
	const numbers: Record<ProviderId, IDataObject> = {
		cloudApi: { phone: '+12025550100', phoneNumberId: accounts.cloudApi.phoneNumberId },
		yCloud: { phone: accounts.yCloud.phoneNumber, phoneNumberId: null },
		periskope: { phone: `+${accounts.periskope.defaultPhone}`, phoneNumberId: null },
		wawp: { phone: '+12025550130', phoneNumberId: null },
	};
	return {
		event: 'message.received',
		eventId,
		provider,
		messageId: '',
		to: numbers[provider],
		chat: { id: `+1${400 + events}5550143`, kind: 'private' },
		text: 'Are you open?',
	};
};

/** What a model answers; `to` is the item of the event. */
interface Answer {
	readonly text: string;
	readonly to?: number;
}

const answer = async (
	provider: ProviderId,
	told: readonly IDataObject[],
	answers: readonly Answer[],
	options: INodeParameters = {},
) => await answerInRuns(provider, told, [answers], options);

/** The node runs once for each list of answers, as behind branches or in a loop; yields its last output. */
const answerInRuns = async (
	provider: ProviderId,
	told: readonly IDataObject[],
	runs: ReadonlyArray<readonly Answer[]>,
	options: INodeParameters = {},
) => {
	const result = await runHub({
		parameters: {
			provider,
			resource: 'message',
			operation: 'reply',
			messageType: 'text',
			textBody: '={{ $json.output }}',
			options: { sendOnce: true, maxAttempts: 1, ...options },
		},
		credentials: credentialsFor(simulator),
		before: [{ name: 'Somebody wrote', type: TRIGGER, items: told.map((json) => ({ json })) }],
		branches: runs.map((answers, index) => ({
			name: `AI Agent ${index}`,
			type: START,
			items: answers.map(({ text, to = 0 }) => ({
				json: { output: text },
				pairedItem: { item: to },
			})),
		})),
		onError: 'continueRegularOutput',
		mode: 'webhook',
	});
	return (result.outputs[0] ?? []).map(({ json }) => json);
};

it.each(providerIds)(
	'answers an event once, though two executions word the answer differently (%s)',
	async (provider) => {
		const [sent] = await answer(provider, [eventOf(provider)], [{ text: 'Yes, until six' }]);
		expect(sent).toMatchObject({ status: expect.any(String) });
		const [skipped] = await answer(provider, [eventOf(provider)], [{ text: 'Until 6 pm, yes' }]);
		expect(skipped).toMatchObject({ skipped: true });
		expect(simulator.messages()).toHaveLength(1);
	},
);

it('sends all answers to one event, and none of them twice', async () => {
	const event = eventOf('wawp');
	const both = [{ text: 'Yes' }, { text: 'Until six' }];
	expect(await answer('wawp', [event], both)).not.toContainEqual(
		expect.objectContaining({ skipped: true }),
	);
	expect(simulator.messages()).toHaveLength(2);
	expect(await answer('wawp', [event], both)).toMatchObject([{ skipped: true }, { skipped: true }]);
	expect(simulator.messages()).toHaveLength(2);
});

it('answers the same words to another event', async () => {
	const first = eventOf('cloudApi', 'one');
	const second = { ...eventOf('cloudApi', 'two'), chat: first.chat };
	await answer('cloudApi', [first], [{ text: 'Yes' }]);
	await answer('cloudApi', [second], [{ text: 'Yes' }]);
	expect(simulator.messages()).toHaveLength(2);
});

it('counts the answers of each event of a call for itself', async () => {
	const told = [eventOf('wawp', 'one of two'), eventOf('wawp', 'two of two')];
	const answers = [
		{ text: 'To the first', to: 0 },
		{ text: 'To the second', to: 1 },
	];
	await answer('wawp', told, answers);
	expect(simulator.messages()).toHaveLength(2);
	// A later execution has the second alone.
	expect(await answer('wawp', told.slice(1), [{ text: 'Again' }])).toMatchObject([
		{ skipped: true },
	]);
});

it('counts an answer that could not be sent, so that it is sent once it can be', async () => {
	const event = eventOf('wawp');
	await answer('wawp', [event], [{ text: '' }, { text: 'Until six' }]);
	expect(simulator.messages()).toHaveLength(1);
	const mended = await answer('wawp', [event], [{ text: 'Yes' }, { text: 'Until six' }]);
	expect(mended).toMatchObject([{ status: expect.any(String) }, { skipped: true }]);
	expect(simulator.messages()).toHaveLength(2);
});

it("goes by the person's own key where there is one", async () => {
	const event = eventOf('wawp');
	await answer('wawp', [event], [{ text: 'Yes' }], { sendOnceKey: '={{ $json.output }}' });
	await answer('wawp', [event], [{ text: 'No' }], { sendOnceKey: '={{ $json.output }}' });
	expect(simulator.messages()).toHaveLength(2);
});

describe('where the node runs several times', () => {
	it('knows an answer in whatever run it goes', async () => {
		const [one, other] = [eventOf('wawp', 'behind one'), eventOf('wawp', 'behind other')];
		await answerInRuns(
			'wawp',
			[one, other],
			[[{ text: 'To one', to: 0 }], [{ text: 'To other', to: 1 }]],
		);
		expect(simulator.messages()).toHaveLength(2);
		// Another execution has the second event alone, so that the node's first run answers it.
		expect(await answer('wawp', [other], [{ text: 'Worded anew' }])).toMatchObject([
			{ skipped: true },
		]);
		expect(simulator.messages()).toHaveLength(2);
	});

	it('sends each run its own answer to one event, and none of them twice', async () => {
		const event = eventOf('wawp');
		const runs = [[{ text: 'Yes' }], [{ text: 'Until six' }, { text: 'And on Sunday' }]];
		await answerInRuns('wawp', [event], runs);
		expect(simulator.messages()).toHaveLength(3);
		await answerInRuns('wawp', [event], runs);
		expect(simulator.messages()).toHaveLength(3);
	});

	it('sends no second time what was not confirmed the first time', async () => {
		const event = eventOf('wawp');
		simulator.misbehave({ provider: 'wawp', kind: 'reset', afterAccepting: true });
		const tries = [[{ text: 'Yes' }], [{ text: 'Yes' }]];
		const [second] = await answerInRuns('wawp', [event], tries);
		expect(second?.error).toMatchObject({ accepted: 'unknown' });
		expect(simulator.messages()).toHaveLength(1);
	});

	it('sends in the next run what was certainly refused, and not what went beside it', async () => {
		const event = eventOf('wawp');
		const first = [{ text: '' }, { text: 'Until six' }];
		await answerInRuns('wawp', [event], [first, [{ text: 'Yes' }]]);
		expect(simulator.messages()).toHaveLength(2);
		const later = await answer('wawp', [event], [{ text: 'Yes!' }, { text: 'Until 6' }]);
		expect(later).toMatchObject([{ skipped: true }, { skipped: true }]);
	});
});
