import { type IExecuteFunctions, OperationalError, sleep } from 'n8n-workflow';
import { sharedKeyStore } from '../../../outbound/sharedKeyStore';
import type { KeyStore } from '../../../outbound/keyStore';
import { MOST_SENT } from './log';

// Keeps the keys of 'Send Once' in n8n's own store of processed data.

/** A message has two keys while it is pending; it is remembered by one. */
const options = { mode: 'entries', maxEntries: 2 * MOST_SENT } as const;

/** n8n keeps the keys of each node apart. */
export const storeName = (context: IExecuteFunctions): string =>
	`${context.getWorkflow().id ?? ''}|${context.getNode().id}`;

/**
 * n8n's own store of what a node has processed, which outlives execution and process. n8n reads a
 * node's list, changes it and writes it back: two that did so at a time would both take the same key for new.
 */
export const storeOf = (context: IExecuteFunctions): KeyStore => {
	const { helpers } = context;
	const store: KeyStore = {
		name: storeName(context),
		add: async (keys) => {
			if (typeof helpers.checkProcessedAndRecord !== 'function') throw tooOld();
			const { new: fresh } = await helpers.checkProcessedAndRecord(keys, 'node', options);
			return new Set(fresh.map(String));
		},
		remove: async (keys) => {
			await helpers.removeProcessed(keys, 'node', options);
		},
	};
	return sharedKeyStore(store, { now: () => performance.now(), sleep });
};

const tooOld = () => new OperationalError('This n8n has no such store');
