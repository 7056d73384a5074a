import { type IExecuteFunctions, sleep } from 'n8n-workflow';
import { type Claims, claimsOf } from '../../../outbound/claims';
import { startSentLog, type SentLog } from './log';
import { storeName, storeOf } from './store';
import { type Tally, startTally } from './tally';

/** What makes a message go out once, however often its workflow runs. */
export interface Once {
	readonly claims: () => Claims;
	readonly log: () => SentLog;
	readonly tally: Tally;
	/** Writes down what was sent, and reports what was not. */
	readonly finish: () => Promise<void>;
}

/** So long at most a message that is confirmed waits for others to be recorded with it. */
const PAUSE_MS = 200;

/** Asks nothing of n8n before the first message that wants it. */
export const startOnce = (context: IExecuteFunctions): Once => {
	let claims: Claims | undefined;
	let log: SentLog | undefined;
	const tally = startTally();
	return {
		claims: () => (claims ??= claimsOf(storeOf(context), async () => await sleep(PAUSE_MS))),
		log: () => (log ??= startSentLog(storeName(context), context.getWorkflowStaticData('node'))),
		tally,
		finish: async () => {
			await claims?.finish();
			log?.write();
			tally.report(context);
		},
	};
};
