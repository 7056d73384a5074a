import type { IDataObject } from 'n8n-workflow';
import { z } from 'zod/v4';
import { keepLatest } from '../../../core/keepLatest';

/** When a message was sent, and under which ID. */
export interface Sent {
	readonly at: string;
	/** Null where the provider gave none, or no answer came. */
	readonly messageId: string | null;
	/** Whether the provider has said that it has it. */
	readonly confirmed: boolean;
}

/** What was sent under which key, as far back as it goes. */
export interface SentLog {
	readonly find: (key: string) => Sent | undefined;
	readonly add: (key: string, sent: Sent) => void;
	readonly write: () => void;
}

/** As many as are promised for a node. */
export const MOST_SENT = 10_000;
/** Of all nodes, in the memory of this process. */
const MOST_IN_MEMORY = 20_000;

const NAME = 'sentOnce';

const lines = z
	.array(z.tuple([z.string(), z.string(), z.string().nullable(), z.boolean()]))
	.catch([]);

/** Of what the editor runs n8n keeps no static data. */
const inMemory = new Map<string, Sent>();

/**
 * n8n's store only says whether a key is there. What belongs to it is kept in the workflow's static
 * data, which n8n saves when an execution of an active workflow ends, and in memory.
 */
export const startSentLog = (store: string, staticData: IDataObject): SentLog => {
	const byKey = new Map<string, Sent>(
		lines
			.parse(staticData[NAME])
			.map(([key, at, messageId, confirmed]) => [key, { at, messageId, confirmed }]),
	);
	let added = 0;
	return {
		find: (key) => {
			const [known, remembered] = [byKey.get(key), inMemory.get(`${store}|${key}`)];
			return known?.confirmed ? known : (remembered ?? known);
		},
		add: (key, sent) => {
			for (const [map, name] of [
				[byKey, key],
				[inMemory, `${store}|${key}`],
			] as const) {
				map.delete(name);
				map.set(name, sent);
			}
			keepLatest(inMemory, MOST_IN_MEMORY);
			added++;
		},
		write: () => {
			if (added === 0) return;
			const latest = [...byKey].slice(-MOST_SENT);
			// Written whole and at the end: n8n watches each change of what it holds.
			staticData[NAME] = latest.map(([key, { at, messageId, confirmed }]) => [
				key,
				at,
				messageId,
				confirmed,
			]);
			added = 0;
		},
	};
};
