import { setTimeout as sleep } from 'node:timers/promises';
import { openCollection, rotated } from '../collect';
import { SEND_OPTIONS } from '../hubSettings';
import { latencies, USUAL_LATENCY_MS } from '../scenarios';
import { openSender, type SendRun } from '../sender';
import { type MeasurePart, shareOf } from './part';

// Measures how fast texts are sent, to a near and to a distant server.

const MESSAGES = 1_000;
const RECIPIENTS = 100;
const WARM_UP = 20;
const REST_MS = 1_500;

/** A thousand texts, to a server that answers at once and to one as far away as Meta's. */
export const measureSends: MeasurePart = async (stage, extent) => {
	const collection = openCollection();
	const senders = [
		await openSender(stage, 'hub', 'sends', SEND_OPTIONS),
		await openSender(stage, 'builtIn', 'sends'),
		await openSender(stage, 'floor', 'sends'),
	];
	const count = shareOf(MESSAGES, extent);
	// The floor does as many at a time as our node does, which the server has seen; ours is first.
	let concurrency = 1;
	for (let round = 0; round < extent.rounds; round++) {
		for (const { contender, run, warmUp } of rotated(senders, round)) {
			// Anew, for what the last run has taken stays with n8n a while.
			await stage.n8n.restart();
			await warmUp({ count: WARM_UP, recipients: WARM_UP, concurrency });
			await sleep(REST_MS);
			const load = { count, recipients: RECIPIENTS, concurrency };
			const atOnce = await run(load);
			collection.add(latencies.none, contender, figuresOf(atOnce));
			const usual = await run({ ...load, server: { latencyMs: USUAL_LATENCY_MS } });
			collection.add(latencies.usual, contender, figuresOf(usual));
			if (contender === 'hub') concurrency = usual.server.peakInFlight;
		}
	}
	return collection.measurements();
};

function figuresOf({ seconds, cpuMilliseconds, peakBytes, failed, server }: SendRun) {
	return {
		messagesPerSecond: server.accepted / seconds,
		cpuMillisecondsPerMessage: cpuMilliseconds / server.accepted,
		peakBytes,
		accepted: server.accepted,
		failed,
		duplicates: server.duplicates,
		concurrency: server.peakInFlight,
	};
}
