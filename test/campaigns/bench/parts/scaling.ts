import { openCollection, rotated } from '../collect';
import { SEND_OPTIONS } from '../hubSettings';
import { sizeName, sizes } from '../scenarios';
import { type Load, openSender } from '../sender';
import { type MeasurePart, shareOf } from './part';

// Measures how time and memory grow with the number of items.

/** The built-in node opens a connection for every item at once; beyond this it is left alone. */
const BUILT_IN_LIMIT = 5_000;
/** From here on, one round in three is enough: so many items are a mean of themselves. */
const LARGE = 5_000;
const ROUNDS_TO_A_LARGE_ONE = 3;
const WARM_UP = 500;
const MESSAGES_TO_EACH = 10;

/** What an item costs in executions of different size. */
export const measureScaling: MeasurePart = async (stage, extent) => {
	const collection = openCollection();
	const senders = [
		await openSender(stage, 'hub', 'scaling', SEND_OPTIONS),
		await openSender(stage, 'builtIn', 'scaling'),
	];
	// Fresh, and warm: otherwise the small executions would pay for n8n's first steps.
	await stage.n8n.restart();
	// Our node keeps the pace of a recipient over executions: none is written to by two of them.
	let firstRecipient = 0;
	const loadOf = (count: number): Load => {
		const recipients = Math.ceil(count / MESSAGES_TO_EACH);
		firstRecipient += recipients;
		return { count, recipients, firstRecipient };
	};
	for (const { warmUp } of senders) await warmUp(loadOf(WARM_UP));
	for (let round = 0; round < extent.rounds; round++) {
		for (const size of sizes) {
			if (size >= LARGE && round % ROUNDS_TO_A_LARGE_ONE !== 0) continue;
			for (const { contender, run } of rotated(senders, round)) {
				if (contender === 'builtIn' && size > BUILT_IN_LIMIT) continue;
				const { seconds, cpuMilliseconds, failed, server } = await run(
					loadOf(shareOf(size, extent)),
				);
				collection.add(sizeName(size), contender, {
					millisecondsPerItem: (seconds * 1000) / server.accepted,
					cpuMillisecondsPerItem: cpuMilliseconds / server.accepted,
					accepted: server.accepted,
					failed,
					duplicates: server.duplicates,
				});
			}
		}
	}
	return collection.measurements();
};
