import { openCollection } from '../collect';
import { THROUGHPUT_OPTIONS } from '../hubSettings';
import { distances } from '../scenarios';
import { openSender } from '../sender';
import { shortestSeconds } from '../server/bucket';
import type { Limiter } from '../server/protocol';
import { GRAPH_PORT_VARIABLE } from '../stage';
import { type MeasurePart, shareOf } from './part';

// Measures sending to a distant server that takes 80 messages a second.

const MESSAGES = 800;
const RECIPIENTS = 100;
const WARM_UP = 20;

// Docs: https://developers.facebook.com/docs/whatsapp/cloud-api/overview#throughput
const limiter: Limiter = { scope: 'sender', burst: 20, perSecond: 80 };

/** How much of the limit is used where a message costs three round trips and a slow answer. */
export const measureDistance: MeasurePart = async (stage, extent) => {
	const collection = openCollection();
	const count = shareOf(MESSAGES, extent);
	await stage.n8n.restart({ [GRAPH_PORT_VARIABLE]: String(stage.graph.distantPort) });
	const { contender, run, warmUp } = await openSender(stage, 'hub', 'distance', THROUGHPUT_OPTIONS);
	await warmUp({ count: WARM_UP, recipients: WARM_UP });
	// Our node keeps the pace of a recipient over executions: none is written to by two of them.
	let firstRecipient = WARM_UP;
	for (let round = 0; round < extent.rounds; round++) {
		for (const { name, roundTripMs, latencyMs } of Object.values(distances)) {
			const settings = { roundTripMs, latencyMs, limiter };
			const load = { count, recipients: RECIPIENTS, firstRecipient, server: settings };
			const { seconds, cpuMilliseconds, failed, server } = await run(load);
			firstRecipient += RECIPIENTS;
			// From the first to the last at the server: the way to it is no part of its limit.
			const span = server.acceptedSpanMs / 1000;
			collection.add(name, contender, {
				messagesPerSecond: server.accepted / span,
				shareOfLimit: shortestSeconds(server.accepted, limiter) / span,
				seconds,
				cpuMillisecondsPerMessage: cpuMilliseconds / server.accepted,
				missing: count - server.accepted,
				failed,
				duplicates: server.duplicates,
				refused: server.refused,
			});
		}
	}
	return collection.measurements();
};
