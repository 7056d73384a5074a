import { openCollection, rotated } from '../collect';
import type { Arrival } from '../deliver';
import { type EventCall, messageCall, statusesCall } from '../events';
import { type EventContender, type Listener, openListener } from '../listener';
import { eventLoads } from '../scenarios';
import { medianOf, quantileOf } from '../statistics';
import type { BenchStage } from '../stage';
import { type Extent, type MeasurePart, shareOf } from './part';

// Measures how fast the trigger answers, and how many events n8n keeps up with.

/** n8n's own setting by which an expression's sandbox is made when there is an expression. */
const LAZY = { N8N_EXPRESSION_ENGINE_LAZY_ACQUIRE: 'true' };

const BATCH_SIZE = 1_000;
const WARM_UP_CALLS = 30;
/** So that a trigger that remembers has its memory full, of 10,000 events, when the clock runs. */
const FILLING_CALLS = 10;

interface Scenario {
	name: string;
	calls: number;
	arrival: Arrival;
	eventsInCall: number;
	call(id: string): EventCall;
	/** Gathering is for calls that come together; of others it sees nothing. */
	gathers?: true;
}

const single = { eventsInCall: 1, call: messageCall };

const scenarios: readonly Scenario[] = [
	{ ...single, name: eventLoads.paced, calls: 40, arrival: { perSecond: 4 } },
	{ ...single, name: eventLoads.single, calls: 100, arrival: { concurrency: 1 } },
	// Before the long ones: what SQLite still owes of so much is written while the next one runs.
	{
		name: eventLoads.batch,
		calls: 10,
		arrival: { concurrency: 1 },
		eventsInCall: BATCH_SIZE,
		call: (id) => statusesCall(id, BATCH_SIZE),
	},
	{ ...single, name: eventLoads.many, calls: 200, arrival: { concurrency: 20 }, gathers: true },
	{ ...single, name: eventLoads.crowd, calls: 200, arrival: { concurrency: 100 }, gathers: true },
];

const contenders: readonly EventContender[] = [
	'hub',
	'hubRemembering',
	'hubGathering',
	'builtIn',
	'floor',
];

/** How soon the trigger answers Meta, and how many events n8n gets through with it. */
export const measureTrigger: MeasurePart = async (stage, extent) =>
	await measureEvents(stage, extent, {});

/** The same in an n8n that makes no sandbox where no expression is. */
export const measureLazyTrigger: MeasurePart = async (stage, extent) =>
	await measureEvents(stage, extent, LAZY);

async function measureEvents(
	stage: BenchStage,
	extent: Extent,
	environment: Readonly<Record<string, string>>,
) {
	await stage.n8n.restart(environment);
	await stage.graph.begin();
	const listeners: Listener[] = [];
	try {
		for (const contender of contenders) listeners.push(await openListener(stage, contender));
		for (const listener of listeners) await fill(listener);
		for (const listener of listeners) await warmUp(listener);
		return await measureAll(listeners, extent);
	} finally {
		for (const { close } of listeners) await close();
	}
}

async function fill({ contender, run }: Listener): Promise<void> {
	const calls = Array.from({ length: FILLING_CALLS }, (_, index) =>
		statusesCall(`wamid.${contender}.fill.${index}`, BATCH_SIZE),
	);
	await run(calls, { concurrency: 1 });
}

async function warmUp({ contender, run }: Listener): Promise<void> {
	const calls = Array.from({ length: WARM_UP_CALLS }, (_, index) =>
		messageCall(`wamid.${contender}.warm.${index}`),
	);
	await run(calls, { concurrency: 1 });
}

async function measureAll(listeners: readonly Listener[], extent: Extent) {
	const collection = openCollection();
	for (let round = 0; round < extent.rounds; round++) {
		for (const [index, scenario] of scenarios.entries()) {
			for (const listener of rotated(listeners, round)) {
				const { contender } = listener;
				if (contender === 'hubGathering' && !scenario.gathers) continue;
				const figures = await measure(listener, scenario, extent, `${contender}.${round}.${index}`);
				collection.add(scenario.name, contender, figures);
			}
		}
	}
	return collection.measurements();
}

async function measure({ run }: Listener, scenario: Scenario, extent: Extent, id: string) {
	const { arrival, eventsInCall, call } = scenario;
	const count = shareOf(scenario.calls, extent);
	// Made before the clock runs; no two have the same id.
	const calls = Array.from({ length: count }, (_, index) => call(`wamid.${id}.${index}`));
	const found = await run(calls, arrival);
	const events = count * eventsInCall;
	return {
		medianMilliseconds: medianOf(found.answers),
		slowestMilliseconds: quantileOf(found.answers, 0.99),
		eventsPerSecond: events / found.seconds,
		cpuMillisecondsPerEvent: found.cpuMilliseconds / events,
		writtenBytesPerEvent: found.writtenBytes / events,
		calls: count,
		executions: found.executions,
		items: found.items,
		putOff: found.putOff,
	};
}
