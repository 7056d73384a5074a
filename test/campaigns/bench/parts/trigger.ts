import { openCollection, rotated } from '../collect';
import { type EventCall, messageCall, statusesCall } from '../events';
import { DEDUPLICATION_OPTIONS } from '../hubSettings';
import { type EventContender, type Listener, openListener, openTally } from '../listener';
import { eventLoads } from '../scenarios';
import { medianOf, quantileOf } from '../statistics';
import { type Extent, type MeasurePart, shareOf } from './part';

// Measures how fast the trigger answers, and how many events n8n keeps up with.

const contenders: readonly EventContender[] = [
	'hub',
	...(DEDUPLICATION_OPTIONS ? (['hubDeduplicating'] as const) : []),
	'builtIn',
	'floor',
];

const SINGLE_CALLS = 200;
const MANY_CALLS = 500;
const BATCH_CALLS = 10;
const BATCH_SIZE = 1_000;
const WARM_UP_CALLS = 50;

interface Scenario {
	name: string;
	calls: number;
	concurrency: number;
	eventsInCall: number;
	call(id: string): EventCall;
}

const scenarios: readonly Scenario[] = [
	{
		name: eventLoads.single,
		calls: SINGLE_CALLS,
		concurrency: 1,
		eventsInCall: 1,
		call: messageCall,
	},
	{ name: eventLoads.many, calls: MANY_CALLS, concurrency: 20, eventsInCall: 1, call: messageCall },
	{
		name: eventLoads.batch,
		calls: BATCH_CALLS,
		concurrency: 1,
		eventsInCall: BATCH_SIZE,
		call: (id) => statusesCall(id, BATCH_SIZE),
	},
];

/** How soon the trigger answers Meta, and how many events n8n gets through with it. */
export const measureTrigger: MeasurePart = async (stage, extent) => {
	await stage.n8n.restart();
	await stage.graph.begin();
	await openTally(stage);
	const listeners: Listener[] = [];
	for (const contender of contenders) listeners.push(await openListener(stage, contender));
	for (const { contender, run } of listeners) {
		await run(callsOf({ calls: WARM_UP_CALLS, call: messageCall }, `${contender}.warm`), 1);
	}
	const collection = openCollection();
	for (let round = 0; round < extent.rounds; round++) {
		for (const scenario of scenarios) {
			for (const listener of rotated(listeners, round)) {
				const figures = await measure(listener, scenario, extent, `${listener.contender}.${round}`);
				collection.add(scenario.name, listener.contender, figures);
			}
		}
	}
	return collection.measurements();
};

async function measure({ run }: Listener, scenario: Scenario, extent: Extent, id: string) {
	const calls = shareOf(scenario.calls, extent);
	const { answers, executions, items, seconds } = await run(
		callsOf({ ...scenario, calls }, `${id}.${scenario.concurrency}.${scenario.eventsInCall}`),
		scenario.concurrency,
	);
	return {
		medianMilliseconds: medianOf(answers),
		slowestMilliseconds: quantileOf(answers, 0.99),
		eventsPerSecond: (calls * scenario.eventsInCall) / seconds,
		calls,
		executions,
		items,
	};
}

/** Made before the clock runs; no two have the same id. */
function callsOf({ calls, call }: Pick<Scenario, 'calls' | 'call'>, id: string): EventCall[] {
	return Array.from({ length: calls }, (_, index) => call(`wamid.${id}.${index}`));
}
