import type { IDataObject } from 'n8n-workflow';
import { z } from 'zod/v4';

/** When a message was sent, and under which ID; without one nobody knows whether it was. */
export interface Sent {
	readonly at: string;
	readonly messageId: string | null;
}

/** What was sent under which key, as far back as it goes. */
export interface SentLog {
	readonly find: (key: string) => Sent | undefined;
	readonly add: (key: string, sent: Sent) => void;
	readonly write: () => void;
}

/** As many as n8n keeps keys of for the node. */
export const MOST_SENT = 10_000;

const NAME = 'sentOnce';

const lines = z.array(z.tuple([z.string(), z.string(), z.string().nullable()])).catch([]);

/**
 * n8n's store tells only whether a key is there. What belongs to it is kept in the workflow's static
 * data, which n8n saves when an execution of an active workflow ends.
 */
export const startSentLog = (staticData: IDataObject): SentLog => {
	const byKey = new Map<string, Sent>(
		lines.parse(staticData[NAME]).map(([key, at, messageId]) => [key, { at, messageId }]),
	);
	let added = 0;
	return {
		find: (key) => byKey.get(key),
		add: (key, sent) => {
			byKey.delete(key);
			byKey.set(key, sent);
			added++;
		},
		write: () => {
			if (added === 0) return;
			const latest = [...byKey].slice(-MOST_SENT);
			// Written whole and at the end: n8n watches each change of what it holds.
			staticData[NAME] = latest.map(([key, { at, messageId }]) => [key, at, messageId]);
			added = 0;
		},
	};
};
