import { createHash } from 'node:crypto';
import { DataDeduplicationService } from 'n8n-core';
import type { IDataDeduplicator } from 'n8n-workflow';

// n8n's store of processed data without a database, which a test can make fail.

const hashOf = (item: string | number) => createHash('md5').update(String(item)).digest('base64');

/** n8n's store of what a node has processed, with the rules of n8n's server and no database. */
export const startProcessedKeys = async () => {
	const lists = new Map<string, string[]>();
	const asked: number[] = [];
	let isWrittenOver = false;
	let broken: 'all' | 'remove' | 'none' = 'none';
	const orFail = (question: 'add' | 'remove') => {
		if (broken === 'all' || broken === question) throw new Error('The database is locked');
	};
	const unused = async (): Promise<never> => {
		throw new Error('Not needed by these nodes');
	};
	const nameOf: (context: Parameters<IDataDeduplicator['removeProcessed']>[2]) => string = ({
		workflow,
		node,
	}) => `${workflow.id ?? ''}:${node?.id ?? ''}`;
	const deduplicator: IDataDeduplicator = {
		checkProcessedAndRecord: async (items, _scope, context, { maxEntries }) => {
			orFail('add');
			asked.push(items.length);
			const list = lists.get(nameOf(context)) ?? [];
			// Read, and written back later: whoever asks in between is lost.
			await new Promise((resolve) => setImmediate(resolve));
			const present = new Set(list);
			const isFresh = (item: string | number) => !present.has(hashOf(item));
			const kept = [...list, ...items.filter(isFresh).map(hashOf)];
			lists.set(nameOf(context), isWrittenOver ? list : kept.slice(-(maxEntries ?? kept.length)));
			isWrittenOver = false;
			return {
				new: items.filter(isFresh),
				processed: items.filter((item) => !isFresh(item)),
			};
		},
		removeProcessed: async (items, _scope, context) => {
			orFail('remove');
			const gone = new Set(items.map(hashOf));
			const list = lists.get(nameOf(context)) ?? [];
			lists.set(
				nameOf(context),
				list.filter((hash) => !gone.has(hash)),
			);
			await Promise.resolve();
		},
		clearAllProcessedItems: unused,
		getProcessedDataCount: unused,
	};
	await DataDeduplicationService.init(deduplicator);
	return {
		asked,
		clear: () => lists.clear(),
		/** From now on, or no more; wholly, or where something is to be taken away. */
		breakDown: (isBroken: boolean, what: 'all' | 'remove' = 'all') => {
			broken = isBroken ? what : 'none';
		},
		/** Another process has read the list before the next change of it, and writes it back after it. */
		writeOver: () => {
			isWrittenOver = true;
		},
		/** What a process that was ended now would leave to another one, under the name of another workflow or node. */
		leaveTo: (workflowId: string, nodeId = 'n', ofNodeId?: string) => {
			const [first] = lists.values();
			const list = (ofNodeId === undefined ? first : lists.get(`test:${ofNodeId}`)) ?? [];
			const owner = { workflow: { id: workflowId }, node: { id: nodeId } } as never; // all that it reads
			lists.set(nameOf(owner), [...list]);
		},
		sizes: () => [...lists.values()].map(({ length }) => length),
	};
};
