import type { Delivery, MessageStatus } from '../contract';
import { mostAttempts } from '../core/webhookDeliverer';

// Says what became of the webhooks about one stage of a message.

/** What became of the webhook to one URL, in the words of the history. */
export interface Told {
	url: string;
	state: 'PENDING' | 'DELIVERED' | 'FAILED' | 'RETRYING';
	/** Why it did not arrive, as the document's example has it. */
	problem?: string;
}

/** Promises for each URL how its webhook about the stage stands. */
export function webhooksAbout(
	{ id, status, urls }: { id: string; status: MessageStatus; urls: string[] },
	deliveries: Delivery[],
): Told[] {
	const reported = JSON.stringify({ id, status }).slice(0, -1);
	const about = deliveries.filter(({ body }) => JSON.stringify(body).includes(reported));
	return urls.map((url) => ({ url, ...stateOf(about.filter((each) => each.url === url)) }));
}

function stateOf(attempts: Delivery[]): Omit<Told, 'url'> {
	const last = attempts.at(-1);
	if (last === undefined) return { state: 'PENDING' };
	const { answeredStatus } = last;
	if (answeredStatus !== undefined && answeredStatus >= 200 && answeredStatus < 300) {
		return { state: 'DELIVERED' };
	}
	const problem =
		answeredStatus === undefined
			? 'Webhook endpoint did not answer'
			: `Webhook endpoint returned HTTP ${answeredStatus}`;
	return { state: last.attempt < mostAttempts ? 'RETRYING' : 'FAILED', problem };
}
