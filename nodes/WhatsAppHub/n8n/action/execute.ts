import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import type { Failure } from '../../core/failure';
import { isNotBegun } from '../../outbound/persist';
import { runJobs } from '../../outbound/schedule';
import { summaryOf, type Progress } from '../summary';
import { describeFailure, errorOf, errorOfThrown } from '../errors';
import { type Ended, prepareItem } from './prepareItem';
import { startProgress } from './progress';
import { type Run, startRun } from './run';

/**
 * Carries out the operations of all items. With Continue On Fail a failure becomes an item that holds
 * it; otherwise nothing more is begun, what is under way is finished, and n8n's own error is thrown
 * with what became of the items.
 */
export const executeItems = async (context: IExecuteFunctions): Promise<INodeExecutionData[]> => {
	const run = startRun(context);
	const items = context.getInputData();
	const results: INodeExecutionData[][] = [];
	const progress: Array<Progress | undefined> = items.map(() => undefined);
	const display = startProgress(context, items.length, run.clock);
	let failed:
		{ readonly ended: Ended; readonly failure: Failure; readonly itemIndex: number } | undefined;

	const settle = (itemIndex: number, ended: Ended) => {
		const { outcome } = ended;
		display.step();
		progress[itemIndex] = progressOf(ended);
		results[itemIndex] = itemsOf(ended, itemIndex);
		if (outcome.ok || context.continueOnFail() || isNotBegun(outcome.failure)) return;
		failed ??= { ended, failure: outcome.failure, itemIndex };
		run.halt();
	};
	await runJobs({
		count: items.length,
		prepare: async (itemIndex) => {
			const { lane, perform } = await prepareItem({ context, itemIndex, run });
			return { lane, run: async () => settle(itemIndex, await perform()) };
		},
		...queueOf(run),
	});
	await run.once.finish();
	display.end();
	if (failed === undefined) return results.flat();
	const account = items.length > 1 ? summaryOf(progress, run.once.tally.isWanted()) : undefined;
	const { ended, failure, itemIndex } = failed;
	throw ended.thrown === undefined
		? errorOf(context.getNode(), failure, itemIndex, account)
		: errorOfThrown(context.getNode(), ended.thrown, itemIndex, account);
};

const queueOf = ({ slots, isOver, signal }: Run) => ({
	slots,
	isOver,
	room: signal.wait,
	onDone: signal.notify,
});

const progressOf = ({ outcome }: Ended): Progress => {
	if (outcome.ok) return 'done';
	if (isNotBegun(outcome.failure)) return 'notBegun';
	return outcome.failure.accepted === 'unknown' ? 'unknown' : 'refused';
};

const itemsOf = ({ outcome, provider }: Ended, itemIndex: number): INodeExecutionData[] => {
	const pairedItem = { item: itemIndex };
	if (outcome.ok) return outcome.value.map((item) => ({ ...item, pairedItem }));
	// 'error' alone: by that n8n knows a failed item and routes it to the error output. An `error`
	// beside `json` would make n8n put its message instead of these fields.
	const error: IDataObject = {
		provider: provider?.id ?? null,
		...describeFailure(outcome.failure),
	};
	return [{ json: { error }, pairedItem }];
};
