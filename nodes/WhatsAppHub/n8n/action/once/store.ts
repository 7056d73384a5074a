import { type IExecuteFunctions, OperationalError } from 'n8n-workflow';
import { oneByOne } from '../../../core/oneByOne';
import { keptStore } from '../../../outbound/keptStore';
import type { KeyStore } from '../../../outbound/standing';
import { MOST_SENT } from './log';

/** A message has two keys while it is pending; it is remembered by one. */
const options = { mode: 'entries', maxEntries: 2 * MOST_SENT } as const;

/** n8n keeps the keys of each node apart. */
export const storeName = (context: IExecuteFunctions): string =>
	`${context.getWorkflow().id ?? ''}|${context.getNode().id}`;

/**
 * n8n's own store of what a node has processed, which outlives execution and process. n8n reads a
 * node's list, changes it and writes it back: two executions that did so at a time would both take the
 * same key for new, so in this process one goes after the other.
 */
export const storeOf = (context: IExecuteFunctions): KeyStore => {
	const { helpers } = context;
	const list = storeName(context);
	const store = keptStore(
		{
			name: list,
			add: async (keys) => {
				if (typeof helpers.checkProcessedAndRecord !== 'function') throw tooOld();
				const { new: fresh } = await helpers.checkProcessedAndRecord(keys, 'node', options);
				return new Set(fresh.map(String));
			},
			remove: async (keys) => {
				await helpers.removeProcessed(keys, 'node', options);
			},
		},
		() => performance.now(),
	);
	return {
		name: list,
		add: async (keys) => await oneByOne(list, async () => await store.add(keys)),
		remove: async (keys) => {
			await oneByOne(list, async () => await store.remove(keys));
		},
	};
};

const tooOld = () => new OperationalError('This n8n has no such store');
