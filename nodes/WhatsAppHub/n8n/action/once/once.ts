import type { IExecuteFunctions } from 'n8n-workflow';
import { type Claims, claimsOf } from '../../../outbound/claims';
import { startSentLog, type SentLog } from './log';
import { storeOf } from './store';

/** What makes a message go out once, however often its workflow runs. */
export interface Once {
	readonly claims: () => Claims;
	readonly log: () => SentLog;
	/** Writes down what was sent. */
	readonly finish: () => void;
}

/** Asks nothing of n8n before the first message that wants it. */
export const startOnce = (context: IExecuteFunctions): Once => {
	let claims: Claims | undefined;
	let log: SentLog | undefined;
	return {
		claims: () => (claims ??= claimsOf(storeOf(context))),
		log: () => (log ??= startSentLog(context.getWorkflowStaticData('node'))),
		finish: () => log?.write(),
	};
};
