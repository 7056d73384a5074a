import { openCollection, rotated } from '../collect';
import { PAIR_OPTIONS, THROUGHPUT_OPTIONS } from '../hubSettings';
import { limits } from '../scenarios';
import { openSender } from '../sender';
import { shortestSeconds } from '../server/bucket';
import type { Limiter } from '../server/protocol';
import { type MeasurePart, shareOf } from './part';

// Measures sending against a server that enforces Meta's rate limits.

const MESSAGES = 1_000;
const WARM_UP = 20;

interface Scenario {
	name: string;
	label: string;
	recipients: number;
	limiter: Limiter;
	options: Record<string, unknown>;
}

// Docs: https://developers.facebook.com/docs/whatsapp/cloud-api/overview#throughput
// 80 messages a second by default; to one recipient 1 every 6 s, in bursts of up to 45.
const scenarios: readonly Scenario[] = [
	{
		name: limits.throughput,
		label: 'throughput',
		recipients: 100,
		limiter: { scope: 'sender', burst: 20, perSecond: 80 },
		options: THROUGHPUT_OPTIONS,
	},
	{
		name: limits.pair,
		label: 'pair',
		// 50 messages each: the burst of 45 and five more, which take half a minute.
		recipients: 20,
		limiter: { scope: 'recipient', burst: 45, perSecond: 1 / 6 },
		options: PAIR_OPTIONS,
	},
];

/** A thousand texts to a server that refuses, with Meta's errors, what comes too fast. */
export const measureLimits: MeasurePart = async (stage, extent) => {
	const collection = openCollection();
	const count = shareOf(MESSAGES, extent);
	await stage.n8n.restart();
	// Our node keeps the pace of a recipient over executions, while the server begins each run again.
	let firstRecipient = WARM_UP;
	for (const { name, label, recipients, limiter, options } of scenarios) {
		const senders = [
			await openSender(stage, 'hub', label, options),
			await openSender(stage, 'builtIn', label),
		];
		for (const { warmUp } of senders) await warmUp({ count: WARM_UP, recipients: WARM_UP });
		const buckets = limiter.scope === 'recipient' ? recipients : 1;
		const least = shortestSeconds(Math.ceil(count / buckets), limiter);
		for (let round = 0; round < extent.rounds; round++) {
			for (const { contender, run } of rotated(senders, round)) {
				firstRecipient += recipients;
				const load = { count, recipients, firstRecipient, server: { limiter } };
				const { seconds, failed, server } = await run(load);
				const { accepted, duplicates, refused } = server;
				const missing = count - accepted;
				const figures = { accepted, missing, failed, duplicates, refused };
				collection.add(name, contender, { ...figures, seconds, leastSeconds: least });
			}
		}
	}
	return collection.measurements();
};
